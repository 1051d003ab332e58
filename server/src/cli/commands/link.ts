import { reasonText } from '../../features/linking/reasons';
import { type AnalysedDocument, isOn, mentionsWithSpans } from '../../project';
import type { Command } from '../command';
import { eachFile } from '../eachFile';
import { openProject } from '../openProject';
import { fromSource } from '../places';

export const link: Command = {
  name: 'link',
  operands: 'FILE…',
  about: 'Finds the names of the glossary in texts, with the entries that may be meant, the likeliest first.',
  options: [],
  formats: ['text', 'json'],
  async run(options, terminal) {
    const { project } = await openProject(options, terminal, {
      // What the project's documents link a shared name to is evidence.
      documents: isDeclared => isDeclared,
    });
    return eachFile(options, terminal, ({ path, uri, text }) => {
      const mentions = mentionsOf(project.analyse(uri, text));
      return {
        json: { mentions },
        text: () =>
          mentions
            .map(({ offsets, text, linked, candidates }) => {
              const ids = candidates.map(each => `${each.id} (${each.score})`).join(', ');
              return `${path}:${offsets.start}-${offsets.end}: ${JSON.stringify(text)} ${linked ? `→ ${linked}` : ids}\n`;
            })
            .join(''),
      };
    });
  },
};

function mentionsOf(analysed: AnalysedDocument) {
  const { document } = analysed;
  return [...mentionsWithSpans(analysed)].map(({ mention: { range, candidates }, spans }) => {
    const linked = spans.findLast(each => isOn(each.span.source, range));
    return {
      ...fromSource(document, range),
      text: document.source.text.slice(range.start, range.end),
      linked: linked?.entity?.spelling ?? null,
      candidates: candidates.map(({ id, score, reasons }) => ({
        id,
        score: Math.round(score * 100) / 100,
        reasons: reasons.map(reasonText),
      })),
    };
  });
}
