import type { Piece } from './layout';

const TITLE =
  /^[\s*#]*(?:table of contents|contents|[ií]ndice(?: general| de contenidos?)?|tabla de contenidos?|sumario|contenidos?)[\s*:.]*$/i;
/** A line of a table of contents: words, then dots or a wide gap, then a page number. */
const LINE = /(?:\.[ .]{3,}|…[… .]*|_{3,}|\t|\s{3,})\s*(?:\d{1,4}|[ivxl]{1,6})\s*$/i;
const LOOSE_LINE = /\s(?:\d{1,4}|[ivxl]{1,6})\s*$/;
const LONGEST_LINE = 220;

/** Which pieces are lines of a table of contents: they name headings and are none. In step with `pieces`. */
export function contentsLines(pieces: readonly Piece[]): boolean[] {
  const contents: boolean[] = new Array(pieces.length).fill(false);
  let inside = false;
  pieces.forEach(({ block, text, isHeading }, at) => {
    if (block.kind === 'rule') return;
    const short = block.end - block.start <= LONGEST_LINE;
    const line = short ? text.slice(block.start, block.end) : '';
    if (isHeading && TITLE.test(line)) {
      inside = true;
      return;
    }
    const leads = short && line.includes('\n') ? line.split('\n').some(each => LINE.test(each)) : LINE.test(line);
    if (leads) contents[at] = true;
    else if (inside && short && LOOSE_LINE.test(line) && block.sentences.length <= 4) contents[at] = true;
    else inside = false;
  });
  return contents;
}
