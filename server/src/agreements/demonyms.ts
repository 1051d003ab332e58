/** Spanish adjectives of nations, folded, without the ending that shows gender and number. */
const WITH_GENDER =
  'afgan|alban|aleman|argelin|argentin|armeni|australian|austriac|bolivian|brasilen|britanic|bulgar|chec|chilen|chin|colombian|corean|cuban|dominican|ecuatorian|egipci|europe|filipin|georgian|grieg|guatemaltec|haitian|honduren|hungar|indi|indonesi|italian|jamaican|jordan|kenian|libi|mexican|nigerian|norcorean|norteamerican|norueg|palestin|panamen|paraguay|peruan|polac|ruman|rus|salvadoren|serbi|siri|somali|sudafrican|suec|suiz|surcorean|tunecin|turc|ucranian|uruguay|venezolan|vietnamit';
const WITHOUT =
  'belga|canadiense|costarricense|croata|estadounidense|etiope|irani|iraqui|israeli|kuwaiti|marroqui|nicaragüense|nicaraguense|pakistani|qatari|catari|saudi';
const IN_ES =
  'danes|escoces|finlandes|frances|holandes|ingles|irlandes|japones|libanes|neerlandes|neozelandes|portugues|tailandes|taiwanes|guyanes|surinames';

const DEMONYM = new RegExp(
  `^(?:(?:${WITH_GENDER})[oa]s?|aleman(?:es)?|(?:${WITHOUT})(?:s|es)?|(?:${IN_ES})(?:as?|es)?)$`,
);

/** Whether a folded Spanish word is the adjective of a nation: *peruana*, *japoneses*. */
export const isDemonym = (word: string): boolean => DEMONYM.test(word);
