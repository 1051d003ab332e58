import { firstFrom } from '../../incremental';

/**
 * Where the lines of a text begin, in a short string: the length of each line with its break, as one character from `!`
 * on for lengths up to 92, else as digits to the base of 93 from the lowest on behind `~`, ended by a blank. Lines end as the protocol has
 * it: at `\n`, `\r\n` and `\r`.
 */
export function packLines(text: string): string {
  const lengths: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LF && unit !== CR) continue;
    if (unit === CR && text.charCodeAt(at + 1) === LF) at++;
    lengths.push(packed(at + 1 - start));
    start = at + 1;
  }
  return lengths.join('');
}

/** A place in a text as the protocol tells it, both from 0, in UTF-16 code units. */
export interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

/** Places of offsets in the text whose lines were packed. Offsets past a line's break belong to the next line. */
export function unpackLines(lines: string): (offset: number) => LineAndCharacter {
  const starts = [0];
  let at = 0;
  /** Of many documents one place each is asked for: only the lines up to there are looked at. */
  const readTo = (offset: number): void => {
    for (let start = starts.at(-1)!; at < lines.length && start <= offset; at++) {
      let length = lines.charCodeAt(at) - FIRST;
      // `~`, one behind the last digit.
      if (length === BASE) {
        length = 0;
        for (let digit = 1; lines[++at] !== ' '; digit *= BASE) length += (lines.charCodeAt(at) - FIRST) * digit;
      }
      starts.push((start += length));
    }
  };
  return offset => {
    readTo(offset);
    const line = firstFrom(starts, offset + 1) - 1;
    return { line, character: offset - starts[line]! };
  };
}

function packed(length: number): string {
  if (length < BASE) return String.fromCharCode(FIRST + length);
  const digits: string[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / BASE)) {
    digits.push(String.fromCharCode(FIRST + (rest % BASE)));
  }
  return `~${digits.join('')} `;
}

const LF = 10;
const CR = 13;
/** `!`; what follows it up to `}` stands in JSON as it is, but for the quotation mark and the backslash. */
const FIRST = 33;
const BASE = 93;
