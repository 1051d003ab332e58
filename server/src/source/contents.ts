import type { PieceDraft } from './layout';

const TITLE =
  /^[\s*#]*(?:table of contents|contents|[ií]ndice(?: general| de contenidos?)?|tabla de contenidos?|sumario|contenidos?)[\s*:.]*$/i;
const LONGEST_TITLE = 60;

/** Marks the lines of tables of contents: they name headings and are none, nor points. */
export function placeContents(text: string, pieces: readonly PieceDraft[]): void {
  let inside = false;
  for (const piece of pieces) {
    const { block, offset, isHeading } = piece;
    if (block.kind === 'rule') continue;
    const { contents: line } = block.edges;
    if (line === 'leader' || (inside && line === 'loose' && block.sentences.length <= 4)) {
      piece.isContents = true;
      piece.isHeading = false;
      piece.pointSort = null;
      continue;
    }
    inside =
      isHeading &&
      block.end - block.start <= LONGEST_TITLE &&
      TITLE.test(text.slice(offset + block.start, offset + block.end));
  }
}
