import { changeBetween } from '../../incremental';
import { blankLineEnd, nextLine } from '../lines';
import { type Segmenter, type Segments, segment } from '../segments';
import { shiftValue } from '../shiftValue';
import type { Value } from '../values';
import type { IsSpelled, YamlProblem, YamlReading } from './problem';
import { readYaml } from './readYaml';

/** A file that is one list, such as a glossary: its items, each read by itself. */
export interface YamlList {
  readonly text: string;
  readonly items: readonly PlacedYamlItem[];
  /** What keeps the file from being a list. An item's problems are its own. */
  readonly problems: readonly YamlProblem[];
}

export interface PlacedYamlItem {
  /** Where the item's text starts in the file. */
  readonly start: number;
  readonly item: YamlItem;
}

/** An item as it stands in the file. It is kept by identity as long as its text stays, wherever it moves. */
export interface YamlItem {
  /** From the start of the line with its dash to the next item. */
  readonly text: string;
  /** Reads the item when first asked; ranges are offsets of `text`. A mistake in it costs this item alone. */
  read(): YamlReading;
}

/**
 * Reads a block list (`- …` lines of one indentation; also a flow list, which is read as a whole) into items. `previous`
 * is the reading before an edit: items whose text is unchanged are kept. `isSpelled` is asked with the keys of an item; it
 * must be the one that `previous` was read with. Never throws.
 */
export function readYamlList(text: string, previous?: YamlList, isSpelled: IsSpelled = nothingSpelled): YamlList {
  const from = contentStart(text);
  const dash = skipSpaces(text, from);
  if (dash === text.length) return { text, items: [], problems: [] };
  if (text[dash] === '[') return readFlowList(text, isSpelled);
  if (!isDash(text, dash)) return notAList(text, dash, 'not a list');
  const indentation = dash - from;
  const before = previous instanceof BlockList && previous.indentation === indentation ? previous : undefined;
  const segments = segment(
    text,
    from,
    itemSegmenter(indentation, isSpelled),
    before && { segments: before.segments, change: changeBetween(before.text, text) },
  );
  return new BlockList(text, segments, before, indentation);
}

const nothingSpelled: IsSpelled = () => false;

class BlockList implements YamlList {
  readonly items: readonly PlacedYamlItem[];
  readonly problems: readonly YamlProblem[] = [];

  constructor(
    readonly text: string,
    readonly segments: Segments<YamlItem>,
    before: BlockList | undefined,
    readonly indentation: number,
  ) {
    this.items = segments.units.map((item, index) => {
      const start = segments.starts[index]!;
      const old = before?.items[index];
      return old?.item === item && old.start === start ? old : { start, item };
    });
  }
}

class BlockItem implements YamlItem {
  #reading: YamlReading | undefined;

  constructor(
    readonly text: string,
    readonly isSpelled: IsSpelled,
  ) {}

  read(): YamlReading {
    this.#reading ??= only(readYaml(this.text, 0, this.isSpelled), this.text);
    return this.#reading;
  }
}

/** The reading of the one item of a list. */
function only({ value, problems }: YamlReading, text: string): YamlReading {
  if (problems.some(each => each.code === 'invalid')) return { value: null, problems };
  if (value?.kind === 'list' && value.items.length === 1) return { value: value.items[0]!, problems };
  return { value: null, problems: [{ code: 'invalid', range: { start: 0, end: text.length }, detail: 'not an item' }] };
}

const itemSegmenter = (indentation: number, isSpelled: IsSpelled): Segmenter<YamlItem> => ({
  start: (_text, offset) => offset,
  end: (text, start) => {
    let line = nextLine(text, start);
    while (line < text.length && !isItemLine(text, line, indentation)) line = nextLine(text, line);
    return line;
  },
  read: text => new BlockItem(text, isSpelled),
  anchor: indentation + 2,
});

function isItemLine(text: string, line: number, indentation: number): boolean {
  for (let at = line; at < line + indentation; at++) if (text.charCodeAt(at) !== 0x20) return false;
  return isDash(text, line + indentation);
}

/** Whether a `-` that starts an item is at `offset`. */
function isDash(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 0x2d) return false;
  const next = text.charCodeAt(offset + 1);
  return offset + 1 >= text.length || next === 0x20 || next === 0x09 || next === 0x0a || next === 0x0d;
}

/** The start of the first line that is neither blank, nor a comment, nor a directive, nor the document's `---`. */
function contentStart(text: string): number {
  let line = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (line < text.length && isPreamble(text, line)) line = nextLine(text, line);
  return line;
}

function isPreamble(text: string, line: number): boolean {
  if (blankLineEnd(text, line) >= 0 || text[line] === '%') return true;
  if (text.startsWith('---', line) && nextLine(text, line) > line + 3) return blankLineEnd(text, line + 3) >= 0;
  return text[skipSpaces(text, line)] === '#';
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}

function notAList(text: string, start: number, detail: string): YamlList {
  const end = nextLine(text, start);
  return { text, items: [], problems: [{ code: 'invalid', range: { start, end }, detail }] };
}

function readFlowList(text: string, isSpelled: IsSpelled): YamlList {
  const { value, problems } = readYaml(text, 0, isSpelled);
  if (value?.kind !== 'list') {
    const invalid = problems.filter(each => each.code === 'invalid');
    return invalid.length > 0 ? { text, items: [], problems: invalid } : notAList(text, 0, 'not a list');
  }
  const items = value.items.map(each => ({ start: each.range.start, item: flowItem(text, each, problems) }));
  return { text, items, problems: [] };
}

function flowItem(text: string, value: Value, problems: readonly YamlProblem[]): YamlItem {
  const { start, end } = value.range;
  const own = problems
    .filter(({ range }) => start <= range.start && range.end <= end)
    .map(each => ({ ...each, range: { start: each.range.start - start, end: each.range.end - start } }));
  const reading: YamlReading = { value: shiftValue(value, -start), problems: own };
  return { text: text.slice(start, end), read: () => reading };
}
