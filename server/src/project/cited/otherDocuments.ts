import { isSame } from '../../incremental';
import type { AnalysedDocument } from '../analysis/analysedDocument';
import type { DocumentFacts, SpanFact } from '../facts/documentFacts';
import { type FactsIndex, namesIn } from '../facts/factsIndex';
import { nameOf, unpackSpansNaming } from '../facts/packedFacts';

/** The documents of a project. */
export interface DocumentSet {
  /** Fact sheets as the disk has the documents. */
  readonly closed: FactsIndex;
  /** Those that are open, by URI; they stand over `closed`. */
  readonly open: ReadonlyMap<string, AnalysedDocument>;
  /** Closed ones whose text is at hand. */
  readonly cited: ReadonlyMap<string, AnalysedDocument>;
  /** Labels of closed documents' paragraphs and sections, where they are known. */
  readonly labels: (uri: string) => ReadonlySet<string> | undefined;
}

/** What a check of one document asks of the other ones: the same object for as long as none of these changes. */
export interface OtherDocuments {
  /** Those that name an entry, a reference or a document, in the order of their URIs. */
  factsNaming(id: string): readonly DocumentFacts[];
  /** The document that has the id, if its text is at hand; the first of two, by URI. */
  atHand(id: string): AnalysedDocument | undefined;
  /** The labels of its paragraphs and sections, where they are known without its text. */
  labels(id: string): ReadonlySet<string> | undefined;
}

/** The ids of all documents: the same object for as long as none comes, goes or gets another. */
export interface DocumentIds {
  has(id: string): boolean;
  all(): Iterable<string>;
}

/** URIs of the documents that have the id, in order. */
export function urisWithId(id: string, { closed, open }: DocumentSet): readonly string[] {
  const uris: string[] = [];
  for (const uri of closed.withId(id)) if (!open.has(uri)) uris.push(uri);
  for (const [uri, document] of open) if (document.id === id) uris.push(uri);
  return uris.length > 1 ? uris.sort() : uris;
}

/** URIs of the documents that name the id, in order. */
export function urisNaming(id: string, { closed, open }: DocumentSet): readonly string[] {
  const uris: string[] = [];
  for (const uri of closed.naming(id)) if (!open.has(uri)) uris.push(uri);
  for (const [uri, { facts }] of open) if (namesIn(facts).has(id)) uris.push(uri);
  return uris.sort();
}

/** The spans that name the id, by document, in the order of the URIs: no fact sheet of a closed document is unpacked as a whole. */
export function spansNaming(
  id: string,
  { closed, open }: DocumentSet,
): readonly (readonly [uri: string, spans: readonly SpanFact[]])[] {
  const found: (readonly [uri: string, spans: readonly SpanFact[]])[] = [];
  for (const [uri, packed] of closed.packedNaming(id))
    if (!open.has(uri)) found.push([uri, unpackSpansNaming(packed, id)]);
  for (const [uri, { facts }] of open) {
    const spans = facts.spans.filter(({ role, value }) => nameOf(role, value) === id);
    if (spans.length) found.push([uri, spans]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Gives the same objects again for the same documents. */
export class OtherDocumentsKeeper {
  readonly #others = new Map<string, { readonly made: readonly unknown[]; readonly others: OtherDocuments }>();
  #ids: { readonly made: readonly unknown[]; readonly ids: DocumentIds } | undefined;

  /** All documents but the one of that URI. */
  others(uri: string, { closed, open, cited, labels }: DocumentSet): OtherDocuments {
    const set = { closed, open: without(open, uri), cited: without(cited, uri), labels };
    const made = [closed, labels, ...[...set.open].flat(), null, ...[...set.cited].flat()];
    const known = this.#others.get(uri);
    if (known && isSame(known.made, made)) return known.others;
    const first = (id: string) => urisWithId(id, set).find(each => each !== uri);
    const others: OtherDocuments = {
      factsNaming: id =>
        urisNaming(id, set)
          .filter(each => each !== uri)
          .map(each => set.open.get(each)?.facts ?? closed.get(each)!),
      atHand: id => {
        const at = first(id);
        return at === undefined ? undefined : (set.open.get(at) ?? set.cited.get(at));
      },
      labels: id => {
        const at = first(id);
        return at === undefined || set.open.has(at) ? undefined : labels(at);
      },
    };
    // Of a document that is read for once, nobody asks again.
    if (open.has(uri)) this.#others.set(uri, { made, others });
    return others;
  }

  ids(set: DocumentSet): DocumentIds {
    const { closed, open } = set;
    const own = [...open].map(([uri, { id }]) => ({ uri, id }));
    const made = [closed, ...own.flatMap(each => [each.uri, each.id])];
    if (this.#ids && isSame(this.#ids.made, made)) return this.#ids.ids;
    const uris = new Set(open.keys());
    const opened = new Set(own.map(each => each.id));
    const ids: DocumentIds = {
      has: id => opened.has(id) || [...closed.withId(id)].some(uri => !uris.has(uri)),
      *all() {
        for (const head of closed.heads()) if (!uris.has(head.uri)) yield head.id;
        yield* opened;
      },
    };
    this.#ids = { made, ids };
    return ids;
  }

  /** Forgets what was kept for a document that is closed. */
  forget(uri: string): void {
    this.#others.delete(uri);
  }
}

const without = <T>(map: ReadonlyMap<string, T>, uri: string): ReadonlyMap<string, T> =>
  map.has(uri) ? new Map([...map].filter(([each]) => each !== uri)) : map;
