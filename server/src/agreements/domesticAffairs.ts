import { has, text } from './clause';
import { Flag } from './flags';
import type { Words } from './words';

/** Who makes agreements inside one Spanish-speaking state: a town, a chamber, a union, parties in a parliament. Folded. */
const SPANISH_HOME =
  /^(?:municip\w+|ayuntamientos?|alcald\w+|empresarial(?:es)?|empresari[oa]s|canacintra|coparmex|sindicat\w+|sindical(?:es)?|magisterio|maestr[oa]s|rector[a]?|legisladora?s?|legislativ[oa]s?|parlamentari[oa]s|bancadas?|diputad[oa]s?|senador[a]?(?:es)?|gobernador[a]?(?:es)?|partid[oa]s|libreros|transportistas|campesin[oa]s|perredistas?|priistas?|panistas?)$/;

/** The same in English; a Spanish *mayor* is only greater. */
const ENGLISH_HOME =
  /^(?:mayors?|municipal|councilm[ae]n|lawmakers?|legislators?|unions?|employers|governors?|townspeople|ratepayers)$/;

/** What shows that another state has part in it. Folded. */
const ABROAD =
  /^(?:binacional(?:es)?|bilateral(?:es)?|trilateral(?:es)?|multilateral(?:es)?|internacional(?:es)?|international|homolog[oa]s?|counterparts?|canciller(?:es)?|cancilleria|fronteriz[oa]s?|guerrillas?|guerrilla|rebeldes|rebels?|insurgents?|extranjer[oa]s?|foreign|embajador[a]?|embajada|ambassador|embassy|ejercito)$/;

/**
 * Whether a report tells of an affair of one state alone: it names a town, a chamber or a parliament's parties and no
 * state, no other nation, nothing between nations. What they agree is no agreement between parties.
 */
export function isDomesticAffair(words: Words): boolean {
  const atHome = words.lexicon.language === 'es' ? SPANISH_HOME : ENGLISH_HOME;
  let home = false;
  for (let at = 0; at < words.length; at++) {
    const word = text(words, at);
    // A capital makes it part of a name: *the Union of South American Nations*.
    if (words.info[at]!.case === 'lower' && atHome.test(word)) home = true;
    if (has(words, at, Flag.state) && words.info[at]!.case !== 'lower') return false;
    if (ABROAD.test(word)) return false;
    if (/^(?:both|ambas|ambos)$/.test(word) && has(words, at + 1, Flag.collective)) return false;
  }
  return home;
}
