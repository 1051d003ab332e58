import { t } from '@vscode/l10n';
import { isApparatus, mentionsWithSpans } from '../../project';
import { oneLine } from '../oneLine';
import type { Rule } from '../rule';
import { clearCandidate } from './candidates';

/** A name of the glossary stands untagged, and it is clear which entry is meant. */
export const entityUnlinked: Rule = {
  code: 'entity/unlinked',
  severity: 'hint',
  *checkDocument(analysed) {
    const { source } = analysed.document;
    for (const { mention, spans } of mentionsWithSpans(analysed)) {
      const candidate = clearCandidate(mention);
      if (spans.length || !candidate || isApparatus(analysed, mention)) continue;
      const words = oneLine(source.text.slice(mention.range.start, mention.range.end));
      const name = analysed.glossary.get(candidate.id)?.name ?? candidate.id;
      yield {
        range: source.rangeToDocument(mention.range),
        message:
          words === name
            ? t('“{0}” is in the glossary and is not linked here.', words)
            : t('“{0}” is in the glossary, as {1}, and is not linked here.', words, name),
        data: { id: candidate.id, candidates: mention.candidates.map(({ id, score }) => ({ id, score })) },
      };
    }
  },
};
