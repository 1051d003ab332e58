import source from '../../../data/legal-instruments.yaml';
import type { InTextCitation } from '../citation';
import { ARTICLES, PART_BEHIND } from './articles';

const COURTS = (source as { courts: readonly string[] }).courts
  .map(each => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
  .join('|');

/** `(arts. 56 y 57)`: articles of what the sentence is about. */
const ALONE = new RegExp(String.raw`\((${ARTICLES})(?=\))`, 'gu');
/** `(C.I.J., sentencia de 10 de octubre de 2002, párr. 265)`, `(Corte IDH, Serie C N.° 245)`. */
const JUDGMENT = new RegExp(
  String.raw`[(;]\s?((?:(?:${COURTS})[,.:]\s+|Casos?\s[^();]{3,80}?\s(?:[vV]s?\.|contra|c\.)\s)[^();]{0,120}?(?:[Ss]entencia|[Jj]udg(?:e?ment)|[Ff]allo|[Aa]uto|[Oo]pinión|[Oo]pinion|[Oo]rder|Serie|Series|Reports|Rep\.|[Cc]aso|[Cc]ase)[^();]{0,120}?)(?:,\s+(${PART_BEHIND}))?(?=[);])`,
  'gu',
);

/** What parentheses cite of the law without a work's name: articles alone, and judgments of a court. */
export function* legalAsides(text: string): Iterable<InTextCitation> {
  for (const { index, 1: articles } of text.matchAll(ALONE)) yield aside(index + 1, articles!, null, articles!);
  for (const { index, 0: whole, 1: judgment, 2: part } of text.matchAll(JUDGMENT)) {
    const lead = /^[(;]\s?/.exec(whole)![0].length;
    if (/\d/.test(whole)) yield aside(index + lead, whole.slice(lead), judgment!, part ?? null);
  }
}

function aside(start: number, words: string, author: string | null, locator: string | null): InTextCitation {
  const range = { start, end: start + words.length };
  const plain = (each: string | null) => each?.replace(/\s+/g, ' ') ?? null;
  const year = author === null ? null : (/(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(author)?.[0] ?? null);
  return { kind: 'other', range, works: [{ author: plain(author), year, locator: plain(locator), range }] };
}
