import { shifted, type TextRange } from '../../markup';
import { isBlank, isRule, type Line } from './lines';

/** A number at a line's start, with its portion mark. */
export interface LineMark {
  readonly line: number;
  readonly start: number;
  /** As printed, without the sign before it. */
  readonly number: number;
  readonly digits: string;
  /** A pilcrow, also a mis-decoded one, stands before the number. */
  readonly pilcrow: boolean;
  /** Without its parentheses, blanks within dropped. */
  readonly portion: string | null;
  readonly portionRange: TextRange | null;
  /** Where the text behind number and mark starts. */
  readonly content: number;
}

/** One that may open a paragraph. */
export interface ParagraphMark extends LineMark {
  /** The line before is blank, a row of hyphens, a page marker, or a heading. */
  readonly opensBlock: boolean;
  /** It stands within a line, behind the sentence before it. */
  readonly inLine: boolean;
}

const sign = /^(?:Â?¶|&para;|\uFFFD|§)\s?/;
const numbered = /^(\d{1,3})(?:\s?[.)]|(?=\s?\())\s*/;
/** `(C)`, `(S/NF)`, `( U )`, `(S//REL TO USA, GBR)`, `(SBU-NOFORN)`; `(S - ENTIRE TEXT)` marks once for all. */
const entire =
  /^\(\s?(TS|SBU|LOU|U|C|S|CONFIDENTIAL|SECRET|UNCLASSIFIED)\s?[-–—,]?\s?[Ee](?:NTIRE|ntire) [Tt](?:EXT|ext)\.?\s?\)/;
const portion =
  /^\(\s?(TS|SBU|LOU|FOUO|U|C|S)(?:\s?(?:\/\/?|-|\s)\s?((?:NF|NOFORN|REL|FGI|FOUO|OC|ORCON|NC|SBU|EXDIS|NODIS|SI|LES)[A-Z0-9,/ -]{0,60}))?\s?\)/;

/** A number and a portion mark that may open a paragraph within a line. */
const joined = /\d{1,3}\. {0,3}\((?:TS|SBU|U|C|S)[)/]/g;
/** What stands before it: the end of a sentence, and blanks. */
const sentenceEnd = /[.!?)"”:'’][ \t]{1,4}(?:Â?¶ ?)?$/;
const shortestJoinedLine = 60;

/** The portion mark at the start of `text`, if one stands there. */
export function portionAt(text: string): { readonly value: string; readonly length: number } | null {
  if (text.charCodeAt(0) !== 0x28) return null;
  const whole = entire.exec(text);
  if (whole) return { value: whole[1]!, length: whole[0].length };
  const match = portion.exec(text);
  return (
    match && {
      value: match[0]
        .slice(1, -1)
        .trim()
        .replace(/\s*([/-]+)\s*/g, '$1'),
      length: match[0].length,
    }
  );
}

/** The mark that each line opens with, whatever stands before the line; `null` for a line without. */
export const lineMarks = (lines: readonly Line[]): readonly (LineMark | null)[] => lines.map(markOf);

/** What may open a paragraph in these lines of `text`, in order; `opening` are their `lineMarks`. */
export function paragraphMarks(
  text: string,
  lines: readonly Line[],
  opening: readonly (LineMark | null)[],
): readonly ParagraphMark[] {
  const marks: ParagraphMark[] = [];
  joined.lastIndex = lines[0]?.start ?? text.length;
  let within = joined.exec(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mark = opening[index];
    if (mark) marks.push(paragraphMark(mark, opensBlock(lines, index), false));
    for (; within && within.index < line.end; within = joined.exec(text)) {
      const found = markWithin(line, within.index, index);
      if (found) marks.push(paragraphMark(found, false, true));
    }
  }
  return marks;
}

/** Written out, as are the marks in `chosenMarks`: spreading objects of this size takes ten times as long. */
const paragraphMark = (mark: LineMark, opensBlock: boolean, inLine: boolean): ParagraphMark => ({
  line: mark.line,
  start: mark.start,
  number: mark.number,
  digits: mark.digits,
  pilcrow: mark.pilcrow,
  portion: mark.portion,
  portionRange: mark.portionRange,
  content: mark.content,
  opensBlock,
  inLine,
});

/** The mark with its places moved by so many code units. */
export const movedMark = (mark: ParagraphMark, by: number): ParagraphMark => ({
  ...paragraphMark(mark, mark.opensBlock, mark.inLine),
  start: mark.start + by,
  portionRange: mark.portionRange && shifted(mark.portionRange, by),
  content: mark.content + by,
});

/** The mark of a paragraph that lost the line break before it; `at` is where its number stands in the text. */
function markWithin(line: Line, at: number, index: number): LineMark | null {
  const place = at - line.content.start;
  if (place < 0 || line.text.length <= shortestJoinedLine) return null;
  const before = line.text.slice(Math.max(0, place - 8), place);
  if (!sentenceEnd.test(before)) return null;
  const from = place - (/(?:Â?¶ ?)?$/.exec(before)?.[0].length ?? 0);
  const content = { start: line.content.start + from, end: line.content.end };
  const rest = { start: content.start, end: line.end, content, text: line.text.slice(from, from + 140) };
  const mark = markOf(rest, index);
  return mark?.portion ? mark : null;
}

/** A digit, or the first character of what `sign` matches. */
const mayOpen = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x26 || code === 0xa7 || code === 0xb6 || code === 0xc2 || code === 0xfffd;

/** The mark that a line opens with, whatever stands before the line. */
export function markOf(line: Line, index: number): LineMark | null {
  if (!mayOpen(line.text.charCodeAt(0))) return null;
  const opening = sign.exec(line.text)?.[0].length ?? 0;
  const match = numbered.exec(line.text.slice(opening, opening + 12));
  if (!match) return null;
  const behind = opening + match[0].length;
  const head = line.text.slice(behind, behind + 90);
  const mark = portionAt(head.trimStart());
  const gap = head.length - head.trimStart().length;
  const at = line.content.start;
  const glued =
    !/[\s(]/.test(line.text[behind - (/\s$/.test(match[0]) ? 1 : 0)] ?? ' ') && match[0].trimEnd() === match[0];
  if (glued && opening === 0) return null;
  const markStart = at + behind + gap;
  const contentStart = mark ? behind + gap + mark.length : behind;
  return {
    line: index,
    start: at,
    number: Number(match[1]),
    digits: match[1]!,
    pilcrow: opening > 0,
    portion: mark?.value ?? null,
    portionRange: mark && { start: markStart, end: markStart + mark.length },
    content: at + contentStart + /^\s*/.exec(line.text.slice(contentStart))![0].length,
  };
}

function opensBlock(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (!before || isBlank(before) || isRule(before)) return true;
  return /-{4,}$|^\/\/.*\/\/$|\d{8}\s{1,4}\d{3}(?:\.\d)?\s{1,4}OF\s/i.test(before.text.slice(-80));
}
