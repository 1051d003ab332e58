import type { Change, KnownChange, LongText } from '../incremental';
import { BodySource } from './bodySource';
import type { Block, BlockPlaces, FrontMatter, GlossDocument, MarkupProblem, PlacedBlock, Span } from './document';
import { shifted, type TextRange } from './range';
import type { Segments } from './segments';
import { shiftMapping } from './shiftValue';
import type { SourceMap } from './sourceMap';
import type { Mapping } from './values';

/** The reading that another one is made from, and where its text differs. */
export interface EarlierDocument {
  readonly document: ReadDocument;
  readonly change: Change;
}

/**
 * A document as `parse.ts` makes it, with what the next reading needs of it. Its lists of blocks, spans and problems, and
 * its source text, are made when they are first asked for.
 */
export class ReadDocument implements GlossDocument {
  readonly written: LongText;
  readonly body: TextRange;
  readonly places: BlockPlaces;
  readonly source: SourceMap;
  readonly changed: KnownChange | undefined;
  readonly #source: BodySource;
  #blocks: readonly PlacedBlock[] | undefined;
  #spans: readonly Span[] | undefined;
  #problems: readonly MarkupProblem[] | undefined;

  /** `reader` stands for the way the text was read: another way can keep nothing of it. */
  constructor(
    readonly frontMatter: FrontMatter,
    readonly segments: Segments<Block>,
    readonly reader: object,
    earlier?: EarlierDocument,
  ) {
    this.written = segments.text;
    this.body = { start: frontMatter.range.end, end: this.written.length };
    this.places = { blocks: segments.units, starts: segments.starts, sourceStarts: sourceStarts(segments) };
    this.#source = new BodySource(
      this.written,
      this.body.start,
      this.places,
      earlier && { source: earlier.document.#source, change: earlier.change },
    );
    this.source = this.#source;
    this.changed = earlier && { before: earlier.document.written, ...earlier.change };
  }

  get text(): string {
    return String(this.written);
  }

  get blocks(): readonly PlacedBlock[] {
    const { blocks, starts, sourceStarts } = this.places;
    this.#blocks ??= blocks.map((block, index) => ({
      start: starts[index]!,
      sourceStart: sourceStarts[index]!,
      block,
    }));
    return this.#blocks;
  }

  get spans(): readonly Span[] {
    this.#spans ??= this.blocks.flatMap(placed => placed.block.spans.map(span => new PlacedSpan(span, placed)));
    return this.#spans;
  }

  get problems(): readonly MarkupProblem[] {
    this.#problems ??= [
      ...this.frontMatter.problems,
      ...this.blocks.flatMap(({ block, start }) =>
        block.problems.map(problem => ({ ...problem, range: shifted(problem.range, start) })),
      ),
    ];
    return this.#problems;
  }
}

function sourceStarts({ from, starts, units }: Segments<Block>): number[] {
  // Of a long text they are many, and made with every keystroke: a list that grows would be copied again and again.
  const places = new Array<number>(units.length);
  let cut = from;
  for (let index = 0; index < units.length; index++) {
    const { text, sourceText } = units[index]!;
    places[index] = starts[index]! - cut;
    cut += text.length - sourceText.length;
  }
  return places;
}

/** A block's span where the block stands; its annotation is placed when it is first asked for. */
class PlacedSpan implements Span {
  readonly range: TextRange;
  readonly content: TextRange;
  readonly annotationRange: TextRange;
  readonly source: TextRange;
  readonly #span: Span;
  readonly #start: number;
  #annotation: Mapping | null | undefined;

  constructor(span: Span, { start, sourceStart }: PlacedBlock) {
    this.range = shifted(span.range, start);
    this.content = shifted(span.content, start);
    this.annotationRange = shifted(span.annotationRange, start);
    this.source = shifted(span.source, sourceStart);
    this.#span = span;
    this.#start = start;
  }

  get annotation(): Mapping | null {
    this.#annotation ??= this.#span.annotation && shiftMapping(this.#span.annotation, this.#start);
    return this.#annotation;
  }
}

/** The blocks of `document` that were kept from `before`, by identity. */
export function reusedBlocks(before: GlossDocument, document: GlossDocument): number {
  const kept = new Set<Block>(before.places.blocks);
  return document.places.blocks.filter(each => kept.has(each)).length;
}
