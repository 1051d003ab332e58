import { classOf, LETTER, LOWER, OPENER, SPACE, skipSpace, UPPER } from './characters';
import { findDates } from './dates';
import { isCapitals } from './lines';
import type { Marker } from './markers';
import { sentenceBounds } from './sentences';

/** How a line is set off as a heading. */
export interface HeadingStyle {
  /** A `dateline` (`Quito, May 9, 2021`) is short as a title is, and never one. */
  readonly name: 'markdown' | 'division' | 'capitals' | 'underlined' | 'bold' | 'numbered' | 'title' | 'dateline';
  /** Whether the line is a heading whatever stands around it; else its neighbours decide. */
  readonly sure: boolean;
  /** As printed: `1.4.2`, `IV`. */
  readonly label: string | null;
  /** Among headings of its name, 1 for the highest; 0 where the name says all. */
  readonly depth: number;
  /** Long for a title: it is one only where a part of it is numbered right below (`1.`, then `1.1.`). */
  readonly isLong?: true;
}

const LONGEST_HEADING = 200;
const LONGEST_TITLE = 110;
const LONGEST_NUMBERED = 190;
/** The full stop of an abbreviation, which a title may end with: `EE. UU.`, `U.S.` */
const ABBREVIATED = /(?:\bUU|\p{Lu}\.\s?\p{Lu})\.$/u;

/** What the parts of a text are called, from the largest to the smallest. */
const DIVISIONS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [/^(?:parte|part|t[ií]tulo|title|libro|book)$/i, 1],
  [/^(?:cap[ií]tulo|chapter|anexo|annex|ap[eé]ndice|appendix|cap\.)$/i, 2],
  [/^(?:secci[oó]n|section|subcap[ií]tulo)$/i, 3],
  [/^(?:art[ií]culo|article|cl[aá]usula|clause|paragraph|p[aá]rrafo)$/i, 4],
];
const DIVISION =
  /(parte|part|t[ií]tulo|title|libro|book|subcap[ií]tulo|cap[ií]tulo|chapter|anexo|annex|ap[eé]ndice|appendix|secci[oó]n|section|art[ií]culo|article|cl[aá]usula|clause|paragraph|p[aá]rrafo)\s+(?:n[.º°]?\s*)?(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-H]|[uú]nico|primer[oa]|segund[oa]|tercer[oa]?|one|two|three|four|five)(?![a-z0-9áéíóúüñ])/iy;

/** How the piece from `start` to `end`, of `lineCount` lines, is set off; `null` where it reads as running text. */
export function headingStyle(
  text: string,
  start: number,
  end: number,
  lineCount: number,
  marker: Marker | null,
): HeadingStyle | null {
  const length = end - start;
  if (length > LONGEST_HEADING || lineCount > 4) return null;
  if (text[start] === '#') {
    const depth = /^#{1,6}(?=\s)/.exec(text.slice(start, start + 7))?.[0].length;
    if (depth)
      return { name: 'markdown', sure: true, label: labelBehind(text, skipSpace(text, start + depth, end)), depth };
  }
  const bold = isEmphasised(text, start, end);
  const inner = bold ? start + bold : start;
  const innerEnd = bold ? end - bold : end;
  const closing = text[lastSign(text, inner, innerEnd)]!;

  DIVISION.lastIndex = inner;
  const division = 'PTLBSCA'.includes(text[inner]!.toUpperCase()) ? DIVISION.exec(text) : null;
  if (division && opensDivision(text, DIVISION.lastIndex, innerEnd, closing)) {
    const depth = DIVISIONS.find(([pattern]) => pattern.test(division[1]!))?.[1] ?? 4;
    return { name: 'division', sure: true, label: division[2]!, depth };
  }
  if (bold) {
    if (isDateline(text, inner, innerEnd)) return { name: 'dateline', sure: false, label: null, depth: 0 };
    if (bold === 1 && length > LONGEST_TITLE) return null;
    if (',;'.includes(closing) || (closing === '.' && sentenceBounds(text, inner, innerEnd).length > 2)) return null;
    if (closing === '.' && length > LONGEST_TITLE) return null;
    return { name: 'bold', sure: true, label: marker?.label ?? labelBehind(text, inner), depth: 0 };
  }
  if (text[start] !== '(' && isCapitals(text, start, end) && !',;'.includes(closing)) {
    if (isAboutText(text, start, end)) return { name: 'dateline', sure: false, label: null, depth: 0 };
    const sure = hasLongWord(text, start, end) && !'.?!:'.includes(closing);
    const label = marker?.label ?? labelBehind(text, start);
    return { name: 'capitals', sure: sure && !isPointOfList(marker), label, depth: 0 };
  }
  const ends =
    ',;:.!?…'.includes(closing) && !(closing === '.' && ABBREVIATED.test(text.slice(innerEnd - 8, innerEnd)));
  if (ends) return null;
  if (length > LONGEST_TITLE || lineCount > 2) {
    if (length > LONGEST_NUMBERED || lineCount > 3) return null;
    const isLong = true;
    if (marker?.kind === 'decimal')
      return { name: 'numbered', sure: false, label: marker.label, depth: marker.label!.split('.').length, isLong };
    const isNumber = marker?.kind === 'number' && marker.close !== '()';
    return isNumber ? { name: 'numbered', sure: false, label: marker.label, depth: 1, isLong } : null;
  }
  if (marker) {
    if (marker.kind === 'decimal')
      return { name: 'numbered', sure: false, label: marker.label, depth: marker.label!.split('.').length };
    if (marker.kind === 'number' && marker.close !== '()')
      return { name: 'numbered', sure: false, label: marker.label, depth: 1 };
    if (marker.kind === 'capital-roman' || marker.kind === 'capital') {
      return { name: 'numbered', sure: false, label: marker.label, depth: 1 };
    }
    return null;
  }
  if (lineCount > 1 || !startsWithCapital(text, start, end) || OPEN_END.test(text.slice(end - 8, end))) return null;
  const name = isDateline(text, start, end) || isAboutText(text, start, end) ? 'dateline' : 'title';
  return { name, sure: false, label: null, depth: 0 };
}

