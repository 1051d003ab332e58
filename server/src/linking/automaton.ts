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
  /** By node: twice the first name that ends there (1-based; 0 for none), and 1 where edges lead on. */
  readonly #ends: Int32Array;
  readonly #nameBefore: Int32Array;
  readonly #entryOfName: Int32Array;
  /** Traits, and above them which of its entry's names a name is. */
  readonly #nameFacts: Uint16Array;
  /** By name: `letterCheck` of its text. */
  readonly #nameChecks: Int32Array;
  /** Slots of a key and the node it leads to, side by side: one look into memory for both. */
  readonly #edges: Int32Array;
  /** Bits of the first words' hashes: most words of a text are passed over by one look here. */
  readonly #firstWords: Int32Array;

  constructor(entries: readonly Entry[]) {
    const build = new Build(entries);
    this.entries = entries;
    this.size = build.names;
    this.#ends = build.ends.slice(0, build.nodes);
    this.#nameBefore = build.nameBefore.slice(0, build.names + 1);
    this.#entryOfName = build.entryOfName.slice(0, build.names + 1);
    this.#nameFacts = build.nameFacts.slice(0, build.names + 1);
    this.#nameChecks = build.nameChecks.slice(0, build.names + 1);
    this.#edges = build.edges;
    this.#firstWords = firstWordBits(build.firstWords);
  }

  /** Bytes of its arrays. */
  get bytes(): number {
    const names = [this.#nameBefore, this.#entryOfName, this.#nameFacts, this.#nameChecks];
    const arrays = [...names, this.#ends, this.#edges, this.#firstWords];
    return arrays.reduce((sum, each) => sum + each.byteLength, 0);
  }

  /** Whether some name may begin with a word of this hash. */
  mayBegin(hash: number): boolean {
    const bits = this.#firstWords;
    const place = bitOf(hash) & (bits.length * 32 - 1);
    return ((bits[place >>> 5]! >>> (place & 31)) & 1) === 1;
  }

  /** The node behind `node` over a token; 0 for none. The root is node 1. */
  step(node: number, hash: number, isSpaced: boolean): number {
    const key = edgeKey(node, hash, isSpaced);
    const edges = this.#edges;
    const mask = edges.length - 1;
    for (let slot = (key << 1) & mask; ; slot = (slot + 2) & mask) {
      const found = edges[slot];
      if (found === key) return edges[slot + 1]!;
      if (found === 0) return 0;
    }
  }

  /** The node at which a name of these words ends; 0 for none. */
  nodeOf(name: string): number {
    let node = 1;
    forTokens(name, (hash, isSpaced) => {
      if (node !== 0) node = this.step(node, hash, isSpaced);
    });
    return node;
  }

  /** Whether a name ends at the node. */
  isEnd(node: number): boolean {
    return this.#ends[node]! > 1;
  }

  /** Whether edges lead on from the node. */
  leadsOn(node: number): boolean {
    return (this.#ends[node]! & 1) === 1;
  }

  /** The last name that ends at the node; 0 for none. Names are numbers from 1 on, in the order of the entries. */
  lastName(node: number): number {
    return this.#ends[node]! >>> 1;
  }

  /** The name before `name` that ends at the same node; 0 for none. */
  nameBefore(name: number): number {
    return this.#nameBefore[name]!;
  }

  /** Index of a name's entry. */
  entryOf(name: number): number {
    return this.#entryOfName[name]!;
  }

  /** `letterCheck` of a name's text. */
  checkOf(name: number): number {
    return this.#nameChecks[name]!;
  }

  /** Which of its entry's names a name is; see `nameAt`. */
  ordinalOf(name: number): number {
    return this.#nameFacts[name]! >>> traitBits;
  }

  /** Bits of `NameTrait`. */
  traitsOf(name: number): number {
    return this.#nameFacts[name]! & ((1 << traitBits) - 1);
  }
}

const traitBits = 4;
const maximumNames = 1 << (16 - traitBits);

const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

function edgeKey(node: number, hash: number, isSpaced: boolean): number {
  let key = Math.imul(node, 0x9e3779b1) ^ hash ^ (isSpaced ? 0x55555555 : 0);
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return (key ^ (key >>> 16)) | 0 || 1;
}

function firstWordBits(hashes: readonly number[]): Int32Array {
  let size = 1024;
  while (size < hashes.length * 16) size *= 2;
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
  ends = new Int32Array(1024);
  nameBefore = new Int32Array(1024);
  entryOfName = new Int32Array(1024);
  nameFacts = new Uint16Array(1024);
  nameChecks = new Int32Array(1024);
  edges = new Int32Array(2048);
  readonly firstWords: number[] = [];
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
    if (name >= this.nameBefore.length) {
      this.nameBefore = grown(this.nameBefore);
      this.entryOfName = grown(this.entryOfName);
      this.nameChecks = grown(this.nameChecks);
      const facts = new Uint16Array(this.nameFacts.length * 2);
      facts.set(this.nameFacts);
      this.nameFacts = facts;
    }
    this.entryOfName[name] = index;
    this.nameChecks[name] = letterCheck(text, 0, text.length);
    this.nameFacts[name] = (ordinal << traitBits) | nameTraits(entry, ordinal);
    this.nameBefore[name] = this.ends[node]! >>> 1;
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
    if (node === 1) this.firstWords.push(hash);
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
