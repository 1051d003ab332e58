import { t } from '@vscode/l10n';
import { type Contradiction, contradictions, type DatedStatement } from '../../agreements';
import type { AgreementFact, DocumentFacts } from '../../project';
import type { Finding, RelatedPlace, Rule } from '../rule';
import { statementOf, taggedAgreements } from './statements';

/** A tag says something of an agreement that its entry, or the tag in another document, says otherwise. */
export const agreementContradicts: Rule = {
  code: 'agreement/contradicts',
  severity: 'warning',
  *checkDocument(document, snapshot) {
    const here = document.facts;
    for (const { fact, entry } of taggedAgreements(document)) {
      if (fact.id === 'new') continue;
      const said = dated(fact, here);
      if (entry) {
        const place = { uri: entry.origin.uri, range: entry.origin.idRange, message: t('The entry stands here.') };
        for (const each of contradictions(said, statementOf(entry))) yield finding(fact, each, t('its entry'), place);
      }
      for (const other of snapshot.factsNaming(fact.id)) {
        for (const theirs of other.agreements) {
          if (theirs.id !== fact.id || theirs.review === 'rejected') continue;
          if (other.uri === here.uri && theirs.range.start >= fact.range.start) continue;
          const place = {
            uri: other.uri,
            range: theirs.range,
            message: t('“{0}” says it here.', other.title ?? other.id),
          };
          for (const each of contradictions(said, dated(theirs, other)))
            yield finding(fact, each, `“${other.id}”`, place);
        }
      }
    }
  },
};

const dated = (fact: AgreementFact, { date }: DocumentFacts): DatedStatement =>
  date === null ? fact : { ...fact, told: date };

function finding(
  fact: AgreementFact,
  { field, here, there }: Contradiction,
  who: string,
  place: RelatedPlace,
): Finding {
  return {
    range: fact.range,
    message: t('“{0}” of “{1}” is {2} here, and {3} says {4}.', field, fact.id, here, who, there),
    related: [place],
    data: { id: fact.id, field, here, there },
  };
}
