import type { TextRange } from '../../markup';
import { findDates } from '../dates';
import { OPEN_END, RELEASED } from '../headings';
import type { Sketch } from '../kinds/kind';
import { isCapitals } from '../lines';
import { plainWords } from '../plainWords';
import type { FactRange, SourceLanguage } from '../reading';

const LONGEST_TITLE = 220;
/** A line that is shorter gives way to a longer one below it: the name of a newspaper, "Press release". */
const SHORTEST_TITLE = 24;

/** What a web page has over its text. */
const FURNITURE =
  /^[\s*#]*(?:usted est[aá] en|est[aá] aqu[ií]|you are here|inicio\s*[>»|/]|home\s*[>»|/]|sala de prensa$|comp[aá]rte?(?:ir)?\b|share\b)/i;
const BYLINE = /^(?:by|por|redacci[oó]n)\s+\p{Lu}/iu;

/** What a kind knows of its titles. */
export interface TitleHints {
  /** Parts of the text itself: behind the first of them there is no title. */
  readonly parts?: RegExp;
  /** Lines that stand over a title: who publishes, what for. */
  readonly above?: RegExp;
  /** How the first line of the text begins if it is the title, however long. */
  readonly opening?: RegExp;
}

/** The title among the lines above the running text; none where they are parts of the text itself. */
export function titleOf(sketch: Sketch, { parts, above, opening }: TitleHints = {}): FactRange | undefined {
  const { text, head, pieces, language } = sketch;
  const possible: TextRange[] = [];
  for (const line of head) {
    const words = text.slice(line.start, line.end);
    const piece = pieces.find(({ block, offset }) => offset + block.start === line.start);
    const style = piece?.block.style;
    if (parts?.test(words) || style?.name === 'numbered' || style?.name === 'division') break;
    if (
      RELEASED.test(words) ||
      BYLINE.test(words) ||
      FURNITURE.test(words) ||
      above?.test(words) ||
      isDate(text, line, language)
    )
      continue;
    const alone = !piece?.isHeading && pieces.at(-1) === piece;
    const isOpening = line === head[0] && opening?.test(words) && piece?.block.edges.closing === 'open';
    if (
      (style || isOpening) &&
      !alone &&
      line.end - line.start <= longestTitle(text, line) &&
      !/^\W*\d[\d\s/:.|-]*(?:[ap]\.?\s?m\.?(?:\s+[A-Z]{2,4})?)?$/i.test(words)
    )
      possible.push(line);
  }
  const first = possible[0];
  if (!first) return undefined;
  const next = possible[1];
  const length = ({ start, end }: TextRange) => plainWords(text.slice(start, end)).length;
  const better = next && length(first) < SHORTEST_TITLE && length(next) > length(first) ? next : first;
  return titleFact(text, wholeTitle(text, better, head));
}

const longestTitle = (text: string, { start, end }: TextRange): number =>
  isCapitals(text, start, end) ? 2 * LONGEST_TITLE : LONGEST_TITLE;

/** A title that was set in several lines goes on as long as a line ends in a word that nothing ends with. */
function wholeTitle(text: string, title: TextRange, head: readonly TextRange[]): TextRange {
  let { end } = title;
  for (let at = head.indexOf(title) + 1; at > 0 && at < head.length; at++) {
    if (!OPEN_END.test(text.slice(end - 8, end))) break;
    end = head[at]!.end;
  }
  return { start: title.start, end };
}

/** Whether a line is a date and nothing else. */
function isDate(text: string, { start, end }: TextRange, language: SourceLanguage): boolean {
  const date = end - start < 60 ? findDates(text, start, end, language)[0] : undefined;
  return date !== undefined && date.range.end - date.range.start > (end - start) * 0.6;
}

function titleFact(text: string, range: TextRange): FactRange {
  const value = plainWords(text.slice(range.start, range.end));
  return { value, range };
}
