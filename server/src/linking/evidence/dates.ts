import type { Evidence, Witness } from './evidence';
import type { Profile } from './profile';

/** When the text was written and what years it names, against the years of the entry. */
export const dates: Witness = function* ({ profile }, { surroundings }, scene) {
  const { born, from, to, terms } = profile.dates;
  const named = [...surroundings.terms].filter(each => /^\d{4}$/.test(each)).map(Number);
  if (
    named.some(year => year === from || year === to || terms.some(([first, last]) => first <= year && year <= last))
  ) {
    yield { weight: 1.3, scope: 'place', reason: 'a year beside it is one of its years' };
  }
  const { year } = scene;
  yield* againstYearsBeside(profile, named, year);
  if (year === undefined) return;
  if (born !== undefined && year < born + 16) yield { weight: -3, reason: `was born in ${born}` };
  if (from !== undefined && year < from)
    yield { weight: profile.entry.type === 'agreement' ? -1.2 : -2.5, reason: `is of ${from}, after the text` };
  // Of several agreements of one short name the latest is mostly meant; a study tells of all of them.
  if (profile.entry.type === 'agreement' && from !== undefined && year >= from && scene.kind !== 'study') {
    yield { weight: -0.2 * Math.log(1 + year - from), reason: `is of ${from}, years before the text` };
  }
  // A study tells of the dead as of the living.
  const isHistory = scene.kind === 'study';
  if (to !== undefined && year > to && !isHistory) yield { weight: -0.8, reason: `is over since ${to}` };
  if (terms.some(([first, last]) => first <= year && year <= last)) {
    yield { weight: 0.9, reason: 'the text is of its years' };
  } else if (terms.length > 0 && terms.every(([first]) => first > year)) {
    yield { weight: -1, reason: 'the text is of earlier years' };
  } else if (terms.length > 0 && terms.every(([, last]) => last < year - 1)) {
    yield { weight: -0.4, reason: 'the text is of later years' };
  }
};

/** Whoever is told of in a sentence about a year of the past was there in that year. */
function* againstYearsBeside(
  { entry, dates: { born, from, to } }: Profile,
  named: readonly number[],
  year: number | undefined,
): Iterable<Evidence> {
  const told = Math.max(...named.filter(each => year === undefined || each < year));
  if (!Number.isFinite(told)) return;
  if (born !== undefined && told < born + 16)
    yield { weight: -2.2, scope: 'place', reason: `was born in ${born}, and the sentence is of ${told}` };
  else if (from !== undefined && told < from && entry.type !== 'agreement')
    yield { weight: -1.2, scope: 'place', reason: `is of ${from}, and the sentence is of ${told}` };
  if (to !== undefined && year !== undefined && year > to && told <= to)
    yield { weight: 1.4, scope: 'place', reason: `lasted until ${to}, and the sentence is of ${told}` };
}
