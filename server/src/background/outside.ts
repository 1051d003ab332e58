import { nearest } from '../checks';
import { parseCitation, splitLocator } from '../citations';
import { field } from '../markup';
import {
  type AnalysedDocument,
  choiceKey,
  citedInText,
  numberedEntriesOf,
  type PackedFacts,
  type Snapshot,
  type SpanFact,
  type TextQuestions,
} from '../project';
import { answerMark, type Dependence, documentsAsked, noEntry } from './projectMarks';

/** What a document's checks ask of the rest of the project. Plain data. */
export interface OutsideQuery extends Dependence {
  readonly entries: readonly string[];
}

/** Labels of the paragraphs and sections of documents, by URI. Plain data. */
export type LabelsOfDocuments = readonly (readonly [uri: string, labels: readonly string[]])[];

/** The answer for some documents. Plain data. */
export interface OutsideAnswer {
  readonly facts: readonly (readonly [uri: string, facts: PackedFacts])[];
  /** Labels of closed documents among them, as far as they are known. */
  readonly labels: LabelsOfDocuments;
  /** Texts of those that are open. */
  readonly texts: readonly (readonly [uri: string, text: string])[];
  /** For each query, the mark of what was answered (see `answerMark`). */
  readonly marks: readonly string[];
}

/** What the checks of a document ask; a test holds the rules to it. `snapshot`: of the project's own files. */
export function queryOf(document: AnalysedDocument, snapshot: Snapshot): OutsideQuery {
  const works = new Set<string>();
  const suggest = new Set<string>();
  for (const id of citedIds(document)) {
    if (!id) continue;
    works.add(id);
    if (!document.references.get(id)) suggest.add(id);
  }
  const authors = new Set<string>();
  for (const { author, document: cable } of document.citations.flatMap(each => each.works)) {
    // A cable is known by its id alone, whether there is such a document or not.
    if (cable) works.add(cable);
    // What a number means, the references tell as well.
    else authors.add((author ?? '').replace(/\s+/g, ' ').trim());
  }
  if (authors.size) for (const id of citedInText(document, snapshot)) works.add(id);
  // What a number means rests on the references as what an author means does.
  if (numberedEntriesOf(document).size > 0) authors.add('[1]');
  works.delete(document.id);
  const agreements = new Set(document.facts.agreements.map(each => each.id));
  for (const none of noEntry) agreements.delete(none);
  const entries = new Set(entriesNamed(document));
  const shared = new Set<string>();
  const { text } = document.document.source;
  for (const { range, candidates } of document.mentions) {
    for (const { id } of candidates) entries.add(id);
    if (candidates.length > 1) shared.add(choiceKey(text.slice(range.start, range.end)));
  }
  const asked: TextQuestions = {
    id: document.id,
    works: [...works],
    suggest: [...suggest],
    agreements: [...agreements],
    shared: [...shared],
    authors: [...authors],
    asksAll: document.ownEntries.length > 0 || document.facts.spans.some(isNoAgreement),
  };
  return { uri: document.uri, entries: [...entries], asked };
}

/** Ids that annotations and the document's own entries cite. */
function* citedIds({ facts, ownEntries }: AnalysedDocument): Iterable<string> {
  for (const { role, value } of facts.spans) if (role === 'cite') yield splitLocator(value).id;
  for (const entry of ownEntries) for (const { id } of parseCitation(field(entry.data, 'cite')?.value)) yield id;
}

/** Of an agreement, `new` and `none` say that it has no entry; of everything else, they are ids as any other. */
const isNoAgreement = ({ role, value }: SpanFact): boolean =>
  noEntry.has(value) && role !== 'agreement' && role !== 'cite' && role !== 'id';

/** Ids that annotations name as entries', whether there are such entries or not. */
function* entriesNamed({ facts }: AnalysedDocument): Iterable<string> {
  for (const { role, value } of facts.spans) if (role !== 'cite' && role !== 'id' && value) yield value;
}

/** Answers from a snapshot of the whole project. */
export function answerFrom(snapshot: Snapshot, queries: readonly OutsideQuery[]): OutsideAnswer {
  const wanted = new Set(queries.map(each => each.uri));
  for (const { asked } of queries) {
    for (const uri of documentsAsked(snapshot, asked)) wanted.add(uri);
    for (const id of asked.suggest) {
      if (snapshot.references.get(id) || snapshot.urisWithId(id).length) continue;
      for (const near of likeIds(snapshot, id)) for (const uri of snapshot.urisWithId(near)) wanted.add(uri);
    }
  }
  const facts: [string, PackedFacts][] = [];
  const labels: [string, readonly string[]][] = [];
  const texts: [string, string][] = [];
  for (const uri of wanted) {
    const packed = snapshot.packedFacts(uri);
    if (packed === undefined) continue;
    facts.push([uri, packed]);
    const open = snapshot.document(uri);
    if (open && open.version !== null) texts.push([uri, open.document.text]);
    const known = snapshot.labels(uri);
    if (known) labels.push([uri, [...known]]);
  }
  return { facts, labels, texts, marks: queries.map(each => answerMark(snapshot, each)) };
}

const likeKnown = new WeakMap<Snapshot, Map<string, readonly string[]>>();

/** The ids of documents most like one that is not there: looked for once, as the search walks over the project. */
function likeIds(snapshot: Snapshot, id: string): readonly string[] {
  const known = likeKnown.get(snapshot) ?? new Map<string, readonly string[]>();
  likeKnown.set(snapshot, known);
  let found = known.get(id);
  if (!found) known.set(id, (found = nearest(id, documentIds(snapshot))));
  return found;
}

function* documentIds(snapshot: Snapshot): Iterable<string> {
  for (const { id } of snapshot.heads()) yield id;
}
