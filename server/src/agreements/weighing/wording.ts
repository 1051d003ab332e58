import { Flag } from '../flags';
import { UNASKED } from '../wordInfo';
import type { Words } from '../words';

// The wording of a unit as features: each word, and each two that stand side by side. Numbers, states and names of anybody else
// are features by their sort, so that what is learnt of one country holds for others.

const NUMBER = '#';
const STATE = '‹state›';
const NAME = '‹name›';
/** Before the first word and behind the last. */
const FIRST = '‹first›';
const LAST = '‹last›';

/** The sort of the word at an index, where the weights know it by that alone; else ''. */
function sortAt({ info, flags }: Words, at: number): string {
  const word = info[at]!;
  const code = word.folded.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return NUMBER;
  if (flags[at]! & Flag.state && !(flags[at]! & Flag.mask)) return STATE;
  const named = at > 0 && (word.case === 'title' || word.case === 'upper') && flags[at] === 0 && !word.acts.length;
  return named ? NAME : '';
}

/** The word at an index as the weights know it: folded, or its sort. */
const wordAt = (words: Words, at: number): string => sortAt(words, at) || words.info[at]!.folded;

/** The names of the features that a unit's wording has, each once: *en: signed*, *en: signed a*. */
export function wordingOf(words: Words): string[] {
  const { language } = words.lexicon;
  const names = new Set<string>();
  let last = FIRST;
  for (let at = 0; at < words.length; at++) {
    const word = wordAt(words, at);
    names.add(`${language}: ${word}`).add(`${language}: ${last} ${word}`);
    last = word;
  }
  names.add(`${language}: ${last} ${LAST}`);
  return [...names];
}

/** How many words a language's weights may speak of: two of their numbers make one that the engine keeps without a box. */
const MOST = 1 << 15;

/** The weighted wording of one language, by numbers that go on from `base`. */
export class Wording {
  /** The name of each feature, by its number less `base`. */
  readonly names: readonly string[];
  readonly #words = new Map<string, number>();
  /** By the numbers of words in `#words`: what they are as a feature, -1 where they are none. */
  readonly #single: number[] = [];
  /** By both words' numbers in one. */
  readonly #beside = new Map<number, number>();

  /** `names`: as `wordingOf` gives them, without the language; the first has the number `base`, the next one more. */
  constructor(names: readonly string[], base: number) {
    this.names = names;
    for (const [index, name] of names.entries()) {
      const parts = name.split(' ');
      const [first, last] = [this.#numberOf(parts[0]!), this.#numberOf(parts[parts.length - 1]!)];
      if (parts.length === 1) this.#single[first] = base + index;
      else this.#beside.set(first * MOST + last, base + index);
    }
  }

  #numberOf(word: string): number {
    let number = this.#words.get(word);
    if (number === undefined) {
      if (this.#words.size === MOST) throw new RangeError('the weights speak of too many words');
      this.#words.set(word, (number = this.#words.size));
      this.#single.push(-1);
    }
    return number;
  }

  /** Gives the number of each feature of a unit that has a weight, some of them more than once. */
  add(words: Words, add: (number: number) => void): void {
    let last = this.#words.get(FIRST) ?? -1;
    for (let at = 0; at < words.length; at++) {
      const word = this.#numberAt(words, at);
      if (word >= 0) {
        const alone = this.#single[word]!;
        if (alone >= 0) add(alone);
        if (last >= 0) this.#give(last, word, add);
      }
      last = word;
    }
    const end = this.#words.get(LAST) ?? -1;
    if (last >= 0 && end >= 0) this.#give(last, end, add);
  }

  /** The number of the word at an index; -1 where no weight speaks of it. */
  #numberAt(words: Words, at: number): number {
    const sort = sortAt(words, at);
    if (sort) return this.#words.get(sort) ?? -1;
    const info = words.info[at]!;
    if (info.wording === UNASKED) info.wording = this.#words.get(info.folded) ?? -1;
    return info.wording;
  }

  #give(left: number, right: number, add: (number: number) => void): void {
    const number = this.#beside.get(left * MOST + right);
    if (number !== undefined) add(number);
  }
}
