import type { TextRange } from '../markup';
import type { Block } from './blocks';
import { toldLanguage } from './language';
import type { PlacedPiece } from './layout';
import type { Paragraph, SourceLanguage, Unit } from './reading';
import { UnitTable } from './unitTable';

/** A list that is still open: points of the same sort go on with it. */
interface OpenList {
  readonly id: number;
  readonly sort: string;
  readonly indent: number;
  readonly depth: number;
  readonly leadIn: number | null;
  /** The value of its last point, where that counts. */
  last: number | null;
}

/** Where the paragraphs stand, in step: the block that each begins with and where that stands, and where the paragraph ends. */
export interface ParagraphPlaces {
  readonly blocks: readonly Block[];
  readonly offsets: readonly number[];
  readonly ends: readonly number[];
}

/** The units of a text, and the paragraphs that hold them. */
export interface UnitsRead {
  readonly table: UnitTable;
  readonly paragraphs: ParagraphPlaces;
}

/**
 * Sentences, sentences of list items, and headings, in order, and the paragraphs that hold them.
 * `subject` is a heading above them all: a cable's.
 */
export function readUnits(pieces: readonly PlacedPiece[], main: SourceLanguage, subject?: TextRange): UnitsRead {
  const reader = new UnitsReader(pieces, main);
  if (subject) reader.addHeading(subject, main);
  for (let at = 0; at < pieces.length; at++) reader.read(pieces[at]!, at);
  return { table: reader.table, paragraphs: reader.places() };
}

/** The paragraphs in those places. */
export const paragraphsIn = ({ blocks, offsets, ends }: ParagraphPlaces): Paragraph[] =>
  blocks.map((block, at) => paragraphOf(block, offsets[at]!, ends[at]!));

/** How many units the pieces can have at most, and one above them. */
function mostUnits(pieces: readonly PlacedPiece[]): number {
  let count = 1;
  for (const { block } of pieces) count += Math.max(1, block.sentences.length >> 1);
  return count;
}

class UnitsReader {
  readonly table: UnitTable;
  /** In step, with room for as many as there are pieces: lists that grow would be copied again and again. */
  readonly #paragraphs: Block[];
  readonly #offsets: number[];
  readonly #ends: number[];
  #paragraphCount = 0;
  #heading: number | null = null;
  #lists: OpenList[] = [];
  #listCount = 0;
  /** The last unit that is a place and date: it introduces nothing. */
  #dateline: number | null = null;
  /** The list that running text stands behind. */
  #interrupted: OpenList | null = null;
  /** Of the last piece that tells its language. */
  #language: SourceLanguage;
  // The last unit that ends with a colon, and the one that a heading followed at once: it introduces the lists under that
  // heading and the next ones, until running text follows.
  #colon: number | null = null;
  #overHeadings: number | null = null;

  constructor(
    readonly pieces: readonly PlacedPiece[],
    readonly main: SourceLanguage,
  ) {
    this.#language = main;
    this.table = new UnitTable(mostUnits(pieces));
    this.#paragraphs = new Array(pieces.length);
    this.#offsets = new Array(pieces.length);
    this.#ends = new Array(pieces.length);
  }

