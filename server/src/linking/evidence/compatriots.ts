import type { Entry } from '../../glossary';
import { namesOf } from '../entryNames';
import { countryOfState } from './countries';
import type { CandidateFacts, SceneIndex, Witness } from './evidence';
import type { Profile } from './profile';
import { between, type Surroundings } from './scene';

/**
 * Who is named beside it, and of which country: beside Guatemala's foreign minister, the ministry is Guatemala's; and so is
 * "its ministry" behind a name of the state. Words that point to a country by themselves are the evidence of `origin`.
 */
export const compatriots = (profileOf: (entry: Entry) => Profile): Witness =>
  function* ({ profile: { countries } }, { candidates, surroundings, start, end }, scene) {
    if (countries.size === 0) return;
    const { paragraph } = surroundings;
    const reference = referenceBefore(surroundings);
    const last = reference && lastCountry(scene, paragraph.start, reference.isAdverb ? surroundings.start : start);
    if (reference && last !== undefined) {
      const weight = 2.6 * lead(countries, candidates, new Map([[last, 1]]));
      if (weight > 0) yield { weight, scope: 'place', reason: `“${reference.words}” before it points to its country` };
    }

    const own = new Set(candidates.map(each => each.profile.entry.id));
    const seen = new Set<string>();
    let beside = 0;
    let nearest: string | undefined;
    for (const each of between(scene.settled, surroundings.start, surroundings.end)) {
      const { id, name } = each.entry;
      if (own.has(id) || seen.has(id) || (each.start < end && start < each.end)) continue;
      seen.add(id);
      if (between(scene.countries, each.start, each.end).length > 0) continue;
      const strength = lead(countries, candidates, profileOf(each.entry).countries);
      beside += strength;
      if (strength > 0) nearest ??= name;
    }
    if (beside > 0) {
      const reason = `${nearest} is of its country and named beside it`;
      yield { weight: Math.min(2.2, 1.6 * beside), scope: 'place', reason };
    }
  };

/**
 * A word before the name that points back to a place: "its ministry"; or, as an adverb that begins the sentence, to one of the
 * sentences before: "There the treaty …", but not "There is a treaty".
 */
function referenceBefore({ before }: Surroundings): { words: string; isAdverb: boolean } | undefined {
  const owner = /(?:^|[^\p{L}])(its|su|sus) $/u.exec(before)?.[1];
  if (owner !== undefined) return { words: owner, isAdverb: false };
  const there = adverb.exec(before)?.[1];
  return there === undefined ? undefined : { words: there, isAdverb: true };
}

const adverb =
  /(?:^|[.!?] )(there|alli|alla|ahi),? (?!(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|seems?|remains?|exists?)\b)[^.!?]*$/;

/** The country that was named last between two offsets. */
function lastCountry({ countries, settled }: SceneIndex, start: number, end: number): string | undefined {
  const pointer = between(countries, start, end).at(-1);
  const state = between(settled, start, end).findLast(each => each.entry.type === 'state');
  if (!state || (pointer && pointer.start >= state.start)) return pointer?.country;
  return countryOfState(namesOf(state.entry).map(each => each.text));
}

type Countries = ReadonlyMap<string, number>;

/** How much surer an entry is of one of the countries than the candidate that is least so. */
function lead(own: Countries, candidates: readonly CandidateFacts[], of: Countries): number {
  return strongest(own, of) - Math.min(...candidates.map(each => strongest(each.profile.countries, of)));
}

function strongest(a: Countries, b: Countries): number {
  let most = 0;
  for (const [country, strength] of a) most = Math.max(most, strength * (b.get(country) ?? 0));
  return most;
}
