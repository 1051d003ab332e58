import type { TextRange } from '../../markup';
import { isBlank, isRule, type Line } from './lines';

/** A number at a line's start that may open a paragraph, with its portion mark. */
export interface ParagraphMark {
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
  /** The line before is blank, a row of hyphens, a page marker, or a heading. */
  readonly opensBlock: boolean;
  /** It stands within a line, behind the sentence before it. */
  readonly inLine: boolean;
}

const sign = /^(?:Â?¶|&para;|\uFFFD|§)\s?/;
const numbered = /^(\d{1,3})(?:\s?[.)]|(?=\s?\())\s*/;
/** `(C)`, `(S/NF)`, `( U )`, `(S//REL TO USA, GBR)`, `(SBU-NOFORN)`. */
const portion =
  /^\(\s?(TS|SBU|LOU|FOUO|U|C|S)(?:\s?(?:\/\/?|-|\s)\s?((?:NF|NOFORN|REL|FGI|FOUO|OC|ORCON|NC|SBU|EXDIS|NODIS|SI|LES)[A-Z0-9,/ -]{0,60}))?\s?\)/;

/** A number and a portion mark that may open a paragraph within a line. */
const joined = /\d{1,3}\. {0,3}\((?:TS|SBU|U|C|S)[)/]/g;
/** What stands before it: the end of a sentence, and blanks. */
const sentenceEnd = /[.!?)"”:'’][ \t]{1,4}(?:Â?¶ ?)?$/;
const shortestJoinedLine = 60;

/** The portion mark at the start of `text`, if one stands there. */
export function portionAt(text: string): { readonly value: string; readonly length: number } | null {
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

/** What may open a paragraph in these lines, in order. */
export function paragraphMarks(lines: readonly Line[]): readonly ParagraphMark[] {
  const marks: ParagraphMark[] = [];
  lines.forEach((line, index) => {
    const mark = markOf(line, index);
    if (mark) marks.push({ ...mark, opensBlock: opensBlock(lines, index), inLine: false });
    if (line.text.length > shortestJoinedLine) marks.push(...marksWithin(line, index));
  });
  return marks;
}

/** Marks of paragraphs that lost the line break before them. */
function marksWithin(line: Line, index: number): readonly ParagraphMark[] {
  return [...line.text.matchAll(joined)].flatMap(({ index: at }) => {
    const before = line.text.slice(Math.max(0, at - 8), at);
    if (!sentenceEnd.test(before)) return [];
    const from = at - (/(?:Â?¶ ?)?$/.exec(before)?.[0].length ?? 0);
    const content = { start: line.content.start + from, end: line.content.end };
    const rest = { start: content.start, end: line.end, content, text: line.text.slice(from, from + 140) };
    const mark = markOf(rest, index);
    return mark?.portion ? [{ ...mark, opensBlock: false, inLine: true }] : [];
  });
}

/** The mark that a line opens with, whatever stands before the line. */
export function markOf(line: Line, index: number): Omit<ParagraphMark, 'opensBlock' | 'inLine'> | null {
  const first = line.text.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && !/[Â¶&\uFFFD§]/.test(line.text[0] ?? '')) return null;
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
