import type { Witness } from './evidence';
import type { Profile } from './profile';
import { between, type SettledMention } from './scene';

/** Related entries (parties, offices, places) that are named near or anywhere in the text. */
export const relations = (profileOf: (entry: Profile['entry']) => Profile): Witness =>
  function* ({ profile }, name, scene) {
    const own = new Set(name.candidates.map(each => each.profile.entry.id));
    const closenessTo = (other: Profile) => {
      // Of states, the evidence of countries tells already.
      if (own.has(other.entry.id) || (other.entry.type === 'state' && profile.countries.size > 0)) return 0;
      const closeness = relation(profile, other);
      const isCommon = name.candidates.every(each => relation(each.profile, other) >= closeness);
      // Much belongs to a state.
      return isCommon ? 0 : profile.entry.type === 'state' ? closeness / 2 : closeness;
    };
    let near = 0;
    let far = 0;
    let nearest: string | undefined;
    const here = new Map<string, SettledMention>();
    const { paragraph } = name.surroundings;
    const distance = (each: SettledMention) => Math.abs(each.start - name.start);
    for (const each of between(scene.settled, paragraph.start, paragraph.end)) {
      const known = here.get(each.entry.id);
      if (!known || distance(each) < distance(known)) here.set(each.entry.id, each);
    }
    for (const each of here.values()) {
      const closeness = closenessTo(profileOf(each.entry));
      if (closeness === 0) continue;
      const isBeside = each.start >= name.surroundings.start && each.end <= name.surroundings.end;
      if (isBeside) near += 1.5 * closeness;
      else far += 0.8 * closeness;
      if (isBeside) nearest ??= each.entry.name;
    }
    for (const id of profile.related.keys()) {
      const elsewhere = here.has(id) ? undefined : scene.settledById.get(id);
      if (elsewhere) far += 0.6 * closenessTo(profileOf(elsewhere[0]!.entry));
    }
    if (near > 0)
      yield {
        weight: Math.min(3, near),
        scope: 'place',

        reason: `${nearest} is related to it and named beside it`,
      };
    if (far > 0)
      yield { weight: Math.min(1.2, far), scope: 'text', reason: 'entries related to it are named in the text' };
  };

/** How closely two entries are related: 1 where one names the other, less over a third, or in a description. */
function relation(a: Profile, b: Profile): number {
  return Math.max(a.related.get(b.entry.id) ?? 0, b.related.get(a.entry.id) ?? 0, isDescribedBy(a, b) ? 0.8 : 0);
}

/** Whether the description of one entry has a name of the other. */
const isDescribedBy = (named: Profile, { description }: Profile): boolean =>
  description !== '' && named.longNames.some(each => description.includes(` ${each} `));
