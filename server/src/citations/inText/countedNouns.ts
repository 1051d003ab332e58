/** What a figure belongs to that stands behind a word: it cites nothing there. */

/** What a number belongs to that it stands behind: `equation (3)`, `artículo 5 (1)`, `x (2)`, `thirty (30) days`. */
const NAMES_NUMBER =
  /(?:(?<![\p{L}\d])(?:\p{L}|eqs?\.?|equations?|formulas?|figs?\.?|figures?|tables?|sections?|sub-?sections?|chapters?|articles?|arts?\.|paragraphs?|paras?\.?|clauses?|items?|steps?|columns?|panels?|rows?|hypothes[ie]s|conditions?|rules?|axioms?|lemmas?|theorems?|ecuaci(?:ón|ones)|ec\.|fórmulas?|figuras?|tablas?|cuadros?|secci(?:ón|ones)|capítulos?|artículos?|párrafos?|cláusulas?|numerale?s?|incisos?|literale?s?|pasos?|columnas?|hipótesis|condici(?:ón|ones)|reglas?|teoremas?|lemas?|ítems?|anexos?)|(?<![\p{L}\d.,])\d{1,3})\s?$/iu;
/** Words that need another behind them: what follows is an item, `of (1) flow and (2) trust`, or stands for a noun. */
const LEADS =
  /(?<![\p{L}])(?:and|or|y|e|o|u|of|in|on|by|to|from|for|with|at|as|are|is|were|was|that|than|the|a|an|either|both|namely|de|del|en|por|para|con|a|al|que|son|es|fue|como|sea|el|la|los|las|un|una|entre|desde|hasta|ni)\s$/iu;
/** `two (2)`, `treinta (30)`: a figure in words and in digits. */
const SPELLED =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|hundred|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{Ll}+|veint[ei]\p{Ll}*|\p{Ll}+enta|cien(?:to)?|\p{Ll}*cientos)\s$/iu;

/** Whether a figure behind these words is the number of a thing, an item of a list, or a sum. */
export const isCounted = (before: string): boolean =>
  NAMES_NUMBER.test(before) || LEADS.test(before) || SPELLED.test(before);
