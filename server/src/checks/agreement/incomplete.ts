import { t } from '@vscode/l10n';
import { missingFields } from '../../agreements';
import type { Rule } from '../rule';
import { statementOf, taggedAgreements } from './statements';

/** Neither a tag nor its entry says who agreed, or when. */
export const agreementIncomplete: Rule = {
  code: 'agreement/incomplete',
  severity: 'information',
  *checkDocument(document) {
    for (const { fact, entry } of taggedAgreements(document)) {
      const dated = {
        ...fact,
        date: fact.date ?? (isWhole(fact.range, document) ? (document.facts.date ?? undefined) : undefined),
      };
      const missing = missingFields(dated, entry ? statementOf(entry) : null);
      if (!missing.length) continue;
      const names = missing.map(each => (each === 'parties' ? t('its parties') : t('its date')));
      yield {
        range: fact.range,
        message: t('Nothing says of this agreement {0}.', names.join(t(' or '))),
        data: { id: fact.id, missing },
      };
    }
  },
};

/** Of an agreement that the whole document states, the document's date is the date. */
const isWhole = (
  { end }: { readonly end: number },
  { document }: { document: { frontMatter: { range: { end: number } } } },
) => end <= document.frontMatter.range.end;
