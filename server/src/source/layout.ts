import type { TextRange } from '../markup';
import type { Block } from './blocks';
import { placeContents } from './contents';
import { placePoints } from './points';
import type { Runs } from './runs';

/** A block in its place, with what its neighbours decide about it. Offsets of `block` are relative to `offset`. */
export interface PlacedPiece {
  readonly block: Block;
  readonly offset: number;
  readonly isHeading: boolean;
  /** Whether its first sentence goes on from the last one of the piece before it. */
  readonly continues: boolean;
  /** Whether the first block of its run. */
  readonly opensRun: boolean;
  /** The sort of list whose point it is (see `placePoints`); `null` for running text. */
  readonly pointSort: string | null;
  /** Whether a line of a table of contents. */
  readonly isContents: boolean;
}

/** A piece of which all is not yet decided. */
export type PieceDraft = { -readonly [K in keyof PlacedPiece]: PlacedPiece[K] };

/** What is known of a text's build before its blocks are laid out: a cable's own headings and numbered paragraphs. */
export interface Frame {
  readonly headings: readonly TextRange[];
  readonly paragraphStarts: ReadonlySet<number>;
}

/**
 * Puts the blocks of all runs in a row and decides what a block cannot know alone: whether a short line is a heading,
 * and whether a sentence goes on behind a blank line. `interrupted` tells whether a mask lies between two offsets.
 * Where there is a `frame`, its headings are the only ones. Of a long text they are many, and those behind an edit stand
 * elsewhere: whoever keeps them keeps the collector of garbage at work with every keystroke.
 */
export function layOut(
  runs: Runs,
  interrupted: (from: number, to: number) => boolean,
  frame: Frame | null,
): readonly PlacedPiece[] {
  const framed = frame && headingTest(frame.headings);
  const pieces = placedBlocks(runs, frame);
  let prose = false;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const { block, offset } = piece;
    const before = pieces[at - 1];
    piece.isHeading = framed
      ? block.kind !== 'rule' && framed(offset + block.start, offset + block.end)
      : block.kind === 'heading' ||
        (block.style !== null && becomesHeading(piece, nextReadable(pieces, at), prose, before));
    if (!piece.isHeading && block.kind !== 'rule' && isProse(block)) prose = true;
    piece.continues =
      before !== undefined &&
      piece.opensRun &&
      !piece.isHeading &&
      !before.isHeading &&
      goesOn(before.block, block, frame !== null, interrupted(before.offset + before.block.end, offset + block.start));
  }
  placePoints(pieces);
  placeContents(runs.text, pieces);
  return pieces;
}

function placedBlocks({ starts, blocks }: Runs, frame: Frame | null): PieceDraft[] {
  let count = 0;
  for (let run = 0; run < blocks.length; run++) count += blocks[run]!.length;
  const pieces = new Array<PieceDraft>(count);
  let next = 0;
  for (let run = 0; run < blocks.length; run++) {
    const offset = starts[run]!;
    const own = blocks[run]!;
    for (let at = 0; at < own.length; at++) {
      const block = own[at]!;
      pieces[next++] = {
        block:
          frame && block.asParagraph && frame.paragraphStarts.has(offset + block.start) ? block.asParagraph : block,
        offset,
        isHeading: false,
        continues: false,
        opensRun: at === 0,
        pointSort: null,
        isContents: false,
      };
    }
  }
  return pieces;
}

/** Whether most of a piece is one of `headings`; asked in ascending order. */
function headingTest(headings: readonly TextRange[]): (start: number, end: number) => boolean {
  let at = 0;
  return (start, end) => {
    while (at < headings.length && headings[at]!.end <= start) at++;
    const heading = headings[at];
    if (!heading || heading.start >= end) return false;
    return Math.min(heading.end, end) - Math.max(heading.start, start) > (end - start) * 0.45;
  };
}

function nextReadable(pieces: readonly PlacedPiece[], at: number): Block | undefined {
  let next = at + 1;
  while (next < pieces.length && pieces[next]!.block.kind === 'rule') next++;
  return pieces[next]?.block;
}

function becomesHeading(
  { block, opensRun }: PlacedPiece,
  next: Block | undefined,
  prose: boolean,
  before: PlacedPiece | undefined,
): boolean {
  const style = block.style!;
  if (style.name === 'dateline') return false;
  // What stands right below a title says who speaks and where.
  if (style.name === 'title' && !opensRun && before?.block.style?.name === 'title') return false;
  // "ACORDARON:" over its points says what is done: it introduces them.
  if (block.edges.verb !== null && block.edges.closing === 'colon' && next?.kind === 'point') return false;
  if (style.name === 'capitals')
    return block.sentences.length === 2 && block.end - block.start < 80 && block.marker?.kind !== 'dash';
  // What stands over a line that begins with a small letter is no title but the line before it.
  if (!next || (next.kind === 'paragraph' && next.edges.opening === 'small')) return false;
  if (style.isLong) {
    if (next.marker) return next.marker.kind === 'decimal' && next.marker.label!.startsWith(`${style.label}.`);
    return style.depth > 1 && isProse(next) && (!before || before.isHeading || before.block.marker?.kind !== 'decimal');
  }
  if (style.name === 'numbered') {
    if (next.marker?.kind === block.marker?.kind && next.marker?.close === block.marker?.close) {
      return style.depth > 1 && (next.style?.depth ?? 0) > style.depth;
    }
    if (before && !before.isHeading && before.block.marker?.kind === block.marker?.kind && style.depth === 1) {
      return isProse(next) && !next.marker;
    }
    return next.kind !== 'rule';
  }
  // A short line is a title where running text follows; a row of short lines is one only at the head of the text.
  if (next.kind === 'point') return true;
  if (looksLikeTitle(next) || next.kind === 'heading') return !prose;
  return isProse(next) && (!prose || next.end - next.start > block.end - block.start || next.sentences.length > 2);
}

/** Whether the block is running text rather than a line of a list of names. */
const isProse = (block: Block) => block.sentences.length > 2 || !looksLikeTitle(block);

const looksLikeTitle = ({ style }: Block) => style !== null && !style.isLong;

/** A line in capitals that is longer is no title, in UTF-16 code units: telegrams have lines of 69 at most. */
const LONGEST_TITLE_LINE = 70;

/** Whether a sentence left open at the end of `before` goes on with `block`. */
function goesOn(before: Block, block: Block, framed: boolean, interrupted: boolean): boolean {
  if (before.kind === 'rule' || block.kind !== 'paragraph' || block.marker) return false;
  if (block.style?.sure && !framed) return false;
  const { closing, hasLooseEnd } = before.edges;
  const { opening } = block.edges;
  if (closing === 'sentence' || closing === 'colon' || closing === 'clause') return false;
  if (opening === 'small') return true;
  if (looksLikeTitle(before) && before.sentences.length === 2 && !(framed && isText(before))) return false;
  return interrupted || opening === 'digit' || hasLooseEnd;
}

/** Whether what stands in capitals is text: numbered, or longer than a line. */
const isText = ({ style, marker, start, end }: Block) =>
  style?.name === 'capitals' && (marker !== null || end - start > LONGEST_TITLE_LINE);
