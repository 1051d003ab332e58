import type { TextRange } from '../../markup';
import { findDates } from '../dates';
import { RELEASED } from '../headings';
import type { Sketch } from '../kinds/kind';
import type { FactRange, SourceLanguage } from '../reading';

const LONGEST_TITLE = 220;
/** A line that is shorter gives way to a longer one below it: the name of a newspaper, "Press release". */
const SHORTEST_TITLE = 24;

const BYLINE = /^(?:by|por|redacci[oó]n)\s+\p{Lu}/iu;

/** The title among the lines above the running text; none where they are parts of the text itself (`notThese`). */
export function titleOf({ text, head, pieces, language }: Sketch, notThese?: RegExp): FactRange | undefined {
  const possible: TextRange[] = [];
  for (const line of head) {
    const words = text.slice(line.start, line.end);
    const piece = pieces.find(({ block, offset }) => offset + block.start === line.start);
    const style = piece?.block.style;
    if (notThese?.test(words) || style?.name === 'numbered' || style?.name === 'division') break;
    if (RELEASED.test(words) || BYLINE.test(words) || isDate(text, line, language)) continue;
    const alone = !piece?.isHeading && pieces.at(-1) === piece;
    if (style && !alone && line.end - line.start <= LONGEST_TITLE && !/^\W*\d[\d\s/:.|-]*$/.test(words))
      possible.push(line);
  }
  const first = possible[0];
  if (!first) return undefined;
  const next = possible[1];
  const better =
    next && first.end - first.start < SHORTEST_TITLE && next.end - next.start > first.end - first.start ? next : first;
  return titleFact(text, better);
}

/** Whether a line is a date and nothing else. */
function isDate(text: string, { start, end }: TextRange, language: SourceLanguage): boolean {
  const date = end - start < 60 ? findDates(text, start, end, language)[0] : undefined;
  return date !== undefined && date.range.end - date.range.start > (end - start) * 0.6;
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
