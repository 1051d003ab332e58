import { type Change, changeBetween, type KnownChange, type LongText } from '../incremental';
import { plainBlock, readBlock } from './blockScanner';
import { blockEnd, blockStart } from './blocks';
import type { Block, FrontMatter, GlossDocument } from './document';
import { readFrontMatter } from './frontMatter';
import { ReadDocument } from './readDocument';
import { type Segmenter, segment } from './segments';

/**
 * Reads a Gloss document. With `previous`, the reading before an edit, blocks that the edit left alone are kept by
 * identity, and time grows with the edit, not with the document (but for moving the places of what follows). `edited`:
 * the edit, where it is known, so that the texts need not be compared. Never throws: what is wrong is in `problems`.
 */
export function parseDocument(text: LongText, previous?: GlossDocument, edited?: KnownChange): GlossDocument {
  return read(text, MARKUP, previous, edited);
}

/**
 * A source text without any markup, such as a `.txt`, as a document: no front matter, no spans, no escapes. `previous`
 * is an earlier reading by this function, `edited` what changed since.
 */
export function plainDocument(text: LongText, previous?: GlossDocument, edited?: KnownChange): GlossDocument {
  return read(text, PLAIN, previous, edited);
}

/** Reads whole blocks as a body of their own: front matter is not looked for. */
export function readBody(text: string): GlossDocument {
  return read(text, BODY, undefined);
}

/** A way to read files: with markup or without. */
interface Reader {
  readonly blocks: Segmenter<Block>;
  frontMatter(text: string): FrontMatter;
}

const segmenter = (read: (text: string) => Block): Segmenter<Block> => ({
  start: blockStart,
  end: blockEnd,
  read,
  anchor: 1,
});

const MARKUP: Reader = { blocks: segmenter(readBlock), frontMatter: readFrontMatter };

const noFrontMatter = (): FrontMatter => ({ range: { start: 0, end: 0 }, data: null, problems: [] });

const BODY: Reader = { blocks: segmenter(readBlock), frontMatter: noFrontMatter };

const PLAIN: Reader = { blocks: segmenter(plainBlock), frontMatter: noFrontMatter };

function read(
  text: LongText,
  reader: Reader,
  previous: GlossDocument | undefined,
  edited?: KnownChange,
): GlossDocument {
  const before = previous instanceof ReadDocument && previous.reader === reader ? previous : undefined;
  if (!before) {
    const whole = String(text);
    const frontMatter = reader.frontMatter(whole);
    return new ReadDocument(frontMatter, segment(whole, frontMatter.range.end, reader.blocks), reader);
  }
  const change = changeBetween(before.written, text, edited);
  if (change.prefix === text.length && change.prefix === before.written.length) return before;
  const frontMatter = unchangedFrontMatter(before, change) ?? reader.frontMatter(String(text));
  const segments = segment(text, frontMatter.range.end, reader.blocks, { segments: before.segments, change });
  return new ReadDocument(frontMatter, segments, reader, { document: before, change });
}

/**
 * The front matter of `before` where the edit lies behind it, so that not even it is read again. One character behind it
 * must have stayed as well: an edit directly behind could change its last line.
 */
function unchangedFrontMatter(before: ReadDocument, { prefix }: Change): FrontMatter | undefined {
  const { start, end } = before.frontMatter.range;
  return start < end && prefix > end ? before.frontMatter : undefined;
}
