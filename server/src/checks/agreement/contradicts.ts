import { t } from '@vscode/l10n';
import { type Contradiction, contradictions, type DatedStatement } from '../../agreements';
import { type Derived, derive } from '../../incremental';
import { shifted } from '../../markup';
import {
  type AgreementFact,
  type AnalysedBlock,
  type AnalysedDocument,
  isFirstTag,
  type OtherDocuments,
  wholeAgreement,
} from '../../project';
import { annotated, type Finding, perBlock, type RelatedPlace, type Rule } from '../rule';
import { deniedElsewhere } from './denied';
import { isStated, statementOf, type TaggedAgreement, taggedInBlock, taggedInFront } from './statements';

/** A tag, or a sentence that denies an agreement, says what its entry or the tag in another document says otherwise. */
export const agreementContradicts: Rule = {
  code: 'agreement/contradicts',
  severity: 'warning',
  *checkDocument(document, snapshot) {
    const { date } = document.facts;
    for (const each of taggedInFront(document)) yield* otherwiseElsewhere(each, date, snapshot.others(document.uri));
    yield* otherwiseBefore(document);
    yield* deniedElsewhere(document, snapshot.others(document.uri));
  },
  checkBlock: perBlock(
    annotated,
    ({ uri, glossary, parts, facts }, snapshot) => ({
      glossary,
      tags: parts.tags,
      date: facts.date,
      others: snapshot.others(uri),
    }),
    function* (block, { glossary, tags, date, others }) {
      for (const each of taggedInBlock(block, glossary, tags)) yield* otherwiseElsewhere(each, date, others);
    },
  ),
};

/** What the entry, or another document, says otherwise. */
function* otherwiseElsewhere(
  { fact, entry }: TaggedAgreement,
  date: string | null,
  others: OtherDocuments,
): Iterable<Finding> {
  if (fact.id === 'new') return;
  const said = dated(fact, date);
  if (entry) {
    const place = { uri: entry.origin.uri, range: entry.origin.idRange, message: t('The entry stands here.') };
    for (const each of contradictions(said, statementOf(entry)))
      yield finding(fact, each, t('its entry'), place, 'entry');
  }
  for (const other of others.factsNaming(fact.id)) {
    for (const theirs of other.agreements) {
      if (theirs.id !== fact.id || theirs.review === 'rejected') continue;
      const place = {
        uri: other.uri,
        range: theirs.range,
        message: t('“{0}” says it here.', other.title ?? other.id),
      };
      for (const each of contradictions(said, dated(theirs, other.date)))
        yield finding(fact, each, `“${other.id}”`, place);
    }
  }
}

/** What a tag says, as others are compared with it. */
interface Said {
  readonly fact: AgreementFact;
  readonly statement: DatedStatement;
}

/** What a tag before in the same document says otherwise. */
function* otherwiseBefore(document: AnalysedDocument): Iterable<Finding> {
  const { uri, blocks, parts, facts, memory } = document;
  const { tags } = parts;
  const { date } = facts;
  const { frontMatter, places } = document.document;
  const inBlock = ({ agreements }: AnalysedBlock): readonly Said[] => {
    const counted = agreements.filter(({ annotation, fact }) => isNamed(fact) && isFirstTag(tags, annotation));
    return counted.length ? counted.map(({ fact }) => ({ fact, statement: dated(fact, date) })) : none;
  };
  const { values } = memory.renew('agreements said', (earlier?: Derived<AnalysedBlock, readonly Said[]>) =>
    derive(blocks, [tags, date], inBlock, earlier),
  );
  const message = t('“{0}” says it here.', facts.title ?? facts.id);
  const before = new Map<string, (readonly [said: Said, by: number])[]>();
  function* compared(said: Said, by: number): Iterable<Finding> {
    const { fact, statement } = said;
    const earlier = before.get(fact.id);
    for (const [theirs, from] of earlier ?? []) {
      for (const each of contradictions(statement, theirs.statement)) {
        const here = { ...fact, range: shifted(fact.range, by) };
        yield finding(here, each, `“${facts.id}”`, { uri, range: shifted(theirs.fact.range, from), message });
      }
    }
    if (earlier) earlier.push([said, by]);
    else before.set(fact.id, [[said, by]]);
  }
  for (const fact of wholeAgreement(frontMatter.data))
    if (isNamed(fact)) yield* compared({ fact, statement: dated(fact, date) }, 0);
  for (let index = 0; index < values.length; index++) {
    const said = values[index]!;
    if (said.length > 0) for (const each of said) yield* compared(each, places.starts[index]!);
  }
}

const none: readonly never[] = [];

const isNamed = (fact: AgreementFact): boolean => fact.id !== 'new' && isStated(fact);

const dated = (fact: AgreementFact, date: string | null): DatedStatement =>
  date === null ? fact : { ...fact, told: date };

function finding(
  fact: AgreementFact,
  { field, here, there }: Contradiction,
  who: string,
  place: RelatedPlace,
  by: 'entry' | 'document' = 'document',
): Finding {
  return {
    range: fact.range,
    message: t('“{0}” of “{1}” is {2} here, and {3} says {4}.', field, fact.id, here, who, there),
    related: [place],
    data: { id: fact.id, field, here, there, by },
  };
}
