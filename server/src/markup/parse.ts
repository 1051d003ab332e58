import { plainBlock, readBlock } from './blockScanner';
import { blockEnd, blockStart } from './blocks';
import type { Block, GlossDocument, PlacedBlock } from './document';
import { type FrontMatterReading, readFrontMatter } from './frontMatter';
import { ReadDocument } from './readDocument';
import { type Segmenter, type Segments, segment } from './segments';

/**
 * Reads a Gloss document. With `previous`, the reading before an edit, blocks that the edit left alone are kept by
 * identity, and time grows with the edit, not with the document (but for moving the places of what follows). Never
 * throws: what is wrong is in `problems`.
 */
export function parseDocument(text: string, previous?: GlossDocument): GlossDocument {
  return read(text, MARKUP, previous);
}

/**
 * A source text without any markup, such as a `.txt`, as a document: no front matter, no spans, no escapes. `previous`
 * is an earlier reading by this function.
 */
export function plainDocument(text: string, previous?: GlossDocument): GlossDocument {
  return read(text, PLAIN, previous);
}

/** Reads whole blocks as a body of their own: front matter is not looked for. */
export function readBody(text: string): GlossDocument {
  return read(text, BODY, undefined);
}

/** A way to read files: with markup or without. */
interface Reader {
  readonly blocks: Segmenter<Block>;
  frontMatter(text: string): FrontMatterReading;
}

const segmenter = (read: (text: string) => Block): Segmenter<Block> => ({
  start: blockStart,
  end: blockEnd,
  read,
  anchor: 1,
});

const MARKUP: Reader = { blocks: segmenter(readBlock), frontMatter: readFrontMatter };

const noFrontMatter = (): FrontMatterReading => ({
  frontMatter: { range: { start: 0, end: 0 }, data: null },
  problems: [],
});

const BODY: Reader = { blocks: segmenter(readBlock), frontMatter: noFrontMatter };

const PLAIN: Reader = { blocks: segmenter(plainBlock), frontMatter: noFrontMatter };

function read(text: string, reader: Reader, previous: GlossDocument | undefined): GlossDocument {
  const before = previous instanceof ReadDocument && previous.reader === reader ? previous : undefined;
  if (before?.text === text) return before;
  const front = (before && unchangedFrontMatter(before, text)) ?? reader.frontMatter(text);
  const segments = segment(text, front.frontMatter.range.end, reader.blocks, before?.segments);
  return new ReadDocument(front, segments, placed(segments, before?.blocks ?? []), reader);
}

/**
 * The front matter of `before` where the edit lies behind it, so that not even it is read again. One character behind it
 * must have stayed as well: an edit directly behind could change its last line.
 */
function unchangedFrontMatter(before: ReadDocument, text: string): FrontMatterReading | undefined {
  const { start, end } = before.frontMatter.range;
  if (start === end || text.length <= end || before.text.length <= end) return undefined;
  return text.slice(0, end + 1) === before.text.slice(0, end + 1) ? before.front : undefined;
}

/** The blocks with their places in the file and in the source text; places that have not moved are kept. */
function placed({ from, starts, units }: Segments<Block>, before: readonly PlacedBlock[]): PlacedBlock[] {
  let cutBefore = from;
  return units.map((block, index) => {
    const start = starts[index]!;
    const sourceStart = start - cutBefore;
    cutBefore += block.text.length - block.sourceText.length;
    const old = before[index];
    return old?.block === block && old.start === start && old.sourceStart === sourceStart
      ? old
      : { start, sourceStart, block };
  });
}
