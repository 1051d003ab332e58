import { type Block, readBlocks } from './blocks';
import { classOf, SPACE } from './characters';

/** A run of lines that are not blank, where it stands in the text. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Cuts the text from `start` to `end` at its blank lines and reads each run. In a double-spaced text a single blank
 * line stands between the lines of a paragraph and does not end it.
 */
export function readRuns(text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  const blanksToEnd = isDoubleSpaced(text, start, end) ? 2 : 1;
  let blanks = 0;
  let runStart = -1;
  let runEnd = -1;
  let at = start;
  while (at < end) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    if (isBlank(text, at, lineEnd)) {
      if (runStart >= 0 && ++blanks >= blanksToEnd) {
        runs.push(readRun(text, runStart, runEnd));
        runStart = -1;
      }
    } else {
      blanks = 0;
      if (runStart < 0) runStart = at;
      runEnd = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (runStart >= 0) runs.push(readRun(text, runStart, runEnd));
  return runs;
}

function readRun(text: string, start: number, end: number): Run {
  const own = text.slice(start, end);
  return { start, text: own, blocks: readBlocks(own) };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!(classOf(text.charCodeAt(at)) & SPACE)) return false;
  return true;
}

const SAMPLE_LINES = 240;
/** So many lines, of all that stand alone, must be broken off in the middle of a sentence. */
const BROKEN_OFF = 0.3;

/** Whether single lines stand between blank ones though their sentences run on, as text extracted from a PDF has it. */
export function isDoubleSpaced(text: string, start: number, end: number): boolean {
  let filled = 0;
  let alone = 0;
  let brokenOff = 0;
  let at = start;
  let blankBefore = true;
  for (let line = 0; line < SAMPLE_LINES && at < end; line++) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    const next = text.slice(lineEnd + 1, lineEnd + 120);
    const blank = isBlank(text, at, lineEnd);
    if (!blank) {
      filled++;
      if (blankBefore && /^[ \t\r]*(?:\n|$)/.test(next)) {
        alone++;
        if (
          /[\p{L},-][ \t\r]*$/u.test(text.slice(Math.max(at, lineEnd - 8), lineEnd)) &&
          /^\s*\n[ \t]*\p{Ll}/u.test(next)
        )
          brokenOff++;
      }
    }
    blankBefore = blank;
    at = lineEnd + 1;
  }
  return filled >= 6 && alone > 0.6 * filled && brokenOff > BROKEN_OFF * alone;
}
