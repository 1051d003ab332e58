import type { AgreementStatement } from '../../agreements';
import { parseCitation } from '../../citations';
import type { Entry, Glossary } from '../../glossary';
import { field, fieldScalars, fieldText } from '../../markup';
import {
  type AgreementFact,
  type AnalysedBlock,
  type AnalysedDocument,
  isFirstTag,
  type NamedParts,
  wholeAgreement,
} from '../../project';

/** A tag that says something of an agreement, and the agreement's entry if there is one. */
export interface TaggedAgreement {
  readonly fact: AgreementFact;
  readonly entry: Entry | undefined;
}

/** Whether a tag states an agreement: no passage that was looked at and states none, and not rejected. */
export const isStated = ({ id, review }: AgreementFact): boolean => id !== 'none' && review !== 'rejected';

/** The agreement that a document states as a whole. */
export function* taggedInFront({ document, glossary }: AnalysedDocument): Iterable<TaggedAgreement> {
  for (const fact of wholeAgreement(document.frontMatter.data))
    if (isStated(fact)) yield { fact, entry: glossary.get(fact.id) };
}

/** The agreements that a block tags; `tags`, of the document's parts, tell which of several parts counts. */
export function* taggedInBlock(
  { agreements }: AnalysedBlock,
  glossary: Glossary,
  tags: NamedParts['tags'],
): Iterable<TaggedAgreement> {
  for (const { annotation, fact } of agreements)
    if (isStated(fact) && isFirstTag(tags, annotation)) yield { fact, entry: glossary.get(fact.id) };
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
