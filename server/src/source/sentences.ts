import abbreviationData from '../../data/abbreviations.yaml';
import starterData from '../../data/sentence-starters.yaml';
import {
  CLOSER,
  classOf,
  DIGIT,
  LETTER,
  LOWER,
  OPENER,
  SPACE,
  skipSpace,
  TERMINAL,
  trimSpace,
  UPPER,
  WORD,
} from './characters';
import { closingParenthesis, skipCitation, skipFootnoteNumber } from './sentenceTail';

/** What may end a sentence, or open a parenthesis. A search is three times as fast as looking at each character. */
const STOP = /[.!?…(]/g;
/** How far a parenthesis may reach and still be read as one piece, in UTF-16 code units. */
const LONGEST_PARENTHESIS = 400;
const LONGEST_ABBREVIATION = 24;

type Meaning = 'title' | 'number' | 'inside' | 'open' | 'end';

const abbreviations = readAbbreviations(abbreviationData as Record<Meaning, string[]>);
const longestForm = Math.max(...[...abbreviations.keys()].map(form => form.length));
const starters: ReadonlySet<string> = new Set(Object.values(starterData as Record<string, string[]>).flat());

/**
 * Cuts `text` from `start` to `end` into sentences, for English and Spanish alike. A line break is a space, so that
 * hard-wrapped text reads as it was written; the caller cuts at paragraphs and blanks what interrupts the text. One pass.
 * @returns starts and ends in turn, absolute UTF-16 offsets, white space around a sentence left out.
 */
export function sentenceBounds(text: string, start: number, end: number): number[] {
  const bounds: number[] = [];
  const last = trimSpace(text, start, end);
  let from = skipSpace(text, start, last);
  // The search is in a piece of its own, so that it never reaches beyond the end.
  const base = from;
  const piece = text.slice(base, last);
  let unmatchedUntil = from;
  let at = from;
  while (at < last) {
    STOP.lastIndex = at - base;
    if (!STOP.test(piece)) break;
    at = base + STOP.lastIndex - 1;
    if (text.charCodeAt(at) === 0x28) {
      // A parenthesis inside a sentence is one piece; one that opens a sentence may hold several.
      if (at === from || at < unmatchedUntil) {
        at++;
        continue;
      }
      const close = closingParenthesis(text, at, Math.min(last, at + LONGEST_PARENTHESIS));
      if (close < 0) {
        unmatchedUntil = at + LONGEST_PARENTHESIS;
        at++;
        continue;
      }
      // A full stop in front of the bracket may end the sentence, those further in never do.
      let mark = close;
      while (mark - 1 > at && classOf(text.charCodeAt(mark - 1)) & TERMINAL) mark--;
      at = mark < close ? mark : close + 1;
      continue;
    }
    let behind = at + 1;
    while (behind < last && classOf(text.charCodeAt(behind)) & TERMINAL) behind++;
    const cut = boundary(text, from, at, behind, last);
    if (cut < 0) {
      at = behind;
      continue;
    }
    bounds.push(from, cut);
    from = at = skipSpace(text, cut, last);
  }
  if (from < last) bounds.push(from, last);
  return bounds;
}

/**
 * Where the sentence that began at `from` ends, if the marks from `mark` to `behind` end it: behind its closing quotes,
 * its footnote number, its citation. -1 where they do not.
 */
function boundary(text: string, from: number, mark: number, behind: number, last: number): number {
  let cut = behind;
  while (cut < last && classOf(text.charCodeAt(cut)) & CLOSER) cut++;
  cut = skipFootnoteNumber(text, mark, cut, last);
  if (cut >= last) return last;
  if (!(classOf(text.charCodeAt(cut)) & SPACE)) return lacksSpace(text, mark, behind, cut) ? cut : -1;

  let next = skipSpace(text, cut, last);
  if (text.charCodeAt(next) === 0x28) {
    const citationEnd = skipCitation(text, next, last);
    if (citationEnd > 0) {
      if (citationEnd >= last) return last;
      const follower = text.charCodeAt(citationEnd);
      if (!(classOf(follower) & SPACE)) return -1;
      cut = citationEnd;
      next = skipSpace(text, cut, last);
      if (!(classOf(text.charCodeAt(skipOpeners(text, next, last))) & LOWER)) return cut;
      return -1;
    }
  }
  const word = skipOpeners(text, next, last);
  if (word >= last) return cut;
  const kind = classOf(text.charCodeAt(word));
  if (kind & LOWER) return -1;
  const onlyStop = text.charCodeAt(mark) === 0x2e && behind === mark + 1;
  if (!onlyStop) return isOmission(text, from, mark, behind) ? -1 : cut;
  return stopEndsSentence(text, from, mark, word, kind, last) ? cut : -1;
}

/** Whether a full stop at `stop`, with the next word at `word`, is more than the sign of an abbreviation. */
function stopEndsSentence(text: string, from: number, stop: number, word: number, kind: number, last: number): boolean {
  if (stop === from) return false;
  const numberFollows = (kind & DIGIT) !== 0;
  const tokenStart = startOfToken(text, from, stop);
  // "S/. 300": a sign of money.
  if (tokenStart === stop) return !(numberFollows && text.charCodeAt(stop - 1) === 0x2f);
  const token = text.slice(tokenStart, stop);
  const first = token.charCodeAt(0);

  if (classOf(first) & DIGIT) {
    if (!/^\d+(?:[.,]\d+)*$/.test(token)) return true;
    return token.length > 3 || !isEnumerator(text, from, tokenStart);
  }
  if (token.length === 1 && classOf(first) & UPPER) {
    return !isEnumerator(text, from, tokenStart) && startsSentence(text, word, last);
  }
  if (isDoubledInitial(token)) return numberFollows ? false : startsSentence(text, word, last);
  const meaning = meaningOf(text, from, tokenStart, token);
  if (meaning !== undefined) {
    if (meaning === 'inside') return false;
    // "Lima, 3 may. (ANDINA)"
    if (
      meaning === 'number' &&
      standsBehindDay(text, from, tokenStart) &&
      text[skipSpace(text, stop + 1, last)] === '('
    )
      return false;
    if (meaning === 'number' && (numberFollows || /^N(?:[º°.]|o\.|úm)/.test(text.slice(word, word + 3)))) return false;
    if (meaning === 'end') return true;
    if (meaning === 'title')
      return classOf(first) & LOWER && token.length > 2 ? startsSentence(text, word, last) : false;
    if (meaning === 'open') return numberFollows ? false : startsSentence(text, word, last);
    if (meaning === 'number' && (isRomanNumeral(text, word, last) || isLoneLetter(text, word, last))) return false;
    return true;
  }
  if (token.length === 1 && classOf(first) & LETTER) {
    // "200 a. C.": a letter, and another one with its own full stop.
    return text.charCodeAt(word + 1) !== 0x2e && !isEnumerator(text, from, tokenStart);
  }
  if (isDotted(token)) return numberFollows ? false : startsSentence(text, word, last);
  if (tokenStart === skipOpeners(text, from, last) && /^[IVXLC]{1,6}$/.test(token)) return false;
  return true;
}

/** Whether one or two figures stand in front of `at`. */
const standsBehindDay = (text: string, from: number, at: number): boolean =>
  /(?:^|\D)\d{1,2}\s+(?:de\s+)?$/.test(text.slice(Math.max(from, at - 8), at));

/** What an abbreviation's full stop means, where `token` is one, or the end of one written apart. */
function meaningOf(text: string, from: number, tokenStart: number, token: string): Meaning | undefined {
  if (token.length > longestForm) return undefined;
  const alone = abbreviations.get(token.toLowerCase());
  if (alone !== undefined) return alone;
  const whole = withToken(text, from, tokenStart, token);
  return whole === '' ? undefined : abbreviations.get(whole);
}

/** The token in front of `tokenStart` and `token` run together, for abbreviations that are written apart: `p. ej.` */
function withToken(text: string, from: number, tokenStart: number, token: string): string {
  const before = trimSpace(text, from, tokenStart);
  if (before === tokenStart || text.charCodeAt(before - 1) !== 0x2e) return '';
  const start = startOfToken(text, from, before - 1);
  return `${text.slice(start, before)}${token}`.toLowerCase();
}

function startOfToken(text: string, from: number, stop: number): number {
  const limit = Math.max(from, stop - LONGEST_ABBREVIATION);
  let at = stop;
  while (at > limit) {
    const code = text.charCodeAt(at - 1);
    const joins = code === 0x2e || code === 0x27 || code === 0x2019 || code === 0xba || code === 0xaa;
    if (!joins && !(classOf(code) & WORD)) break;
    if (joins && !(at - 1 > from && classOf(text.charCodeAt(at - 2)) & WORD)) break;
    at--;
  }
  return at;
}

/** Whether a number or letter at `at` counts points of an enumeration: it opens the sentence or follows `:` or `;`. */
function isEnumerator(text: string, from: number, at: number): boolean {
  const before = trimSpace(text, from, at);
  if (before <= from) return true;
  const code = text.charCodeAt(before - 1);
  if (code === 0x3a || code === 0x3b) return true;
  return !(classOf(code) & WORD) && skipOpeners(text, from, at) >= at;
}

/** `U.S`, `D.C`, `S.A.C`: letters one by one. */
function isDotted(token: string): boolean {
  if (token.charCodeAt(1) !== 0x2e && token.charCodeAt(2) !== 0x2e) return false;
  return /^(?:\p{Lu}{1,2}\.)+\p{Lu}{1,2}$/u.test(token);
}

/** `EE`, `UU`, `FF`: the plural of an initial in Spanish, `EE. UU.`, `FF. AA.` */
function isDoubledInitial(token: string): boolean {
  return token.length === 2 && token[0] === token[1] && (classOf(token.charCodeAt(0)) & UPPER) !== 0;
}

function isRomanNumeral(text: string, at: number, last: number): boolean {
  let end = at;
  while (end < last && 'IVXLCDM'.includes(text[end]!)) end++;
  return end > at && end - at <= 7 && (end >= last || !(classOf(text.charCodeAt(end)) & WORD));
}

/** `B` of "App. B"; not the letters that are words. */
function isLoneLetter(text: string, at: number, last: number): boolean {
  return /[B-DF-HJ-NP-XZ]/.test(text[at]!) && (at + 1 >= last || !(classOf(text.charCodeAt(at + 1)) & WORD));
}

function startsSentence(text: string, word: number, last: number): boolean {
  let end = word;
  while (end < last && end - word < 20 && classOf(text.charCodeAt(end)) & LETTER) end++;
  const first = text.slice(word, end);
  if (starters.has(first)) return true;
  // In capitals throughout ("THE"), as old telegrams are.
  return first.length > 1 && first === first.toUpperCase() && starters.has(first[0] + first.slice(1).toLowerCase());
}

/** `(…)`, `[...]`: words left out, inside a sentence. */
function isOmission(text: string, from: number, mark: number, behind: number): boolean {
  const before = mark > from ? text[mark - 1] : '';
  return (before === '(' || before === '[') && (text[behind] === ')' || text[behind] === ']');
}

function skipOpeners(text: string, from: number, last: number): number {
  let at = from;
  while (at < last && classOf(text.charCodeAt(at)) & (OPENER | SPACE)) at++;
  return at;
}

/** Whether the space behind the end of a sentence is missing: `en la frontera.El Gobierno`. */
function lacksSpace(text: string, mark: number, behind: number, cut: number): boolean {
  if (behind !== mark + 1 || mark < 3) return false;
  for (let at = mark - 3; at < mark; at++) if (!(classOf(text.charCodeAt(at)) & LOWER)) return false;
  if (!(classOf(text.charCodeAt(cut)) & UPPER)) return false;
  return classOf(text.charCodeAt(cut + 1)) & LOWER ? startsSentence(text, cut, Math.min(text.length, cut + 20)) : false;
}

function readAbbreviations(data: Record<Meaning, string[]>): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  // Where a form has several meanings, the later of these decides; each of them lets a number follow.
  for (const meaning of ['number', 'open', 'title', 'inside', 'end'] as const) {
    for (const form of data[meaning]) meanings.set(form, meaning);
  }
  return meanings;
}