/** Whether a line has a date to the day at its end, and before it nothing or a place: at most five words and a comma. */
export function isDateline(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last < 0x30 || last > 0x39) return false;
  const date = findDates(text, start, end, 'en').at(-1);
  if (!date || date.range.end !== end || date.value.length < 10) return false;
  return /^(?:[^\s\d]+(?:\s+[^\s\d]+){0,4}\s*(?:[,;]|[-–—])\s*(?:el|on)?\s*)?$/u.test(
    text.slice(start, date.range.start),
  );
}

/** No title ends so: what follows belongs to it. */
export const OPEN_END =
  /\s(?:that|to|the|of|a|an|and|by|for|que|a|de|del|la|el|los|las|y|por|para|TO|THE|OF|A|AND|BY|FOR|QUE|DE|DEL|LA|EL|LOS|LAS|Y|POR|PARA)$/;

/** By whom a text is, and how it is released: no title of its parts. */
const BYLINE =
  /^(?:(?:Autor(?:a|es)?|AUTOR(?:A|ES)?|Asesor(?:a|es)?|ASESOR(?:A|ES)?|Authors?|Advisors?|Supervisors?):\s.{3,80}|(?:By|BY|Por|POR|Escrito por)[:\s]\s*\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:de|del|la|and|y)\s+)?\p{Lu}[\p{L}.'’-]*){1,5}|Redacci[oó]n(?:[ ,/|-]+\p{Lu}[\p{L}.]*){0,3})$/u;
/** What stands over the titles of releases and copies. */
export const RELEASED =
  /^[\s*#]*(?:for immediate release|(?:press|news|media) (?:release|note)|press statement|(?:comunicado|nota|bolet[ií]n) de prensa|para (?:su )?publicaci[oó]n inmediata|unofficial translation|traducci[oó]n no oficial|draft|borrador|confidential|original:|office of the (?:spokes|press|historian)|the white house\s*$|(?:direcci[oó]n|oficina|unidad) (?:general )?de (?:prensa|comunicaci[oó]n))/i;

function isAboutText(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end);
  return BYLINE.test(line) || RELEASED.test(line);
}

/** A division's name stands alone, or a short title follows: "Artículo 5", "CAPÍTULO I. EL DIÁLOGO", not "Article 5 of the treaty says". */
function opensDivision(text: string, behind: number, end: number, closing: string): boolean {
  const at = skipSpace(text, behind, end);
  if (at >= end) return true;
  if (end - at > LONGEST_TITLE) return false;
  if (/^[.:)—–-]/.test(text[at]!)) {
    const rest = skipSpace(text, at + 1, end);
    return rest >= end || !'.;:'.includes(closing) || isCapitals(text, rest, end);
  }
  return (classOf(text.charCodeAt(at)) & UPPER) !== 0 && !',;.'.includes(closing);
}

/** The number that stands in front of a heading's words: `4.2` of "4.2. Ejes". */
function labelBehind(text: string, at: number): string | null {
  return /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(text.slice(at, at + 24))?.[1] ?? null;
}

/** The width of the marks that set all of the piece in bold or italics; 0 where something stands outside them. */
function isEmphasised(text: string, start: number, end: number): number {
  const first = text[start];
  if (first !== '*' && first !== '_') return 0;
  const width = text[start + 1] === first ? 2 : 1;
  if (end - start <= 2 * width + 1) return 0;
  const mark = first.repeat(width);
  if (!text.startsWith(mark, end - width)) return 0;
  return text.indexOf(mark, start + width) === end - width ? width : 0;
}

const isPointOfList = (marker: Marker | null) =>
  marker !== null &&
  (marker.kind === 'bullet' || marker.kind === 'dash' || marker.kind === 'letter' || marker.kind === 'roman');

function lastSign(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && '”’»"\'*_)] '.includes(text[at]!)) at--;
  return at;
}

function hasLongWord(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let at = start; at < end; at++) {
    run = classOf(text.charCodeAt(at)) & LETTER ? run + 1 : 0;
    if (run >= 3) return true;
  }
  return false;
}

function startsWithCapital(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) & (OPENER | SPACE)) at++;
  const kind = classOf(text.charCodeAt(at));
  return (kind & UPPER) !== 0 || ((kind & LETTER) !== 0 && !(kind & LOWER));
}
