import type { TextRange } from '../../markup';
import type { CitedWork, InTextCitation } from '../citation';
import { locatorAt, type PrintedLocator } from './locators';

/**
 * Numbered references: `[12]`, `[12, 14–16]`, `[12, p. 5]`, a Markdown footnote `[^12]`, and numbers set high: `¹²`.
 * Each number is a work of which nothing else is known; a run such as `14–16` is one. Items that a text counts with `[1]` are no citations.
 */
export const numericCitations = (text: string): InTextCitation[] =>
  [...bracketed(text), ...superscripts(text)].sort((a, b) => a.range.start - b.range.start);

/** A note mark that lost its height: see `plainMarks`. */
export const markedCitation = (text: string, { start, end }: TextRange): InTextCitation =>
  numeric({ start, end }, worksOf(text.slice(start, end), start, null));

const numeric = (range: TextRange, works: readonly CitedWork[]): InTextCitation => ({ kind: 'numeric', range, works });

const BRACKETED =
  /\[\s?(\^?)(\d{1,3}(?:\s?[-–—]\s?\d{1,3})?(?:(?:\s?[,;]\s?(?:(?:and|y)\s)?|\s(?:and|y|&)\s)\d{1,3}(?:\s?[-–—]\s?\d{1,3})?){0,30})(?=[\s\],:;])/g;

function* bracketed(text: string): Iterable<InTextCitation> {
  // The item last counted, and where: what counts on from it in the same paragraph counts items too.
  let counted: { readonly number: number; readonly end: number } | null = null;
  BRACKETED.lastIndex = 0;
  for (let match = BRACKETED.exec(text); match; match = BRACKETED.exec(text)) {
    const numbers = BRACKETED.lastIndex;
    const locator = text[numbers] === ']' ? null : (locatorAt(text, numbers) ?? formulaAt(text, numbers));
    const close = /\s?\]/y;
    close.lastIndex = locator?.end ?? numbers;
    if (!close.test(text)) continue;
    const range = { start: match.index, end: close.lastIndex };
    if (
      /(?<!\d)0/.test(match[2]!) ||
      countsItems(text, range, match[1] === '^') ||
      countsOn(text, range, match[2]!, counted)
    ) {
      if (/^\d+$/.test(match[2]!)) counted = { number: Number(match[2]), end: range.end };
      BRACKETED.lastIndex = close.lastIndex;
      continue;
    }
    yield numeric(range, worksOf(match[2]!, match.index + match[0].length - match[2]!.length, locator?.text ?? null));
    BRACKETED.lastIndex = close.lastIndex;
  }
}

function worksOf(numbers: string, start: number, locator: string | null): CitedWork[] {
  const works: CitedWork[] = [];
  const each = /\d+(?:\s?[-–—]\s?\d+)?/g;
  for (let match = each.exec(numbers); match; match = each.exec(numbers)) {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    works.push({ author: null, year: null, locator, number: match[0].replace(/\s/g, ''), range });
  }
  return works;
}

/**
 * Whether the bracket counts an item or an entry instead of citing: it begins a paragraph or a line behind a finished
 * sentence, or it stands behind a colon or semicolon with a clause after it. So does an index of a formula, `x[1]`.
 */
