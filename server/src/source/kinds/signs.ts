import type { Sign, Sketch } from './kind';

/** The first `limit` places in the text's beginning, middle and end where `pattern` (global) matches. */
function places(sketch: Sketch, pattern: RegExp, limit: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, text } of [{ start: 0, text: sketch.opening }, sketch.middle, sketch.closing]) {
    if (found.length >= limit) break;
    pattern.lastIndex = 0;
    while (found.length < limit) {
      const match = pattern.exec(text);
      if (!match) break;
      found.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return found;
}

/** One sign for every place of `pattern`, at most `limit`, of `weight` each. */
export function each(sketch: Sketch, pattern: RegExp, reason: string, weight: number, limit: number): Sign[] {
  return places(sketch, pattern, limit).map(range => ({ range, reason, weight }));
}

/** A sign in the lines above the running text. */
export function inHead(sketch: Sketch, pattern: RegExp, reason: string, weight: number): Sign[] {
  for (const line of sketch.head) {
    const match = pattern.exec(sketch.text.slice(line.start, line.end));
    if (match)
      return [
        { range: { start: line.start + match.index, end: line.start + match.index + match[0].length }, reason, weight },
      ];
  }
  return [];
}

/** Headings whose words match, one sign each, at most `limit`. */
export function inHeadings(sketch: Sketch, pattern: RegExp, reason: string, weight: number, limit: number): Sign[] {
  const signs: Sign[] = [];
  for (const { block, offset } of sketch.headings) {
    const range = { start: offset + block.start, end: offset + block.end };
    if (!pattern.test(sketch.text.slice(range.start, range.end))) continue;
    signs.push({ range, reason, weight });
    if (signs.length >= limit) break;
  }
  return signs;
}
