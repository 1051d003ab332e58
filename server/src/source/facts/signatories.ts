import type { Sketch } from '../kinds/kind';
import type { PlacedPiece } from '../layout';
import { COURTESY, mayBeNote } from '../notes';
import type { FactRange } from '../reading';

const FORMULA =
  /^[\s*]*(?:done|signed)\s+(?:at|in)\b|\bin witness whereof\b|^[\s*]*(?:hech[oa]|suscrit[oa]|firmad[oa]|dad[oa])s?\s+en\b|\ben (?:fe|testimonio) de lo cual\b/i;
const FOR =
  /^(?:For|FOR|Por|POR)\s+(?!Immediate|IMMEDIATE|Further|FURTHER)(?:(?:the|The|THE|el|El|EL|la|La|LA)\s+)?\p{Lu}/u;
/** `Firmado: Ana Rivas, Ivo Brandt`: the names in the same line. */
const SIGNED_BY =
  /^[ \t*]*(?:firmad[oa]s?|firman|firmantes|suscriben|signed|signatories)(?:[ \t]+(?:by|por))?[ \t]*:[ \t*]*(?=\S)/gim;
const NAME =
  /^(?:\(?(?:[Ff]do|[Ff]irmado|FDO|[Ss]gd|[Ss]igned|SGD|[Ss]\/)\.?\)?[:,]?\s*)?((?:\p{Lu}[\p{L}.'’-]*|de|del|la|von|van|da|y)(?:[ \t]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|von|van|da|y)){1,6})\s*$/u;
/** A line of a signature that tells the office, not the person. */
const OFFICE =
  /\b(?:president[ea]?|minist(?:er|ro|ra|ry|erio)|secretar(?:y|io|ia)|ambassador|embajad(?:ora?|a)|embassy|department|canciller|government|gobierno|republic|rep[uú]blica|director|state|estado|affairs|relaciones|exteriores|united|unidos|kingdom|reino|federa(?:l|tion|ción)|delega(?:tion|ción)|excellency|excelencia|honou?rable|señora?|the|for|por)\b/i;
/** Signatures stand in so many pieces at the end. */
const PIECES = 30;
/** And under a note in so many behind its courtesies. */
const UNDER_NOTE = 2;
/** Notes begin within so many UTF-16 code units. */
const LONGEST_NOTES = 60_000;

/**
 * The names under the text, where it is signed: below the closing formula, below "For the Government of", behind "Signed:", or
 * below the courtesies of a note. Each is told once, also where a text says all in two languages.
 */
export function signatoriesOf({ text, pieces }: Sketch): readonly FactRange[] {
  const names = [...below(text, pieces.slice(-PIECES)), ...behindSigned(text, pieces.slice(-PIECES))];
  const found = names.length > 0 ? names : underNotes(text, pieces);
  return found.filter(({ value }, at) => found.findIndex(other => other.value === value) === at);
}

function below(text: string, last: readonly PlacedPiece[]): FactRange[] {
  let from = last.findLastIndex(piece => FORMULA.test(of(text, piece)) && piece.block.sentences.length <= 8);
  if (from < 0)
    from = last.findIndex(piece => FOR.test(of(text, piece)) && piece.block.end - piece.block.start < 120) - 1;
  if (from < -1 || (from === -1 && !FOR.test(of(text, last[0])))) return [];
  return last.slice(from + 1).flatMap(piece => namesIn(text, piece));
}

/** The names that stand in a piece, each in a line of its own. */
function namesIn(text: string, { block, offset }: PlacedPiece): FactRange[] {
  const names: FactRange[] = [];
  let at = offset + block.start;
  for (const line of text.slice(at, offset + block.end).split('\n')) {
    // Two signatures may stand side by side, far apart.
    for (const column of line.matchAll(/\S+(?: \S+)*/g)) names.push(...nameIn(column[0], at + column.index));
    at += line.length + 1;
  }
  return names;
}

function nameIn(words: string, start: number): FactRange[] {
  const name = NAME.exec(words.replace(/^\*+|\*+$/g, ''))?.[1];
  if (!name || OFFICE.test(name)) return [];
  const at = start + words.indexOf(name);
  // The full stop behind a name is none of it, but that of an initial is.
  const value = name.replace(/(?<=\p{L}{2})\.$/u, '');
  return [{ value, range: { start: at, end: at + value.length } }];
}

/** The names in the line of "Signed:", between commas or with "and" between the last two. */
function behindSigned(text: string, last: readonly PlacedPiece[]): FactRange[] {
  return last.flatMap(({ block, offset }) => {
    const start = offset + block.start;
    const words = text.slice(start, offset + block.end);
    return [...words.matchAll(SIGNED_BY)].flatMap(match => {
      const from = match.index + match[0].length;
      const line = /[^\n]*/.exec(words.slice(from))![0];
      return [...line.matchAll(/(?:(?! (?:and|y|e) \p{Lu}\S* \p{Lu})[^,;|·])+/gu)].flatMap(part => {
        const name = part[0].trim().replace(/^(?:and|y|e) /, '');
        return nameIn(name, start + from + part.index + part[0].indexOf(name));
      });
    });
  });
}

/** The names below the courtesies that notes end with. */
function underNotes(text: string, pieces: readonly PlacedPiece[]): FactRange[] {
  if (!mayBeNote(text.slice(0, LONGEST_NOTES))) return [];
  return pieces.flatMap((piece, at) => {
    COURTESY.lastIndex = 0;
    const words = of(text, piece);
    if (!COURTESY.test(words)) return [];
    const under = pieces.slice(at + 1, at + 1 + UNDER_NOTE);
    const rest = { ...piece, block: { ...piece.block, start: piece.block.start + COURTESY.lastIndex } };
    return [rest, ...under].flatMap(each => namesIn(text, each)).slice(0, 1);
  });
}

const of = (text: string, piece: PlacedPiece | undefined) =>
  piece ? text.slice(piece.offset + piece.block.start, piece.offset + piece.block.end) : '';
