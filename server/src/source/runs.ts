import { type Block, readBlocks } from './blocks';
import { classOf, SPACE } from './characters';

/** A run of lines that are not blank, where it stands in the text. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Cuts the text from `start` to `end` at its blank lines and reads each run. */
export function readRuns(text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  let runStart = -1;
  let runEnd = -1;
  let at = start;
  while (at < end) {
    let lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0 || lineEnd > end) lineEnd = end;
    if (isBlank(text, at, lineEnd)) {
      if (runStart >= 0) runs.push(readRun(text, runStart, runEnd));
      runStart = -1;
    } else {
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
