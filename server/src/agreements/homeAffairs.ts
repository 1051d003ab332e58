import type { SourceReading } from '../source';
import { has, text as wordText } from './clause';
import { Flag } from './flags';
import { lexiconFor } from './lexicon';
import type { Words } from './words';

/** How much of a text is looked at, and below which length nothing can be told of it. UTF-16 code units. */
const OPENING = 12_000;
const SHORT = 600;

/** Words of dealings between states, or between a state and those who fight it. */
const BETWEEN_STATES =
  /(?:cancill|embajad|bilateral|binacional|trilateral|hom[oó]log|mandatarios|gobiernos|pa[ií]ses|naciones|estados miembros|las partes|guerrill|insurgent|rebeld|tregua|alto el fuego|cese (?:al|del|de) fuego|tratado|convenci[oó]n|jefes? de (?:estado|gobierno)|primer[ao]? ministr|extranjer|diplom|relaciones exteriores|ratific|\bfarc\b|\beln\b|proceso de paz|mesa de (?:conversaciones|di[aá]logos)|grupos? armados?)/i;
const ORGANISATION = /\b(?:ONU|OEA|OTAN|UE|FMI|BID|FARC|ELN|ETA|CELAC|UNASUR|Unasur|Mercosur|MERCOSUR|OIT|OMS|OMC)\b/;

/**
 * Whether a Spanish report tells of one country's own affairs: it names at most one state, and nobody who deals with
 * states. What a council, a union or a university agrees there is no agreement between parties. Guidelines, *none*.
 */
export function tellsOfHome({ text, language }: Pick<SourceReading, 'text' | 'language'>): boolean {
  if (language !== 'es' || text.length < SHORT) return false;
  const opening = text.slice(0, OPENING);
  if (BETWEEN_STATES.test(opening) || ORGANISATION.test(opening)) return false;
  const lexicon = lexiconFor('es');
  const states = new Set<string>();
  for (const [name] of opening.matchAll(TWO_WORDS)) states.add(name);
  for (const [word] of opening.matchAll(/\p{Lu}[\p{L}.]+/gu)) {
    const info = lexicon.lookUp(word);
    if (info.flags & Flag.state) states.add(info.folded);
    if (states.size > 1) return false;
  }
  return true;
}

/** Names of states that are more than one word, which the lexicon does not have word by word. */
const TWO_WORDS =
  /\b(?:Estados Unidos|Reino Unido|Uni[oó]n Europea|Pa[ií]ses Bajos|Naciones Unidas|Casa Blanca|Santa Sede|Arabia Saud[ií]|Nueva Zelanda|Corea del|Costa Rica|El Salvador|Puerto Rico|Sierra Leona|Sri Lanka)/g;

/** Who makes agreements inside one Spanish-speaking state: a town, a chamber, a union, parties in a parliament. Folded. */
const SPANISH_HOME =
  /^(?:municip\w+|ayuntamientos?|alcald\w+|empresarial(?:es)?|empresari[oa]s|canacintra|coparmex|sindicat\w+|sindical(?:es)?|magisterio|maestr[oa]s|rector[a]?|legisladora?s?|legislativ[oa]s?|parlamentari[oa]s|bancadas?|diputad[oa]s?|senador[a]?(?:es)?|gobernador[a]?(?:es)?|partid[oa]s|libreros|transportistas|campesin[oa]s|obrer[oa]s|salari\w+|estatal(?:es)?|patronal(?:es)?|perredistas?|priistas?|panistas?)$/;

/** The same in English; a Spanish *mayor* is only greater. */
const ENGLISH_HOME =
  /^(?:mayors?|municipal|councilm[ae]n|lawmakers?|legislators?|unions?|employers|governors?|townspeople|ratepayers)$/;

/** What shows that another state has part in it. Folded. */
const ABROAD =
  /^(?:binacional(?:es)?|bilateral(?:es)?|trilateral(?:es)?|multilateral(?:es)?|internacional(?:es)?|international|homolog[oa]s?|counterparts?|canciller(?:es)?|cancilleria|fronteriz[oa]s?|guerrillas?|guerrilla|rebeldes|rebels?|insurgents?|extranjer[oa]s?|foreign|embajador[a]?|embajada|ambassador|embassy|ejercito)$/;

/**
 * Whether a sentence of a report tells of an affair of one state alone: it names a town, a chamber or a parliament's parties and no
 * state, no other nation, nothing between nations. What they agree is no agreement between parties.
 */
export function isHomeAffair(words: Words): boolean {
  const atHome = words.lexicon.language === 'es' ? SPANISH_HOME : ENGLISH_HOME;
  let home = false;
  for (let at = 0; at < words.length; at++) {
    const word = wordText(words, at);
    // A capital makes it part of a name: *the Union of South American Nations*.
    if (words.info[at]!.case === 'lower' && atHome.test(word)) home = true;
    if (has(words, at, Flag.state) && words.info[at]!.case !== 'lower') return false;
    if (ABROAD.test(word)) return false;
    if (/^(?:both|ambas|ambos)$/.test(word) && has(words, at + 1, Flag.collective)) return false;
  }
  return home;
}
