import { lastBefore, type Witness } from './evidence';
import { between } from './scene';

/** Countries: of the post that a cable comes from, of the sentence, of the paragraph, of the whole text. */
export const origin: Witness = function* ({ profile }, { candidates, surroundings, folded, start, end }, scene) {
  const { paragraph } = surroundings;
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
    if (here.some(each => each.start >= surroundings.start && each.end <= surroundings.end)) near += strength;
    else if (here.length > 0) beside = Math.max(beside, (strength * here.length) / around.length);
    far = Math.max(far, (strength * (scene.countryCounts.get(country) ?? 0)) / Math.max(1, scene.countryTotal));
  }
  // Where the text introduces one of them by its full name, the country at large says little of which is meant.
  const isIntroduced = candidates.some(each => {
    const full = lastBefore(scene.otherNames(each.profile.entry.id, folded), start);
    return full !== undefined && !full.isInferred;
  });
  const atLarge = isIntroduced ? 0.5 : 1;
  if (attached > 0) yield { weight: 2.2 * attached, scope: 'place', reason: 'its country is named with it' };
  if (post > 0) yield { weight: 1.6 * atLarge * post, reason: 'the cable comes from its country' };
  if (near > 0)
    yield {
      weight: Math.min(2.7, 1.6 * near),
      scope: 'place',

      reason: 'its country is named beside it',
    };
  if (beside > 0) yield { weight: 1.2 * beside, scope: 'text', reason: 'its country is named in the paragraph' };
  if (far > 0.05) yield { weight: 1.2 * atLarge * far, scope: 'text', reason: 'the text is about its country' };
};

/** Whether a country stands with a name as one phrase: "the Colombian Foreign Ministry", "la Cancillería del Perú". */
function isAttached(text: string, country: { start: number; end: number }, start: number, end: number): boolean {
  if (country.end <= start && start - country.end <= 6) {
    const gap = text.slice(country.end, start);
    const isLocative = /(?:^|[^\p{L}])(?:in|en)\s+$/iu.test(text.slice(Math.max(0, country.start - 6), country.start));
    return /^(?:'s|’s)?\s+$/.test(gap) || (isLocative && /^,\s+(?:the|la|el)\s+$/i.test(gap));
  }
  if (country.start < end || country.start - end > 12) return false;
  return /^(?:\s+(?:of|de|del|in|en)(?:\s+(?:the|la|el|los))?|,|\s*\()?\s*$/.test(text.slice(end, country.start));
}
