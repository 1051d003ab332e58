import { firstFrom } from './columns';

/** A text of any length: a string, or in pieces where it is long and edited. Either can be looked at in the same way. */
export type LongText = string | PiecedText;

/**
 * A text in pieces, so that an edit of a long one copies none of it: a string would be put together anew, some megabytes
 * with every keystroke. Immutable; `toString` puts it together once. Offsets are UTF-16 code units.
 */
export class PiecedText {
  readonly length: number;
  readonly #pieces: readonly string[];
  /** Where each piece starts. */
  readonly #starts: readonly number[];
  #whole: string | undefined;

  private constructor(pieces: readonly string[]) {
    const starts: number[] = [];
    let length = 0;
    for (const each of pieces) {
      starts.push(length);
      length += each.length;
    }
    this.#pieces = pieces;
    this.#starts = starts;
    this.length = length;
    if (pieces.length < 2) this.#whole = pieces[0] ?? '';
  }

  /** The text with `own` in place of what stands from `start` to `end`. Cheap however long it is. */
  static replaced(text: LongText, start: number, end: number, own: string): PiecedText {
    const known = typeof text === 'string' ? text : text.#whole;
    const pieces = known === undefined ? (text as PiecedText).#pieces : [known];
    const before: string[] = [];
    const behind: string[] = [];
    let at = 0;
    for (const each of pieces) {
      const next = at + each.length;
      if (at < start) before.push(next <= start ? each : each.slice(0, start - at));
      if (next > end) behind.push(at >= end ? each : each.slice(end - at));
      at = next;
    }
    // What is typed in a row becomes one piece.
    let middle = own;
    if (before.length && before.at(-1)!.length <= SHORT) middle = before.pop()! + middle;
    if (behind.length && behind[0]!.length <= SHORT) middle += behind.shift()!;
    const all = [...before, middle, ...behind].filter(each => each !== '');
    return new PiecedText(all.length > MOST ? [all.join('')] : all);
  }

  /** As that of strings. */
  slice(start: number, end = this.length): string {
    const [from, to] = [within(start, this.length), within(end, this.length)];
    if (this.#whole !== undefined || from >= to) return (this.#whole ?? '').slice(from, to);
    let index = this.#pieceAt(from);
    let part = '';
    for (; index < this.#pieces.length && this.#starts[index]! < to; index++) {
      const by = this.#starts[index]!;
      part += this.#pieces[index]!.slice(Math.max(0, from - by), to - by);
    }
    return part;
  }

  /** As that of strings. */
  charCodeAt(offset: number): number {
    if (this.#whole !== undefined) return this.#whole.charCodeAt(offset);
    if (offset < 0 || offset >= this.length) return Number.NaN;
    const index = this.#pieceAt(offset);
    return this.#pieces[index]!.charCodeAt(offset - this.#starts[index]!);
  }

  /** The text as one string. */
  toString(): string {
    this.#whole ??= this.#pieces.join('');
    return this.#whole;
  }

  /** The piece that an offset lies in. */
  #pieceAt(offset: number): number {
    return firstFrom(this.#starts, offset + 1) - 1;
  }
}

const within = (offset: number, length: number): number =>
  offset < 0 ? Math.max(0, length + offset) : Math.min(offset, length);

/** Pieces that are no longer are put together with what is written beside them. UTF-16 code units. */
const SHORT = 2_000;
/** A text that was edited in more places is put together. */
const MOST = 64;
