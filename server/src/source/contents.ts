import type { Piece } from './layout';

const TITLE =
  /^[\s*#]*(?:table of contents|contents|[ií]ndice(?: general| de contenidos?)?|tabla de contenidos?|sumario|contenidos?)[\s*:.]*$/i;
const LONGEST_TITLE = 60;

/** Which pieces are lines of a table of contents: they name headings and are none. In step with `pieces`. */
export function contentsLines(text: string, pieces: readonly Piece[]): boolean[] {
  const contents: boolean[] = [];
  let inside = false;
  for (const { block, offset, isHeading } of pieces) {
    const { contents: line } = block.edges;
    const short = block.sentences.length <= 4;
    contents.push(block.kind !== 'rule' && (line === 'leader' || (inside && line === 'loose' && short)));
    if (block.kind === 'rule' || contents.at(-1)) continue;
    inside =
      isHeading &&
      block.end - block.start <= LONGEST_TITLE &&
      TITLE.test(text.slice(offset + block.start, offset + block.end));
  }
  return contents;
}
