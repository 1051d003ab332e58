import cueData from '../../../data/context-cues.yaml';
import type { Witness } from './evidence';
import { isMetonym } from './names';
import type { Surroundings } from './scene';

/** The words directly before and behind the name: a city after "mayor of", a person after "Minister". */
export const cues: Witness = function* (candidate, { surroundings, candidates, start, end }, scene) {
  const { type } = candidate.profile.entry;
  if (candidates.every(each => each.profile.entry.type === type)) return;
  const { before, behind, mayBeSubject } = cuesAround(surroundings);
  for (const [cue, place] of [
    [before, 'before'],
    [behind, 'behind'],
  ] as const) {
    const weight = cue?.types.get(type);
    if (!cue || weight === undefined || (cue.isSubject && !mayBeSubject)) continue;
    // "The people of Berlin" are the city's.
    if (cue.isOwn && (isMetonym(candidate) || (weight < 0 && candidates.some(isMetonym)))) continue;
    const reason =
      weight > 0 ? `“${cue.words}” ${place} it suits a ${type}` : `“${cue.words}” ${place} it does not suit a ${type}`;
    yield { weight, scope: 'place', reason };
  }
  if (type === 'place' && isDateline(scene.text, surroundings.paragraph.start, start, end)) {
    yield { weight: 2.2, scope: 'place', reason: 'stands at the head of a report' };
  }
  if (isMetonym(candidate) && candidates.some(each => each.profile.entry.type === 'place')) {
    // A government is called by its capital where it acts, not where something happens.
    if (before?.isLocative)
      yield { weight: -2.4, scope: 'place', reason: `“${before.words}” before it asks for the place` };
    else if (behind?.isSubject && mayBeSubject)
      yield { weight: 0.6, scope: 'place', reason: `“${behind.words}” behind it asks for a government` };
  }
};

interface Cues {
  readonly before: FoundCue | undefined;
  readonly behind: FoundCue | undefined;
  /** The verb behind the name may be about it. */
  readonly mayBeSubject: boolean;
}

/** All candidates of a name have the same words around them. */
function cuesAround(surroundings: Surroundings): Cues {
  let found = known.get(surroundings);
  if (!found) {
    const before = longestCue('before', surroundings.before);
    const behind = longestCue('after', surroundings.after);
    found = { before, behind, mayBeSubject: !before?.isLocative && !preposition.test(surroundings.before) };
    known.set(surroundings, found);
  }
  return found;
}

const known = new WeakMap<Surroundings, Cues>();

/** Whether a paragraph begins with the name, and a dash or a date behind it: where a report or a declaration is from. */
function isDateline(text: string, paragraphStart: number, start: number, end: number): boolean {
  if (start - paragraphStart > 20 || /\S/.test(text.slice(paragraphStart, start))) return false;
  return /^(?:,[^\n—–-]{1,30})?\s*(?:\([^()\n]{1,20}\)\s*)?(?:\.\s*)?(?:—|–|--|\.-)\s/.test(text.slice(end, end + 60));
}

/** What makes a name an object: the verb behind it is of another. */
const preposition =
  /(?:^|[^\p{L}])(?:of|over|with|by|for|through|de|del|con|por|para|sobre) (?:the |la |el |los |las )?$/u;

/** The cue of most letters that stands at that side: it is the most particular one. */
function longestCue(side: 'before' | 'after', text: string): FoundCue | undefined {
  let longest: FoundCue | undefined;
  for (const cue of compiled[side]) {
    const words = cue.pattern.exec(text)?.[1]?.trim();
    if (words && words.length > (longest?.words.length ?? 0)) longest = { ...cue, words };
  }
  return longest;
}

type FoundCue = ReturnType<typeof compile> & { readonly words: string };

interface Cue {
  readonly match: string;
  readonly types: Readonly<Record<string, number>>;
  readonly locative?: boolean;
  readonly subject?: boolean;
  readonly own?: boolean;
}

const written = cueData as { before: Cue[]; after: Cue[] };
const compiled = {
  before: written.before.map(cue => compile(cue, `(?:^|[^\\p{L}])(${cue.match})["'(]?$`)),
  after: written.after.map(cue => compile(cue, `^["')]?(${cue.match})`)),
};

function compile({ types, locative = false, subject = false, own = false }: Cue, pattern: string) {
  return {
    pattern: new RegExp(pattern, 'u'),
    types: new Map(Object.entries(types)),
    isLocative: locative,
    isSubject: subject,
    isOwn: own,
  };
}
