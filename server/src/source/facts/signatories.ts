import type { Sketch } from '../kinds/kind';
import type { PlacedPiece } from '../layout';
import type { FactRange } from '../reading';

const FORMULA =
  /^[\s*]*(?:done|signed)\s+(?:at|in)\b|\bin witness whereof\b|^[\s*]*(?:hech[oa]|suscrit[oa]|firmad[oa]|dad[oa])s?\s+en\b|\ben (?:fe|testimonio) de lo cual\b/i;
const FOR =
  /^(?:For|FOR|Por|POR)\s+(?!Immediate|IMMEDIATE|Further|FURTHER)(?:(?:the|The|THE|el|El|EL|la|La|LA)\s+)?\p{Lu}/u;
const NAME =
  /^(?:\(?(?:fdo|firmado|signed|s\/)\.?\)?:?\s*)?((?:\p{Lu}[\p{L}.'’-]*|de|del|la|von|van|da|y)(?:[ \t]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|las|los|von|van|da|y)){1,6})\s*$/u;
/** A line of a signature that tells the office, not the person. */
const OFFICE =
  /\b(?:president[ea]?|minist(?:er|ro|ra|ry|erio)|secretar(?:y|io|ia)|ambassador|embajadora?|canciller|government|gobierno|republic|rep[uú]blica|director|state|estado|affairs|relaciones|exteriores|united|unidos|kingdom|reino|federa(?:l|tion|ción)|delega(?:tion|ción)|the|for|por)\b/i;
/** Signatures stand in so many pieces at the end. */
const PIECES = 30;

/** The names under the text, where it is signed: below the closing formula or below "For the Government of". */
export function signatoriesOf({ text, pieces }: Sketch): readonly FactRange[] {
  const last = pieces.slice(-PIECES);
  let from = last.findLastIndex(piece => FORMULA.test(of(text, piece)) && piece.block.sentences.length <= 8);
  if (from < 0)
    from = last.findIndex(piece => FOR.test(of(text, piece)) && piece.block.end - piece.block.start < 120) - 1;
  if (from < -1 || (from === -1 && !FOR.test(of(text, last[0])))) return [];
  const names: FactRange[] = [];
  for (const { block, offset } of last.slice(from + 1)) {
    let at = offset + block.start;
    for (const line of text.slice(at, offset + block.end).split('\n')) {
      // Two signatures may stand side by side, far apart.
      for (const column of line.matchAll(/\S+(?: \S+)*/g)) {
        const name = NAME.exec(column[0].replace(/^\*+|\*+$/g, ''))?.[1];
        if (!name || OFFICE.test(name)) continue;
        const start = at + column.index + column[0].indexOf(name);
        names.push({ value: name, range: { start, end: start + name.length } });
      }
      at += line.length + 1;
    }
  }
  return names;
}

const of = (text: string, piece: PlacedPiece | undefined) =>
  piece ? text.slice(piece.offset + piece.block.start, piece.offset + piece.block.end) : '';
