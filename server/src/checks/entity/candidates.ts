import type { Candidate, Mention } from '../../linking';

/** Below this a name is more likely to be an ordinary word than the entry. */
const PLAUSIBLE = 0.3;
/** So far ahead of the next, the first candidate is the one that is meant. */
const CLEAR = 0.3;

/** The entry that is meant, where the evidence leaves no doubt. */
export function clearCandidate({ candidates: [first, second] }: Mention): Candidate | undefined {
  if (!first || first.score < PLAUSIBLE) return undefined;
  return !second || first.score - second.score >= CLEAR ? first : undefined;
}

/** Entries between which the evidence does not decide, the likeliest first; empty where one is clear. */
export function closeCandidates(mention: Mention): readonly Candidate[] {
  const [first] = mention.candidates;
  if (!first || mention.candidates.length < 2 || clearCandidate(mention)) return [];
  return mention.candidates.filter(each => first.score - each.score < CLEAR);
}
