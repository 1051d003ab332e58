import type { Entry } from '../../glossary';
import type { SourceKind, SourceReading } from '../../source';
import { fold } from '../characters';
import type { LinkingContext } from '../context';
import type { RawMatch } from '../matcher';
import { type CountryMention, countriesIn, countryOfPost } from './countries';
import { termsOf } from './terms';

/** What a document tells about whoever is named in it. Offsets are of the source text. */
export interface Scene {
  readonly text: string;
  readonly context: LinkingContext;
  readonly kind: SourceKind | undefined;
  /** The year the text was written in. */
  readonly year: number | undefined;
  /** The country that a cable comes from. */
  readonly postCountry: string | undefined;
  /** Names that only one entry has, and passages that are linked: in order. */
  readonly settled: readonly SettledMention[];
  /** Pointers to countries in the text, a cable's addresses left out: in order. */
  readonly countries: readonly CountryMention[];
  /** How often the text points to each country, and to any; a cable's post counts as some. */
  readonly countryCounts: ReadonlyMap<string, number>;
  readonly countryTotal: number;
  /** How often each term occurs in the text. */
  readonly terms: ReadonlyMap<string, number>;
  /** The surroundings of a place: its sentence, and some words to either side. */
  around(start: number, end: number): Surroundings;
}

export interface SettledMention {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  /** It is so because someone linked it. */
  readonly isLinked: boolean;
  /** Several entries share the name, and its surroundings decided for this one. */
  readonly isInferred?: true;
}

export interface Surroundings {
  readonly start: number;
  readonly end: number;
  /** Terms in the sentence, the name itself left out. */
  readonly terms: ReadonlySet<string>;
  /** The paragraph, or as much of it as is near. */
  readonly paragraph: Paragraph;
  /** Where the sentence before begins, if one stands in the paragraph; and its terms. */
  readonly previous: { readonly start: number; readonly terms: ReadonlySet<string> } | undefined;
  /** Terms of the four words before and behind, and of the one or two right beside the name. */
  readonly near: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** Sixty characters before and behind, folded, white space as single spaces. */
  readonly before: string;
  readonly after: string;
}

/** A paragraph, or a stretch of a long one. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly terms: ReadonlySet<string>;
}

/** Looks at a document once. `settled` are its mentions of one candidate and its links. */
export function sceneOf(
  text: string,
  reading: SourceReading | undefined,
  context: LinkingContext,
  settled: readonly SettledMention[],
): Scene {
  const header = context.header ?? reading?.header;
  const bodyStart = header ? addressesEnd(header.tokens) : 0;
  const terms = new Map<string, number>();
  for (const each of termsOf(text.slice(bodyStart))) terms.set(each, (terms.get(each) ?? 0) + 1);
  const post = header?.post ?? header?.from ?? undefined;
  const postCountry = post ? (countryOfPost(post) ?? countryOfPost(header?.from ?? '')) : undefined;
  const pointers = countriesIn(text).filter(each => each.start >= bodyStart);
  const sure = new Set(pointers.filter(each => !each.isDoubtful).map(each => each.country));
  const countries = pointers.filter(each => !each.isDoubtful || sure.has(each.country) || each.country === postCountry);
  const countryCounts = new Map<string, number>(postCountry ? [[postCountry, postCount]] : []);
  for (const { country } of countries) countryCounts.set(country, (countryCounts.get(country) ?? 0) + 1);
  const paragraphAt = paragraphFinder(text);
  return {
    text,
    context,
    kind: context.kind ?? reading?.kind,
    year: yearOf(context.date ?? header?.dateTime ?? reading?.facts.date?.value ?? undefined),
    postCountry,
    settled,
    countries,
    countryCounts,
    countryTotal: countries.length + (postCountry ? postCount : 0),
    terms,
    around: (start, end) => surroundings(text, start, end, paragraphAt(start)),
  };
}

/** A cable is about its post's country even where it does not say so. */
const postCount = 4;

/** A cable's list of addresses names posts that its text has nothing to do with. */
function addressesEnd(tokens: readonly { kind: string; range: { end: number } }[]): number {
  const addresses = tokens.filter(each => ['from', 'address', 'routing-indicator'].includes(each.kind));
  return addresses.reduce((end, each) => Math.max(end, each.range.end), 0);
}

