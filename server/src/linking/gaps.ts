import type { TextRange } from '../markup';
import { CharClass, characterTable } from './characters';

const classes = characterTable();

/**
 * Where the next word may begin behind the white space at `at`: any run of spaces with at most one line break, or with a
 * masked stretch (a page marker) and the blank lines around it. -1 where the gap is wider, or reaches `limit`.
 */
export function afterGap(text: string, at: number, limit: number, masks: readonly TextRange[]): number {
  let next = at;
  let breaks = 0;
  let isMasked = false;
  while (next < limit) {
    const mask = masks.length > 0 ? maskAt(masks, next) : undefined;
    if (mask && mask.end > next && (isMasked || next === mask.start)) {
      isMasked = true;
      next = mask.end;
      continue;
    }
    const unit = text.charCodeAt(next);
    const found = classes[unit];
    if (found === CharClass.lineBreak) {
      breaks++;
      if (unit === 13 && text.charCodeAt(next + 1) === 10) next++;
    } else if (found !== CharClass.space) break;
    next++;
  }
  return next < limit && (breaks <= 1 || isMasked) ? next : -1;
}

/** Whether the gap from `from` to `to` holds a line break. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (classes[text.charCodeAt(at)] === CharClass.lineBreak) return true;
  return false;
}

/** The mask that begins at `at` or holds it; masks are in order. */
function maskAt(masks: readonly TextRange[], at: number): TextRange | undefined {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (masks[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = masks[low];
  return found && found.start <= at ? found : undefined;
}

/** The text from `start` to `end` without the masked stretches in between. */
export function unmasked(text: string, start: number, end: number, masks: readonly TextRange[]): string {
  let result = '';
  let at = start;
  for (const mask of masks) {
    if (mask.end <= at) continue;
    if (mask.start >= end) break;
    if (mask.start > start) {
      result += text.slice(at, mask.start);
      at = mask.end;
    }
  }
  return result + text.slice(at, end);
}

/** The words of a range in one line, without the masked stretches that it runs across: a name over a page break. */
export const wordsOf = (text: string, { start, end }: TextRange, masks: readonly TextRange[]): string =>
  unmasked(text, start, end, masks).replace(/\s+/g, ' ');
