import stationData from '../../../data/stations.yaml';

/** A post that sends telegrams. */
export interface Station {
  /** As in a citation: `RIO DE JANEIRO`. */
  readonly name: string;
  /** The country's geographic TAGS code. */
  readonly country: string;
  /** IANA time zone. */
  readonly zone: string;
}

/** Without blanks and signs, in capitals: how an id writes a post. */
export const squashed = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

const stations: readonly Station[] = Object.entries(
  stationData as Readonly<Record<string, { readonly country: string; readonly zone: string }>>,
).map(([name, { country, zone }]) => ({ name, country, zone }));
const byName: ReadonlyMap<string, Station> = new Map(stations.map(station => [squashed(station.name), station]));
/** Page markers cut a post's name after ten characters. */
const byCutName: ReadonlyMap<string, Station> = new Map(
  stations.filter(({ name }) => name.length > 10).map(station => [squashed(station.name.slice(0, 10)), station]),
);
/** Other ways to write a post. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['SECSTATE', 'STATE'],
  ['SECSTATEWASHDC', 'STATE'],
  ['SECSTATEWASHINGTONDC', 'STATE'],
  ['DEPTOFSTATE', 'STATE'],
  ['DEPTOFSTATEWASHINGTONDC', 'STATE'],
  ['DEPARTMENTOFSTATE', 'STATE'],
  ['DEPT', 'STATE'],
  ['MEXICOCITY', 'MEXICO'],
  ['GUATEMALACITY', 'GUATEMALA'],
  ['PANAMACITY', 'PANAMA'],
  ['KUWAITCITY', 'KUWAIT'],
  ['VATICANCITY', 'VATICAN'],
  ['HOLYSEE', 'VATICAN'],
  ['TAIPEI', 'AITTAIPEI'],
  ['USUN', 'USUNNEWYORK'],
  ['USMISSIONUSUNNEWYORK', 'USUNNEWYORK'],
  ['USMISSIONUSNATO', 'USNATO'],
  ['USMISSIONUSNATOBRUSSELS', 'USNATO'],
  ['USMISSIONUSOSCE', 'USOSCE'],
  ['UNVIE', 'UNVIEVIENNA'],
  ['USEU', 'USEUBRUSSELS'],
  ['USMISSIONUSEUBRUSSELS', 'USEUBRUSSELS'],
  ['RPODUBAI', 'IRANRPODUBAI'],
  ['OSAKA', 'OSAKAKOBE'],
  ['HOCHIMINH', 'HOCHIMINHCITY'],
  ['SAINTPETERSBURG', 'STPETERSBURG'],
]);
const offices =
  /^(?:AMEMBASSY|AMCONSUL|AMCONGEN|AMEMB|EMBASSY|CONSULATE|USMISSION|USMISSIN|USINT|USLO|USOFFICE|AMLEGATION)\s+/i;

/** The station of that name, however its blanks and its office (`AMEMBASSY …`) are written; `undefined` for none. */
export function stationNamed(name: string): Station | undefined {
  const place = squashed(name.replace(offices, ''));
  const whole = squashed(name);
  return (
    byName.get(otherNames.get(whole) ?? whole) ?? byName.get(otherNames.get(place) ?? place) ?? byCutName.get(whole)
  );
}

/**
 * The station that a damaged name means: one at most two letters away (one, in names under eight letters), and no other
 * as near. Some dozen comparisons: the rest differ in length.
 */
export function nearestStation(name: string): Station | undefined {
  const wanted = squashed(name);
  if (wanted.length < 4 || wanted.length > 30) return undefined;
  let best: Station | undefined;
  let bestDistance = wanted.length < 8 ? 2 : 3;
  for (const [candidate, station] of byName) {
    if (Math.abs(candidate.length - wanted.length) > 2) continue;
    const distance = editDistance(candidate, wanted);
    if (distance > bestDistance) continue;
    best = distance === bestDistance ? undefined : station;
    bestDistance = distance;
  }
  return best;
}

/** The place of an originator line without the office: `LIMA` of `AMEMBASSY LIMA`. */
export const placeOf = (from: string): string => from.replace(offices, '').trim();

/** Insertions, deletions and replacements that lead from one word to the other. For short words. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
