import cueData from '../../../data/context-cues.yaml';
import type { Witness } from './evidence';
import { between } from './scene';

/** The words directly before and behind the name: a city after "mayor of", a person after "Minister". */
export const cues: Witness = function* ({ profile }, { surroundings, candidates, start, end }, scene) {
  const { type } = profile.entry;
  if (candidates.every(each => each.profile.entry.type === type)) return;
  for (const [side, text] of [
    ['before', surroundings.before],
    ['after', surroundings.after],
  ] as const) {
    const cue = longestCue(side, text);
    const weight = cue?.types.get(type);
    if (!cue || weight === undefined) continue;
    const place = side === 'before' ? 'before' : 'behind';
    const reason =
      weight > 0 ? `“${cue.words}” ${place} it suits a ${type}` : `“${cue.words}” ${place} it does not suit a ${type}`;
    yield { weight, scope: 'place', reason };
  }

  for (const each of between(scene.settled, start - 60, end + 68)) {
    const isBehind = each.start >= end;
    const gap = isBehind ? scene.text.slice(end, each.start) : scene.text.slice(each.end, start);
    if (each.entry.type === type && gap !== '' && coordination.test(gap)) {
      yield { weight: 0.9, scope: 'place', reason: `stands beside ${each.entry.name}, a ${type} too` };
      return;
    }
  }
};

const coordination = /^\s*(?:,|and|y|e|or|o|u|&|-|–|,\s*(?:and|y))\s*(?:the|la|el|los|las)?\s*$/i;

/** The cue of most letters that stands at that side: it is the most particular one. */
function longestCue(side: 'before' | 'after', text: string) {
  let longest: { words: string; types: ReadonlyMap<string, number> } | undefined;
  for (const { pattern, types } of compiled[side]) {
    const words = pattern.exec(text)?.[1]?.trim();
    if (words && words.length > (longest?.words.length ?? 0)) longest = { words, types };
  }
  return longest;
}

interface Cue {
  readonly match: string;
  readonly types: Readonly<Record<string, number>>;
}

const written = cueData as { before: Cue[]; after: Cue[] };
const compiled = {
  before: written.before.map(({ match, types }) => ({
    pattern: new RegExp(`(?:^|[^\\p{L}])(${match})["'(]?$`, 'u'),
    types: new Map(Object.entries(types)),
  })),
  after: written.after.map(({ match, types }) => ({
    pattern: new RegExp(`^["')]?(${match})`, 'u'),
    types: new Map(Object.entries(types)),
  })),
};
