import type { Reference, References } from '../citations';
import {
  aliasesOf,
  fingerprint,
  packedFingerprint,
  type Reviewed,
  type Snapshot,
  type TextQuestions,
} from '../project';
import { GlossaryMarks } from './glossaryMarks';

/** What the checks of one document depend on beyond its text and the settings. */
export interface Dependence {
  readonly uri: string;
  /** Ids of entries that the document names, and of those that names in its text may mean. */
  readonly entries: Iterable<string>;
  readonly asked: TextQuestions;
}

/**
 * A mark of all that the project answers to a document's questions: as long as it is the same, and no other name stands in
 * the text, the checks find the same. A test holds it to that.
 */
export function answerMark(snapshot: Snapshot, { uri, entries, asked }: Dependence): string {
  const marks = GlossaryMarks.of(snapshot);
  const parts: string[] = [];
  let isUnknown = false;
  for (const id of [...new Set(entries)].sort()) {
    parts.push(id, marks.entry(id));
    if (asked.shared.length) parts.push(marks.surroundings(id));
    isUnknown ||= isUnknownEntry(snapshot, id);
  }
  if (isUnknown || asked.asksAll) parts.push(marks.all);
  if (asked.authors.length) parts.push(referencesMark(snapshot.references), ...aliasMarks(snapshot, asked.authors));
  for (const id of asked.works) parts.push(referenceMark(snapshot.references.get(id)));
  if (asked.suggest.some(id => !snapshot.references.get(id) && !snapshot.urisWithId(id).length)) {
    parts.push(referencesMark(snapshot.references), idsMark(snapshot));
  }
  for (const each of [...documentsAsked(snapshot, asked)].filter(each => each !== uri).sort()) {
    parts.push(each, documentMark(snapshot, each));
  }
  parts.push(reviewedMark(snapshot.reviewed, asked.id));
  for (const name of asked.shared) parts.push(JSON.stringify([...(snapshot.choices(name) ?? [])].sort()));
  return fingerprint(parts.join('\n'));
}

/** Whether ids like this one may be suggested, which are any others. */
export const isUnknownEntry = ({ glossary }: Snapshot, id: string): boolean => !noEntry.has(id) && !glossary.get(id);

/** What the tag of an agreement may say for an id (see `TextQuestions.asksAll`). */
export const noEntry: ReadonlySet<string> = new Set(['new', 'none']);

/** The documents that have one of the ids, the document's own among them, or that tag one of the agreements. */
export function documentsAsked(snapshot: Snapshot, { id, works, agreements }: TextQuestions): ReadonlySet<string> {
  const found = new Set(snapshot.urisWithId(id));
  for (const each of works) for (const uri of snapshot.urisWithId(each)) found.add(uri);
  for (const each of agreements) for (const uri of snapshot.urisNaming(each)) found.add(uri);
  return found;
}

function documentMark(snapshot: Snapshot, uri: string): string {
  const open = snapshot.document(uri);
  if (open && open.version !== null) return fingerprint(open.document.text);
  const packed = snapshot.packedFacts(uri);
  return packed === undefined ? '' : packedFingerprint(packed);
}

const aliasMarks = ({ glossary }: Snapshot, authors: readonly string[]): string[] => {
  const aliases = aliasesOf(glossary);
  return authors.map(each => JSON.stringify(aliases(each)));
};

const referenceMark = (reference: Reference | undefined): string =>
  reference ? remembered(references, reference, () => fingerprint(JSON.stringify(reference.item))) : '';

const referencesMark = (all: References): string =>
  remembered(collections, all, () => fingerprint([...all.all()].map(referenceMark).join('\n')));

/** Of all documents' ids, in whatever order they come. */
const idsMark = (snapshot: Snapshot): string =>
  remembered(ids, snapshot, () => {
    let [count, sum] = [0, 0];
    for (const { id } of snapshot.heads()) {
      count++;
      sum = (sum + Number.parseInt(fingerprint(id).slice(-8), 16)) >>> 0;
    }
    return `${count} ${sum}`;
  });

const reviewedMark = (all: Reviewed, document: string): string =>
  remembered(reviewed, all, () => {
    const byDocument = new Map<string, string>();
    for (const { document: id, rule, quote, context } of all.findings) {
      byDocument.set(id, `${byDocument.get(id) ?? ''}${JSON.stringify([rule, quote, context])}`);
    }
    return byDocument;
  }).get(document) ?? '';

const references = new WeakMap<Reference, string>();
const collections = new WeakMap<References, string>();
const ids = new WeakMap<Snapshot, string>();
const reviewed = new WeakMap<Reviewed, ReadonlyMap<string, string>>();

function remembered<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Of what every check depends on: settings and agreement words. */
export function settingsMark({ files }: Snapshot): string {
  const texts = [...files.values()].filter(each => each.role === 'settings' || each.role === 'lexicon');
  return fingerprint(JSON.stringify(texts.map(({ role, text }) => [role, text])));
}
