import { firstFrom, spliced, splicedColumn } from '../incremental';
import { type Block, readBlocks } from './blocks';
import { classOf, SPACE } from './characters';
import { type Difference, differenceOf } from './difference';
import { addLines, hasOtherBreaks, type Line, lineAt } from './lines';

/**
 * The runs of lines of a text that are not blank, in columns that are in step: of a long text, those behind an edit all stand
 * elsewhere. Kept so that the next version of the text can take over those that did not change.
 */
export interface Runs extends Columns {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isDoubleSpaced: boolean;
  readonly findHeadings: boolean;
}

/** Blocks hold no text of their own: a piece of a string keeps the whole string in memory, and with every version one more. */
interface Columns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly blocks: readonly (readonly Block[])[];
}

/** A run where it stands in the text. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/**
 * Cuts the text from `start` to `end` at its blank lines and reads each run. In a double-spaced text a single blank
 * line stands between the lines of a paragraph and does not end it.
 * @param findHeadings false where the text's headings are known otherwise (see `readBlocks`).
 * @param previous the runs of an earlier version: what stands before and behind the change is taken from there.
 * @param difference what changed since then, where that is known.
 */
export function readRuns(
  text: string,
  start: number,
  end: number,
  findHeadings: boolean,
  previous?: Runs,
  difference?: Difference,
): Runs {
  const doubleSpaced = isDoubleSpaced(text, start, end);
  const columns =
    previous &&
    previous.isDoubleSpaced === doubleSpaced &&
    previous.findHeadings === findHeadings &&
    previous.start === start
      ? changedRuns(text, end, previous, difference)
      : inColumns(cutRuns(text, start, end, doubleSpaced, findHeadings));
  return { text, start, end, isDoubleSpaced: doubleSpaced, findHeadings, ...columns };
}

const inColumns = (runs: readonly Run[]): Columns => ({
  starts: Int32Array.from(runs, each => each.start),
  ends: Int32Array.from(runs, each => each.end),
  blocks: runs.map(each => each.blocks),
});

/** The runs of the new text, those before and behind the change being the old ones. */
function changedRuns(text: string, end: number, previous: Runs, difference?: Difference): Columns {
  const { text: old, start, end: oldEnd, starts, ends, blocks, isDoubleSpaced, findHeadings } = previous;
  const delta = end - oldEnd;
  // What changed in the whole text may have moved the end of what is read in another way than what stands before it.
  const isKnown = difference && difference.newEnd - difference.oldEnd === delta && difference.newEnd <= end;
  const { start: same, oldEnd: sameTail } = isKnown ? difference : differenceOf(old, text, start, oldEnd, end);
  // A run stays if the one behind it begins in what is the same: then so are the blank lines between them.
  const kept = Math.max(0, firstFrom(starts, same + 1) - 1);
  // And the first run that stays behind the change has one before it that begins behind the change.
  const tail = Math.min(blocks.length, Math.max(kept, firstFrom(starts, sameTail) + 1));
  const from = kept > 0 ? ends[kept - 1]! : start;
  const to = tail < blocks.length ? starts[tail]! + delta : end;
  const middle = inColumns(cutRuns(text, from, to, isDoubleSpaced, findHeadings));
  const shared = { head: kept, tail: blocks.length - tail };
  return {
    starts: splicedColumn(starts, shared, middle.starts, delta),
    ends: splicedColumn(ends, shared, middle.ends, delta),
    blocks: spliced(blocks, shared, middle.blocks),
  };
}

function cutRuns(text: string, start: number, end: number, doubleSpaced: boolean, findHeadings: boolean): Run[] {
  const runs: Run[] = [];
  const blanksToEnd = doubleSpaced ? 2 : 1;
  const otherBreaks = hasOtherBreaks(text, start, end);
  let blanks = 0;
  let lines: Line[] = [];
  let runStart = start;
  let runEnd = start;
  let at = start;
  while (at < end) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    const before = lines.length;
    if (otherBreaks) addLines(lines, text, at, lineEnd);
    else {
      const line = lineAt(text, at, lineEnd);
      if (line) lines.push(line);
    }
    if (lines.length > before) {
      blanks = 0;
      if (before === 0) runStart = at;
      runEnd = lineEnd;
    } else if (before > 0 && ++blanks >= blanksToEnd) {
      runs.push({ start: runStart, end: runEnd, blocks: readBlocks(text, runStart, lines, findHeadings) });
      lines = [];
    }
    at = lineEnd + 1;
  }
  if (lines.length > 0)
    runs.push({ start: runStart, end: runEnd, blocks: readBlocks(text, runStart, lines, findHeadings) });
  return runs;
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
    const blank = isBlank(text, at, lineEnd);
    if (!blank) {
      filled++;
      const next = blankBefore ? text.slice(lineEnd + 1, lineEnd + 120) : '';
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
