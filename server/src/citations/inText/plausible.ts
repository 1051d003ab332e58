import type { TextRange } from '../../markup';
import type { InTextCitation } from '../citation';
import type { Doubt } from './doubt';
import { namesIn } from './doubt';
import type { ListedWorks } from './listedWorks';
import { Family } from './stretch';
import { isPlace, isSurname } from './words';

/** A citation found, and what is in doubt about it. */
export interface Doubted {
  readonly citation: InTextCitation;
  readonly doubt: Doubt | null;
  readonly family: Family;
}

/**
 * Of citations in the order of the text those that cite, judged by the rest of the text. A bare name with a year is none where
 * the text's list of works does not know it, where the text cites by numbers or notes, where the name is that of a place, here
 * or elsewhere in the text, or where the year is that of a founding. `places`: names that stand elsewhere like places.
 */
export function plausible<T extends Doubted>(
  found: readonly T[],
  text: string,
  works: ListedWorks,
  places: ReadonlySet<string>,
): T[] {
  if (found.every(each => each.doubt === null)) return [...found];
  const evidence = evidenceOf(found, text, works, places);
  return found.filter(({ citation, doubt }) => doubt === null || isCited(citation, doubt, evidence));
}

interface Evidence {
  readonly works: ListedWorks;
  /** The list of works has nearly all that is certainly cited. */
  readonly listIsWhole: boolean;
  /** The text cites by numbers, in brackets or of notes. */
  readonly byNumber: boolean;
  /** Names that are certainly cited somewhere. */
  readonly cited: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** What is older was rather founded than written in that year. */
  readonly oldest: number;
}

const FEW = 3;

function evidenceOf(
  found: readonly Doubted[],
  text: string,
  works: ListedWorks,
  located: ReadonlySet<string>,
): Evidence {
  const certain = found.filter(each => each.doubt === null && each.citation.kind === 'author-year');
  const cited = new Set<string>();
  const years: number[] = [];
  for (const { citation, doubt } of found) {
    if (citation.kind !== 'author-year' || (doubt && doubt.sign !== 'reported')) continue;
    for (const { author, year } of citation.works) {
      for (const name of namesIn(author ?? '')) cited.add(name.replace(/\s+(?:et al|otr[oa]s|others).*$/, ''));
      if (/^\d{4}/.test(year ?? '')) years.push(Number(year!.slice(0, 4)));
    }
  }
  for (const name of repeated(found)) cited.add(name);
  const inSentences = certain.filter(each => each.family !== Family.noted).length;
  const numbers = found.filter(each => each.citation.kind === 'numeric').length;
  return {
    works,
    listIsWhole: isWhole(works, found),
    byNumber: numbers >= FEW && inSentences * 2 < numbers,
    cited,
    places: placesIn(found, text, works, located, cited),
    oldest: (years.sort((a, b) => a - b)[Math.floor(years.length / 4)] ?? Number.POSITIVE_INFINITY) - SLACK,
  };
}

/** Names that stand with one year time and again: events are told once. */
function repeated(found: readonly Doubted[]): string[] {
  const times = new Map<string, number>();
  for (const { citation, doubt } of found) {
    if (!doubt || doubt.sign === 'place' || doubt.sign === 'deed' || doubt.sign === 'word') continue;
    for (const { author, year } of citation.works)
      for (const name of namesIn(author ?? '')) times.set(`${name}|${year}`, (times.get(`${name}|${year}`) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= OFTEN).map(([key]) => key.slice(0, key.lastIndexOf('|')));
}

const OFTEN = 3;

/** A body may be cited with what it wrote a few years before most others. */
const SLACK = 4;

/** Whether the list knows most of what is cited, the certain citations nearly all. */
function isWhole(works: ListedWorks, found: readonly Doubted[]): boolean {
  if (works.size < FEW) return false;
  let certain = 0;
  let known = 0;
  let doubtful = 0;
  let supported = 0;
  for (const { citation, doubt } of found) {
    if (citation.kind !== 'author-year') continue;
    for (const { author } of citation.works) {
      const name = namesIn(author ?? '')[0];
      if (name === undefined) continue;
      const has = works.has(firstName(name));
      if (doubt) doubtful += 1;
      else certain += 1;
      if (has) {
        if (doubt) supported += 1;
        else known += 1;
      }
    }
  }
  return certain >= FEW ? known >= certain * 0.75 : supported + known >= (doubtful + certain) * 0.5;
}

const firstName = (name: string): string => name.replace(/\s+(?:et al\b|otr[oa]s|others).*$|[’']s$|\s*[([].*$/g, '');

const PASSES = 4;

/** Names of places: those that stand like some, and what is named in one breath with them. */
function placesIn(
  found: readonly Doubted[],
  text: string,
  works: ListedWorks,
  located: ReadonlySet<string>,
  cited: ReadonlySet<string>,
): Set<string> {
  const places = new Set([...located].filter(each => !cited.has(each)));
  const groups = breaths(found, text).map(group => group.filter(({ citation }) => !isListed(citation, works)));
  for (const group of groups) for (const { doubt } of group) if (doubt!.sign === 'place') add(places, doubt!, cited);
  // what is learnt of one breath may tell of an earlier one; a longer chain tells little
  for (let pass = 0, before = -1; pass < PASSES && before !== places.size; pass += 1) {
    before = places.size;
    for (const group of groups)
      if (group.some(({ doubt }) => doubt!.names.some(each => isFirm(each) || places.has(each))))
        for (const { doubt } of group) if (doubt!.sign !== 'reported') add(places, doubt!, cited);
  }
  return places;
}

function add(places: Set<string>, { names }: Doubt, cited: ReadonlySet<string>): void {
  for (const name of names) if (!cited.has(name)) places.add(name);
}

const isFirm = (name: string): boolean => isPlace(name) && !isSurname(name);

/** Doubtful citations that a text names in one breath: `En Puno (2005) y Moho (2006)`. */
function breaths(found: readonly Doubted[], text: string): Doubted[][] {
  const groups: Doubted[][] = [];
  let last: TextRange | null = null;
  for (const each of found) {
    const { range } = each.citation;
    if (!each.doubt) continue;
    if (last && JOINT.test(text.slice(last.end, range.start))) groups.at(-1)!.push(each);
    else groups.push([each]);
    last = range;
  }
  return groups;
}

const JOINT = /^(?:,|\s*(?:,\s*)?(?:and|y|e|&)\s)\s*(?:(?:el|la|the)\s)?(?:(?:de|en|in|at|of)\s)?\s*$/u;

/** Of a work that is cited through another, `Bond, 1999, as cited in Lund, 2018`, the list has the other. */
const isListed = (citation: InTextCitation, works: ListedWorks): boolean =>
  citation.works.some(({ author, year }) => works.has(namesIn(author ?? '')[0] ?? '', year ?? undefined));

function isCited(citation: InTextCitation, { names, sign }: Doubt, evidence: Evidence): boolean {
  if (isListed(citation, evidence.works)) return true;
  const firm = names.every(isFirm);
  if (sign === 'reported' && !firm) return true;
  const known = names.every(each => evidence.cited.has(each));
  if (sign === 'dated' || sign === 'word') return known;
  if (!known && (evidence.listIsWhole || evidence.byNumber)) return false;
  if (names.some(each => evidence.places.has(each)) || (names.every(isPlace) && (firm || !known))) return false;
  if (sign === 'deed') return false;
  return sign !== 'defined' || Number(citation.works[0]!.year) >= evidence.oldest;
}
