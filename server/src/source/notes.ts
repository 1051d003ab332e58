import type { TextRange } from '../markup';

/** The words with which the notes of an exchange propose and accept. Ranges of the text, in UTF-16 code units. */
export interface ExchangeOfNotes {
  readonly proposal: TextRange;
  /** `null` where the first note stands without its answer. */
  readonly acceptance: TextRange | null;
}

/**
 * In an exchange of notes (canje de notas) the first note proposes an agreement, and the second, which repeats it, makes it.
 * `null` where a text is none: notes annexed behind the articles of a treaty do not make it one. Never throws.
 */
export function exchangeOfNotes(text: string): ExchangeOfNotes | null {
  const opening = text.slice(0, LIMIT);
  if (!mayBeNote(opening)) return null;
  const proposal = PROPOSES.exec(opening);
  if (!proposal) return null;
  const article = FIRST_ARTICLE.exec(opening);
  if (article && article.index < proposal.index) return null;
  const acceptance = ACCEPTS.exec(opening);
  return { proposal: placeOf(proposal), acceptance: acceptance && placeOf(acceptance) };
}

const placeOf = ({ index, 0: words }: RegExpExecArray): TextRange => ({ start: index, end: index + words.length });

/** Notes are short; what stands far behind is something else. UTF-16 code units. */
const LIMIT = 60_000;

/** Parts of the words of notes; most texts have none of them, and nothing else is looked for there. */
const WORDS = [
  'honor',
  'honour',
  'HONO',
  'honra',
  'HONRA',
  'complazco',
  'COMPLAZCO',
  'compliments',
  'saluda',
  'SALUDA',
];

/** Whether a passage can hold the formulas of a note: a quick look. */
export const mayBeNote = (passage: string): boolean => WORDS.some(each => passage.includes(each));

const PROPOSES =
  /\b(?:I have (?:also |further )?the honou?r to (?:propose|suggest|refer|confirm)[^.]{0,400}(?:your excellency|reply|note)|tengo (?:el honor|a honra|la honra) (?:de|en) (?:proponer|sugerir|dirigirme)[^.]{0,400}(?:vuestra excelencia|nota|\bV\. ?E\.)|(?:this|the present|my) (?:note|letter),? (?:and|together with) (?:your|the|Your Excellency['’]s) (?:note |letter )?(?:in )?(?:reply|answer|response)|(?:la presente|esta|mi) (?:nota|carta),? (?:y|junto con) (?:la|su)(?: nota| carta)?(?: de)? respuesta|shall constitute an agreement between our|(?:constituir[aá]n|constituyen|constituyan) un acuerdo entre (?:nuestros|ambos|los dos))/i;
const ACCEPTS =
  /\b(?:(?:I have|has) the honou?r,? (?:to (?:acknowledge(?: the)? receipt|confirm|inform you that my government (?:accepts|agrees))|in accepting)|in reply,? I have the honou?r|(?:tengo|tiene) (?:el honor|a honra|la honra) (?:de|en) (?:acusar recibo|confirmar)|me complazco en (?:acusar recibo|confirmar)|en respuesta,? tengo (?:el honor|a honra|la honra))/i;
const FIRST_ARTICLE =
  /^[\s*#]*art(?:[ií]culo|icle)\s+(?:1|I|primero|one)(?![\p{L}\d])(?![^\p{L}\n]{0,8}(?:apru[eé]b|se aprueba))/imu;

/** How a note ends. */
export const COURTESY =
  /\b(?:renewed )?assurances? of (?:my|its|our|his|her) (?:highest|most distinguished|high(?:est)? and most distinguished|most high) (?:and (?:most )?distinguished )?consideration\b|\b(?:seguridades|testimonio|expresi[oó]n(?:es)?) de (?:mi|su|nuestra) (?:m[aá]s )?(?:alta|distinguida|elevada|atenta)(?: y (?:m[aá]s )?(?:distinguida|alta|elevada|atenta))? (?:consideraci[oó]n|estima)/gi;
/** How a note begins: to whom it speaks, or in the third person. */
export const GREETING =
  /^[ \t*]*(?:your excellency|excellency|excelencia|vuestra excelencia|sir|mr\. (?:minister|ambassador|secretary)|señora? (?:ministr[oa]|embajadora?|canciller|secretari[oa]|encargad[oa] de negocios)|excelent[ií]sim[oa] señora?)[ \t]*[:,]|\b(?:presents (?:its|his|her) compliments to|saluda(?:n)? (?:muy )?atentamente (?:a|al)\b|tiene el honor de saludar)/gim;
/** What the note of one side says of itself at its head. */
export const NOTE_NAMES = /^[\s*#]*(?:note verbale|diplomatic note|nota (?:verbal|diplom[aá]tica)|verbal note)\b/i;
export const HONOUR =
  /\b(?:have|has) (?:further |also )?the honou?r\b|\b(?:tengo|tiene|tenemos) (?:el honor|a honra|la honra) (?:de|en)\b|\b(?:avails? (?:itself|myself) of|aprovech[oa]|se vale de) (?:this|the|esta|la) (?:opportunity|occasion|oportunidad|ocasi[oó]n)\b/gi;
