import { t } from '@vscode/l10n';
import type { AgreementFinding } from '../../agreements';
import type { Entry } from '../../glossary';
import { type EditResult, laySpan, laySpans, overlaps, quoteScalar, type TextRange } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { folded } from '../fuzzy';
import type { Fix, FixQuery } from './fix';
import { changeOf } from './spanFix';

/** How many agreements of the glossary are offered. */
const most = 3;

/** `agreement/untagged`: tag the passage as a new agreement, as one of the glossary's, or as none. */
export function* fixUntagged({ problem, document }: FixQuery): Generator<Fix> {
  const source = document.document.source.rangeToSource(problem.range);
  const finding =
    source && document.agreements.find(each => each.range.start === source.start && each.range.end === source.end);
  if (!finding) return;
  const tag = (name: string, title: string, annotation: string, preferred = false): Fix => ({
    name,
    title,
    preferred,
    change: () => changeOf(document, lay(document, finding, annotation)),
  });
  yield tag('new', t('Tag as a new agreement'), ['agreement: new', ...fieldsOf(finding, document)].join(', '), true);
  for (const entry of likely(finding, document)) {
    const id = quoteScalar(entry.id, true);
    yield tag(
      `entry:${entry.id}`,
      t('Tag as {0} ({1})', entry.name, entry.id),
      `agreement: ${id}, status: ${finding.status}`,
    );
  }
  yield tag('none', t('Tag as no agreement'), 'agreement: none');
}

/**
 * Lays the tag over the whole statement; over its clause where the statement crosses the edge of another span; as several
 * parts with one id where a blank line runs through it.
 */
function lay(
  { document, facts }: AnalysedDocument,
  { range, clause }: AgreementFinding,
  annotation: string,
): EditResult {
  const whole = laySpan(document, range, annotation);
  if (whole.refused === 'crosses-span') return laySpan(document, clause, annotation);
  if (whole.refused !== 'blank-line') return whole;
  const ids = new Set(facts.spans.filter(each => each.role === 'id').map(each => each.value));
  let count = 1;
  while (ids.has(`a${count}`)) count++;
  const parts = paragraphsOf(document.source.text, range);
  return laySpans(
    document,
    parts.map((source, index) => ({
      source,
      annotation: index === 0 ? `${annotation}, id: a${count}` : `id: a${count}`,
    })),
  );
}

/** The stretches between blank lines, without white space at their ends. */
function paragraphsOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  const parts: TextRange[] = [];
  for (const match of text.slice(start, end).matchAll(/\S[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*[^\s][^\r\n]*)*/g)) {
    parts.push({ start: start + match.index, end: start + match.index + match[0].trimEnd().length });
  }
  return parts;
}

/** What the statement says of itself: its status, its parties where each is an entry, its date. */
function fieldsOf(finding: AgreementFinding, document: AnalysedDocument): readonly string[] {
  const parties = finding.parties.map(each => entryAt(each, document));
  const known = [...new Set(parties.filter(each => each !== undefined))];
  return [
    `status: ${finding.status}`,
    ...(known.length > 0 && parties.every(each => each !== undefined)
      ? [`parties: [${known.map(each => quoteScalar(each)).join(', ')}]`]
      : []),
    ...(finding.date ? [`date: ${quoteScalar(finding.date.value)}`] : []),
  ];
}

/** The entry that the words name, where they are linked or where one is likeliest. */
function entryAt(range: TextRange, { annotations, mentions }: AnalysedDocument): string | undefined {
  const linked = annotations.find(each => each.entity && overlaps(each.span.source, range));
  return linked?.entity?.spelling ?? mentions.find(each => overlaps(each.range, range))?.candidates[0]?.id;
}

/** Agreements of the glossary whose names share most words with the statement. */
function likely({ range }: AgreementFinding, { document, glossary }: AnalysedDocument): readonly Entry[] {
  const words = wordsOf(document.source.text.slice(range.start, range.end));
  const ranked: { readonly entry: Entry; readonly shared: number }[] = [];
  for (const entry of glossary.entries()) {
    if (entry.type !== 'agreement') continue;
    const names = [entry.name, ...entry.names.values(), ...entry.aliases.map(each => each.text)];
    const shared = Math.max(...names.map(each => share(wordsOf(each), words)));
    if (shared > 0.3) ranked.push({ entry, shared });
  }
  return ranked
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(each => each.entry);
}

const share = (name: ReadonlySet<string>, words: ReadonlySet<string>): number =>
  name.size === 0 ? 0 : [...name].filter(each => words.has(each)).length / name.size;

const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).match(/[\p{L}\p{N}]{4,}/gu));
