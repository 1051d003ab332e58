import type { Unit } from '../source';
import type { Genre, UnitContext } from './site';
import type { UnitReading } from './unitReader';

/** What a unit can be to the list below it. */
type Hinge = UnitReading['hinge'];

const HINGES: readonly Hinge[] = ['none', 'verb', 'outcome', 'heading', 'signed', 'terms', 'declared'];

/** Added to what leads in a list while a sentence stands between its points. */
const SUSPENDED = 8;

const suspended = (mark: number): number => (mark === 0 ? 0 : mark | SUSPENDED);

/**
 * What leads in a unit where it is an item, from what is marked behind the unit before it. A sentence ends the list before
 * it, but its further points (*b)*, *Segundo.*) go on with it, and so do the sections of a sheet of results.
 */
export function hingeFor(mark: number, kind: Unit['kind'], text: string, genre: Genre): Hinge {
  const hinge = HINGES[mark & ~SUSPENDED]!;
  if (hinge === 'none') return 'none';
  const between = (mark & SUSPENDED) !== 0;
  if (kind === 'sentence')
    return POINT.test(text) || (hinge === 'signed' && !between && NAMES.test(text)) ? hinge : 'none';
  if (!between) return hinge;
  if (hinge === 'outcome' && genre === 'one-sided') return hinge;
  return kind === 'item' && FURTHER.test(text) ? hinge : 'none';
}

/** A sentence that is a point of a list by its number in words, or by its letter in a quotation. */
const POINT =
  /^\s*(?:["“«]\s*[A-Za-z\d]{1,2}\s?[.)]|(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]|noven[oa]|d[ée]cim[oa](?: \w+)?|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s?[.:;)–-])/i;

/** Instruments told in a sentence behind a lead-in of signing. */
const NAMES =
  /^\s*(?:an?|the|una?|el|la)?\s*(?:memor|protoc|conven|acuerdo|agreement|treaty|tratado|declara|carta|letter|pacto|pact|arrangement)/i;

/** The marker of a point that is not the first. */
const FURTHER = /^\s*["“«(]?(?:[b-z]|[2-9]|[1-9]\d|i[iv]|iii|vi{0,3}|ix)\s?[.)º°-]/i;

/** What a lead-in is to an item: a heading for results is one like any other. */
export const leadIn = (hinge: Hinge): UnitContext['hinge'] => (hinge === 'heading' ? 'outcome' : hinge);

/** What leads in the unit behind this one; a heading's list ends at the next heading. */
function nextHinge(hinge: Hinge, kind: Unit['kind'], own: Hinge, reports: boolean): Hinge {
  if (kind === 'heading' && hinge === 'heading' && own === 'none') return 'none';
  if (own === 'none' || (own === 'outcome' && reports)) return hinge;
  return kind !== 'item' || hinge === 'none' || own === 'verb' || own === 'signed' ? own : hinge;
}

/** The mark behind a unit: what leads in the next one if that is an item, and whether a sentence stands between. */
export function markBehind(
  mark: number,
  hinge: Hinge,
  kind: Unit['kind'],
  text: string,
  own: Hinge,
  reports: boolean,
): number {
  const next = nextHinge(hinge, kind, own, reports);
  return next === 'none' && mark !== 0 && kind === 'sentence' && !text.trimEnd().endsWith(':')
    ? suspended(mark)
    : HINGES.indexOf(next);
}
