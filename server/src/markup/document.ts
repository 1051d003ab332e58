import type { KnownChange, LongText } from '../incremental';
import type { Cuts } from './cuts';
import type { TextRange } from './range';
import type { SourceMap } from './sourceMap';
import type { Mapping } from './values';

/**
 * A document as read. Immutable: an edit gives another one, which keeps the blocks that the edit left alone.
 * Every range is one of `text` (the file) unless its name says `source`.
 */
export interface GlossDocument {
  /** The whole file, annotations and all: put together when first asked for, where it came in pieces. */
  readonly text: string;
  /** The same as it came. */
  readonly written: LongText;
  readonly frontMatter: FrontMatter;
  /** What follows the front matter. */
  readonly body: TextRange;
  /** Runs of lines that are not blank, in order. */
  readonly blocks: readonly PlacedBlock[];
  /** The same in three lists, which cost less to make. */
  readonly places: BlockPlaces;
  /** In the order of their opening brackets. */
  readonly spans: readonly Span[];
  /** In the order of their places. */
  readonly problems: readonly MarkupProblem[];
  /** The source text and the way to and from it. */
  readonly source: SourceMap;
  /** How the text came about, where it was read after another. */
  readonly changed?: KnownChange | undefined;
}

export interface FrontMatter {
  /** From the opening line to the line break behind the closing one; empty where there is none. */
  readonly range: TextRange;
  /** `null` where there is none, or where it could not be read. */
  readonly data: Mapping | null;
  readonly problems: readonly MarkupProblem[];
}

export interface PlacedBlock {
  /** Where the block stands in the file. */
  readonly start: number;
  /** Where its source text stands in the document's. */
  readonly sourceStart: number;
  readonly block: Block;
}

/** Blocks and where they stand, in lists that run in step. No block stands twice in one document. */
export interface BlockPlaces {
  readonly blocks: readonly Block[];
  /** In the file, ascending. */
  readonly starts: readonly number[];
  /** In the source text, ascending. */
  readonly sourceStarts: readonly number[];
}

/**
 * A block with offsets of its own text, so that it can be kept when something before it changes: the object that stands
 * again in the next reading was not read anew, and what was computed from it (a `WeakMap` away) still holds.
 */
export interface Block {
  /** The block's text as it stands in the file, its last line break included. */
  readonly text: string;
  /** Spans of the block, offsets relative to the block's start. */
  readonly spans: readonly Span[];
  readonly problems: readonly MarkupProblem[];
  /** The block's text without markup. */
  readonly sourceText: string;
  /** What of `text` is not in `sourceText`. */
  readonly cuts: Cuts;
}

export interface Span {
  /** From the opening bracket to behind the closing brace. */
  readonly range: TextRange;
  /** Between the brackets. */
  readonly content: TextRange;
  /** The annotation, braces included. */
  readonly annotationRange: TextRange;
  /** The same passage in the source text (of the document; of the block for a block's span). */
  readonly source: TextRange;
  /** `null` where the annotation could not be read (`markup/annotation-invalid`). */
  readonly annotation: Mapping | null;
}

export type MarkupProblemCode =
  | 'markup/front-matter-unclosed'
  | 'markup/front-matter-invalid'
  | 'markup/span-unopened'
  | 'markup/annotation-unclosed'
  | 'markup/annotation-invalid'
  | 'markup/empty-annotation'
  | 'markup/two-references'
  | 'markup/duplicate-key';

export interface MarkupProblem {
  readonly code: MarkupProblemCode;
  readonly range: TextRange;
  /** What is wrong in this place, for a reader: the YAML error, the key that stands twice. */
  readonly detail: string;
}
