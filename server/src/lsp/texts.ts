import type { Position, Range } from 'vscode-languageserver';
import { firstFrom, type KnownChange, type LongText } from '../incremental';
import type { TextRange } from '../markup';
import { type LineStarts, lineStarts } from './lineStarts';

/** A text of a file, with the way from offsets to the protocol's lines and characters (UTF-16, 0-based) and back. */
export interface PlacedText {
  readonly uri: string;
  /** Put together when first asked for, where it came in pieces. */
  readonly text: string;
  /** The same as it came. */
  readonly written: LongText;
  /** Clamped to the text, and before the line's break. */
  position(offset: number): Position;
  range(range: TextRange): Range;
  /** Clamped to the text, and to the line where the character is past its end. */
  offset(position: Position): number;
  offsets(range: Range): TextRange;
}

/**
 * The text with its lines counted when first asked for; what did not change since `previous`, an earlier text, is not
 * counted again. `edited`: how the text came about, where that is known.
 */
export function placedText(uri: string, text: LongText, previous?: PlacedText, edited?: KnownChange): PlacedText {
  return new CountedText(uri, text, previous instanceof CountedText ? previous : undefined, edited);
}

class CountedText implements PlacedText {
  readonly uri: string;
  readonly written: LongText;
  #lines: LineStarts | undefined;
  #earlier: LineStarts | undefined;
  #edited: KnownChange | undefined;

  constructor(uri: string, text: LongText, previous: CountedText | undefined, edited: KnownChange | undefined) {
    this.uri = uri;
    this.written = text;
    this.#earlier = previous && (previous.#lines ?? previous.#earlier);
    this.#edited = this.#earlier && edited;
  }

  get text(): string {
    return String(this.written);
  }

  position(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.written.length));
    const starts = this.#starts();
    const line = firstFrom(starts, within + 1) - 1;
    return { line, character: this.#beforeBreak(within, starts[line]!) - starts[line]! };
  }

  range({ start, end }: TextRange): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  offset({ line, character }: Position): number {
    const starts = this.#starts();
    if (line >= starts.length) return this.written.length;
    if (line < 0) return 0;
    const start = starts[line]!;
    if (character <= 0) return start;
    return this.#beforeBreak(Math.min(start + character, starts[line + 1] ?? this.written.length), start);
  }

  offsets({ start, end }: Range): TextRange {
    return { start: this.offset(start), end: this.offset(end) };
  }

  #starts(): Int32Array {
    this.#lines ??= lineStarts(this.written, this.#earlier, this.#edited);
    this.#earlier = undefined;
    this.#edited = undefined;
    return this.#lines.starts;
  }

  #beforeBreak(offset: number, lineStart: number): number {
    let at = offset;
    while (at > lineStart && isBreak(this.written.charCodeAt(at - 1))) at--;
    return at;
  }
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;
