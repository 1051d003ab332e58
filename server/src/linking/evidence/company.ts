import type { Witness } from './evidence';
import { between } from './scene';

/** Names that are listed with it: of a state among states a state is meant. */
export const company: Witness = function* ({ profile }, { candidates, start, end }, scene) {
  const { type } = profile.entry;
  if (candidates.every(each => each.profile.entry.type === type)) return;
  for (const each of between(scene.settled, start - 60, end + 68)) {
    if (each.entry.type !== type) continue;
    const gap = each.start >= end ? scene.text.slice(end, each.start) : scene.text.slice(each.end, start);
    if (gap !== '' && coordination.test(gap)) {
      yield { weight: 0.9, scope: 'place', reason: `stands beside ${each.entry.name}, a ${type} too` };
      return;
    }
  }
};

const coordination = /^\s*(?:,|and|y|e|or|o|u|&|-|–|,\s*(?:and|y))\s*(?:the|la|el|los|las)?\s*$/i;
