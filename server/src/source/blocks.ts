import { classOf, DIGIT, LETTER, LOWER, OPENER, SPACE, TERMINAL, UPPER } from './characters';
import { type Edges, joiningSign, lastSign, readEdges } from './edges';
import { type HeadingStyle, headingStyle, isDateline } from './headings';
import { type LanguageScore, languageScore } from './language';
import { hasWords, isCapitals, isRule, type Line } from './lines';
import { type Marker, readMarker, sortOf } from './markers';
import { sentenceBounds } from './sentences';

/**
 * A piece of a run of lines: a paragraph, a point of a list, a heading or a possible one. Offsets are of the run's text.
 * It follows from that text alone, so it can be kept for as long as the run does not change.
 */
export interface Block {
  readonly kind: 'paragraph' | 'point' | 'heading' | 'rule';
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly marker: Marker | null;
  /** The sort of its marker (see `sortOf`). */
  readonly sort: string | null;
  /** How a heading is set off; for a paragraph or point, how it could be one if its neighbours agree. */
  readonly style: HeadingStyle | null;
  /** Starts and ends of sentences, in turn. */
  readonly sentences: readonly number[];
  readonly language: LanguageScore;
  readonly edges: Edges;
  /** A point of a text whose headings are known otherwise, as what it is where its number is a paragraph's of that text. */
  readonly asParagraph: Block | null;
}

/** Lines longer than this are paragraphs of their own: the text was not wrapped by hand. UTF-16 code units. */
const LONGEST_WRAPPED_LINE = 140;
/** Lines of a run whose longest is shorter than this are no wrapped paragraph: an address, a list of names. */
const SHORTEST_WRAPPED_LINE = 45;

const NO_LANGUAGE: LanguageScore = { en: 0, es: 0 };
const NO_EDGES: Edges = { opening: 'other', closing: 'open', hasLooseEnd: false, verb: null, contents: null };

/**
 * Reads a run of lines; `from` is where it begins, and what its blocks' offsets count from. Where the headings of the text
 * are known otherwise, `findHeadings` is false: then none is a heading, however it is set off. Linear; never throws.
 */
export function readBlocks(
  text: string,
  from: number,
  lines: readonly Line[],
  findHeadings: boolean,
): readonly Block[] {
  if (lines.length === 0) return [];
  const made = (first: number, behind: number, open: Marker | null) =>
    block(text, from, lines, first, behind, open, findHeadings);
  if (lines.length === 1) return [made(0, 1, readMarker(text, lines[0]!.start, lines[0]!.end))];
  let width = 0;
  for (const line of lines) width = Math.max(width, line.indent + line.end - line.start);
  const apart = findHeadings && isRowOfLines(text, lines, width);
  const blocks: Block[] = [];
  let first = 0;
  let marker = readMarker(text, lines[0]!.start, lines[0]!.end);
  for (let at = 1; at < lines.length; at++) {
    const candidate = readMarker(text, lines[at]!.start, lines[at]!.end);
    if (!apart && !breaksBefore(text, lines, first, at, width, marker, candidate)) continue;
    blocks.push(made(first, at, marker));
    first = at;
    marker = candidate;
  }
  blocks.push(made(first, lines.length, marker));
  return findHeadings ? underlined(text, from, blocks) : blocks;
}

/** So many short lines that each begin anew are no wrapped paragraph: a title page, an address, a list of names. */
const ENOUGH_LINES = 4;
const LONGEST_OF_ROW = 70;

function isRowOfLines(text: string, lines: readonly Line[], width: number): boolean {
  if (lines.length < ENOUGH_LINES || width > LONGEST_OF_ROW) return false;
  return lines.every(
    ({ start, end }) =>
      startsNew(text, start, end) &&
      endsSentence(text, start, end) === 'no' &&
      !isCapitals(text, start, end) &&
      readMarker(text, start, end) === null,
  );
}

/** Whether something new begins with line `at`, where the piece before it began with line `first`. */
function breaksBefore(
  text: string,
  lines: readonly Line[],
  first: number,
  at: number,
  width: number,
  open: Marker | null,
  marker: Marker | null,
): boolean {
  const before = lines[at - 1]!;
  const line = lines[at]!;
  if (isRule(text, before.start, before.end) || isRule(text, line.start, line.end)) return true;
  const ended = endsSentence(text, before.start, before.end);
  if (marker) {
    if (open && open.kind === marker.kind && open.close === marker.close) {
      if (marker.value !== null) return marker.value === (open.value ?? 0) + 1;
      const deeper = line.indent > lines[first]!.indent + 1;
      return (
        !deeper ||
        ended !== 'no' ||
        width < SHORTEST_WRAPPED_LINE ||
        roomBehind(text, before, line, width) > width * 0.25
      );
    }
    if (ended !== 'no') return true;
    if (marker.kind === 'bullet' || marker.close === '()') return true;
    if (marker.kind === 'decimal' && open?.label && marker.label!.startsWith(`${open.label}.`)) return true;
    if (
      marker.kind !== 'number' &&
      roomBehind(text, before, line, width) > width * 0.3 &&
      startsNew(text, marker.end, line.end)
    ) {
      return true;
    }
  }
  const capitals = isCapitals(text, line.start, line.end);
  const capitalsBefore = isCapitals(text, before.start, before.end);
  if (capitals && capitalsBefore) return ended === 'full' && width < SHORTEST_WRAPPED_LINE;
  if (capitals && ended === 'full' && line.end - line.start > 3 && !marker) return true;
  if (isBold(text, line) || isBold(text, before)) return ended !== 'no' || (isBold(text, before) && at - 1 === first);
  if (!startsNew(text, line.start, line.end)) return false;
  if (at - 1 === first && !open && isShortDateline(text, before)) return true;
  if (ended === 'no' && isShortDateline(text, line)) return true;
  const beforeLength = before.indent + before.end - before.start;
  if (width > LONGEST_WRAPPED_LINE) return true;
  if (capitalsBefore && at - 1 === first && !open && beforeLength > 4) return true;
  if (width < SHORTEST_WRAPPED_LINE) return text[before.end - 1] !== ',';
  if (ended !== 'no' && line.indent >= before.indent + 2 && !open) return true;
  const room = roomBehind(text, before, line, width);
  if (ended === 'full') return room > width * 0.25;
  return room > width * 0.4;
}

