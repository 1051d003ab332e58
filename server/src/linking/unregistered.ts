import lexicon from '../../data/entryTypes.yaml';
import starters from '../../data/sentence-starters.yaml';
import { encloses, overlaps, type TextRange } from '../markup';
import type { SourceReading, Unit } from '../source';
import { fold } from './characters';
import { isCommonWord } from './entryNames';
import { isPeopleWord } from './evidence/countries';

/** A name that recurs in a text and that nobody has registered. */
export interface UnregisteredName {
  /** White space as single blanks. */
  readonly name: string;
  /** Where it stands, in the source text: at least twice. */
  readonly places: readonly TextRange[];
}

/**
 * Words with capital letters that recur in a text: sequences of them, with the small words of a title between
 * (`Ministry of the Interior`), and single words and acronyms that stand inside sentences. Headings and lines of capitals, where
 * every word has a capital, are passed over. `taken`: what is a mention or a link already, in any order. In the order of their
 * first places. Linear time.
 */
export function unregisteredNames(reading: SourceReading, taken: readonly TextRange[]): UnregisteredName[] {
  const sequences = new Map<string, TextRange[]>();
  const single = new Map<string, TextRange[]>();
  const partOfOthers = new Set<string>();
  const isFree = freeFrom(taken);
  for (const unit of reading.units) {
    if (unit.kind === 'heading') continue;
    for (const words of capitalised(reading.text, unit)) {
      const range = { start: words[0]!.start, end: words.at(-1)!.end };
      if (!isFree(range)) continue;
      const name = words.map(each => each.text).join(' ');
      if (words.length > 1) {
        add(sequences, name, range);
        for (const each of words) partOfOthers.add(each.text);
        const acronym = inParentheses.exec(reading.text.slice(range.end, range.end + longestAcronym))?.[1];
        if (acronym) partOfOthers.add(acronym);
      } else if (isWithinSentence(reading.text, unit, range)) add(single, name, range);
    }
  }
  const found = [...sequences].filter(([, places]) => places.length >= recurring);
  for (const each of single) {
    const [name, places] = each;
    if (places.length >= recurringWord && !partOfOthers.has(name) && isNameAlone(name)) found.push(each);
  }
  return found.map(([name, places]) => ({ name, places })).sort((a, b) => a.places[0]!.start - b.places[0]!.start);
}

/** Not its first word, which has a capital in any case, and no label before a colon. */
const isWithinSentence = (text: string, { content }: Unit, { start, end }: TextRange): boolean =>
  text[end] !== ':' &&
  (start > content.start + longestMarker || /[\p{L}\p{N}]/u.test(text.slice(content.start, start)));

/** Code units of bullets and quotation marks before a sentence's first word. */
const longestMarker = 12;

function add(places: Map<string, TextRange[]>, name: string, range: TextRange): void {
  places.get(name)?.push(range) ?? places.set(name, [range]);
}

/** An acronym right behind a name: `Southern Fisheries Bank (SFB)`. */
const inParentheses = /^\s\(["“«]?(\p{Lu}[\p{Lu}\p{N}-]+)["”»]?\)/u;
const longestAcronym = 20;

/** How often a name must stand in a text; a single word, which is less sure to be one. */
const recurring = 2;
const recurringWord = 3;

interface Word extends TextRange {
  readonly text: string;
}

const words = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.-](?=[\p{L}\p{N}]))*/gu;
const capital = /^\p{Lu}/u;
const joining = new Set('of for de del da do dos das para van von der den'.split(' '));
const articles = new Set('the la las los el'.split(' '));
const adding = new Set(['and', 'y', 'e', '&']);
const titles = new Set((lexicon as { titles: string }).titles.trim().split(/\s+/));
const isStarter = new Set(Object.values(starters as Record<string, string[]>).flatMap(each => each.map(fold)));

/** The runs of capitalised words of a unit, as long as nothing but white space and small words stand between. */
function* capitalised(text: string, { content, range }: Unit): Iterable<Word[]> {
  const end = range.end;
  const sentence = text.slice(content.start, end);
  if (!/\p{Ll}/u.test(sentence)) return;
  let run: Word[] = [];
  let small: Word[] = [];
  let before = content.start;
  let isFirst = true;
  for (const { 0: written, index } of sentence.matchAll(words)) {
    const start = content.start + index;
    const word = { start, end: start + written.length, text: written };
    if (run.length > 0 && !isGap(text, before, start, small.at(-1) ?? run.at(-1)!)) {
      yield* trimmed(run);
      run = [];
      small = [];
    }
    if (capital.test(written)) {
      const isSentenceStart = isFirst && isOrdinary(written);
      if (!isSentenceStart) {
        if (run.length > 0) run.push(...small);
        run.push(withoutPossessive(word));
      }
      small = [];
    } else if (run.length > 0 && isJoining(word, run, small)) small.push(word);
    else {
      yield* trimmed(run);
      run = [];
      small = [];
    }
    before = word.end;
    isFirst = false;
  }
  yield* trimmed(run);
}

/** White space, or the stop of a title: `Gen. Ana Quispe`. A possessive ends a name. */
function isGap(text: string, from: number, to: number, last: Word): boolean {
  const gap = text.slice(from, to);
  return last.end === from && (/^\s+$/.test(gap) || (/^\.\s$/.test(gap) && titles.has(fold(last.text))));
}

/** `Ministry of Energy and Mines` is one name; `Ana Ruiz and Juan Soto` are two. */
function isJoining({ text }: Word, run: readonly Word[], small: readonly Word[]): boolean {
  if (small.length > 2) return false;
  if (adding.has(text)) return run.some(each => joining.has(each.text));
  return joining.has(text) || (small.length > 0 && articles.has(text));
}

/** Without titles and an English article in front; nothing where only a title is left, or a word that is no name by itself. */
function* trimmed(run: readonly Word[]): Iterable<Word[]> {
  let first = 0;
  while (first < run.length && (run[first]!.text === 'The' || titles.has(fold(run[first]!.text)))) first++;
  // `Minister of Fisheries` is an office, not a title.
  const kept = first < run.length && !capital.test(run[first]!.text) ? run : run.slice(first);
  if (kept.length > 0) yield [...kept];
}

function withoutPossessive(word: Word): Word {
  const ending = /['’]s$/.exec(word.text)?.[0].length ?? 0;
  return ending === 0 ? word : { ...word, end: word.end - ending, text: word.text.slice(0, -ending) };
}

const isOrdinary = (word: string): boolean => isCommonWord(word) || isStarter.has(fold(word));

/** Whether a word may be a name without others: no adjective of a country, no month; letters enough. */
function isNameAlone(word: string): boolean {
  const isAcronym = !/\p{Ll}/u.test(word);
  return word.length >= (isAcronym ? 2 : 4) && /\p{L}{2}/u.test(word) && !isOrdinary(word) && !isPeopleWord(word);
}

/** Whether a range, asked about in ascending order, crosses nothing that is taken and lies in nothing: it may hold some. */
function freeFrom(taken: readonly TextRange[]): (range: TextRange) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: TextRange[] = [];
  return range => {
    while (next < sorted.length && sorted[next]!.start < range.end) open.push(sorted[next++]!);
    open = open.filter(each => each.end > range.start);
    return open.every(each => !overlaps(each, range) || (encloses(range, each) && !encloses(each, range)));
  };
}
