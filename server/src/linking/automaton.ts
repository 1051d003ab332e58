import type { Entry } from '../glossary';
import { CharClass, characterTable } from './characters';
import { letterCheck } from './comparison';
import { nameAt, nameCount, nameTraits } from './entryNames';
import { hashStart, punctuationHash, scanWord, type WordScan } from './words';

/**
 * All names of some entries as one trie over words, in typed arrays: an edge leads from a node over the hash of a word (or
 * of a punctuation character), and whether white space stands before it, to the next node. Edges lie in one open hash
 * table that keeps 32 bits of each; two edges that share them share a node too, so whatever the automaton finds is
 * checked by another hash, of all its letters (`letterCheck`). Immutable once built.
 */
export class Automaton {
  readonly entries: readonly Entry[];
  /** How many names it holds. */
  readonly size: number;
  /** By node: the last name that ends there (1-based; 0 for none). */
  readonly #ends: Int32Array;
  /**
   * Four numbers a name, side by side: the name before it that ends at its node, the index of its entry, `letterCheck` of
   * its text, and its traits with, above them, which of its entry's names it is.
   */
  readonly #names: Int32Array;
  /** Slots of a key and the arrival it leads to, side by side: one look into memory for both. */
  readonly #edges: Int32Array;
  /** Bits of the hashes of words that names begin with: most words of a text are passed over by one look here. */
  readonly #firstWords: Int32Array;
  /** Bits of the hashes of words that stand further on in names: small enough to stay in the processor's own memory. */
  readonly #laterWords: Int32Array;

  constructor(entries: readonly Entry[]) {
    const build = new Build(entries);
    this.entries = entries;
    this.size = build.names;
    this.#ends = build.ends.map(each => each >>> 1).slice(0, build.nodes);
    this.#names = build.facts.slice(0, (build.names + 1) * factsOfName);
    this.#edges = arrivals(build.edges, build.ends);
    this.#firstWords = bitsOf(build.firstWords, 16);
    this.#laterWords = bitsOf(build.laterWords, 6);
  }

  /** Bytes of its arrays. */
  get bytes(): number {
    const arrays = [this.#names, this.#ends, this.#edges, this.#firstWords, this.#laterWords];
    return arrays.reduce((sum, each) => sum + each.byteLength, 0);
  }

  /** Whether some name may begin with a word of this hash. */
  mayBegin(hash: number): boolean {
    return hasBit(this.#firstWords, hash);
  }

  /** Whether some name may go on with a word of this hash. */
  mayGoOn(hash: number): boolean {
    return hasBit(this.#laterWords, hash);
  }

  /** Where a token leads from `arrival` (at first `rootArrival`): the next arrival; 0 for nowhere. */
  step(arrival: number, hash: number, isSpaced: boolean): number {
    const key = edgeKey(arrival >>> 2, hash, isSpaced);
    const edges = this.#edges;
    const mask = edges.length - 1;
    for (let slot = (key << 1) & mask; ; slot = (slot + 2) & mask) {
      const found = edges[slot];
      if (found === key) return edges[slot + 1]!;
      if (found === 0) return 0;
    }
  }

  /** The arrival at which a name of these words ends; 0 for none. */
  arrivalOf(name: string): number {
    let arrival = rootArrival;
    forTokens(name, (hash, isSpaced) => {
      if (arrival !== 0) arrival = this.step(arrival, hash, isSpaced);
    });
    return arrival;
  }

  /** The last name that ends at an arrival; 0 for none. Names are numbers from 1 on, in the order of the entries. */
  lastName(arrival: number): number {
    return this.#ends[arrival >>> 2]!;
  }

  /** The name before `name` that ends at the same node; 0 for none. */
  nameBefore(name: number): number {
    return this.#names[name * factsOfName]!;
  }

  /** Index of a name's entry. */
  entryOf(name: number): number {
    return this.#names[name * factsOfName + 1]!;
  }

  /** `letterCheck` of a name's text. */
  checkOf(name: number): number {
    return this.#names[name * factsOfName + 2]!;
  }

  /** Which of its entry's names a name is; see `nameAt`. */
  ordinalOf(name: number): number {
    return this.#names[name * factsOfName + 3]! >>> traitBits;
  }

  /** Bits of `NameTrait`. */
  traitsOf(name: number): number {
    return this.#names[name * factsOfName + 3]! & ((1 << traitBits) - 1);
  }
}

/** Where every name begins. An arrival is a node's number with what must be known of the node at once in its lowest bits. */
export const rootArrival = 4 | 1;

/** Whether edges lead on from an arrival. */
export const leadsOn = (arrival: number): boolean => (arrival & 1) !== 0;

/** Whether a name ends at an arrival. */
export const isEnd = (arrival: number): boolean => (arrival & 2) !== 0;

/** Lays into edges to nodes what is known of these, so that it need not be looked up. */
function arrivals(edges: Int32Array, ends: Int32Array): Int32Array {
  for (let slot = 0; slot < edges.length; slot += 2) {
    const node = edges[slot + 1]!;
    if (node !== 0) edges[slot + 1] = (node << 2) | (ends[node]! > 1 ? 2 : 0) | (ends[node]! & 1);
  }
  return edges;
}

const factsOfName = 4;
const traitBits = 4;
const maximumNames = 1 << (16 - traitBits);

const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

function edgeKey(node: number, hash: number, isSpaced: boolean): number {
  let key = Math.imul(node, 0x9e3779b1) ^ hash ^ (isSpaced ? 0x55555555 : 0);
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) | 0 || 1;
}

function hasBit(bits: Int32Array, hash: number): boolean {
  const place = bitOf(hash) & (bits.length * 32 - 1);
  return ((bits[place >>> 5]! >>> (place & 31)) & 1) === 1;
}

/** A bit for each of the hashes, in a field of at least so many bits a hash. */
function bitsOf(hashes: readonly number[], share: number): Int32Array {
  let size = 1024;
  while (size < hashes.length * share) size *= 2;
  const bits = new Int32Array(size / 32);
  for (const hash of hashes) {
    const place = bitOf(hash) & (size - 1);
    bits[place >>> 5]! |= 1 << (place & 31);
  }
  return bits;
}

/** Calls with the hash of every token of a name, and whether white space stands before it. */
function forTokens(text: string, call: (hash: number, isSpaced: boolean) => void): void {
  const classes = characterTable();
  const scan: WordScan = { end: 0, hash: 0 };
  let isFirst = true;
  let isSpaced = false;
  for (let at = 0; at < text.length; ) {
    const found = classes[text.charCodeAt(at)]!;
    if (found === CharClass.space || found === CharClass.lineBreak) {
      isSpaced = !isFirst;
      at++;
    } else if (found === CharClass.ignored) at++;
    else {
      scanWord(text, at, text.length, hashStart, scan);
      if (scan.end === at) scan.hash = punctuationHash(found, text.charCodeAt(at));
      at = Math.max(scan.end, at + 1);
      call(scan.hash, isSpaced);
      isFirst = false;
      isSpaced = false;
    }
  }
}

/** The arrays while they grow. */
class Build {
  nodes = 2;
  names = 0;
  /** By node: twice the last name that ends there, and 1 where edges lead on. */
  ends = new Int32Array(1024);
  facts = new Int32Array(1024 * factsOfName);
  edges = new Int32Array(2048);
  readonly firstWords: number[] = [];
  /** With repetitions: a word once for each node that it leads on from. */
  readonly laterWords: number[] = [];
  #edgeCount = 0;

  constructor(entries: readonly Entry[]) {
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index]!;
      const count = Math.min(nameCount(entry), maximumNames);
      for (let ordinal = 0; ordinal < count; ordinal++) this.#add(index, entry, ordinal);
    }
  }

