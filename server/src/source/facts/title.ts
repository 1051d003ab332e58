import type { TextRange } from '../../markup';
import type { Sketch } from '../kinds/kind';
import type { FactRange } from '../reading';

const LONGEST_TITLE = 220;
/** A line that is shorter gives way to a longer one below it: the name of a newspaper, "Press release". */
const SHORTEST_TITLE = 24;

/** The title among the lines above the running text; none where they are parts of the text itself (`notThese`). */
export function titleOf({ text, head, headings, pieces }: Sketch, notThese?: RegExp): FactRange | undefined {
  const starts = new Set(headings.map(({ block, offset }) => offset + block.start));
  const titles = pieces.length > head.length ? pieces : pieces.slice(0, -1);
  const possible = head.filter(({ start, end }) => {
    const line = text.slice(start, end);
    const styled =
      starts.has(start) || titles.some(({ block, offset }) => offset + block.start === start && block.style !== null);
    return styled && end - start <= LONGEST_TITLE && !notThese?.test(line) && !/^\W*\d[\d\s/:.|-]*$/.test(line);
  });
  const first = possible[0];
  if (!first) return undefined;
  const next = possible[1];
  const better =
    next && first.end - first.start < SHORTEST_TITLE && next.end - next.start > first.end - first.start ? next : first;
  return titleFact(text, better);
}

function titleFact(text: string, range: TextRange): FactRange {
  const value = text
    .slice(range.start, range.end)
    .replace(/^#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { value, range };
}
