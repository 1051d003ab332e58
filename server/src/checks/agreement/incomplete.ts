import { t } from '@vscode/l10n';
import { missingFields } from '../../agreements';
import type { AgreementFact } from '../../project';
import type { SourceKind } from '../../source';
import { annotated, type Finding, perBlock, type Rule } from '../rule';
import { statementOf, type TaggedAgreement, taggedInBlock, taggedInFront } from './statements';

/** Neither a tag nor its entry says who agreed, or when. */
export const agreementIncomplete: Rule = {
  code: 'agreement/incomplete',
  severity: 'information',
  // What the document states as a whole was made on its date.
  checkDocument: document => incomplete(taggedInFront(document), document.facts.date),
  checkBlock: perBlock(
    annotated,
    ({ glossary, parts, facts, reading }) => ({
      glossary,
      tags: parts.tags,
      date: isMadeHere(reading.kind) ? facts.date : null,
    }),
    (block, { glossary, tags, date }) => incomplete(taggedInBlock(block, glossary, tags), date),
  ),
};

/** Whether a text of this kind is where the agreement is made, so that the text's date is the agreement's. */
const isMadeHere = (kind: SourceKind): boolean => kind === 'declaration' || kind === 'treaty';

/** `date`: that of a tag that has none. */
function* incomplete(tagged: Iterable<TaggedAgreement>, date: string | null): Iterable<Finding> {
  for (const { fact, entry } of tagged) {
    const missing = missingFields({ ...fact, date: dateOf(fact, date) }, entry ? statementOf(entry) : null);
    if (missing.length) yield { range: fact.range, message: messageOf(missing), data: { id: fact.id, missing } };
  }
}

const dateOf = (fact: AgreementFact, date: string | null): string | undefined => fact.date ?? date ?? undefined;

function messageOf(missing: readonly ('parties' | 'date')[]): string {
  if (missing.length > 1) return t('Neither this tag nor an entry says who agreed, and when.');
  return missing[0] === 'parties'
    ? t('Neither this tag nor an entry says who agreed.')
    : t('Neither this tag nor an entry says when it was agreed.');
}
