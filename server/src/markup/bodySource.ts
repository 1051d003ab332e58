import { lastIndexWhere, offsetAfterCuts, offsetBeforeCuts } from './cuts';
import type { PlacedBlock } from './document';
import type { TextRange } from './range';
import type { SourceMap } from './sourceMap';

/** The source text of a document's body: the blocks' and, as it stands, what lies between them. */
export class BodySource implements SourceMap {
  readonly #text: string;
  readonly #bodyStart: number;
  readonly #blocks: readonly PlacedBlock[];
  #source: string | undefined;

  constructor(text: string, bodyStart: number, blocks: readonly PlacedBlock[]) {
    this.#text = text;
    this.#bodyStart = bodyStart;
    this.#blocks = blocks;
  }

  get text(): string {
    this.#source ??= this.#join();
    return this.#source;
  }

  toSource(offset: number): number | null {
    if (offset < this.#bodyStart) return null;
    const within = Math.min(offset, this.#text.length);
    const index = lastIndexWhere(this.#blocks.length, each => this.#blocks[each]!.start <= within);
    const placed = this.#blocks[index];
    if (!placed) return within - this.#bodyStart;
    const { start, sourceStart, block } = placed;
    const behind = within - start - block.text.length;
    if (behind >= 0) return sourceStart + block.sourceText.length + behind;
    return sourceStart + offsetAfterCuts(block.cuts, within - start);
  }

  toDocument(offset: number): number {
    const source = Math.max(0, offset);
    const index = lastIndexWhere(this.#blocks.length, each => this.#blocks[each]!.sourceStart <= source);
    const placed = this.#blocks[index];
    if (!placed) return Math.min(source + this.#bodyStart, this.#text.length);
    const { start, sourceStart, block } = placed;
    const behind = source - sourceStart - block.sourceText.length;
    if (behind >= 0) return Math.min(start + block.text.length + behind, this.#text.length);
    return start + offsetBeforeCuts(block.cuts, source - sourceStart);
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

  #join(): string {
    const pieces: string[] = [];
    let from = this.#bodyStart;
    for (const { start, block } of this.#blocks) {
      if (start > from) pieces.push(this.#text.slice(from, start));
      pieces.push(block.sourceText);
      from = start + block.text.length;
    }
    pieces.push(this.#text.slice(from));
    return pieces.join('');
  }
}
