import type { SourceReading } from '../source';
import { folded } from './folded';

/**
 * In an exchange of notes the first note proposes and the second accepts: the same words bind only in the second. Gives the
 * offset where the acceptance begins, or null where the text is no exchange of notes. A first note without its answer
 * gives the length of the text: nothing of it binds.
 */
export function acceptanceIn(reading: SourceReading): number | null {
  const opening = reading.text.slice(0, LIMIT);
  if (!FORMULA.test(opening)) return null;
  const text = folded(opening);
  if (!PROPOSES.test(text)) return null;
  const answer = ACCEPTS.exec(text);
  return answer ? answer.index : reading.text.length;
}

/** Notes are short; what stands far behind is something else. UTF-16 code units. */
const LIMIT = 60_000;

/** What notes open with; most texts have none of it, and are not folded. */
const FORMULA = /\bthe honou?r to\b|\b(?:el honor|a honra) (?:de|en)\b|\bbetween our\b|\bentre nuestros\b/i;
const PROPOSES =
  /\b(?:i have the honou?r to (?:propose|refer|confirm)[^.]{0,400}(?:your excellency|reply|note)|tengo (?:el honor|a honra) (?:de|en) (?:proponer|dirigirme)[^.]{0,400}(?:vuestra excelencia|nota)|shall constitute an agreement between our|constituiran un acuerdo entre nuestros)/;
const ACCEPTS =
  /\b(?:i have the honou?r to (?:acknowledge receipt|confirm|inform you that my government (?:accepts|agrees))|in reply,? i have the honou?r|tengo (?:el honor|a honra) (?:de|en) (?:acusar recibo|confirmar)|en respuesta,? tengo el honor)/;
