import { CharClass, characterTable, expansion, firstLetter } from './characters';

/** A word's place and the hash of its folded letters. */
export interface WordScan {
  end: number;
  hash: number;
}

const classes = characterTable();

/** The start value of a word's hash. */
export const hashStart = 0x811c9dc5 | 0;

/** Takes one folded code unit into a hash (FNV-1a). */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of a character that is no letter: unlike any word's. */
export const punctuationHash = (kind: number, unit: number): number =>
  hashStep(hashStep(0x5bd1e995, kind), kind === CharClass.other ? unit : 0);

/**
 * Reads on through a word from `at`, into `into`: letters, digits and what is ignored among them, up to `limit`.
 * Starting with the hash of what was read before lets a word go on behind a hyphen at a line's end.
 */
export function scanWord(text: string, at: number, limit: number, hash: number, into: WordScan): void {
  let end = at;
  let state = hash;
  while (end < limit) {
    const found = classes[text.charCodeAt(end)]!;
    if (found >= firstLetter) state = hashStep(state, found);
    else if (found === CharClass.expands) {
      const { letters, length } = expansion(text, end);
      if (letters === '') break;
      for (let index = 0; index < letters.length; index++) state = hashStep(state, letters.charCodeAt(index));
      end += length - 1;
    } else if (found !== CharClass.ignored) break;
    end++;
  }
  into.end = end;
  into.hash = state;
}

/** Whether a word's letter or digit stands at `at`. */
export function isLetterAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const found = classes[text.charCodeAt(at)]!;
  if (found !== CharClass.expands) return found >= firstLetter;
  const low = at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return expansion(text, low ? at - 1 : at).letters !== '';
}

/**
 * The hashes of a text's words, folded: each once, in ascending order. A word broken by a hyphen at a line's
 * end is in it whole too, also where a line or two (a page marker) stand between.
 */
export function wordHashes(text: string): Int32Array {
  const hashes = new Set<number>();
  const scan: WordScan = { end: 0, hash: 0 };
  for (let at = 0; at < text.length; ) {
    scanWord(text, at, text.length, hashStart, scan);
    if (scan.end === at) {
      at++;
      continue;
    }
    const { hash } = scan;
    hashes.add(hash);
    at = scan.end;
    for (const next of lineHyphenEnds(text, at)) {
      scanWord(text, next, text.length, hash, scan);
      hashes.add(scan.hash);
    }
  }
  return Int32Array.from(hashes).sort();
}

/** Where the word that ends at `at` with a hyphen at its line's end may go on: the next lines that begin with a letter. */
function lineHyphenEnds(text: string, at: number): readonly number[] {
  const isSoft = text.charCodeAt(at - 1) === 0xad;
  if (!isSoft && classes[text.charCodeAt(at)] !== CharClass.hyphen) return nowhere;
  const ends: number[] = [];
  let isLineStart = false;
  for (let next = isSoft ? at : at + 1; next < text.length && ends.length < 3; next++) {
    const found = classes[text.charCodeAt(next)];
    if (found === CharClass.lineBreak) isLineStart = true;
    else if (found === CharClass.space) continue;
    else if (isLineStart && isLetterAt(text, next)) {
      ends.push(next);
      isLineStart = false;
    } else if (ends.length === 0 || next - ends.at(-1)! > 200) break;
  }
  return ends;
}

const nowhere: readonly number[] = [];
