import type { Witness } from './evidence';
import { termsOf } from './terms';

/** Words of the text that the entry says of itself and not every other candidate does. */
export const words: Witness = function* ({ profile }, { surroundings, candidates, folded }, scene) {
  const own = new Set(termsOf(folded));
  let near = 0;
  let far = 0;
  for (const term of profile.terms) {
    const count = scene.terms.get(term);
    if (!count || own.has(term)) continue;
    const sharing = candidates.filter(each => each.profile.terms.has(term)).length;
    if (sharing === candidates.length) continue;
    // What the text says again and again tells little of this place.
    const rarity = sharing * (1 + 0.3 * Math.log2(count));
    const isProper = profile.properTerms.has(term);
    if (surroundings.beside.has(term)) near += 2.4 / rarity;
    else if (surroundings.near.has(term)) near += (isProper ? 2.2 : 1.5) / rarity;
    else if (surroundings.terms.has(term)) near += (isProper ? 1.9 : 1.1) / rarity;
    else if (surroundings.paragraph.terms.has(term)) far += (isProper ? 0.6 : 0.25) / sharing;
    else far += Math.min(0.35, 0.15 + 0.05 * count) / sharing;
  }
  if (near > 0)
    yield {
      weight: Math.min(4.2, near),
      scope: 'place',

      reason: 'words of its description stand near',
    };
  if (far > 0)
    yield { weight: Math.min(1.2, far), scope: 'text', reason: 'words of its description stand in the text' };
};
