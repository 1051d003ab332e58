import type { AnalysedDocument, Snapshot } from '../project';
import { inTextWorks } from './inTextWorks';
import { type Occurrence, occurrencesOf } from './occurrences';
import type { NamedThing } from './symbol';

export interface ReferencesOptions {
  readonly declaration: boolean;
  /** Reads a closed document. */
  readonly load: (uri: string) => Promise<AnalysedDocument | undefined>;
}

/**
 * Every place of the project that names the thing, with its declaration where it is wanted; of a work, also where a text
 * itself cites it, in documents that are open and in those of which that is known.
 */
export async function references(
  thing: NamedThing,
  snapshot: Snapshot,
  { declaration, load }: ReferencesOptions,
): Promise<readonly Occurrence[]> {
  const written = occurrencesOf(thing, snapshot).filter(each => declaration || each.role !== 'declaration');
  if (thing.kind !== 'work') return written;
  const found = [...written];
  for (const document of snapshot.documents()) found.push(...inText(thing.id, document, snapshot));
  for (const uri of snapshot.textsCiting(thing.id)) {
    const document = await load(uri);
    if (document) found.push(...inText(thing.id, document, snapshot));
  }
  return found;
}

function* inText(id: string, document: AnalysedDocument, snapshot: Snapshot): Iterable<Occurrence> {
  for (const { range, ids } of inTextWorks(document, snapshot)) {
    const text = document.document.text.slice(range.start, range.end);
    if (ids.includes(id)) yield { uri: document.uri, range, written: range, text, role: 'in-text' };
  }
}
