import type { Entry } from '../glossary';
import type { TextRange } from '../markup';
import { Automaton } from './automaton';
import { nameCount } from './entryNames';
import { Search } from './search';

/** Names of the glossary that stand at one place of a text. */
export interface RawMatch {
  readonly start: number;
  /** Before a possessive ending. */
  readonly end: number;
  /** Never empty; in the order of the glossary. An entry may be there by several of its names. */
  readonly names: readonly MatchedName[];
}

export interface MatchedName {
  readonly entry: Entry;
  /** Which of its names: see `nameAt`. */
  readonly ordinal: number;
  /** An acronym that is a common word, in a line that is all capitals: unlikely to be meant. */
  readonly isWeak: boolean;
}

/** What decides whether a name may stand in a text at all. */
export interface MatchConditions {
  /** Page markers, page numbers, running heads: in order; a name may run on behind one. */
  readonly masks?: readonly TextRange[];
  /** The document's id, for names that are of some documents only. */
  readonly document?: string;
  /** The text's language at an offset (BCP 47), for names that are of one language only; `undefined`: any. */
  readonly languageAt?: (offset: number) => string | undefined;
}

/**
 * Finds the names of entries in texts: whole words, the longest from the left, in linear time. Immutable: `updated` gives
 * another one that shares the large part.
 */
export interface Matcher {
  /** How many names it knows. */
  readonly size: number;
  /** Bytes of its tables. */
  readonly bytes: number;
  /** Names that lie in `text` from `from` to `to`, in order, not overlapping. */
  find(text: string, from?: number, to?: number, conditions?: MatchConditions): RawMatch[];
  /** The matcher without the entries `before` and with the entries `after`. */
  updated(before: Iterable<Entry>, after: Iterable<Entry>): Matcher;
}

/** A matcher for all names of these entries. Building takes linear time. */
export function createMatcher(entries: Iterable<Entry>): Matcher {
  return new LayeredMatcher(new Automaton([...entries]), null, null);
}

/** Names that a change may put on top before all is built anew. */
const overlayLimit = 512;

/** A large automaton, which entries of it are gone, and a small automaton of what came since. */
class LayeredMatcher implements Matcher {
  readonly #base: Automaton;
  readonly #gone: Uint8Array | null;
  readonly #overlay: Automaton | null;

  constructor(base: Automaton, gone: Uint8Array | null, overlay: Automaton | null) {
    this.#base = base;
    this.#gone = gone;
    this.#overlay = overlay;
  }

  get size() {
    return this.#base.size + (this.#overlay?.size ?? 0);
  }

  get bytes() {
    return this.#base.bytes + (this.#gone?.byteLength ?? 0) + (this.#overlay?.bytes ?? 0);
  }

  find(text: string, from = 0, to = text.length, conditions: MatchConditions = {}): RawMatch[] {
    return new Search(text, to, conditions, this.#base, this.#gone, this.#overlay).from(from);
  }

  updated(before: Iterable<Entry>, after: Iterable<Entry>): Matcher {
    const left = new Map<string, Entry>();
    for (const each of before) left.set(each.id, each);
    const come = [...after];
    const onTop = (this.#overlay?.entries ?? []).filter(each => !left.delete(each.id));
    const overlay = [...onTop, ...come];
    const gone = this.#gone?.slice() ?? new Uint8Array(this.#base.entries.length);
    for (const entry of left.values()) {
      const index = this.#indexOf(entry, gone);
      if (index >= 0) gone[index] = 1;
    }
    if (overlay.reduce((sum, each) => sum + nameCount(each), 0) <= overlayLimit) {
      return new LayeredMatcher(this.#base, gone, new Automaton(overlay));
    }
    const kept = this.#base.entries.filter((_, index) => gone[index] === 0);
    return new LayeredMatcher(new Automaton([...kept, ...overlay]), null, null);
  }

  /** The place of an entry among the base's; found by its own name, so that no index of ids is needed. */
  #indexOf(entry: Entry, gone: Uint8Array): number {
    const base = this.#base;
    for (let name = base.lastName(base.arrivalOf(entry.name)); name !== 0; name = base.nameBefore(name)) {
      const index = base.entryOf(name);
      if (gone[index] === 0 && base.entries[index]!.id === entry.id) return index;
    }
    return base.entries.findIndex((each, index) => gone[index] === 0 && each.id === entry.id);
  }
}
