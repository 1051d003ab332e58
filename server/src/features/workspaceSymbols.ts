import type { TextRange } from '../markup';
import type { DocumentHead, Snapshot } from '../project';
import { folded, holdsInOrder } from './fuzzy';

/** An entry or a document of the project that was searched for by its name. */
export interface FoundSymbol {
  readonly kind: 'entry' | 'document';
  readonly name: string;
  /** The entry's type, the document's kind. */
  readonly detail: string;
  readonly uri: string;
  readonly range: TextRange;
}

/** More are not shown: the reader types on. */
const most = 500;

/** Entries (by id, names and aliases) and documents (by id and title) that hold the letters of `query` in their order. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly FoundSymbol[] {
  const wanted = folded(query);
  const found: FoundSymbol[] = [];
  for (const entry of snapshot.glossary.entries()) {
    if (found.length >= most) return found;
    const names = [entry.name, entry.id, ...entry.names.values(), ...entry.aliases.map(each => each.text)];
    const name = names.find(each => holdsInOrder(folded(each), wanted));
    if (name === undefined) continue;
    found.push({
      kind: 'entry',
      name,
      detail: `${entry.type} ${entry.id}`,
      uri: entry.origin.uri,
      range: entry.origin.idRange,
    });
  }
  const documents: { readonly head: DocumentHead; readonly name: string }[] = [];
  for (const head of snapshot.heads()) {
    const name = [head.title, head.id].find(each => each !== null && holdsInOrder(folded(each), wanted));
    if (name !== undefined && name !== null) documents.push({ head, name });
  }
  documents.sort((a, b) => (a.head.uri < b.head.uri ? -1 : 1));
  for (const { head, name } of documents.slice(0, most - found.length)) {
    const range = snapshot.facts.get(head.uri)?.idRange ?? { start: 0, end: 0 };
    found.push({ kind: 'document', name, detail: head.kind ?? '', uri: head.uri, range });
  }
  return found;
}
