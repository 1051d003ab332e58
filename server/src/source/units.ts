import type { TextRange } from '../markup';
import { languageOf } from './language';
import type { PlacedPiece } from './layout';
import type { Paragraph, SourceLanguage, Unit } from './reading';

/** A list that is still open: points of the same sort go on with it. */
interface OpenList {
  readonly id: number;
  readonly sort: string;
  readonly indent: number;
  readonly depth: number;
  readonly leadIn: number | null;
}

/** What is known between two pieces: everything that the units behind them depend on. */
interface State {
  readonly piece: number;
  readonly unitCount: number;
  readonly paragraphCount: number;
  readonly heading: number | null;
  readonly lists: readonly OpenList[];
  readonly listCount: number;
  readonly colon: number | null;
  readonly overHeadings: number | null;
}

/** The units of a text, kept for the next version of it. */
export interface UnitsRead {
  readonly units: readonly Unit[];
  readonly paragraphs: readonly Paragraph[];
  readonly pieces: readonly PlacedPiece[];
  readonly main: SourceLanguage;
  readonly states: readonly State[];
}

/** So many pieces lie between two states that are kept. */
const STATE_EVERY = 128;

/**
 * Sentences, sentences of list items, and headings, in order, and the paragraphs that hold them.
 * `subject` is a heading above them all: a cable's. What stands before the first piece that is another one than in
 * `previous`, an earlier version without a subject, is taken from there.
 */
export function readUnits(
  pieces: readonly PlacedPiece[],
  main: SourceLanguage,
  subject?: TextRange,
  previous?: UnitsRead,
): UnitsRead {
  const reader = new UnitsReader(pieces, main);
  if (subject) reader.addHeading(subject, main);
  else if (previous?.main === main) reader.goOnFrom(previous);
  reader.readAll();
  return { units: reader.units, paragraphs: reader.paragraphs, pieces, main, states: reader.states };
}

class UnitsReader {
  units: Unit[] = [];
  paragraphs: Paragraph[] = [];
  states: State[] = [];
  #piece = 0;
  #heading: number | null = null;
  #lists: OpenList[] = [];
  #listCount = 0;
  // The last unit that ends with a colon, and the one that a heading followed at once: it introduces the lists under that
  // heading and the next ones, until running text follows.
  #colon: number | null = null;
  #overHeadings: number | null = null;

  constructor(
    readonly pieces: readonly PlacedPiece[],
    readonly main: SourceLanguage,
  ) {}

  /** Takes over what an earlier version has before the first piece that is another one. */
  goOnFrom(previous: UnitsRead): void {
    let same = 0;
    while (same < this.pieces.length && this.pieces[same] === previous.pieces[same]) same++;
    const at = previous.states.findLastIndex(({ piece }) => piece <= same);
    const state = previous.states[at];
    if (!state) return;
    this.states = previous.states.slice(0, at);
    this.units = previous.units.slice(0, state.unitCount);
    this.paragraphs = previous.paragraphs.slice(0, state.paragraphCount);
    this.#piece = state.piece;
    this.#heading = state.heading;
    this.#lists = [...state.lists];
    this.#listCount = state.listCount;
    this.#colon = state.colon;
    this.#overHeadings = state.overHeadings;
  }

  readAll(): void {
    let next = this.#piece;
    for (let at = this.#piece; at < this.pieces.length; at++) {
      const piece = this.pieces[at]!;
      // A piece that goes on with the unit before it changes what is behind the state.
      if (at >= next && !piece.continues) {
        this.#keepState(at);
        next = at + STATE_EVERY;
      }
      this.#read(piece);
    }
  }

  #keepState(piece: number): void {
    this.states.push({
      piece,
      unitCount: this.units.length,
      paragraphCount: this.paragraphs.length,
      heading: this.#heading,
      lists: [...this.#lists],
      listCount: this.#listCount,
      colon: this.#colon,
      overHeadings: this.#overHeadings,
    });
  }

