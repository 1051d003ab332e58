import { type TextWords, wordsOfText } from './affected';

/**
 * The words of a text as a Bloom filter (Bloom 1970) of eight bits a word: which words it has, with some two in a hundred of
 * the others. Printable ASCII of six bits a character, so that it can be kept for every document of a large project.
 */
export function wordSignature(words: TextWords): string {
  const characters = Math.max(1, Math.ceil((words.length * BITS_A_WORD) / BITS_A_CHARACTER));
  const bits = new Uint8Array(characters).fill(FIRST);
  for (const hash of words) {
    for (let probe = 0; probe < PROBES; probe++) {
      const at = bitOf(hash, probe, characters * BITS_A_CHARACTER);
      bits[Math.floor(at / BITS_A_CHARACTER)]! += setBit(bits[Math.floor(at / BITS_A_CHARACTER)]!, at);
    }
  }
  return latin1.decode(bits);
}

/**
 * Which texts may have one of the names, by their signatures: never wrong in saying no; a yes may be in vain, for a text may
 * have the words of a name apart from one another.
 */
export function mayHaveNames(names: Iterable<string>): (signature: string) => boolean {
  const wanted = [...names].map(wordsOfText);
  return signature => wanted.some(words => words.every(each => mayHaveWord(signature, each)));
}

function mayHaveWord(signature: string, hash: number): boolean {
  for (let probe = 0; probe < PROBES; probe++) {
    const at = bitOf(hash, probe, signature.length * BITS_A_CHARACTER);
    const bits = signature.charCodeAt(Math.floor(at / BITS_A_CHARACTER)) - FIRST;
    if ((bits & (1 << (at % BITS_A_CHARACTER))) === 0) return false;
  }
  return true;
}

/** What to add to a character for its bit to be set. */
const setBit = (character: number, at: number): number =>
  ((character - FIRST) | (1 << (at % BITS_A_CHARACTER))) - (character - FIRST);

/** The place of a word's bit: two hashes give all the others (Kirsch and Mitzenmacher 2006). */
const bitOf = (hash: number, probe: number, bits: number): number =>
  ((hash >>> 0) + probe * (Math.imul(hash, 0x9e3779b1) >>> 0)) % bits;

const BITS_A_WORD = 8;
const PROBES = 4;
const BITS_A_CHARACTER = 6;
/** `0`; the last is `o`. */
const FIRST = 48;
const latin1 = new TextDecoder('latin1');
