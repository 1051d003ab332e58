import { changeBetween, firstFrom, type KnownChange, type LongText, splicedColumn } from '../incremental';

/** Where the lines of a text begin, ascending. Lines end as the protocol has it: at `\n`, `\r\n` and `\r`. */
export interface LineStarts {
  readonly text: LongText;
  readonly starts: Int32Array;
}

/**
 * The lines of a text. Of those of `previous`, an earlier text, what stands before and behind the change is taken over.
 * `edited`: how the text came about, where that is known.
 */
export function lineStarts(text: LongText, previous?: LineStarts, edited?: KnownChange): LineStarts {
  if (!previous) return { text, starts: Int32Array.from(startsIn(String(text), 0, text.length, [0])) };
  const { prefix, suffix } = changeBetween(previous.text, text, edited);
  const moved = text.length - previous.text.length;
  const { starts: old } = previous;
  // A line break that the change touches may become another one: what ends there is looked at again.
  const kept = Math.max(1, firstFrom(old, prefix));
  const behind = Math.max(kept, firstFrom(old, previous.text.length - suffix + 1));
  const from = old[kept - 1]!;
  // One more, as a line feed behind it belongs to a carriage return.
  const changed = text.slice(from, text.length - suffix + 1);
  const middle = startsIn(changed, 0, text.length - suffix - from, []).map(each => each + from);
  return { text, starts: splicedColumn(old, { head: kept, tail: old.length - behind }, middle, moved) };
}

/** Adds the lines that begin behind `from` and up to `limit`. */
function startsIn(text: string, from: number, limit: number, starts: number[]): number[] {
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LF && unit !== CR) continue;
    if (unit === CR && text.charCodeAt(at + 1) === LF) at++;
    if (at + 1 <= limit) starts.push(at + 1);
  }
  return starts;
}

const LF = 10;
const CR = 13;
