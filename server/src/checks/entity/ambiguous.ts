import { t } from '@vscode/l10n';
import { isApparatus, mentionsWithSpans } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';
import { closeCandidates } from './candidates';

/** A name stands untagged that several entries have, and the document does not show which of them is meant. */
export const entityAmbiguous: Rule = {
  code: 'entity/ambiguous',
  severity: 'information',
  *checkDocument(analysed) {
    const { source } = analysed.document;
    for (const { mention, spans } of mentionsWithSpans(analysed)) {
      const close = closeCandidates(mention);
      if (spans.length || !close.length || isApparatus(analysed, mention)) continue;
      const names = close.map(({ id }) => `${analysed.glossary.get(id)?.name ?? id} (${id})`);
      yield {
        range: source.rangeToDocument(mention.range),
        message: t(
          '“{0}” may be {1}.',
          oneLine(source.text.slice(mention.range.start, mention.range.end)),
          names.join(t(' or ')),
        ),
        data: { candidates: close.map(({ id, score }) => ({ id, score })) },
      };
    }
  },
};
