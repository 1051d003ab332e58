import { t } from '@vscode/l10n';
import { missingFields } from '../../agreements';
import type { AgreementFact, AnalysedDocument } from '../../project';
import type { Rule } from '../rule';
import { statementOf, taggedAgreements } from './statements';

/** Neither a tag nor its entry says who agreed, or when. */
export const agreementIncomplete: Rule = {
  code: 'agreement/incomplete',
  severity: 'information',
  *checkDocument(document) {
    for (const { fact, entry } of taggedAgreements(document)) {
      const date = fact.date ?? (dates(document, fact) ? (document.facts.date ?? undefined) : undefined);
      const missing = missingFields({ ...fact, date }, entry ? statementOf(entry) : null);
      if (missing.length) yield { range: fact.range, message: messageOf(missing), data: { id: fact.id, missing } };
    }
  },
};

/** Whether the document's date is the agreement's: the document states it as a whole, or is where it was made. */
const dates = ({ document, reading }: AnalysedDocument, { range }: AgreementFact): boolean =>
  range.end <= document.frontMatter.range.end || reading.kind === 'declaration' || reading.kind === 'treaty';

function messageOf(missing: readonly ('parties' | 'date')[]): string {
  if (missing.length > 1) return t('Neither this tag nor an entry says who agreed, and when.');
  return missing[0] === 'parties'
    ? t('Neither this tag nor an entry says who agreed.')
    : t('Neither this tag nor an entry says when it was agreed.');
}
