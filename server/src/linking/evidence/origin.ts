import { isAllCapitals, nameAt } from '../entryNames';
import { lastBefore, type Witness } from './evidence';
import { isMetonym } from './names';
import { between } from './scene';

/** Countries: of the post that a cable comes from, of the sentence, of the paragraph, of the whole text. */
export const origin: Witness = function* (candidate, { candidates, surroundings, folded, start, end }, scene) {
  const { profile, names } = candidate;
  const { paragraph, previous } = surroundings;
  // A state's own name beside another name of it says little: nobody calls it by two names in one breath.
  const isState = profile.entry.type === 'state';
  const around = between(scene.countries, paragraph.start, paragraph.end).filter(
    each => each.end <= start || each.start >= end,
  );
  let post = 0;
  let attached = 0;
  let near = 0;
  let beside = 0;
  let far = 0;
  for (const [country, strength] of profile.countries) {
    const others = candidates.filter(each => each.profile !== profile);
    if (others.every(each => (each.profile.countries.get(country) ?? 0) >= strength)) continue;
    if (scene.postCountry === country) post = Math.max(post, strength);
    const here = around.filter(each => each.country === country);
    if (here.some(each => isAttached(scene.text, each, start, end))) attached = Math.max(attached, strength);
    const inSentence = here.filter(each => each.start >= surroundings.start && each.end <= surroundings.end);
    // What "the ministry believes that …" goes on to name is mostly somebody else's.
    const isReported = inSentence.every(each => each.start >= end && clause.test(scene.text.slice(end, each.start)));
    if (inSentence.length > 0) near += isReported ? 0.6 * strength : strength;
    else if (here.length > 0) {
      const isAdjacent = previous !== undefined && here.some(each => each.start >= previous.start && each.end <= start);
      beside = Math.max(beside, strength * ((isAdjacent ? 0.6 : 0.3) + (0.7 * here.length) / around.length));
    }
    far = Math.max(far, (strength * (scene.countryCounts.get(country) ?? 0)) / Math.max(1, scene.countryTotal));
  }
  // Where the text introduces one of them by its full name, the country at large says little of which is meant.
  const isIntroduced = candidates.some(each => {
    return lastBefore(scene.introductions(each.profile.entry.id, folded), start) !== undefined;
  });
  const atLarge = isIntroduced ? 0.5 : 1;
  if (attached > 0 && !isState)
    yield { weight: 3.3 * attached, scope: 'place', reason: 'its country is named with it' };
  if (post > 0 && !isMetonym(candidate)) {
    // `GOB` in a cable from La Paz is Bolivia's: posts use the acronyms of their hosts without a word.
    const isHost = isState && names.some(each => isAllCapitals(nameAt(each.entry, each.ordinal).text));
    const weight = isHost ? 3.2 : (profile.entry.type === 'person' ? 1 : 2) * atLarge;
    yield { weight: weight * post, reason: 'the cable comes from its country' };
  }
  if (near > 0)
    yield {
      weight: Math.min(3.8, 2.6 * near) * (isIntroduced ? 0.6 : 1) * (isState ? 0.4 : 1),
      scope: 'place',
      reason: 'its country is named beside it',
    };
  if (beside > 0)
    yield { weight: (isState ? 0.9 : 1.5) * beside, scope: 'text', reason: 'its country is named in the paragraph' };
  if (far > 0.05) yield { weight: 1.2 * atLarge * far, scope: 'text', reason: 'the text is about its country' };
};

/** The beginning of a clause that tells what somebody says or thinks, behind the verb. */
const clause = /^\s+\p{L}+(?:\s+\p{L}+){0,3}\s+(?:that|whether|que|si)\s/u;

/** Whether a country stands with a name as one phrase: "the Colombian Foreign Ministry", "la Cancillería del Perú". */
function isAttached(text: string, country: { start: number; end: number }, start: number, end: number): boolean {
  if (country.end <= start && start - country.end <= 6) {
    const gap = text.slice(country.end, start);
    const before = text.slice(Math.max(0, country.start - 8), country.start);
    const isLocative = /(?:^|[^\p{L}])(?:in|en|from|desde)\s+$/iu.test(before);
    return /^(?:'s|’s)?\s+$/.test(gap) || (isLocative && /^,\s+(?:the |la |el )?$/i.test(gap));
  }
  if (country.start < end || country.start - end > 12) return false;
  return /^(?:,?\s+(?:of|de|del|in|en)(?:\s+(?:the|la|el|los))?|,|\s*\()?\s*$/.test(text.slice(end, country.start));
}
