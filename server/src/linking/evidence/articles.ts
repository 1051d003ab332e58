import type { Entry } from '../../glossary';
import { isAllCapitals, namesOf } from '../entryNames';
import type { Witness } from './evidence';

/**
 * The article before the name. English gives states none ("the Niger" is the river); Spanish lets an acronym's or a short
 * form's article agree with the noun that the full name begins with ("la OEA", an `organización`).
 */
export const articles: Witness = function* ({ profile }, { surroundings, candidates, text, language }) {
  const { entry } = profile;
  if (language === 'es') {
    const article = /(?:^|[^\p{L}])(el|la|los|las|del|al) $/u.exec(surroundings.before)?.[1];
    const gender = genderOf(entry);
    if (!article || !gender || candidates.every(each => genderOf(each.profile.entry) === gender)) return;
    const agrees = (article.startsWith('la') ? 'feminine' : 'masculine') === gender;
    yield agrees
      ? { weight: 0.9, scope: 'place', reason: `“${article}” agrees with its name` }
      : { weight: -1.4, scope: 'place', reason: `“${article}” does not agree with its name` };
    return;
  }
  const isAfterArticle = /(?:^|[^\p{L}])the $/u.test(surroundings.before);
  // A noun may follow that the article belongs to.
  const share = ends.test(surroundings.after) ? 1 : 0.4;
  const isLandscape = (each: Entry) => namesOf(each).some(({ text: full }) => landscape.test(full));
  if (isAfterArticle && isLandscape(entry) && !candidates.every(each => isLandscape(each.profile.entry))) {
    yield { weight: 1.4 * share, scope: 'place', reason: '“the” before it suits its full name' };
  }
  if (entry.type !== 'state' || candidates.every(each => each.profile.entry.type === 'state')) return;
  if (!/^\p{Lu}\p{L}*[^s\P{L}]$/u.test(text) || isAllCapitals(text)) return;
  if (!isAfterArticle) return;
  if (/^(?:the|la|el) /i.test(entry.name)) return;
  yield { weight: -2 * share, scope: 'place', reason: '“the” before it does not suit a state' };
};

/** Names that keep their article when the noun is left away: "the San Juan". */
const landscape =
  /^(?:Gulf of|River|Río|Mar|Golfo|Canal|Estrecho|Lago) |\b(?:River|Sea|Ocean|Gulf|Canal|Strait|Straits|Desert|Basin|Islands|Mountains)$/;

/** What may follow a name that stands for itself, not for a noun behind it ("the Niger delegation"). */
const ends =
  /^(?:$|[.,;:)]| (?:and|or|but|by|at|in|on|near|is|was|are|were|has|had|would|will|can|to|from|for|of|with|into|between|below|above|that|which|when|where|while)(?![\p{L}]))/u;

/** The gender of the noun that the entry's Spanish name begins with, where its ending tells it; the article before a state's
 * acronym is the government's. */
function genderOf(entry: Entry): 'feminine' | 'masculine' | undefined {
  const head = /^\p{L}+/u.exec((entry.names.get('es') ?? entry.name).toLowerCase())?.[0] ?? '';
  if (entry.type === 'person' || entry.type === 'state' || head.length < 4) return undefined;
  if (/(?:ión|dad|tad|tud|[^m]a|[^e]ma|encia|ncias|iones|dades|as)$/u.test(head) && !/(?:grama|tema)s?$/.test(head)) {
    return 'feminine';
  }
  return /(?:o|os|grama|tema|miento|aje|or|és|al|íses|programas|sistemas)$/u.test(head) ? 'masculine' : undefined;
}
