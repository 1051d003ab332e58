import { issuedYear } from '../citations';
import { type AnalysedDocument, citableItem, type Snapshot } from '../project';
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
 * itself cites it. Closed documents of which it is not known whether they do are read, as long as they are not too many.
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
  for (const uri of [...snapshot.textsCiting(thing.id), ...unknown(snapshot)]) {
    const document = await load(uri);
    if (document && mayCite(document, thing.id, snapshot)) found.push(...inText(thing.id, document, snapshot));
  }
  return found;
}

/** Closed documents whose text is not known yet; none where they are many, as reading them would take too long. */
function unknown(snapshot: Snapshot): readonly string[] {
  const uris: string[] = [];
  for (const { uri } of snapshot.heads()) {
    if (!snapshot.isClosed(uri) || snapshot.knowsText(uri)) continue;
    if (uris.push(uri) > MOST_READ) return [];
  }
  return uris;
}

const MOST_READ = 3000;

/** Whether the text has the figures that a citation of the work would have, its year or its number: a quick look. */
function mayCite({ document: { source } }: AnalysedDocument, id: string, snapshot: Snapshot): boolean {
  const item = citableItem(id, snapshot);
  const figures = [/\d{4}/.exec(item ? issuedYear(item) : '')?.[0], /\d+$/.exec(id)?.[0]].filter(
    each => each !== undefined,
  );
  return figures.length === 0 || figures.some(each => source.text.includes(each));
}

function* inText(id: string, document: AnalysedDocument, snapshot: Snapshot): Iterable<Occurrence> {
  for (const { range, ids } of inTextWorks(document, snapshot)) {
    const text = document.document.text.slice(range.start, range.end);
    if (ids.includes(id)) yield { uri: document.uri, range, written: range, text, role: 'in-text' };
  }
}