  /** The paragraphs that were read. */
  places(): ParagraphPlaces {
    for (const each of [this.#paragraphs, this.#offsets, this.#ends]) each.length = this.#paragraphCount;
    return { blocks: this.#paragraphs, offsets: this.#offsets, ends: this.#ends };
  }

  addHeading({ start, end }: TextRange, language: SourceLanguage): void {
    const { table } = this;
    if (this.#colon !== null && this.#colon === table.length - 1) this.#overHeadings = this.#colon;
    this.#heading = table.length;
    table.add('heading', start, end, start, language, table.listed(undefined), null, null);
    this.#lists = [];
    this.#interrupted = null;
  }

  read(piece: PlacedPiece, index: number): void {
    const { block, offset, pointSort } = piece;
    if (block.kind === 'rule') return;
    const language = this.#languageOf(index);
    if (piece.isHeading || piece.isContents) {
      this.addHeading({ start: offset + block.start, end: offset + block.end }, language);
      return;
    }
    const { table } = this;
    const last = piece.continues && table.length > 0 ? table.kind(table.length - 1) : 'heading';
    const carries = last !== 'heading';
    const list = this.#listOf(piece, carries ? last : null);
    if (!list) this.#interrupt();

    const kind = list ? 'item' : 'sentence';
    const contentStart = contentStartOf(block, offset);
    const paragraph = this.#inParagraph(piece, carries);
    const first = table.listed(list ? placeIn(list, pointSort !== null) : undefined);
    const others = list && pointSort !== null ? table.listed(placeIn(list, false)) : first;
    const { sentences } = block;
    for (let at = 0; at < sentences.length; at += 2) {
      const start = offset + sentences[at]!;
      const end = offset + sentences[at + 1]!;
      if (at > 0) table.add(kind, start, end, start, language, others, this.#heading, paragraph);
      else if (carries) table.widen(end);
      else {
        const content = contentStart > start && contentStart < end ? contentStart : start;
        table.add(kind, start, end, content, language, first, this.#heading, paragraph);
      }
    }
    if (block.style?.name === 'dateline') this.#dateline = table.length - 1;
    if (block.edges.closing === 'colon') this.#colon = table.length - 1;
    else if (!list) this.#colon = null;
    if (!list) this.#overHeadings = null;
  }

  /**
   * The language of a piece. What tells too little ("Declaran lo siguiente:") is of the language of what stands around it;
   * where that is one before and another behind, of the likelier one.
   */
  #languageOf(index: number): SourceLanguage {
    const { pieces, main } = this;
    const { language: score } = pieces[index]!.block;
    const own = toldLanguage(score);
    if (own) return (this.#language = own);
    const before = this.#language;
    const likely = score.en === score.es ? main : score.en > score.es ? 'en' : 'es';
    if (before === main && likely === main) return main;
    for (let behind = index + 1; behind < pieces.length && behind <= index + FAR; behind++) {
      const next = toldLanguage(pieces[behind]!.block.language);
      if (next) return next === before ? before : likely;
    }
    return before;
  }

  /** The list that a piece belongs to; a new one where it opens one. `carried` is the kind of the unit that it goes on with. */
  #listOf({ block, pointSort }: PlacedPiece, carried: Unit['kind'] | null): OpenList | null {
    const lists = this.#lists;
    if (pointSort !== null && !carried) {
      const value = block.marker?.value ?? null;
      const open = goOnWith(lists, pointSort, block.indent) ?? this.#resumed(pointSort, value);
      if (open) {
        open.last = value;
        return open;
      }
      const isBehindDateline = this.#dateline !== null && this.#dateline === this.table.length - 1;
      const leadIn = isBehindDateline
        ? null
        : leadInOf(this.table, lists.at(-1), block.indent, this.#colon, this.#overHeadings);
      while (lists.length > 0 && !standsBelow(lists.at(-1)!, pointSort, block.indent)) lists.pop();
      const list = {
        id: this.#listCount++,
        sort: pointSort,
        indent: block.indent,
        depth: lists.length,
        leadIn,
        last: value,
      };
      lists.push(list);
      return list;
    }
    const belongs = carried ? carried === 'item' : lists.length > 0 && block.indent > lists.at(-1)!.indent + 1;
    return belongs ? (lists.at(-1) ?? null) : null;
  }

  #interrupt(): void {
    this.#interrupted = this.#lists[0] ?? this.#interrupted;
    this.#lists = [];
  }

  /** The list whose points have running text between them, where a point counts on: `a)`, its text, `b)`. */
  #resumed(sort: string, value: number | null): OpenList | null {
    const list = this.#interrupted;
    if (!list || this.#lists.length > 0 || list.sort !== sort || list.last === null || value !== list.last + 1)
      return null;
    this.#lists = [list];
    return list;
  }

  /** The paragraph that a piece is part of: the last one where it carries that on, else a new one. */
  #inParagraph({ block, offset }: PlacedPiece, carries: boolean): number {
    if (!carries || this.#paragraphCount === 0) {
      this.#paragraphs[this.#paragraphCount] = block;
      this.#offsets[this.#paragraphCount++] = offset;
    }
    const last = this.#paragraphCount - 1;
    this.#ends[last] = offset + block.end;
    return last;
  }
}

/** How many pieces that do not tell their language may stand in a row for the one behind them to count. */
const FAR = 4;

const placeIn = ({ id, leadIn, depth }: OpenList, first: boolean): Unit['list'] => ({ id, leadIn, depth, first });

/** Where the words of a piece begin behind its marker. */
const contentStartOf = (block: Block, offset: number): number =>
  offset + (block.marker ? Math.min(block.marker.end, block.end) : block.start);

function paragraphOf(block: Block, offset: number, end: number): Paragraph {
  const label = block.marker?.label ?? null;
  const number = label !== null && block.marker!.kind === 'number' ? Number(label) : null;
  return {
    label,
    number,
    meant: number,
    portion: null,
    portionRange: null,
    range: { start: offset + block.start, end },
    content: { start: contentStartOf(block, offset), end },
  };
}

/** The open list that a point of that sort goes on with; those below it are closed. */
function goOnWith(lists: OpenList[], sort: string, indent: number): OpenList | null {
  for (let depth = lists.length - 1; depth >= 0; depth--) {
    const list = lists[depth]!;
    // Signs without a number tell two levels apart by nothing but their place in the line.
    if (list.sort !== sort || (sort.startsWith('bullet') && Math.abs(indent - list.indent) > 1)) continue;
    lists.length = depth + 1;
    return list;
  }
  return null;
}

/** Whether a new list can be one of the points of `outer`: numbers do not stand under bullets that are no further left. */
function standsBelow(outer: OpenList, sort: string, indent: number): boolean {
  if (outer.indent > indent) return false;
  return indent > outer.indent + 1 || !outer.sort.startsWith('bullet') || sort.startsWith('bullet');
}

/** The unit that introduces a list which begins now. */
function leadInOf(
  table: UnitTable,
  open: OpenList | undefined,
  indent: number,
  colon: number | null,
  overHeadings: number | null,
): number | null {
  const last = table.length - 1;
  if (last < 0) return null;
  switch (table.kind(last)) {
    case 'sentence':
      return last;
    case 'item':
      return colon === last || !open || indent > open.indent ? last : open.leadIn;
    case 'heading':
      return overHeadings;
  }
}
