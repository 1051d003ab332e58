import { applyEdits, type TextEdit, type TextRange } from '../markup';
import type { AnalysedDocument } from '../project';

/**
 * A bracket before and an annotation behind belong together: what is written at one place is one edit. Places are ranges of
 * the source text in their order, none inside another; `undefined` for one at which nothing is written.
 */
export function onePerPlace(
  { document: { source, text } }: AnalysedDocument,
  places: readonly TextRange[],
  edits: readonly TextEdit[],
): (TextEdit | undefined)[] {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  let next = 0;
  return places.map(place => {
    const own: TextEdit[] = [];
    while (next < sorted.length && (source.toSource(sorted[next]!.range.start) ?? 0) <= place.end)
      own.push(sorted[next++]!);
    if (own.length === 0) return undefined;
    const range = { start: own[0]!.range.start, end: Math.max(...own.map(each => each.range.end)) };
    const inside = own.map(each => ({
      range: { start: each.range.start - range.start, end: each.range.end - range.start },
      newText: each.newText,
    }));
    return { range, newText: applyEdits(text.slice(range.start, range.end), inside) };
  });
}
