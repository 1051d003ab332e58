import { classOf, LETTER } from './characters';
import type { Piece } from './layout';

/**
 * What makes a piece a point of a list: points of the same sort follow one another in one list. Marked points say it
 * themselves; paragraphs without a marker are points where several in a row are built alike. In step with `pieces`.
 */
export function pointSorts(pieces: readonly Piece[]): (string | null)[] {
  const sorts = pieces.map(({ block, isHeading }) =>
    !isHeading && block.kind === 'point' && block.marker
      ? `${block.marker.kind === 'dash' ? 'bullet' : block.marker.kind} ${block.marker.close}`
      : null,
  );
  let at = 0;
  while (at < pieces.length) {
    const first = nextRun(pieces, at);
    if (first.end - first.start > 1) {
      const introduced = endsWith(pieces[first.start - 1], ':');
      markClauses(pieces, first, introduced, sorts);
      markVerbs(pieces, first, introduced, sorts);
    }
    at = Math.max(first.end, at + 1);
  }
  return sorts;
}

/** The next pieces in a row that are paragraphs without a marker. */
function nextRun(pieces: readonly Piece[], from: number): { start: number; end: number } {
  let start = from;
  while (start < pieces.length && !isPlain(pieces[start]!)) start++;
  if (start === 0 || endsWith(pieces[start], ':'))
    start = Math.min(start + (endsWith(pieces[start], ':') ? 1 : 0), pieces.length);
  let end = start;
  while (
    end < pieces.length &&
    isPlain(pieces[end]!) &&
    !(end > start && endsWith(pieces[end], ':') && !verbClass(pieces[end]!))
  )
    end++;
  return { start, end };
}

const isPlain = ({ block, isHeading }: Piece) => !isHeading && block.kind === 'paragraph' && block.marker === null;

/** Behind a colon: clauses that end with a semicolon, and the one behind the last of them. */
function markClauses(
  pieces: readonly Piece[],
  { start, end }: { start: number; end: number },
  introduced: boolean,
  sorts: (string | null)[],
): void {
  if (!introduced) return;
  let last = start;
  while (last < end && endsClause(pieces[last]!)) last++;
  if (last === start) return;
  for (let at = start; at <= last && at < end; at++) sorts[at] = 'clause';
}

/** Paragraphs that begin with verbs of the same form: `REAFIRMARON …`, `Recognising …`, `Fortalecer …`. */
function markVerbs(
  pieces: readonly Piece[],
  { start, end }: { start: number; end: number },
  introduced: boolean,
  sorts: (string | null)[],
): void {
  let first = start;
  while (first < end) {
    const form = verbClass(pieces[first]!);
    let behind = first + 1;
    while (form && behind < end && verbClass(pieces[behind]!) === form) behind++;
    const enough = introduced && first === start ? 1 : 2;
    if (form && behind - first >= enough) for (let at = first; at < behind; at++) sorts[at] ??= `verb ${form}`;
    first = behind;
  }
}

const SPANISH_PAST = /^\p{Lu}[\p{L}]*(?:aron|ieron|jeron|yeron)$/u;
const SPANISH_GERUND = /^\p{Lu}[\p{L}]{2,}(?:ando|iendo|yendo)$/u;
const SPANISH_PRESENT = /^\p{Lu}\p{L}{4,}(?:an|en)$/u;
const SPANISH_INFINITIVE = /^\p{Lu}\p{L}{3,}(?:ar|er|ir)$/u;
const ENGLISH_PARTICIPLE = /^\p{Lu}\p{L}{3,}ing$/u;
const ENGLISH_PAST = /^\p{Lu}\p{L}{3,}ed$/u;
const NO_VERBS =
  /^(?:united|during|nothing|something|however|further|after|under|never|over|other|together|october|september|november|december|sometimes|their|also|when|then|japan|iran|sudan|examen|orden|origen|bien|tambien|también)$/i;
const LONGEST_VERB = 18;

/** The form of the verb that a paragraph begins with; `null` where it begins with another word. */
function verbClass({ block, text }: Piece): string | null {
  let start = block.start;
  if (text[start] === '*' || text[start] === '_') while (text[start] === '*' || text[start] === '_') start++;
  let end = start;
  while (end < block.end && end - start <= LONGEST_VERB && classOf(text.charCodeAt(end)) & LETTER) end++;
  if (end - start < 5 || end - start > LONGEST_VERB) return null;
  const printed = text.slice(start, end);
  if (NO_VERBS.test(printed)) return null;
  const capitals = printed === printed.toUpperCase();
  const word = capitals ? printed[0] + printed.slice(1).toLowerCase() : printed;
  if (SPANISH_PAST.test(word)) return 'past';
  if (SPANISH_GERUND.test(word) || ENGLISH_PARTICIPLE.test(word)) return 'participle';
  if (ENGLISH_PAST.test(word)) return 'past';
  if (SPANISH_INFINITIVE.test(word)) return 'infinitive';
  return SPANISH_PRESENT.test(word) ? 'present' : null;
}

function endsClause({ block, text }: Piece): boolean {
  return /[;,](?:\s(?:and|or|y|e|o))?$/.test(text.slice(Math.max(block.start, block.end - 5), block.end));
}

function endsWith(piece: Piece | undefined, char: string): boolean {
  return piece !== undefined && piece.block.kind !== 'rule' && piece.text[piece.block.end - 1] === char;
}
