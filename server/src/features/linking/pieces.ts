import { encloses, overlaps, type TextRange } from '../../markup';
import type { AnalysedDocument } from '../../project';

/**
 * The range of the source text cut where a span may not run on: at the edges of spans that begin inside it and end outside
 * (or the other way round), and at blank lines. One piece where nothing is in the way; white space at the cuts is left out.
 */
export function piecesOf({ document }: AnalysedDocument, range: TextRange): TextRange[] {
  const cuts: TextRange[] = [];
  for (const { source } of document.spans) {
    if (!overlaps(source, range) || encloses(source, range) || encloses(range, source)) continue;
    const at = source.start > range.start ? source.start : source.end;
    cuts.push({ start: at, end: at });
  }
  const words = document.source.text.slice(range.start, range.end);
  for (const { index, 0: gap } of words.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])\s*/g)) {
    cuts.push({ start: range.start + index, end: range.start + index + gap.length });
  }
  cuts.sort((a, b) => a.start - b.start);
  const pieces: TextRange[] = [];
  let start = range.start;
  for (const cut of [...cuts, { start: range.end, end: range.end }]) {
    const piece = trimmed(document.source.text, { start, end: cut.start });
    if (piece.start < piece.end) pieces.push(piece);
    start = Math.max(start, cut.end);
  }
  return pieces;
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
