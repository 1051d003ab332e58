import type { Change, KnownChange, LongText } from '../incremental';
import { lastIndexWhere, offsetAfterCuts, offsetBeforeCuts } from './cuts';
import type { BlockPlaces } from './document';
import type { TextRange } from './range';
import type { SourceMap } from './sourceMap';

/** The source text of a document's body: the blocks' and, as it stands, what lies between them. */
export class BodySource implements SourceMap {
  readonly #text: LongText;
  readonly #bodyStart: number;
  readonly #places: BlockPlaces;
  #source: string | undefined;
  #changed: KnownChange | undefined;

  /** `earlier`: that of an earlier text of the file, whose source text is taken over where nothing changed. */
  constructor(
    text: LongText,
    bodyStart: number,
    places: BlockPlaces,
    earlier?: { readonly source: BodySource; readonly change: Change },
  ) {
    this.#text = text;
    this.#bodyStart = bodyStart;
    this.#places = places;
    if (earlier) this.#source = this.#takeOver(earlier.source, earlier.change);
  }

  get text(): string {
    this.#source ??= this.#join(0, this.#places.blocks.length, this.#bodyStart, this.#text.length);
    return this.#source;
  }

  get changed(): KnownChange | undefined {
    return this.#changed;
  }

  toSource(offset: number): number | null {
    if (offset < this.#bodyStart) return null;
    const within = Math.min(offset, this.#text.length);
    const { blocks, starts, sourceStarts } = this.#places;
    const index = lastIndexWhere(starts.length, each => starts[each]! <= within);
    const block = blocks[index];
    if (!block) return within - this.#bodyStart;
    const behind = within - starts[index]! - block.text.length;
    if (behind >= 0) return sourceStarts[index]! + block.sourceText.length + behind;
    return sourceStarts[index]! + offsetAfterCuts(block.cuts, within - starts[index]!);
  }

  toDocument(offset: number): number {
    const source = Math.max(0, offset);
    const { blocks, starts, sourceStarts } = this.#places;
    const index = lastIndexWhere(starts.length, each => sourceStarts[each]! <= source);
    const block = blocks[index];
    if (!block) return Math.min(source + this.#bodyStart, this.#text.length);
    const behind = source - sourceStarts[index]! - block.sourceText.length;
    if (behind >= 0) return Math.min(starts[index]! + block.text.length + behind, this.#text.length);
    return starts[index]! + offsetBeforeCuts(block.cuts, source - sourceStarts[index]!);
  }

  rangeToDocument({ start, end }: TextRange): TextRange {
    const from = this.toDocument(start);
    return { start: from, end: end > start ? this.toDocument(end - 1) + 1 : from };
  }

  rangeToSource({ start, end }: TextRange): TextRange | null {
    const from = this.toSource(start);
    const to = this.toSource(end);
    return from === null || to === null ? null : { start: from, end: to };
  }

  /** The source text from the earlier one: blocks before the change and behind it are not put together again. */
  #takeOver(earlier: BodySource, { prefix, suffix }: Change): string | undefined {
    const old = earlier.#source;
    if (old === undefined || this.#bodyStart > prefix || earlier.#bodyStart !== this.#bodyStart) return undefined;
    const { blocks, starts, sourceStarts } = this.#places;
    const before = earlier.#places;
    const added = blocks.length - before.blocks.length;
    let first = 1 + lastIndexWhere(starts.length, each => starts[each]! + blocks[each]!.text.length <= prefix);
    // A block that ends where the change begins may have been longer.
    while (first > 0 && blocks[first - 1] !== before.blocks[first - 1]) first--;
    let last = 1 + lastIndexWhere(starts.length, each => starts[each]! < this.#text.length - suffix);
    while (last < blocks.length && blocks[last] !== before.blocks[last - added]) last++;
    const from = first > 0 ? starts[first - 1]! + blocks[first - 1]!.text.length : this.#bodyStart;
    const sourceFrom = first > 0 ? sourceStarts[first - 1]! + blocks[first - 1]!.sourceText.length : 0;
    const to = starts[last] ?? this.#text.length;
    const tail = last < blocks.length ? old.slice(before.sourceStarts[last - added]) : '';
    this.#changed = { before: old, prefix: sourceFrom, suffix: tail.length };
    return old.slice(0, sourceFrom) + this.#join(first, last, from, to) + tail;
  }

  /** The source text of the blocks from `first` to before `last`, and of what lies between them from `from` to `to`. */
  #join(first: number, last: number, from: number, to: number): string {
    const { blocks, starts } = this.#places;
    const pieces: string[] = [];
    let at = from;
    for (let index = first; index < last; index++) {
      if (starts[index]! > at) pieces.push(this.#text.slice(at, starts[index]));
      pieces.push(blocks[index]!.sourceText);
      at = starts[index]! + blocks[index]!.text.length;
    }
    pieces.push(this.#text.slice(at, to));
    return pieces.join('');
  }
}
