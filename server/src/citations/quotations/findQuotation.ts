import type { TextRange } from '../../markup';
import { type QuotationIndex, wordsOf } from './quotationIndex';

/** Where a quotation stands in a source, or what comes nearest to it. */
export interface QuotationMatch {
  /** The source says these words: quotation marks, white space, case, hyphens at line ends and punctuation aside. */
  readonly exact: boolean;
  /** The passage in the source, from the first word of the quotation to its last. */
  readonly range: TextRange;
  /** The share of the quotation's words that the passage has in their order, 0 to 1. */
  readonly likeness: number;
  /** What the quotation says and what stands there instead; one of the two may be empty. */
  readonly differences: readonly { readonly quoted: string; readonly source: string }[];
}

/** What a quotation may leave out or add without changing its source: `…`, `...`, `[…]`, `[sic]`, `[the treaty]`. */
const BREAK = /\[[^[\]]*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…/;
/** Less than this is another sentence, not a misquoted one. */
const LEAST_LIKENESS = 0.4;
/** Words of a quotation that are aligned with the source: beyond, the beginning tells enough, and the table stays small. */
const MOST_WORDS = 1000;

/** Finds a quotation in a source. `null` where nothing comes near it. Takes time linear in the source. */
export function findQuotation(quotation: string, source: QuotationIndex): QuotationMatch | null {
  const parts = quotation
    .split(BREAK)
    .map(wordsOf)
    .filter(words => words.length > 0);
  if (parts.length === 0) return null;
  return exactly(parts, source) ?? nearest(parts.flat().slice(0, MOST_WORDS), source);
}

function exactly(parts: readonly (readonly string[])[], source: QuotationIndex): QuotationMatch | null {
  let from = 0;
  let start = -1;
  let end = 0;
  for (const words of parts) {
    const found = place(words.join(''), source, from);
    if (found < 0) return null;
    from = found + words.join('').length;
    if (start < 0) start = source.places[found]!;
    end = source.places[from - 1]! + 1;
  }
  return { exact: true, range: { start, end }, likeness: 1, differences: [] };
}

/** Where the letters stand from a word's start to a word's end; -1 where they do not. */
function place(wanted: string, { letters, places, text }: QuotationIndex, from: number): number {
  for (let at = letters.indexOf(wanted, from); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const inWord = (offset: number) => /[\p{L}\p{N}]/u.test(text[offset] ?? '');
    if (!inWord(places[at]! - 1) && !inWord(places[at + wanted.length - 1]! + 1)) return at;
  }
  return -1;
}

function nearest(quoted: readonly string[], source: QuotationIndex): QuotationMatch | null {
  const at = likeliestPlace(quoted, source);
  if (at === null) return null;
  const slack = Math.ceil(quoted.length / 4) + 4;
  const from = Math.max(0, at - slack);
  const window = source.words.slice(from, at + quoted.length + slack);
  const pairs = align(
    quoted,
    window.map(each => each.word),
  );
  const matched = pairs.filter(([q, s]) => q !== null && s !== null && quoted[q] === window[s]!.word);
  const likeness = matched.length / quoted.length;
  if (likeness < LEAST_LIKENESS) return null;
  const used = pairs.flatMap(([, s]) => (s === null ? [] : [s]));
  const range = { start: window[used[0]!]!.range.start, end: window[used.at(-1)!]!.range.end };
  const printed = (index: number) => source.text.slice(window[index]!.range.start, window[index]!.range.end);
  return {
    exact: false,
    range,
    likeness,
    differences: differencesOf(
      pairs,
      quoted,
      window.map(each => each.word),
      printed,
    ),
  };
}

/** Where most words of the quotation stand at the distance that they have in it: each votes, the rare ones most. */
function likeliestPlace(quoted: readonly string[], { byWord }: QuotationIndex): number | null {
  const step = Math.max(4, Math.ceil(quoted.length / 4));
  const votes = new Map<number, number>();
  for (const [index, word] of quoted.entries()) {
    const places = byWord.get(word);
    // a word that stands everywhere says nothing of where, and would cost time
    if (!places || places.length > 400) continue;
    for (const place of places) {
      const cell = Math.floor((place - index) / step);
      const weight = 1 / Math.sqrt(places.length);
      for (const near of [cell, cell + 1]) votes.set(near, (votes.get(near) ?? 0) + weight);
    }
  }
  let best: number | null = null;
  for (const [cell, weight] of votes) if (best === null || weight > votes.get(best)!) best = cell;
  return best === null ? null : Math.max(0, best * step);
}

type Pair = readonly [quoted: number | null, source: number | null];

/** The cheapest way to turn the quotation into a stretch of the window; words before and behind the stretch cost nothing. */
function align(quoted: readonly string[], window: readonly string[]): Pair[] {
  const rows = quoted.length + 1;
  const columns = window.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let row = 1; row < rows; row += 1) {
    cost[row * columns] = row;
    for (let column = 1; column < columns; column += 1) {
      const same = quoted[row - 1] === window[column - 1] ? 0 : 1;
      cost[row * columns + column] = Math.min(
        cost[(row - 1) * columns + column - 1]! + same,
        cost[(row - 1) * columns + column]! + 1,
        cost[row * columns + column - 1]! + 1,
      );
    }
  }
  let column = 0;
  for (let each = 1; each < columns; each += 1) {
    if (cost[(rows - 1) * columns + each]! <= cost[(rows - 1) * columns + column]!) column = each;
  }
  const pairs: Pair[] = [];
  for (let row = rows - 1; row > 0; ) {
    const here = cost[row * columns + column]!;
    const same = column > 0 && quoted[row - 1] === window[column - 1] ? 0 : 1;
    if (column > 0 && here === cost[(row - 1) * columns + column - 1]! + same) pairs.push([--row, --column]);
    else if (here === cost[(row - 1) * columns + column]! + 1) pairs.push([--row, null]);
    else pairs.push([null, --column]);
  }
  return pairs.reverse();
}

function differencesOf(
  pairs: readonly Pair[],
  quoted: readonly string[],
  window: readonly string[],
  printed: (index: number) => string,
): QuotationMatch['differences'] {
  const differences: { quoted: string; source: string }[] = [];
  let open = false;
  for (const [q, s] of pairs) {
    if (q !== null && s !== null && quoted[q] === window[s]) {
      open = false;
      continue;
    }
    if (!open) differences.push({ quoted: '', source: '' });
    open = true;
    const last = differences.at(-1)!;
    if (q !== null) last.quoted = `${last.quoted} ${quoted[q]}`.trim();
    if (s !== null) last.source = `${last.source} ${printed(s)}`.trim();
  }
  return differences;
}
