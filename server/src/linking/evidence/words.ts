import type { Witness } from './evidence';
import { termsOf } from './terms';

/** Words of the text that the entry says of itself and not every other candidate does. */
export const words: Witness = function* ({ profile }, { surroundings, candidates, folded }, scene) {
  const own = termsOf(folded);
  let near = 0;
  let far = 0;
  for (const [term, strength] of profile.terms) {
    const count = scene.terms.get(term);
    if (!count || own.includes(term) || profile.countryTerms.has(term)) continue;
    const sharing = candidates.filter(each => (each.profile.terms.get(term) ?? 0) >= strength).length;
    if (sharing === candidates.length) continue;
    // What the text says again and again tells little of this place.
    const rarity = (sharing * (1 + 0.3 * Math.log2(count))) / strength;
    const isProper = profile.properTerms.has(term);
    if (surroundings.beside.has(term)) near += (isProper ? 3.6 : 2.7) / rarity;
    else if (surroundings.near.has(term)) near += (isProper ? 2.7 : 1.9) / rarity;
    else if (surroundings.terms.has(term)) near += (isProper ? 2.3 : 1.3) / rarity;
    else if (surroundings.previous?.terms.has(term)) far += (isProper ? 1.1 : 0.5) * (strength / sharing);
    else if (surroundings.paragraph.terms.has(term)) far += (isProper ? 0.6 : 0.25) * (strength / sharing);
    else far += Math.min(0.35, 0.15 + 0.05 * count) * (strength / sharing);
  }
  if (near > 0)
    yield {
      weight: Math.min(4.8, near),
      scope: 'place',

      reason: 'words of its description stand near',
    };
  if (far > 0)
    yield { weight: Math.min(1.3, far), scope: 'text', reason: 'words of its description stand in the text' };
};
