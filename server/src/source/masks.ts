import type { TextRange } from '../markup';
import type { Difference } from './difference';
import { type PageLines, pageLinesOf } from './pageLines';
import { pageNumbers, runningHeads } from './pageNumbers';
import { isDoubleSpaced } from './runs';

/** The same text with a space for every code unit of `masks`, line breaks kept: what is read in its place. */
export function withoutMasks(text: string, masks: readonly TextRange[]): string {
  if (masks.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of masks) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** What changed in a text without masks, where the masks are the same on both sides of what changed in the text. */
export function sameBut(
  difference: Difference | undefined,
  before: readonly TextRange[] | undefined,
  masks: readonly TextRange[],
): Difference | undefined {
  if (!difference || before?.length !== masks.length) return undefined;
  const { start, oldEnd, newEnd } = difference;
  const isSame = before.every((old, at) => {
    const now = masks[at]!;
    const by = now.start - old.start;
    if (now.end - old.end !== by) return false;
    return by === 0 && old.end <= start ? true : by === newEnd - oldEnd && old.start >= oldEnd;
  });
  return isSame ? difference : undefined;
}

const COMMENT = /^[ \t]*<!--[^\n]*-->[ \t\r]*$/gm;
/** Lines that conversion from HTML left behind and that nobody reads. */
function commentMasks(text: string): TextRange[] {
  if (!text.includes('<!--')) return [];
  return [...text.matchAll(COMMENT)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Everything that interrupts a text of no particular kind, in order; `lines` are its `pageLinesOf`. */
export function plainMasks(text: string, lines: PageLines = pageLinesOf(text)): TextRange[] {
  const paged = text.includes('\f') || isDoubleSpaced(text, 0, text.length);
  const pages = pageNumbers(lines.all, paged);
  const all: TextRange[] = [...commentMasks(text), ...pages, ...runningHeads(text, pages)];
  return all.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