function countsItems(text: string, range: TextRange, footnote: boolean): boolean {
  const after = text.slice(range.end, range.end + 3);
  if (footnote) return after.startsWith(':');
  if (isParagraph(text, range)) return true;
  const line = text.slice(Math.max(0, range.start - 80), range.start);
  const indent = /(?:^|[\r\n])[ \t>*•-]*$/.exec(line);
  const goesOn = GOES_ON.test(after);
  if (indent && (range.start - (line.length - indent.index) <= 0 || goesOn)) {
    const before = line.slice(0, indent.index).trimEnd();
    const wrapped =
      /[\p{Ll},]$/u.test(before) && !/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(line.slice(before.length));
    return !wrapped;
  }
  if (goesOn && /(?:[:;]|[:;,]\s*(?:and|or|y|o|e))\s*$/u.test(line)) return true;
  const isLink = /^\]?\((?:#|https?:|\.{0,2}\/)/.test(text.slice(range.end, range.end + 9));
  if (!isLink && (/^\(/.test(after) || /\[$/.test(line))) return true;
  if (INTERVAL.test(line) || isGloss(line, text.slice(range.start, range.end))) return true;
  return /(?:^|[^\p{L}\d])[\p{L}_]$|\$$/u.test(line);
}

/** `[ 23 ]` by itself: the number of a page. */
const isParagraph = (text: string, { start, end }: TextRange): boolean =>
  /(?:^|(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))[ \t]*$/.test(text.slice(Math.max(0, start - 12), start)) &&
  /^[ \t]*(?:$|[\r\n])/.test(text.slice(end, end + 8));

/** `x ∈ [2, 5]`, `the interval [1, 2]`, `IC 95 % [1,2; 3,4]`: figures, not works. */
const INTERVAL =
  /[∈=<>≤≥≈×+*/%±]\s*$|(?<!\p{L})(?:intervals?|ranges?|scale|between|vector|matrix|CI|intervalos?|rangos?|escala|entre|matriz|IC|período|periodo)\s*$/iu;

/** `lost in two [2] of them`: the figure of the word before it. */
function isGloss(before: string, bracket: string): boolean {
  const number = /^\[(\d{1,2})\]$/.exec(bracket)?.[1];
  const word = /(?<!\p{L})(\p{Ll}+)\s$/u.exec(before)?.[1];
  return number !== undefined && word !== undefined && NUMERALS.some(each => each[Number(number) - 1] === word);
}

const NUMERALS = [
  'one two three four five six seven eight nine ten eleven twelve'.split(' '),
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
];

/** `, eq. (3)` behind a number: a formula, a theorem or the like is the locator. */
function formulaAt(text: string, at: number): PrintedLocator | null {
  const formula =
    /[,;]\s*((?:equations?|ecuación|ecuaciones|eqs?|ecs?|theorems?|teoremas?|thms?|lemmas?|lemas?|definitions?|definición|def|corollary|corollaries|corolarios?|cor|propositions?|proposición|prop|problems?|problemas?|remark|example|ejemplo|algorithm|algoritmo|alg|fig|tab|table|tabla)\.?\s*\(?[\p{Lu}\d][\d.]{0,6}\)?)/iuy;
  formula.lastIndex = at;
  const match = formula.exec(text);
  return match && { text: match[1]!.replace(/\s+/g, ' '), end: formula.lastIndex };
}

/** `[2]` behind an item `[1]` of the same paragraph, with the words of the item behind it. */
function countsOn(
  text: string,
  { start, end }: TextRange,
  printed: string,
  before: { readonly number: number; readonly end: number } | null,
): boolean {
  if (!before || Number(printed) !== before.number + 1 || start - before.end > LONGEST_ITEM) return false;
  const between = text.slice(before.end, start);
  return GOES_ON.test(text.slice(end, end + 3)) && !/(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(between);
}

const GOES_ON = /^\s?[\p{L}\d"“«*_(¿]/u;
const LONGEST_ITEM = 400;

const HIGH =
  /[⁰¹²³⁴-⁹]{1,3}(?:[,⁻˒–-][⁰¹²³⁴-⁹]{1,3}){0,6}|<sup>\s?[([]?\s?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}\s?[)\]]?\s?<\/sup>|\^\d{1,3}(?:,\d{1,3}){0,6}\^/g;
const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function* superscripts(text: string): Iterable<InTextCitation> {
  HIGH.lastIndex = 0;
  for (let match = HIGH.exec(text); match; match = HIGH.exec(text)) {
    const range = { start: match.index, end: HIGH.lastIndex };
    const before = text.slice(Math.max(0, range.start - 24), range.start);
    const opensLine = /(?:^|[\r\n])[ \t]*$/.test(before);
    if (
      opensLine ||
      /\d\s?$|(?:^|[^\p{L}])(?:[munckdhµ]?m|\p{L}|[Kk]m|mi|ft|cm|mm|ha|CO|seg?)$/u.test(before) ||
      !/(?:[\p{L}.,;:!?)\]”"»’'…]\s?|<\/sup>\s?)$/u.test(before)
    ) {
      continue;
    }
    const plain = [...match[0]].map(each => (DIGITS.includes(each) ? String(DIGITS.indexOf(each)) : each)).join('');
    // without the signs of markup around the figures
    const shift = /^(?:<sup>\s?[([]?\s?|\^)?/.exec(plain)![0].length;
    const end = range.end - /(?:\s?[)\]]?\s?<\/sup>|\^)?$/.exec(plain)![0].length;
    const digits = plain.slice(shift, end - range.start).replace(/[⁻˒]/g, '-');
    yield numeric({ start: range.start + shift, end }, worksOf(digits, range.start + shift, null));
  }
}
