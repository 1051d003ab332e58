import type { TextRange } from '../markup';
import type { Block } from './blocks';
import { classOf, DIGIT, LOWER, OPENER, SPACE, TERMINAL, UPPER } from './characters';
import { contentsLines } from './contents';
import { pointSorts } from './points';
import type { Run } from './runs';

/** A block in its place, with what its neighbours decide about it. Offsets of `block` are relative to `offset`. */
export interface PlacedPiece extends Piece {
  /** The sort of list whose point it is (see `pointSorts`); `null` for running text. */
  readonly pointSort: string | null;
  /** Whether a line of a table of contents. */
  readonly isContents: boolean;
}

/** A piece before its neighbours' points are known. */
export interface Piece {
  readonly block: Block;
  readonly offset: number;
  /** The run's text, which `block`'s offsets are of. */
  readonly text: string;
  readonly isHeading: boolean;
  /** Whether its first sentence goes on from the last one of the piece before it. */
  readonly continues: boolean;
  /** Whether the first block of its run. */
  readonly opensRun: boolean;
}

/** A fragment of at most so many words behind a full sentence is the first half of the next one. */
const LONGEST_LOOSE_FRAGMENT = 3;

/** What is known of a text's build before its blocks are laid out: a cable's own headings and numbered paragraphs. */
export interface Frame {
  readonly headings: readonly TextRange[];
  readonly paragraphStarts: ReadonlySet<number>;
}

/**
 * Puts the blocks of all runs in a row and decides what a block cannot know alone: whether a short line is a heading,
 * and whether a sentence goes on behind a blank line. `interrupted` tells whether a mask lies between two offsets.
 * Where there is a `frame`, its headings are the only ones.
 */
export function layOut(
  runs: readonly Run[],
  interrupted: (from: number, to: number) => boolean,
  frame: Frame | null,
): PlacedPiece[] {
  const framed = frame && headingTest(frame.headings);
  const flat: { block: Block; run: Run; opensRun: boolean }[] = [];
  for (const run of runs) {
    let opensRun = true;
    for (const block of run.blocks) {
      flat.push({ block, run, opensRun });
      opensRun = false;
    }
  }
  const pieces: Piece[] = [];
  let prose = false;
  for (let at = 0; at < flat.length; at++) {
    const { run, opensRun } = flat[at]!;
    const block = frame ? withoutNumber(flat[at]!, frame) : flat[at]!.block;
    const next = nextReadable(flat, at);
    const isHeading = framed
      ? block.kind !== 'rule' && framed(run.start + block.start, run.start + block.end)
      : block.kind === 'heading' ||
        (block.style !== null && becomesHeading(block, next?.block, prose, pieces.at(-1)) && !goesOnSmall(next));
    if (!isHeading && block.kind !== 'rule' && isProse(block)) prose = true;
    const before = pieces.at(-1);
    const continues =
      before !== undefined &&
      opensRun &&
      !isHeading &&
      !before.isHeading &&
      goesOn(before, block, run.text, interrupted(before.offset + before.block.end, run.start + block.start));
    pieces.push({ block, offset: run.start, text: run.text, isHeading, continues, opensRun });
  }
  const sorts = pointSorts(pieces);
  const contents = contentsLines(pieces);
  return pieces.map((piece, at) => ({
    ...piece,
    isHeading: piece.isHeading && !contents[at],
    pointSort: contents[at] ? null : sorts[at]!,
    isContents: contents[at]!,
  }));
}

/** A numbered paragraph of the frame is no point of a list. */
function withoutNumber({ block, run }: { block: Block; run: Run }, frame: Frame): Block {
  return block.kind === 'point' && frame.paragraphStarts.has(run.start + block.start)
    ? { ...block, kind: 'paragraph' }
    : block;
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

function nextReadable(flat: readonly { block: Block; run: Run }[], at: number): { block: Block; run: Run } | undefined {
  for (let next = at + 1; next < flat.length; next++) if (flat[next]!.block.kind !== 'rule') return flat[next]!;
  return undefined;
}

/** Whether the next piece begins with a small letter: then what stands over it is no title but the line before it. */
function goesOnSmall(next: { block: Block; run: Run } | undefined): boolean {
  return next !== undefined && next.block.kind === 'paragraph' && firstLetter(next.run.text, next.block) === LOWER;
}

/** The class of the first character that is neither space nor opening punctuation, as far as it has a case. */
function firstLetter(text: string, block: Block): number {
  let at = block.start;
  while (at < block.end && classOf(text.charCodeAt(at)) & (OPENER | SPACE)) at++;
  return classOf(text.charCodeAt(at)) & (LOWER | UPPER | DIGIT);
}

function becomesHeading(block: Block, next: Block | undefined, prose: boolean, before: Piece | undefined): boolean {
  const style = block.style!;
  if (style.name === 'capitals')
    return block.sentences.length === 2 && block.end - block.start < 80 && block.marker?.kind !== 'dash';
  if (!next) return false;
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
  if (next.style !== null || next.kind === 'heading') return !prose;
  return isProse(next) && (next.end - next.start > block.end - block.start || next.sentences.length > 2);
}

/** Whether the block is running text rather than a line of a list of names. */
const isProse = (block: Block) => block.sentences.length > 2 || block.style === null;

/** Whether a sentence left open at the end of `before` goes on with `block`. */
function goesOn(before: Piece, block: Block, text: string, interrupted: boolean): boolean {
  if (before.block.kind === 'rule' || block.kind !== 'paragraph' || block.marker || block.style?.sure) {
    return false;
  }
  const last = trimClosers(before.text, before.block.start, before.block.end);
  const code = before.text.charCodeAt(last - 1);
  if (classOf(code) & TERMINAL || code === 0x3a || code === 0x3b) return false;
  const first = firstLetter(text, block);
  if (first === LOWER) return true;
  if (before.block.style !== null && before.block.sentences.length === 2) return false;
  if (interrupted || first === DIGIT) return true;
  const { sentences } = before.block;
  if (sentences.length < 4) return false;
  const fragment = before.text.slice(sentences[sentences.length - 2], sentences[sentences.length - 1]);
  return fragment.split(/\s+/, LONGEST_LOOSE_FRAGMENT + 1).length <= LONGEST_LOOSE_FRAGMENT;
}

function trimClosers(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && '”’»"\'*_)]'.includes(text[at - 1]!)) at--;
  return at;
}
