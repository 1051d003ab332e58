import { t } from '@vscode/l10n';
import { inTextResolutions } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';

/** A citation in the text fits several works of the references alike. */
export const citationAmbiguous: Rule = {
  code: 'citation/ambiguous',
  severity: 'information',
  *checkDocument(document, snapshot) {
    const { source } = document.document;
    const resolutions = inTextResolutions(document, snapshot);
    for (const [index, { works, kind }] of document.citations.entries()) {
      // What `ibid.` repeats was told before.
      if (kind === 'ibid') continue;
      for (const [number, { range }] of works.entries()) {
        const { id, candidates } = resolutions[index]?.[number] ?? { id: null, candidates: [] };
        if (id !== null || candidates.length < 2) continue;
        yield {
          range: source.rangeToDocument(range),
          message: t(
            '“{0}” may be {1}.',
            oneLine(source.text.slice(range.start, range.end)),
            candidates.map(each => `“${each}”`).join(t(' or ')),
          ),
          data: { candidates },
        };
      }
    }
  },
};
