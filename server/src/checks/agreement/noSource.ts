import { t } from '@vscode/l10n';
import { lacksSource } from '../../agreements';
import type { SourceKind } from '../../source';
import type { Rule } from '../rule';
import { citationsOf, taggedAgreements } from './statements';

/** Nothing vouches for an agreement: neither tag nor entry cites, and the text itself is no primary source. */
export const agreementNoSource: Rule = {
  code: 'agreement/no-source',
  severity: 'information',
  *checkDocument(document) {
    for (const { fact, entry } of taggedAgreements(document)) {
      const isSource = primary.has(document.reading.kind);
      if (!lacksSource({ tag: fact.citations, entry: entry ? citationsOf(entry) : 0, document: isSource })) continue;
      yield {
        range: fact.range,
        message: t('Nothing vouches for this agreement: add cite to its tag or to its entry.'),
        data: { id: fact.id },
      };
    }
  },
};

/** Texts that are themselves what others cite. */
const primary: ReadonlySet<SourceKind> = new Set(['cable', 'declaration', 'treaty', 'speech']);
