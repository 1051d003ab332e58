import { Form } from '../flags';

/** First persons plural that end like futures but wish: *esperemos*, *consideremos*; and *queremos*. */
const NO_FUTURES =
  /^(?:quer|esper|consid(?:er)|super|gener|oper|recuper|liber|cooper|aceler|reiter|pond?er|consider|mir|admir|tir|retir|inspir|par|prepar|separ|declar|aclar|compar|repar)emos$/;

/** Infinitives too short to be told by their ending. */
const SHORT_INFINITIVES: ReadonlySet<string> = new Set(['ser', 'ver', 'ir', 'usar']);

/** The same of futures. */
const SHORT_FUTURES: ReadonlySet<string> = new Set(['será', 'hará', 'irá', 'verá']);

/** Which form a Spanish word that the lexicon does not have is, by its ending. */
export function guessedForms(spelling: string, own: string): number {
  const lower = spelling.toLowerCase();
  if (own.length < 5)
    return SHORT_INFINITIVES.has(own)
      ? Form.infinitive | Form.guessed
      : SHORT_FUTURES.has(lower)
        ? Form.future | Form.guessed
        : 0;
  switch (lower[lower.length - 1]) {
    case 'á':
      return /(?:[aei]|[nl]d)rá$/.test(lower) ? Form.future | Form.guessed : 0;
    case 'ó':
      return /[^aeiou]i?ó$/.test(lower) ? Form.past | Form.guessed : 0;
    case 'n':
      if (/(?:[aei]|[nl]d)rán$/.test(lower) && own !== 'teheran') return Form.future | Form.plural | Form.guessed;
      if (/(?:aron|ieron|yeron|jeron)$/.test(own)) return Form.past | Form.plural | Form.guessed;
      return lower.endsWith('rían') ? Form.conditional | Form.guessed : 0;
    case 's':
      if (/(?:[aei]|[nl]d)remos$/.test(own) && !NO_FUTURES.test(own))
        return Form.future | Form.firstPlural | Form.guessed;
      if (lower.endsWith('ríamos')) return Form.conditional | Form.guessed;
      if (/[aei]mos$/.test(own) && own.length > 6) return Form.present | Form.firstPlural | Form.guessed;
      if (/(?:ad|id)[oa]s$/.test(own)) return Form.participle | Form.guessed;
      return infinitive(own);
    case 'a':
      if (lower.endsWith('ría')) return Form.conditional | Form.guessed;
      return /(?:ad|id)a$/.test(own) ? Form.participle | Form.guessed : infinitive(own);
    case 'o':
      if (/(?:ando|iendo|yendo)$/.test(own)) return Form.gerund | Form.guessed;
      return /(?:ad|id)o$/.test(own) ? Form.participle | Form.guessed : infinitive(own);
    case 'e':
      return /(?:ando|iendo|yendo)se$/.test(own) ? Form.gerund | Form.guessed : infinitive(own);
    case 'r':
      return infinitive(own);
    default:
      return 0;
  }
}

/** An infinitive, bare or with what leans on it: *fortalecer*, *reunirse*, *aplicarlo*. */
const infinitive = (own: string): number =>
  /[a-z][aei]r(?:se|l[oa]s?)?$/.test(own) && !NOUNS_IN_R.has(own) ? Form.infinitive | Form.guessed : 0;

/** Nouns and adjectives that end like infinitives. */
const NOUNS_IN_R: ReadonlySet<string> = new Set(
  (
    'primer tercer cualquier doquier super quehacer caracter bienestar malestar azar altar collar dolar hangar radar lider martir insular peninsular consular ocular ulcer crater porvenir menester circular polar dispar curricular molecular muscular tutelar super ' +
    'lugar mujer poder deber placer taller militar escolar familiar regular particular popular similar nuclear singular mar ayer azucar pilar hogar titular ' +
    'auxiliar preliminar interministerial alquiler lider poder super par bar solar lunar celular ejemplar elixir'
  ).split(' '),
);