/** The block of the lines from `first` to before `behind`; `base` is where its run begins. */
function block(
  text: string,
  base: number,
  lines: readonly Line[],
  first: number,
  behind: number,
  marker: Marker | null,
  findHeadings: boolean,
): Block {
  const { start, indent } = lines[first]!;
  const { end } = lines[behind - 1]!;
  if (isRule(text, start, end) || !hasWords(text, start, end)) {
    return {
      kind: 'rule',
      start: start - base,
      end: end - base,
      indent,
      marker: null,
      sort: null,
      style: null,
      sentences: [],
      language: NO_LANGUAGE,
      edges: NO_EDGES,
      asParagraph: null,
    };
  }
  const style = headingStyle(text, start, end, behind - first, marker);
  const sure = findHeadings && style?.sure === true;
  const sentences = sure ? [start, end] : sentenceBounds(text, marker ? Math.min(marker.end, end) : start, end);
  // The marker belongs to the first sentence, and is never taken for one.
  if (sentences.length === 0) sentences.push(start, end);
  sentences[0] = start;
  const edges = readEdges(text, start, end, sentences);
  for (let at = 0; at < sentences.length; at++) sentences[at]! -= base;
  const ownMarker = marker && placed(marker, base);
  const sort = marker && sortOf(marker);
  const language = languageScore(text, start, end);
  const made = (kind: Block['kind'], asParagraph: Block | null): Block => ({
    kind,
    start: start - base,
    end: end - base,
    indent,
    marker: ownMarker,
    sort,
    style,
    sentences,
    language,
    edges,
    asParagraph,
  });
  if (sure) return made('heading', null);
  if (!marker) return made('paragraph', null);
  return made('point', findHeadings ? null : made('paragraph', null));
}

const placed = ({ kind, label, value, close, end }: Marker, base: number): Marker => ({
  kind,
  label,
  value,
  close,
  end: end - base,
});

/** Titles over (and between) rules become headings. */
function underlined(text: string, base: number, blocks: Block[]): Block[] {
  for (let at = 0; at < blocks.length - 1; at++) {
    const { kind, start, end, sentences } = blocks[at]!;
    if (blocks[at + 1]!.kind !== 'rule' || kind === 'rule' || kind === 'heading') continue;
    const alone = at === 0 || blocks[at - 1]!.kind === 'rule';
    if (!alone || end - start > 200 || sentences.length > 2 || text[base + end - 1] === '.') continue;
    blocks[at] = {
      ...blocks[at]!,
      kind: 'heading',
      sentences: [start, end],
      style: { name: 'underlined', sure: true, label: null, depth: 0 },
    };
  }
  return blocks;
}

/** Whether a line ends a sentence (`full`), ends with `:`, `;` or `,` (`part`), or runs on (`no`). */
function endsSentence(text: string, start: number, end: number): 'full' | 'part' | 'no' {
  const at = lastSign(text, start, end);
  if (classOf(text.charCodeAt(at)) & TERMINAL) return 'full';
  const char = text[at];
  if (char === ':' || char === ';') return 'part';
  return joiningSign(text, start, end) === '' ? 'no' : 'part';
}

/** Whether what stands from `start` on could begin a sentence: a capital, a digit, a letter without case. */
function startsNew(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) & (OPENER | SPACE)) at++;
  const kind = classOf(text.charCodeAt(at));
  return (kind & (UPPER | DIGIT)) !== 0 || ((kind & LETTER) !== 0 && !(kind & LOWER));
}

/** How many more columns were free behind a line than the first word of the next one needed. */
function roomBehind(text: string, before: Line, line: Line, width: number): number {
  let at = line.start;
  while (at < line.end && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
  return width - (before.indent + before.end - before.start) - 1 - (at - line.start);
}

/** A line of place and date that is shorter than a line of running text. */
const isShortDateline = (text: string, { start, end }: Line) =>
  end - start < SHORTEST_WRAPPED_LINE && isDateline(text, start, end);

function isBold(text: string, { start, end }: Line): boolean {
  const code = text.charCodeAt(start);
  if (code !== 0x2a && code !== 0x5f) return false;
  return (
    end - start > 5 &&
    text.charCodeAt(start + 1) === code &&
    text.charCodeAt(end - 1) === code &&
    text.charCodeAt(end - 2) === code
  );
}
