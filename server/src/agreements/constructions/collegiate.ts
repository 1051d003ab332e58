import { has, text } from '../clause';
import { Flag } from '../flags';
import type { Subject } from '../nounPhrase';
import type { Words } from '../words';

/**
 * Whether an organ in which states decide together is the subject: *la Asamblea General de la OEA*, *el Consejo de Seguridad*,
 * *la Unión Europea*, *los ministros de la CAN*. What it decides its members decide jointly. Guideline 2.
 */
export function collegiate(words: Words, { from, to }: Subject): boolean {
  if (words.lexicon.language !== 'es') return false;
  for (let at = from; at < to; at++) {
    const word = text(words, at);
    // A person speaks for the organ, and decides nothing: *el secretario general de la OEA*.
    if (has(words, at, Flag.office) && !word.endsWith('s') && words.info[at]!.case !== 'upper') return false;
    if (UNION.test(word) && words.info[at]!.case !== 'lower') return true;
    if (ORGAN.test(word) && MATTER.test(organOf(words, at))) return true;
  }
  return false;
}

/** What an organ is named after, without prepositions and articles. */
const organOf = (words: Words, organ: number): string => {
  let at = organ + 1;
  while (/^(?:de|del|la|los|las)$/.test(text(words, at))) at++;
  return text(words, at);
};

const UNION =
  /^(?:onu|oea|otan|ue|can|sica|celac|unasur|mercosur|alba|caricom|aladi|omc|opep|oiea|apec|parlacen|brics|g20|g7|g-20|g-7|unesco|asean)$/;
const ORGAN = /^(?:consejo|asamblea|comision|conferencia|cumbre|reunion|comite|junta|union|liga|comunidad|parlamento)$/;
const MATTER =
  /^(?:seguridad|permanente|general|europe[oa]|andin[oa]|suramerican[oa]|sudamerican[oa]|interamerican[oa]|iberoamerican[oa]|centroamerican[oa]|american[oa]s?|african[oa]|arabe|mercado|jefes|jefas|cancilleres|ministros|mandatarios|presidentes|consulta|partes|plenipotenciarios|diplomatica|internacional|ministerial|naciones|estados|paises)$/;
