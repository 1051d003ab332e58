import type { Piece } from './layout';

/**
 * What makes a piece a point of a list: points of the same sort follow one another in one list. Marked points say it
 * themselves; paragraphs without a marker are points where several in a row are built alike. In step with `pieces`.
 */
export function pointSorts(pieces: readonly Piece[]): (string | null)[] {
  const sorts = pieces.map(({ block, isHeading }) => (isHeading || block.kind !== 'point' ? null : block.sort));
  let at = 0;
  while (at < pieces.length) {
    let start = at;
    while (start < pieces.length && !isPlain(pieces[start]!)) start++;
    if (endsWithColon(pieces[start])) start++;
    let end = start;
    while (end < pieces.length && isPlain(pieces[end]!) && !(end > start && introduces(pieces[end]!))) end++;
    if (end - start > 1) {
      const introduced = endsWithColon(pieces[start - 1]);
      if (introduced) markClauses(pieces, start, end, sorts);
      markVerbs(pieces, start, end, introduced, sorts);
    }
    at = Math.max(end, at + 1);
  }
  return sorts;
}

const isPlain = ({ block, isHeading }: Piece) => !isHeading && block.kind === 'paragraph' && block.marker === null;

const endsWithColon = (piece: Piece | undefined) =>
  piece !== undefined && piece.block.kind !== 'rule' && piece.block.edges.closing === 'colon';

const endsClause = ({ block }: Piece) => block.edges.closing === 'clause' || block.edges.closing === 'comma';

const introduces = (piece: Piece) => endsWithColon(piece) && piece.block.edges.verb === null;

/** Behind a colon: clauses that end with a semicolon, and the one behind the last of them. */
function markClauses(pieces: readonly Piece[], start: number, end: number, sorts: (string | null)[]): void {
  let last = start;
  while (last < end && endsClause(pieces[last]!)) last++;
  if (last === start) return;
  for (let at = start; at <= last && at < end; at++) sorts[at] = 'clause';
}

/** Paragraphs that begin with verbs of the same form: `REAFIRMARON …`, `Recognising …`, `Fortalecer …`. */
function markVerbs(
  pieces: readonly Piece[],
  start: number,
  end: number,
  introduced: boolean,
  sorts: (string | null)[],
): void {
  let first = start;
  while (first < end) {
    const form = pieces[first]!.block.edges.verb;
    let behind = first + 1;
    while (form && behind < end && pieces[behind]!.block.edges.verb === form) behind++;
    const enough = introduced && first === start ? 1 : 2;
    if (form && behind - first >= enough) for (let at = first; at < behind; at++) sorts[at] ??= `verb ${form}`;
    first = behind;
  }
}