  #add(index: number, entry: Entry, ordinal: number): void {
    const text = nameAt(entry, ordinal).text;
    const node = this.#insert(text);
    if (node === 1) return;
    const name = ++this.names;
    const at = name * factsOfName;
    if (at >= this.facts.length) this.facts = grown(this.facts);
    this.facts[at] = this.ends[node]! >>> 1;
    this.facts[at + 1] = index;
    this.facts[at + 2] = letterCheck(text, 0, text.length);
    this.facts[at + 3] = (ordinal << traitBits) | nameTraits(entry, ordinal);
    this.ends[node] = (name << 1) | (this.ends[node]! & 1);
  }

  /** Lays the name's tokens as a path from the root; its last node. */
  #insert(text: string): number {
    let node = 1;
    forTokens(text, (hash, isSpaced) => {
      node = this.#step(node, hash, isSpaced);
    });
    return node;
  }

  #step(node: number, hash: number, isSpaced: boolean): number {
    const key = edgeKey(node, hash, isSpaced);
    const mask = this.edges.length - 1;
    let slot = (key << 1) & mask;
    for (; this.edges[slot] !== 0; slot = (slot + 2) & mask) {
      if (this.edges[slot] === key) return this.edges[slot + 1]!;
    }
    const made = this.nodes++;
    if (made >= this.ends.length) this.ends = grown(this.ends);
    this.edges[slot] = key;
    this.edges[slot + 1] = made;
    this.ends[node]! |= 1;
    (node === 1 ? this.firstWords : this.laterWords).push(hash);
    if (++this.#edgeCount > this.edges.length * 0.35) this.#spread();
    return made;
  }

  /** Doubles the hash table. */
  #spread(): void {
    const before = this.edges;
    this.edges = new Int32Array(before.length * 2);
    const mask = this.edges.length - 1;
    for (let each = 0; each < before.length; each += 2) {
      const key = before[each]!;
      if (key === 0) continue;
      let slot = (key << 1) & mask;
      while (this.edges[slot] !== 0) slot = (slot + 2) & mask;
      this.edges[slot] = key;
      this.edges[slot + 1] = before[each + 1]!;
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
