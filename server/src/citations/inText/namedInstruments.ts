import source from '../../../data/legal-instruments.yaml';
import type { CitedWork, InTextCitation } from '../citation';
import { ARTICLES, PART_BEHIND } from './articles';
import { withoutLead } from './sentenceLead';

const NAMED = new Set((source as { named: readonly string[] }).named);

/** The end of `Human Rights Act 1998`, `Foreign Assistance Act of 1961`, `Ports Ordinance 1932`. */
const ACT = /(?:Act|Ordinance)\s+(?:of\s+)?((?:1[6-9]|20)\d\d)(?![\d/-])/g;
/** `, art. 31`, `, artículos 5 y 6`: behind the name of an instrument. */
const ARTICLE_BEHIND = new RegExp(
  String.raw`(?:,|(?=\s+[Aa]rt)(?<=(?<!\p{L})\p{Lu}{4,8}))\s+(${PART_BEHIND})(?![\p{L}\d])`,
  'gu',
);
const SECTION_BEHIND = new RegExp(ARTICLE_BEHIND.source, 'uy');
/** `. Artículo 26` behind the day of its making. */
const ARTICLE_BEHIND_DAY = new RegExp(String.raw`\.\s+(?<=\d{4}\.\s+)(${ARTICLES})(?![\p{L}\d])`, 'gu');
/** The year or the day behind the name: `Treaty of Lima (1929)`, `Constitución de 1979`, `…, del 23 de mayo de 1969`. */
const YEAR_BEFORE =
  /(?:\s\(((?:1[5-9]|20)\d\d)\)|,?\s(?:de|del|of)\s(?:(?:\d{1,2}\s)?(?:de\s)?\p{L}{3,10}\s(?:del?\s)?)?((?:1[5-9]|20)\d\d))$/u;
/** `PBA 1959, section 2`. */
const BARE_YEAR = /\s((?:1[789]|20)\d\d)$/;
/** What may stand before it: a name in capitals. */
const NAME_BEFORE =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d’'-]*)(?:\s+(?:(?:de|del|la|las|los|el|y|e|sobre|para|contra|entre|of|on|the|and|for|to|against|between)\s+){0,3}\p{Lu}[\p{L}\d’'-]*){0,14}$/u;

/** Acts cited by name and year, and laws and treaties with an article behind their name: `Treaty of Lima, art. 5`. */
export function* namedInstruments(text: string): Iterable<InTextCitation> {
  for (const { index, 0: act, 1: year } of text.matchAll(ACT)) {
    const start = nameBefore(text, index + act.search(/\s/));
    // `Act` alone is no name
    if (start === null || start === index) continue;
    const nameEnd = index + act.length;
    SECTION_BEHIND.lastIndex = nameEnd;
    const [behind, section] = SECTION_BEHIND.exec(text) ?? [''];
    yield instrument(text, start, nameEnd + behind.length, { year: year!, locator: section ?? null }, nameEnd);
  }
  const behindName = [
    ...text.matchAll(ARTICLE_BEHIND),
    ...(/[.]\s+[Aa]rt/.test(text) ? text.matchAll(ARTICLE_BEHIND_DAY) : []),
  ];
  for (const { index, 0: behind, 1: article } of behindName) {
    const lead = text.slice(Math.max(0, index - 40), index);
    const dated = YEAR_BEFORE.exec(lead) ?? (/^,\s+(?:[Ss]ec|[Aa]rt|§)/.test(behind) ? BARE_YEAR.exec(lead) : null);
    const nameEnd = index - (dated?.[0].length ?? 0);
    const start = nameBefore(text, nameEnd);
    if (start === null) continue;
    const words = text.slice(start, nameEnd).split(/\s+/);
    if (!words.some(each => NAMED.has(each)) && !(words.length === 1 && /^\p{Lu}{4,}$/u.test(words[0]!))) continue;
    const year = dated?.[1] ?? dated?.[2] ?? null;
    yield instrument(text, start, index + behind.length, { year, locator: article! }, index);
  }
}

/** Where the name in capitals begins that ends there; `null` where none does. */
function nameBefore(text: string, end: number): number | null {
  const from = Math.max(0, end - 140);
  const before = NAME_BEFORE.exec(text.slice(from, end));
  return before && from + before.index + withoutLead(before[0]);
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
