import type { TextRange } from '../../markup';
import { squashed, stationNamed } from './stations';

/** The telegram's number, the page and the count of pages, as the circuit inserted them: `00002200 002.1 OF 003`. */
const numbers =
  /(\d{8})[^\S\r\n]{1,4}(\d{3})(?:\.\d{1,2})?[^\S\r\n]{1,4}(?:OF|of)[^\S\r\n]{1,4}\d(?:\d{2}|\.{2,3})?(?!\d)/g;
/** Pages of telegrams of the 1970s: `PAGE 02        STATE 150591  121314Z`. */
const page = /^[^\S\r\n]*PAGE[^\S\r\n]{1,4}\d{2}[^\S\r\n]{1,16}[A-Z][A-Z .]{2,24}[^\S\r\n]{1,4}\d{4,6}[^\r\n]{0,40}$/gm;
const pageClassification =
  /^\s*(?:UNCLASSIFIED|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE|NNN+|LIMDIS|EXDIS|NODIS|NOFORN)\s*$/;
/** What stands under telegrams that the archive released. */
const release = /^[^\r\n]{0,40}\bDeclassified\/Released US Department of State EO Systematic Review\b[^\r\n]*$/gm;
const longestName = 24;

/**
 * The page markers of a cable: text that interrupts the text. One that stands inside a sentence takes the blank lines
 * around it along, so that the sentence goes on behind it. `post` is the header's; a marker cuts it after ten letters.
 */
export const pageMarkersIn = (text: string, post: string | null): readonly TextRange[] =>
  mergedMarkers(possibleMarkers(text, post));

/** The same as they were found, for parts of a text; `others` interrupt the text likewise. See `mergedMarkers`. */
export function possibleMarkers(text: string, post: string | null, others: readonly TextRange[] = []): TextRange[] {
  const marks: TextRange[] = [];
  for (const match of text.matchAll(numbers)) {
    const start = nameBefore(text, match.index, post);
    if (start !== null) marks.push(widened(text, { start, end: match.index + match[0].length }));
  }
  const paged = text.includes('PAGE') ? [...text.matchAll(page)] : [];
  for (const match of paged) {
    marks.push(widened(text, withClassification(text, { start: match.index, end: match.index + match[0].length })));
  }
  for (const range of others) marks.push(widened(text, range));
  if (text.includes('Declassified/Released')) {
    for (const { index, 0: line } of text.matchAll(release)) marks.push({ start: index, end: index + line.length });
  }
  return marks;
}

/** Whether a line says the classification alone, as stands at the head and foot of a page. */
export const isPageClassification = (line: string): boolean => pageClassification.test(line);

/** Where the post's name before the numbers starts; `null` where there is none. */
function nameBefore(text: string, at: number, post: string | null): number | null {
  const from = Math.max(0, at - longestName);
  const before = text.slice(from, at);
  const name = /[A-Za-z][A-Za-z .'-]*[^\S\r\n]{1,4}$/.exec(before)?.[0];
  if (!name) return null;
  const words = [...name.matchAll(/[A-Za-z.'-]+/g)];
  for (const word of words) {
    if (names(name.slice(word.index).trim(), post)) return at - name.length + word.index;
  }
  const wholeLine =
    /(?:^|[\r\n])[^\S\r\n]*$/.test(before.slice(0, -name.length)) && (from === 0 || before.length > name.length);
  return wholeLine && words.length <= 4 ? at - name.length : null;
}

function names(words: string, post: string | null): boolean {
  if (words.length < 3) return false;
  const name = squashed(words);
  return (
    (post !== null && squashed(post.slice(0, Math.max(10, words.length))) === name) || stationNamed(words) !== undefined
  );
}

/** With the lines before and behind that repeat the classification. */
function withClassification(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  for (let step = 0; step < 4; step++) {
    const near = text.slice(Math.max(0, start - 61), Math.max(0, start - 1));
    const from = start - 1 - near.length + near.lastIndexOf('\n') + 1;
    if (start === 0 || (near.length === 60 && !near.includes('\n'))) break;
    const line = text.slice(from, start);
    if (line.trim() !== '' && !pageClassification.test(line)) break;
    start = from;
  }
  for (let step = 0; step < 4; step++) {
    const ahead = text.slice(end + 1, end + 61).indexOf('\n');
    const next = end + 1 + ahead;
    const line = text.slice(end, next);
    if (ahead < 0 || (line.trim() !== '' && !pageClassification.test(line))) break;
    end = next;
  }
  return { start: range.start === start ? start : start + /^\s*/.exec(text.slice(start, range.start))![0].length, end };
}

/** Over the white space around a marker where the text before it runs on behind it. */
function widened(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  while (end < text.length && /\s/.test(text[end]!)) end++;
  if (start === 0 || end === text.length) return range;
  const ends = /[.!?:;)"”-]/.test(text[start - 1]!);
  const goesOn = /[a-z,;]/.test(text[end]!) || (!ends && /[A-Za-z0-9("“$]/.test(text[end]!) && !opensBlock(text, end));
  if (!goesOn) return range;
  // One character of white space stays, so that the words at the two ends do not run together.
  return { start: Math.min(range.start, start + 1), end };
}

/** A numbered paragraph or a row of hyphens begins here. */
const opensBlock = (text: string, at: number): boolean =>
  /^(?:Â?¶|\d{1,3}\.\s|\([A-Z/ ]{1,9}\)|-{3})/.test(text.slice(at, at + 12));

/** In order, and those that overlap as one. */
export function mergedMarkers(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const result: TextRange[] = [];
  for (const range of sorted) {
    const before = result[result.length - 1];
    if (before && range.start < before.end)
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    else result.push(range);
  }
  return result;
}
