import type { AgreementStatement } from '../../agreements';
import { parseCitation } from '../../citations';
import type { Entry } from '../../glossary';
import { field, fieldScalars, fieldText } from '../../markup';
import type { AgreementFact, AnalysedDocument } from '../../project';

/** A tag that says something of an agreement, and the agreement's entry if there is one. */
export interface TaggedAgreement {
  readonly fact: AgreementFact;
  readonly entry: Entry | undefined;
}

/** The agreements that a document tags; passages that were looked at and state none, or whose tag was rejected, left out. */
export function* taggedAgreements({ facts, glossary }: AnalysedDocument): Iterable<TaggedAgreement> {
  for (const fact of facts.agreements) {
    if (fact.id !== 'none' && fact.review !== 'rejected') yield { fact, entry: glossary.get(fact.id) };
  }
}

/** What an entry says of its agreement, as tags are compared with it. */
export function statementOf(entry: Entry): AgreementStatement {
  const text = (key: string) => fieldText(entry.data, key);
  return {
    status: text('status'),
    parties: partiesOf(entry),
    date: text('date'),
    signed: text('signed'),
    inForce: text('in-force'),
    ended: text('ended'),
  };
}

export const partiesOf = (entry: Entry): string[] => fieldScalars(entry.data, 'parties').map(each => each.spelling);

/** How many citations vouch for an entry. */
export const citationsOf = (entry: Entry): number => parseCitation(field(entry.data, 'cite')?.value).length;
