/**
 * Values by words that are parts of longer texts: looking one up makes no string of it, which a `Map` would need. Of so many
 * words the table begins anew: names and typing errors come without end.
 */
export class WordTable<T extends object> {
  readonly #most: number;
  #words: string[] = [];
  #values: T[] = [];
  /** Places of words in `#words`, each plus one, where their hash says, or behind; 0: free. A power of two of them. */
  #slots = new Int32Array(FIRST);
  #hashes = new Int32Array(FIRST);

  /** `most`: how many words are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of the word between two offsets of a text (UTF-16 code units), which `make` gives where there is none yet. */
  get(text: string, from: number, to: number, make: (word: string) => T): T {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let index = slots[slot]!; index !== 0; index = slots[slot]!) {
      if (this.#hashes[slot] === hash && isWordAt(this.#words[index - 1]!, text, from, to))
        return this.#values[index - 1]!;
      slot = (slot + 1) & last;
    }
    // A copy: a part of a text would keep the whole of it in memory.
    const word = [text.slice(from, from + 1), text.slice(from + 1, to)].join('');
    const value = make(word);
    this.#add(word, value, hash);
    return value;
  }

  #add(word: string, value: T, hash: number): void {
    if (this.#words.length >= this.#most) {
      [this.#words, this.#values] = [[], []];
      this.#slots = new Int32Array(FIRST);
      this.#hashes = new Int32Array(FIRST);
    } else if (2 * this.#words.length >= this.#slots.length) this.#grow();
    this.#words.push(word);
    this.#values.push(value);
    this.#put(this.#words.length, hash);
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Int32Array(2 * slots.length);
    this.#hashes = new Int32Array(2 * slots.length);
    for (let slot = 0; slot < slots.length; slot++) if (slots[slot] !== 0) this.#put(slots[slot]!, hashes[slot]!);
  }

  #put(index: number, hash: number): void {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = index;
    this.#hashes[slot] = hash;
  }
}

function isWordAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

const FIRST = 1 << 10;
