import { mayHaveNames, namesOf } from '../linking';
import type { ProjectChange, Snapshot, TextIndex } from '../project';
import { GlossaryMarks, nameMark } from './glossaryMarks';

/** What changed between two snapshots, as listeners of the project were told. */
export interface Changes {
  readonly before: Snapshot;
  readonly now: Snapshot;
  /** Documents that came, went, were opened, edited or closed. */
  readonly documents: Iterable<string>;
  readonly entries: ProjectChange['entries'];
}

/** Closed documents for which the checks may find something else than they found. */
export interface Affected {
  /** Their text may have a name that came: they are to be checked again. */
  readonly stale: ReadonlySet<string>;
  /** What the project answers to their questions may be another: a look at the mark tells. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * The documents that a change can affect, by the indexes over what they name, cite and say; at a cost that does not grow with
 * the project but for one look at the words of each text, where names came. `wondering`: those whose questions are about all
 * ids. That of settings can affect any, and is not asked for here.
 */
export async function affectedBy(
  changes: Changes,
  texts: TextIndex,
  wondering: Iterable<string>,
  breathe: () => Promise<void> | void,
): Promise<Affected> {
  const stale = new Set<string>();
  const doubtful = new Set<string>();
  const doubt = (uris: Iterable<string>) => {
    for (const uri of uris) doubtful.add(uri);
  };
  let idsChanged = false;
  for (const uri of changes.documents) {
    await breathe();
    doubt(dependents(uri, changes, texts));
    idsChanged ||= idOf(changes.before, uri) !== idOf(changes.now, uri);
  }
  const { before, after } = changes.entries;
  if (idsChanged || before.length || after.length || referencesChanged(changes)) doubt(wondering);
  for (const { id } of [...before, ...after]) {
    for (const [uri] of texts.naming(id)) doubtful.add(uri);
    doubt(changes.now.urisNaming(id));
  }
  if (before.length || after.length) {
    const known = new Set(before.flatMap(namesOf).map(nameMark));
    const come = after.flatMap(namesOf).filter(each => !known.has(nameMark(each)));
    if (come.length) for (const uri of texts.withWords(mayHaveNames(come.map(each => each.text)))) stale.add(uri);
    if (isEvidence(changes)) doubt(texts.sharing());
    doubt(texts.citingAuthors());
  }
  if (referencesChanged(changes)) {
    doubt(texts.citingAuthors());
    for (const id of changedReferences(changes)) doubt(concerning(id, changes, texts));
  }
  for (const id of changedReviews(changes)) doubt(changes.now.urisWithId(id));
  return { stale, doubtful };
}

/** The documents whose checks look at this one. */
function* dependents(uri: string, changes: Changes, texts: TextIndex): Iterable<string> {
  const [before, now] = [changes.before.facts.get(uri), changes.now.facts.get(uri)];
  for (const id of new Set([before?.id, now?.id])) if (id !== undefined) yield* concerning(id, changes, texts);
  const agreements = [before, now].flatMap(facts => facts?.agreements.map(each => each.id) ?? []);
  for (const id of new Set(agreements)) if (id !== 'new' && id !== 'none') yield* changes.now.urisNaming(id);
  const choices = [before, now].map(
    facts => new Map(facts?.choices.map(([name, id, count]) => [`${id}\n${name}`, count])),
  );
  for (const key of new Set(choices.flatMap(each => [...each.keys()]))) {
    if (choices[0]!.get(key) !== choices[1]!.get(key)) yield* texts.sharing(key.slice(key.indexOf('\n') + 1));
  }
}

/** The documents that have the id, and those that ask for it. */
function* concerning(id: string, { now }: Changes, texts: TextIndex): Iterable<string> {
  yield* now.urisWithId(id);
  yield* texts.asking(id);
}

const idOf = (snapshot: Snapshot, uri: string) => snapshot.facts.get(uri)?.id;

/** Whether the change of entries may be evidence of others, which it names or which name it. */
function isEvidence({ before, now, entries }: Changes): boolean {
  const [earlier, later] = [GlossaryMarks.of(before), GlossaryMarks.of(now)];
  const ids = new Set([...entries.before, ...entries.after].map(each => each.id));
  return [...ids].some(id => earlier.outline(id) !== later.outline(id));
}

const referencesChanged = ({ before, now }: Changes): boolean => before.references !== now.references;

function* changedReferences({ before, now }: Changes): Iterable<string> {
  for (const each of before.references.all()) if (now.references.get(each.id)?.item !== each.item) yield each.id;
  for (const { id } of now.references.all()) if (!before.references.get(id)) yield id;
}

function* changedReviews({ before, now }: Changes): Iterable<string> {
  if (before.reviewed === now.reviewed) return;
  const key = (each: object) => JSON.stringify({ ...each, range: null });
  const known = new Set(before.reviewed.findings.map(key));
  const left = new Set(now.reviewed.findings.map(key));
  for (const each of now.reviewed.findings) if (!known.has(key(each))) yield each.document;
  for (const each of before.reviewed.findings) if (!left.has(key(each))) yield each.document;
}
