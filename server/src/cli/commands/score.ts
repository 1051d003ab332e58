import { type Score, type Scorecard, type ScoredDocument, scoreFindings } from '../../agreements';
import { type AnalysedDocument, breather, type Project, reviewState } from '../../project';
import type { Command } from '../command';
import { openProject } from '../openProject';
import { progress } from '../progress';
import { UsageError } from '../usageError';

export const score: Command = {
  name: 'score',
  operands: '',
  about: 'Compares the rules for agreements with the project’s own accepted and rejected tags.',
  options: [],
  formats: ['text', 'json'],
  async run(options, terminal) {
    if (options.operands.length) throw new UsageError('gloss score takes no files: name the project with --project.');
    const { project } = await openProject(options, terminal, { documents: true });
    const bar = progress(terminal, 'Scoring', options.quiet);
    const documents = await scoredDocuments(project, (done, total) => bar.step(done, total));
    bar.end();
    const card = scoreFindings(documents, project.snapshot().settings.agreements.minimumLevel);
    await terminal.write(options.format === 'json' ? `${JSON.stringify(toJson(card), null, 1)}\n` : table(card));
    return 0;
  },
};

/** Documents that have at least one tag: in others nobody has judged anything. */
async function scoredDocuments(
  project: Project,
  step: (done: number, total: number) => void,
): Promise<ScoredDocument[]> {
  const { facts } = project.snapshot();
  const tagged = [...facts.values()].filter(
    each => each.agreements.length || each.spans.some(span => span.role === 'agreement'),
  );
  const scored: ScoredDocument[] = [];
  const breathe = breather();
  for (const [index, { uri }] of tagged.sort((a, b) => (a.uri < b.uri ? -1 : 1)).entries()) {
    step(index, tagged.length);
    await breathe();
    const document = await project.read(uri);
    if (document) scored.push(judged(document, project));
  }
  return scored;
}

/** A tag counts as accepted unless it says `none` or its review says otherwise; a proposal is nobody's judgement yet. */
function judged(
  { id, annotations, agreements, reading, document }: AnalysedDocument,
  project: Project,
): ScoredDocument {
  const { reviewed } = project.snapshot();
  const accepted: { start: number; end: number }[] = [];
  const rejected: { start: number; end: number }[] = [];
  for (const { agreement, data, layers, span } of annotations) {
    if (!layers.some(each => each.name === 'agreement')) continue;
    const state = reviewState(data);
    if (state === 'rejected' || agreement?.spelling === 'none') rejected.push(span.source);
    else if (state !== 'proposed') accepted.push(span.source);
  }
  for (const { range } of agreements) {
    if (reviewed.has('agreement/untagged', id, document.source.text, range)) rejected.push(range);
  }
  const languageAt = (offset: number) =>
    reading.units.find(each => each.range.start <= offset && offset < each.range.end)?.language ?? reading.language;
  return { findings: agreements, accepted, rejected, kind: reading.kind, language: languageAt };
}

const toJson = ({ all, byLanguage, byKind, byRule, unjudged }: Scorecard) => ({
  all,
  byLanguage: Object.fromEntries(byLanguage),
  byKind: Object.fromEntries(byKind),
  byRule: Object.fromEntries(byRule),
  unjudged,
});

function table({ all, byLanguage, byKind, byRule, unjudged }: Scorecard): string {
  const rows: [string, Score][] = [
    ['all', all],
    ...[...byLanguage].map(([name, one]): [string, Score] => [`language ${name}`, one]),
    ...[...byKind].map(([name, one]): [string, Score] => [`kind ${name}`, one]),
    ...[...byRule].map(([name, one]): [string, Score] => [`rule ${name}`, one]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const shown = (value: number | null) => (value === null ? '   –' : value.toFixed(2)).padStart(9);
  const lines = rows.map(
    ([name, { precision, recall, f1, truePositives, falsePositives, falseNegatives }]) =>
      `${name.padEnd(width)}${shown(precision)}${shown(recall)}${shown(f1)}   ${truePositives} found, ${falsePositives} wrong, ${falseNegatives} missed`,
  );
  return [
    `${''.padEnd(width)}precision   recall       F1`,
    ...lines,
    `${unjudged} ${unjudged === 1 ? 'finding' : 'findings'} that nobody has judged`,
    '',
  ].join('\n');
}
