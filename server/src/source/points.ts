import type { PieceDraft, PlacedPiece } from './layout';

/**
 * Decides which pieces are points of a list: points of the same sort follow one another in one list. Marked points say it
 * themselves; paragraphs without a marker are points where several in a row are built alike.
 */
export function placePoints(pieces: readonly PieceDraft[]): void {
  let at = 0;
  while (at < pieces.length) {
    let start = at;
    for (; start < pieces.length && !isPlain(pieces[start]!); start++) placeMarked(pieces[start]!);
    if (endsWithColon(pieces[start])) start++;
    let end = start;
    while (end < pieces.length && isPlain(pieces[end]!) && !(end > start && introduces(pieces[end]!))) end++;
    if (end - start > 1) {
      const introduced = endsWithColon(pieces[start - 1]);
      if (introduced) placeClauses(pieces, start, end);
      placeVerbs(pieces, start, end, introduced);
    }
    at = Math.max(end, at + 1);
  }
}

function placeMarked(piece: PieceDraft): void {
  if (!piece.isHeading && piece.block.kind === 'point') piece.pointSort = piece.block.sort;
}

const isPlain = ({ block, isHeading }: PlacedPiece) =>
  !isHeading && block.kind === 'paragraph' && block.marker === null;

const endsWithColon = (piece: PlacedPiece | undefined) =>
  piece !== undefined && piece.block.kind !== 'rule' && piece.block.edges.closing === 'colon';

const endsClause = ({ block }: PlacedPiece) => block.edges.closing === 'clause' || block.edges.closing === 'comma';

/** Its verb's form, if that tells points of a list: paragraphs that begin with "Estamos" are a speech. */
const verbOf = ({ block }: PlacedPiece) => (block.edges.verb === 'first-person' ? null : block.edges.verb);

const introduces = (piece: PlacedPiece) => endsWithColon(piece) && verbOf(piece) === null;

/** Behind a colon: clauses that end with a semicolon, and the one behind the last of them. */
function placeClauses(pieces: readonly PieceDraft[], start: number, end: number): void {
  let last = start;
  while (last < end && endsClause(pieces[last]!)) last++;
  if (last === start) return;
  for (let at = start; at <= last && at < end; at++) pieces[at]!.pointSort = 'clause';
}

/** Paragraphs that begin with verbs of the same form: `REAFIRMARON …`, `Recognising …`, `Fortalecer …`. */
function placeVerbs(pieces: readonly PieceDraft[], start: number, end: number, introduced: boolean): void {
  let first = start;
  while (first < end) {
    const form = verbOf(pieces[first]!);
    let behind = first + 1;
    while (form && behind < end && verbOf(pieces[behind]!) === form) behind++;
    const enough = introduced && first === start ? 1 : 2;
    if (form && behind - first >= enough) {
      for (let at = first; at < behind; at++) pieces[at]!.pointSort ??= `verb ${form}`;
    }
    first = behind;
  }
}