  addHeading(range: TextRange, language: SourceLanguage): void {
    const { units } = this;
    if (this.#colon !== null && this.#colon === units.length - 1) this.#overHeadings = this.#colon;
    this.#heading = units.length;
    units.push({ kind: 'heading', range, content: range, language, list: undefined, heading: null, paragraph: null });
    this.#lists = [];
  }

  #read(piece: PlacedPiece): void {
    const { block, offset, pointSort } = piece;
    if (block.kind === 'rule') return;
    const language = languageOf(block.language, this.main);
    if (piece.isHeading || piece.isContents) {
      this.addHeading({ start: offset + block.start, end: offset + block.end }, language);
      return;
    }
    const { units } = this;
    const previous = units.at(-1);
    const carries = piece.continues && previous !== undefined && previous.kind !== 'heading';
    const list = this.#listOf(piece, carries ? previous : undefined);
    if (!list) this.#lists = [];

    const contentStart = offset + (block.marker ? Math.min(block.marker.end, block.end) : block.start);
    const isCarried = carries && this.#widenParagraph(offset + block.end);
    if (!isCarried) this.paragraphs.push(paragraphOf(piece, contentStart));
    const paragraph = this.paragraphs.length - 1;
    const { sentences } = block;
    for (let at = 0; at < sentences.length; at += 2) {
      const start = offset + sentences[at]!;
      const end = offset + sentences[at + 1]!;
      if (at === 0 && carries) {
        units[units.length - 1] = {
          ...previous,
          range: { start: previous.range.start, end },
          content: { start: previous.content.start, end },
        };
        continue;
      }
      const range = { start, end };
      units.push({
        kind: list ? 'item' : 'sentence',
        range,
        content: at === 0 && contentStart > start && contentStart < end ? { start: contentStart, end } : range,
        language,
        list: list
          ? { id: list.id, leadIn: list.leadIn, depth: list.depth, first: at === 0 && pointSort !== null }
          : undefined,
        heading: this.#heading,
        paragraph,
      });
    }
    if (block.edges.closing === 'colon') this.#colon = units.length - 1;
    else if (!list) this.#colon = null;
    if (!list) this.#overHeadings = null;
  }

  /** The list that a piece belongs to; a new one where it opens one. `carried` is the unit that it goes on with. */
  #listOf({ block, pointSort }: PlacedPiece, carried: Unit | undefined): OpenList | null {
    const lists = this.#lists;
    if (pointSort !== null && !carried) {
      const open = goOnWith(lists, pointSort, block.indent);
      if (open) return open;
      const leadIn = leadInOf(this.units, lists.at(-1), block.indent, this.#colon, this.#overHeadings);
      while (lists.length > 0 && !standsBelow(lists.at(-1)!, pointSort, block.indent)) lists.pop();
      const list = { id: this.#listCount++, sort: pointSort, indent: block.indent, depth: lists.length, leadIn };
      lists.push(list);
      return list;
    }
    const belongs = carried ? carried.list !== undefined : lists.length > 0 && block.indent > lists.at(-1)!.indent + 1;
    return belongs ? (lists.at(-1) ?? null) : null;
  }

  /** Moves the end of the last paragraph; false where there is none. */
  #widenParagraph(end: number): boolean {
    const last = this.paragraphs.at(-1);
    if (!last) return false;
    this.paragraphs[this.paragraphs.length - 1] = {
      ...last,
      range: { start: last.range.start, end },
      content: { start: last.content.start, end },
    };
    return true;
  }
}

function paragraphOf({ block, offset }: PlacedPiece, contentStart: number): Paragraph {
  const label = block.marker?.label ?? null;
  const number = label !== null && block.marker!.kind === 'number' ? Number(label) : null;
  return {
    label,
    number,
    meant: number,
    portion: null,
    portionRange: null,
    range: { start: offset + block.start, end: offset + block.end },
    content: { start: contentStart, end: offset + block.end },
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
  units: readonly Unit[],
  open: OpenList | undefined,
  indent: number,
  colon: number | null,
  overHeadings: number | null,
): number | null {
  const last = units.length - 1;
  switch (units[last]?.kind) {
    case 'sentence':
      return last;
    case 'item':
      return colon === last || !open || indent > open.indent ? last : open.leadIn;
    case 'heading':
      return overHeadings;
    default:
      return null;
  }
}
