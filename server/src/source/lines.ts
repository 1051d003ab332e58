import { classOf, DIGIT, LOWER, SPACE, trimSpace, UPPER, WORD } from './characters';

/** A line that is not blank; offsets of the text. */
export interface Line {
  /** At the first character that is no white space. */
  readonly start: number;
  /** Behind the last character that is no white space. */
  readonly end: number;
  /** Columns in front of `start`; a tab counts as four. */
  readonly indent: number;
}

const TAB_WIDTH = 4;

/** The lines from `from` to `end`, blank ones left out. Line breaks are LF, CRLF, CR, and the page break that stands for one. */
export function linesOf(text: string, from: number, end: number): Line[] {
  const lines: Line[] = [];
  addLines(lines, text, from, end);
  return lines;
}

/** Whether, from `from` to `end`, a line may break where no LF stands: at a CR alone or a page break. */
export function hasOtherBreaks(text: string, from: number, end: number): boolean {
  const part = text.slice(from, end);
  return part.includes('\f') || (part.includes('\r') && /\r(?!\n)/.test(part));
}

/**
 * The line from `from` to before its LF at `end`; `null` where it is blank. Only for a text without other breaks
 * (see `hasOtherBreaks`).
 */
export function lineAt(text: string, from: number, end: number): Line | null {
  let start = from;
  let indent = 0;
  let code = 0;
  while (start < end && classOf((code = text.charCodeAt(start))) & SPACE) {
    indent += code === 0x09 ? TAB_WIDTH : 1;
    start++;
  }
  return start === end ? null : { start, end: trimSpace(text, start, end), indent };
}

/** Adds to `lines` those from `from` to `end`, blank ones left out. */
export function addLines(lines: Line[], text: string, from: number, end: number): void {
  let at = from;
  while (at < end) {
    let indent = 0;
    let code = 0;
    let broken = false;
    while (at < end && classOf((code = text.charCodeAt(at))) & SPACE) {
      if (code === 0x0a || code === 0x0d || code === 0x0c) {
        broken = true;
        break;
      }
      indent += code === 0x09 ? TAB_WIDTH : 1;
      at++;
    }
    if (broken || at >= end) {
      at++;
      continue;
    }
    const start = at;
    while (at < end && ((code = text.charCodeAt(at)) > 0x0d || (code !== 0x0a && code !== 0x0d && code !== 0x0c))) at++;
    lines.push({ start, end: trimSpace(text, start, at), indent });
  }
}

/** Whether the line is a rule of hyphens, equal signs, underscores, stars or dots, blanks allowed; at least three. */
export function isRule(text: string, start: number, end: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) continue;
    if (!isRuleSign(code)) return false;
    marks++;
  }
  return marks >= 3;
}

const RULE = '-=_*~—–.·#\\';
const isRuleSign = (code: number) => !(classOf(code) & WORD) && RULE.includes(String.fromCharCode(code));

/** Whether the text has at least two capitals and no small letter; a plural or a possessive `s` behind capitals is let pass. */
export function isCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind & UPPER) capitals++;
    else if (kind & LOWER && !(text[at] === 's' && at > start && isCapitalOrApostrophe(text.charCodeAt(at - 1))))
      return false;
  }
  return capitals >= 2;
}

const isCapitalOrApostrophe = (code: number) => (classOf(code) & UPPER) !== 0 || code === 0x27 || code === 0x2019;

/** Whether there is a letter or digit to read. */
export function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind & ~(SPACE | 16 | 32 | 64) || kind & DIGIT) return true;
  }
  return false;
}