function yearOf(date: string | undefined): number | undefined {
  const year = /\b\d{4}\b/.exec(date ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** A sentence's reach to either side; more of a long one is not looked at. */
const reach = 300;
/** Code units of a paragraph that are taken together. */
const farReach = 2000;
function surroundings(text: string, start: number, end: number, paragraph: Paragraph): Surroundings {
  const before = text.slice(Math.max(paragraph.start, start - reach), start);
  const after = text.slice(end, Math.max(end, Math.min(paragraph.end, end + reach)));
  const starts = sentenceEnds(before + text[start]);
  const sentenceStart = starts.at(-1) ?? 0;
  const sentenceEnd = sentenceEnds(after)[0] ?? after.length;
  const left = before.slice(sentenceStart);
  const right = after.slice(0, sentenceEnd);
  return {
    start: start - left.length,
    end: end + right.length,
    terms: new Set([...termsOf(left), ...termsOf(right)]),
    paragraph,
    previous:
      sentenceStart > 0
        ? {
            start: start - before.length + (starts.at(-2) ?? 0),
            terms: new Set(termsOf(before.slice(starts.at(-2) ?? 0, sentenceStart))),
          }
        : undefined,
    near: new Set([...termsOf(lastWords(left, 4)), ...termsOf(firstWords(right, 4))]),
    beside: new Set([...termsOf(lastWords(left, 2)), ...termsOf(firstWords(right, 2))]),
    before: plain(before.slice(-60)),
    after: plain(after.slice(0, 60)),
  };
}

/** Where sentences end in a text: not behind what looks like an abbreviation (`Gen.`, `U.S.`). */
function sentenceEnds(text: string): number[] {
  return [...text.matchAll(/([\p{L}\p{N}.]*)[.!?]["”»’)]*\s+(?=["“«¡¿(]*[\p{Lu}\p{N}])/gu)]
    .filter(([, word]) => !/^(?:\p{Lu}\p{L}{0,3}|.*\.\p{L}|\p{Ll}|[ns]r?o|vs|cf|art|p{1,2})$/u.test(word!))
    .map(each => each.index + each[0].length);
}

/** Looks up the paragraph at an offset; its terms are read once. Of a text without blank lines, a stretch counts as one. */
function paragraphFinder(text: string): (offset: number) => Paragraph {
  const starts = [0];
  for (const { index, 0: found } of text.matchAll(/(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g)) {
    if (index > starts.at(-1)!) starts.push(index + found.length);
  }
  const known = new Map<number, Paragraph>();
  return offset => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const begin = starts[low]! + farReach * Math.floor((offset - starts[low]!) / farReach);
    return remember(known, begin, Math.min(begin + farReach, starts[low + 1] ?? text.length));
  };

  function remember(paragraphs: Map<number, Paragraph>, start: number, end: number): Paragraph {
    let paragraph = paragraphs.get(start);
    if (!paragraph) {
      paragraph = { start, end, terms: new Set(termsOf(text.slice(start, end))) };
      paragraphs.set(start, paragraph);
    }
    return paragraph;
  }
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');
const lastWords = (text: string, count: number): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(-count).join(' ');
const firstWords = (text: string, count: number): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, count).join(' ');

/** The part of `placed`, which is in order and hardly overlaps, that lies between two offsets. */
export function between<T extends { readonly start: number; readonly end: number }>(
  placed: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placed[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (; low < placed.length && placed[low]!.start < end; low++) if (placed[low]!.end <= end) found.push(placed[low]!);
  return found;
}

/** Mentions that are settled before anything is weighed: names of one entry, and links. */
export function settledMentions(matches: readonly RawMatch[], context: LinkingContext): SettledMention[] {
  const linked = [...(context.linked ?? [])].sort((a, b) => a.range.start - b.range.start);
  const settled: SettledMention[] = [];
  for (const { range, id } of linked) {
    const entry = context.glossary?.get(id);
    if (entry) settled.push({ start: range.start, end: range.end, entry, isLinked: true });
  }
  let next = 0;
  let reached = -1;
  for (const match of matches) {
    for (; next < linked.length && linked[next]!.range.start < match.end; next++) {
      reached = Math.max(reached, linked[next]!.range.end);
    }
    if (reached > match.start) continue;
    const { entry } = match.names[0]!;
    const isAlone = match.names.every(each => each.entry.id === entry.id && !each.isWeak);
    if (isAlone) settled.push({ start: match.start, end: match.end, entry, isLinked: false });
  }
  return settled.sort((a, b) => a.start - b.start);
}
