import { t } from '@vscode/l10n';
import { type AgreementDenial, type DatedStatement, deniedThough } from '../../agreements';
import type { Entry } from '../../glossary';
import { encloses, overlaps } from '../../markup';
import type { AgreementFact, AnalysedDocument, DocumentFacts, OtherDocuments } from '../../project';
import type { Finding, RelatedPlace } from '../rule';
import { isStated, statementOf } from './statements';

/**
 * What a document denies and an entry, a tag or another document says was signed: a sentence such as *no agreement was
 * reached* that is tagged with the agreement, links to its entry, or names it.
 */
export function* deniedElsewhere(document: AnalysedDocument, others: OtherDocuments): Iterable<Finding> {
  for (const denial of document.stated.denials) {
    for (const id of agreementsIn(denial, document)) {
      const entry = document.glossary.get(id);
      for (const { said, who, place } of statements(id, entry, denial, document, others)) {
        if (!deniedThough(document.facts.date, said)) continue;
        yield {
          range: document.document.source.rangeToDocument(denial.act),
          message: t(
            'This says that “{0}” was not made, and {1} says that it is {2}.',
            entry?.name ?? id,
            who,
            stage(said),
          ),
          related: [place],
          data: { id, field: 'status', here: 'denied', there: stage(said) },
        };
      }
    }
  }
}

/** The ids of the agreements that a sentence is about: by its tags, its links and the names in it. */
function agreementsIn(
  { range }: AgreementDenial,
  { annotations, mentions, glossary, facts, document }: AnalysedDocument,
) {
  const ids = new Set<string>();
  const settled = new Set<string>();
  for (const { range: tagged, id, status, review } of facts.agreements) {
    const source = document.source.rangeToSource(tagged);
    if (!source || !overlaps(source, range) || id === 'new' || id === 'none' || review === 'rejected') continue;
    // What the tag itself calls a proposal is compared as tags are.
    if (status === 'proposed') settled.add(id);
    else ids.add(id);
  }
  const isAgreement = (id: string) => glossary.get(id)?.type === 'agreement';
  for (const { span, entity } of annotations)
    if (entity && encloses(range, span.source) && isAgreement(entity.spelling)) ids.add(entity.spelling);
  for (const { range: name, candidates } of mentions) {
    const [likeliest] = candidates;
    if (likeliest && likeliest.score >= SURE && encloses(range, name) && isAgreement(likeliest.id))
      ids.add(likeliest.id);
  }
  return [...ids].filter(id => !settled.has(id));
}

/** How likely a name must mean the agreement. */
const SURE = 0.5;

interface Said {
  readonly said: DatedStatement;
  readonly who: string;
  readonly place: RelatedPlace;
}

/** What is said of an agreement outside the sentence that denies it. */
function* statements(
  id: string,
  entry: Entry | undefined,
  denial: AgreementDenial,
  document: AnalysedDocument,
  others: OtherDocuments,
): Iterable<Said> {
  if (entry) {
    const place = { uri: entry.origin.uri, range: entry.origin.idRange, message: t('The entry stands here.') };
    yield { said: statementOf(entry), who: t('its entry'), place };
  }
  const inDenial = ({ range }: AgreementFact): boolean => {
    const source = document.document.source.rangeToSource(range);
    return source !== null && overlaps(source, denial.range);
  };
  yield* told(id, document.facts, fact => fact.status === undefined && inDenial(fact));
  for (const facts of others.factsNaming(id)) yield* told(id, facts, () => false);
}

/** The tags of a document that state an agreement, but for those to be `skipped`. */
function* told(id: string, facts: DocumentFacts, skipped: (fact: AgreementFact) => boolean): Iterable<Said> {
  for (const fact of facts.agreements) {
    if (fact.id !== id || !isStated(fact) || skipped(fact)) continue;
    yield {
      said: facts.date === null ? fact : { ...fact, told: facts.date },
      who: `“${facts.id}”`,
      place: { uri: facts.uri, range: fact.range, message: t('“{0}” says it here.', facts.title ?? facts.id) },
    };
  }
}

const stage = ({ status }: DatedStatement): string => status ?? 'signed';
