import { plainBlock, readBlock } from './blockScanner';
import { blockEnd, blockStart } from './blocks';
import { lastIndexWhere } from './cuts';
import type { Block, GlossDocument, PlacedBlock } from './document';
import { type FrontMatterReading, readFrontMatter } from './frontMatter';
import { ReadDocument } from './readDocument';

/**
 * Reads a Gloss document. With `previous`, the reading before an edit, blocks that the edit left alone are kept by
 * identity, and time grows with the edit, not with the document (but for moving the places of what follows). Never
 * throws: what is wrong is in `problems`.
 */
export function parseDocument(text: string, previous?: GlossDocument): GlossDocument {
  return read(text, readBlock, readFrontMatter, previous);
}

/**
 * A source text without any markup, such as a `.txt`, as a document: no front matter, no spans, no escapes. `previous`
 * is an earlier reading by this function.
 */
export function plainDocument(text: string, previous?: GlossDocument): GlossDocument {
  return read(text, plainBlock, noFrontMatter, previous);
}

type BlockReader = (text: string) => Block;
type FrontMatterReader = (text: string) => FrontMatterReading;

const noFrontMatter: FrontMatterReader = () => ({
  frontMatter: { range: { start: 0, end: 0 }, data: null },
  problems: [],
});

function read(
  text: string,
  readOne: BlockReader,
  readFront: FrontMatterReader,
  previous: GlossDocument | undefined,
): GlossDocument {
  const before = previous instanceof ReadDocument && previous.blockReader === readOne ? previous : undefined;
  if (before?.text === text) return before;
  const change = before && changeBetween(before.text, text);
  const { frontMatter, problems } = (change && unchangedFrontMatter(before, change)) ?? readFront(text);
  const blocks = new BlockList(text, frontMatter.range.end, readOne);
  if (change) blocks.readChanged(before, change);
  else blocks.readAll();
  return new ReadDocument(text, frontMatter, problems, blocks.placed, readOne);
}

/** What two texts have in common at their starts and at their ends, in code units; the two do not overlap. */
interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/** Texts are compared in pieces of this many code units: the runtime compares whole pieces at the speed of memory. */
const PIECE = 1 << 14;

function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter) {
    const size = Math.min(PIECE, shorter - prefix);
    if (before.slice(prefix, prefix + size) !== after.slice(prefix, prefix + size)) break;
    prefix += size;
  }
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  const rest = shorter - prefix;
  let suffix = 0;
  while (suffix < rest) {
    const size = Math.min(PIECE, rest - suffix);
    const [b, a] = [before.length - suffix, after.length - suffix];
    if (before.slice(b - size, b) !== after.slice(a - size, a)) break;
    suffix += size;
  }
  while (
    suffix < rest &&
    before.charCodeAt(before.length - suffix - 1) === after.charCodeAt(after.length - suffix - 1)
  ) {
    suffix++;
  }
  return { prefix, suffix };
}

/** The front matter of `before` where the edit lies behind it, so that not even it is read again. */
function unchangedFrontMatter(before: ReadDocument, change: Change): FrontMatterReading | undefined {
  const { range } = before.frontMatter;
  if (range.end === range.start || range.end >= change.prefix) return undefined;
  return { frontMatter: before.frontMatter, problems: before.frontMatterProblems };
}

/** The blocks of a body, read one behind the other. */
class BlockList {
  readonly placed: PlacedBlock[] = [];
  readonly #text: string;
  readonly #read: BlockReader;
  /** Where the next block may start, and the source offset there. */
  #at: number;
  #source = 0;

  constructor(text: string, bodyStart: number, read: BlockReader) {
    this.#text = text;
    this.#at = bodyStart;
    this.#read = read;
  }

  readAll(): void {
    for (let start = this.#next(); start < this.#text.length; start = this.#next()) {
      this.#push(start, this.#read(this.#text.slice(start, blockEnd(this.#text, start))));
    }
  }

  /** Reads the body after a change: keeps the blocks before it, reads those in it, keeps those behind it. */
  readChanged(before: ReadDocument, { prefix, suffix }: Change): void {
    const old = before.blocks;
    const first = this.#keepBefore(before, prefix);
    const moved = this.#text.length - before.text.length;
    const kept = new Map<string, Block>();
    let behind = first;
    while (behind < old.length && old[behind]!.start < before.text.length - suffix) {
      kept.set(old[behind]!.block.text, old[behind]!.block);
      behind++;
    }
    for (let start = this.#next(); start < this.#text.length; start = this.#next()) {
      while (behind < old.length && old[behind]!.start + moved < start) behind++;
      if (start >= this.#text.length - suffix && old[behind] && old[behind]!.start + moved === start) {
        this.#keepBehind(old, behind, moved);
        return;
      }
      const text = this.#text.slice(start, blockEnd(this.#text, start));
      this.#push(start, kept.get(text) ?? this.#read(ownCopy(text)));
    }
  }

  /**
   * Keeps the blocks before the last one that starts in the common prefix: the blank line behind each of them is
   * unchanged as well. Gives how many.
   */
  #keepBefore(before: ReadDocument, prefix: number): number {
    if (before.body.start !== this.#at) return 0;
    const kept = Math.max(
      0,
      lastIndexWhere(before.blocks.length, each => before.blocks[each]!.start < prefix),
    );
    for (let index = 0; index < kept; index++) this.placed.push(before.blocks[index]!);
    const next = before.blocks[kept];
    if (kept > 0 && next) {
      this.#at = next.start;
      this.#source = next.sourceStart;
    }
    return kept;
  }

  #keepBehind(old: readonly PlacedBlock[], from: number, moved: number): void {
    const movedSource = this.#source - old[from]!.sourceStart;
    for (let index = from; index < old.length; index++) {
      const { start, sourceStart, block } = old[index]!;
      this.placed.push({ start: start + moved, sourceStart: sourceStart + movedSource, block });
    }
  }

  /** Goes on to the start of the next block. */
  #next(): number {
    const start = blockStart(this.#text, this.#at);
    this.#source += start - this.#at;
    this.#at = start;
    return start;
  }

  #push(start: number, block: Block): void {
    this.placed.push({ start, sourceStart: this.#source, block });
    this.#at = start + block.text.length;
    this.#source += block.sourceText.length;
  }
}

/** A copy that does not keep the text alive it was cut from: a block outlives many versions of its document. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
