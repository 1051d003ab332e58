/**
 * What a UTF-16 code unit is to the readers of this folder, as bits in one table: a look-up per character is what keeps
 * them linear and fast. Code units above the table (symbols, CJK, surrogates) count as letters without case.
 */
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
/** `.` `!` `?` `…`: what may end a sentence. */
export const TERMINAL = 16;
/** What may stand between the end of a sentence and the space behind it: closing quotes, brackets, emphasis. */
export const CLOSER = 32;
/** What may stand before the first word of a sentence: opening quotes, brackets, `¿`, emphasis, dashes. */
export const OPENER = 64;
const OTHER_LETTER = 128;

export const LETTER = UPPER | LOWER | OTHER_LETTER;
export const WORD = LETTER | DIGIT;

const SIZE = 0x2100;

const classes = buildTable();

/** The bits of a code unit. */
export function classOf(code: number): number {
  return code < SIZE ? classes[code]! : code === 0x3000 || code === 0xfeff ? SPACE : OTHER_LETTER;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let code = 0x41; code < SIZE; code++) {
    const char = String.fromCharCode(code);
    const lower = char.toLowerCase() !== char;
    const upper = char.toUpperCase() !== char;
    if (lower) table[code] = UPPER;
    else if (upper) table[code] = LOWER;
    else if (code >= 0x180 && code < 0x2000 && /\p{L}|\p{M}/u.test(char)) table[code] = OTHER_LETTER;
  }
  for (let code = 0x30; code <= 0x39; code++) table[code] = DIGIT;
  const mark = (chars: string, bits: number) => {
    for (const char of chars) table[char.charCodeAt(0)]! |= bits;
  };
  mark('\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u200b', SPACE);
  for (let code = 0x2000; code <= 0x200a; code++) table[code]! |= SPACE;
  mark('.!?…', TERMINAL);
  mark(')]}”’»›"\'*_', CLOSER);
  mark('([{“‘„«‹¿¡"\'*_—–-•', OPENER);
  return table;
}

/** The first position from `from` on, before `end`, that is no white space; `end` where there is none. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && classOf(text.charCodeAt(at)) & SPACE) at++;
  return at;
}

/** Behind the last position before `end`, not before `start`, that is no white space; `start` where there is none. */
export function trimSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && classOf(text.charCodeAt(at - 1)) & SPACE) at--;
  return at;
}
