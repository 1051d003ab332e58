import { nearest } from '../checks';
import { parseCitation, splitLocator } from '../citations';
import { field } from '../markup';
import { type AnalysedDocument, citedInText, type PackedFacts, type Snapshot } from '../project';

/** What the checks of some documents ask of the rest of the project. Plain data. */
export interface OutsideQuery {
  /** The documents themselves. */
  readonly uris: readonly string[];
  /** Ids of documents that may be cited, and the documents' own, which another may have too. */
  readonly ids: readonly string[];
  /** Of those cited, the ones that are no reference: where there is no such document either, ids like it are suggested. */
  readonly suggest: readonly string[];
  /** Agreements that other documents may tag as well. */
  readonly agreements: readonly string[];
}

/** The answer. Plain data. */
export interface OutsideAnswer {
  readonly facts: readonly (readonly [uri: string, facts: PackedFacts])[];
  /** Labels of closed documents among them, as far as they are known. */
  readonly labels: readonly (readonly [uri: string, labels: readonly string[]])[];
  /** Texts of those that are open. */
  readonly texts: readonly (readonly [uri: string, text: string])[];
}

/** What the checks of these documents ask; a test holds the rules to it. `snapshot`: of the project's own files. */
export function queryOf(documents: readonly AnalysedDocument[], snapshot: Snapshot): OutsideQuery {
  const ids = new Set<string>();
  const suggest = new Set<string>();
  const agreements = new Set<string>();
  for (const document of documents) {
    ids.add(document.id);
    for (const id of citedIds(document)) {
      if (!id) continue;
      ids.add(id);
      if (!document.references.get(id)) suggest.add(id);
    }
    for (const id of citedInText(document, snapshot)) ids.add(id);
    // A cable is known by its id alone, whether there is such a document or not.
    for (const { works } of document.citations) for (const { document: cable } of works) if (cable) ids.add(cable);
    for (const { id } of document.facts.agreements) if (id !== 'new' && id !== 'none') agreements.add(id);
  }
  return { uris: documents.map(each => each.uri), ids: [...ids], suggest: [...suggest], agreements: [...agreements] };
}

/** Ids that annotations and the document's own entries cite. */
function* citedIds({ facts, ownEntries }: AnalysedDocument): Iterable<string> {
  for (const { role, value } of facts.spans) if (role === 'cite') yield splitLocator(value).id;
  for (const entry of ownEntries) for (const { id } of parseCitation(field(entry.data, 'cite')?.value)) yield id;
}

/** Answers from a snapshot of the whole project. */
export function answerFrom(snapshot: Snapshot, { uris, ids, suggest, agreements }: OutsideQuery): OutsideAnswer {
  const wanted = new Set(uris);
  for (const id of ids) for (const uri of snapshot.urisWithId(id)) wanted.add(uri);
  for (const id of agreements) for (const uri of snapshot.urisNaming(id)) wanted.add(uri);
  for (const id of suggest) {
    if (snapshot.urisWithId(id).length) continue;
    for (const near of likeIds(snapshot, id)) for (const uri of snapshot.urisWithId(near)) wanted.add(uri);
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
  return { facts, labels, texts };
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
