import { BodySource } from './bodySource';
import type { Block, FrontMatter, GlossDocument, MarkupProblem, PlacedBlock, Span } from './document';
import type { FrontMatterReading } from './frontMatter';
import { shifted, type TextRange } from './range';
import type { Segments } from './segments';
import { shiftMapping } from './shiftValue';
import type { SourceMap } from './sourceMap';
import type { Mapping } from './values';

/**
 * A document as `parse.ts` makes it, with what the next reading needs of it. Its lists of spans and problems, and its
 * source text, are made when they are first asked for.
 */
export class ReadDocument implements GlossDocument {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly body: TextRange;
  readonly source: SourceMap;
  #spans: readonly Span[] | undefined;
  #problems: readonly MarkupProblem[] | undefined;

  /** `reader` stands for the way the text was read: another way can keep nothing of it. */
  constructor(
    readonly front: FrontMatterReading,
    readonly segments: Segments<Block>,
    readonly blocks: readonly PlacedBlock[],
    readonly reader: object,
  ) {
    this.text = segments.text;
    this.frontMatter = front.frontMatter;
    this.body = { start: front.frontMatter.range.end, end: this.text.length };
    this.source = new BodySource(this.text, this.body.start, blocks);
  }

  get spans(): readonly Span[] {
    this.#spans ??= this.blocks.flatMap(placed => placed.block.spans.map(span => new PlacedSpan(span, placed)));
    return this.#spans;
  }

  get problems(): readonly MarkupProblem[] {
    this.#problems ??= [
      ...this.front.problems,
      ...this.blocks.flatMap(({ block, start }) =>
        block.problems.map(problem => ({ ...problem, range: shifted(problem.range, start) })),
      ),
    ];
    return this.#problems;
  }
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
  const kept = new Set<Block>(before.blocks.map(each => each.block));
  return document.blocks.filter(each => kept.has(each.block)).length;
}
