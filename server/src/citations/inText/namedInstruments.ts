import source from '../../../data/legal-instruments.yaml';
import type { CitedWork, InTextCitation } from '../citation';
import { ARTICLES } from './articles';
import { folded, WORDS } from './words';

const NAMED = new Set((source as { named: readonly string[] }).named);

/** `Human Rights Act 1998`, `Foreign Assistance Act of 1961`, `Ports Ordinance 1932`. */
const ACT =
  /(?<![\p{L}\d])((?:\p{Lu}[\p{L}’'-]*,?\s+(?:(?:of|and|the|for|on|to|against)\s+){0,2}){1,9}(?:Act|Ordinance))\s+(?:of\s+)?((?:1[6-9]|20)\d\d)(?![\d/-])/gu;
/** `, art. 31`, `, artículos 5 y 6`: behind the name of an instrument. */
const ARTICLE_BEHIND = new RegExp(
  String.raw`(?:\s\(((?:1[5-9]|20)\d\d)\)|\s(?:de|del|of)\s((?:1[5-9]|20)\d\d))?,\s+(${ARTICLES})(?![\p{L}\d])`,
  'gu',
);
/** What may stand before it: a name in capitals. */
const NAME_BEFORE =
  /(?:\p{Lu}[\p{L}\d’'-]*)(?:\s+(?:(?:de|del|la|las|los|el|y|e|sobre|para|contra|entre|of|on|the|and|for|to|against|between)\s+){0,3}\p{Lu}[\p{L}\d’'-]*){0,14}$/u;

/** Acts cited by name and year, and laws and treaties with an article behind their name: `Treaty of Lima, art. 5`. */
export function* namedInstruments(text: string): Iterable<InTextCitation> {
  for (const { index, 0: whole, 1: name, 2: year } of text.matchAll(ACT)) {
    const lead = leadOf(name!);
    if (/^(?:Act|Ordinance)$/.test(name!.slice(lead))) continue;
    yield instrument(text, index + lead, index + whole.length, { year: year!, locator: null });
  }
  for (const { index, 0: whole, 1: inParentheses, 2: ofYear, 3: article } of text.matchAll(ARTICLE_BEHIND)) {
    const from = Math.max(0, index - 140);
    const before = NAME_BEFORE.exec(text.slice(from, index));
    if (!before) continue;
    const lead = leadOf(before[0]);
    const words = before[0].slice(lead).split(/\s+/);
    if (!words.some(each => NAMED.has(each)) && !(words.length === 1 && /^\p{Lu}{4,}$/u.test(words[0]!))) continue;
    const start = from + before.index + lead;
    const year = inParentheses ?? ofYear ?? null;
    const nameEnd = index + whole.search(/,\s/);
    yield instrument(text, start, index + whole.length, { year, locator: article! }, nameEnd);
  }
}

/** How long the words are that only begin the sentence: `The`, `Under the`, `La`. */
function leadOf(name: string): number {
  let lead = 0;
  for (let word = /^(\S+)\s+/.exec(name); word; word = /^(\S+)\s+/.exec(name.slice(lead))) {
    const plain = folded(word[1]!);
    if (!WORDS.sentenceWords.has(plain) && !/^(?:the|el|la|los|las)$/.test(plain)) break;
    lead += word[0].length;
  }
  return lead;
}

function instrument(
  text: string,
  start: number,
  end: number,
  { year, locator }: Pick<CitedWork, 'year' | 'locator'>,
  nameEnd = end,
): InTextCitation {
  const author = text.slice(start, nameEnd).replace(/\s+/g, ' ');
  const range = { start, end };
  return { kind: 'other', range, works: [{ author, year, locator: locator?.replace(/\s+/g, ' ') ?? null, range }] };
}
