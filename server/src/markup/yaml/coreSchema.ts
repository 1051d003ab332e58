/**
 * The value of a plain scalar by YAML 1.2's core schema (YAML 1.2.2, section 10.3.2). What no rule knows is a string.
 * Integers beyond 2^53 lose digits, as every JSON number does; the spelling keeps them.
 */
export function coreScalar(spelling: string): string | number | boolean | null {
  const first = spelling.charCodeAt(0);
  if (first > 0x7f || (first > 0x39 && !SPECIAL_STARTS.has(first))) return spelling;
  if (WORDS.has(spelling)) return WORDS.get(spelling)!;
  if (OCTAL.test(spelling)) return Number.parseInt(spelling.slice(2), 8);
  if (HEX.test(spelling)) return Number.parseInt(spelling.slice(2), 16);
  return NUMBER.test(spelling) ? Number(spelling) : spelling;
}

const WORDS = new Map<string, number | boolean | null>([['', null]]);
const spellings = (word: string): string[] => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()];
for (const word of ['~', ...spellings('null')]) WORDS.set(word, null);
for (const word of spellings('true')) WORDS.set(word, true);
for (const word of spellings('false')) WORDS.set(word, false);
for (const word of ['.nan', '.NaN', '.NAN']) WORDS.set(word, Number.NaN);
for (const word of ['.inf', '.Inf', '.INF']) {
  WORDS.set(word, Number.POSITIVE_INFINITY);
  WORDS.set(`+${word}`, Number.POSITIVE_INFINITY);
  WORDS.set(`-${word}`, Number.NEGATIVE_INFINITY);
}

/** First letters of the words above; digits, signs and points sort before `9`. */
const SPECIAL_STARTS = new Set(Array.from('~nNtTfF', letter => letter.charCodeAt(0)));

const OCTAL = /^0o[0-7]+$/;
const HEX = /^0x[0-9a-fA-F]+$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
