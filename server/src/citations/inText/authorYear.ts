import type { TextRange } from '../../markup';
import type { CitedWork, InTextCitation } from '../citation';
import { authorIn, isAuthor, isMedium, type Separator, unbroken } from './authorText';
import { locatorAt } from './locators';
import { standingAlone } from './standingAlone';
import { isPlace } from './words';
import { type PrintedYear, yearAt, yearsIn } from './years';

/**
 * The citation in a pair of parentheses: `MRE, 2018`, `see Smith and Jones 2019, p. 12; Berg 2020a, 2020b`,
 * `Embajada de Colombia, (s.f)`. Its range goes from the first author to the end of the last work, without the parentheses.
 */
export function parentheticalCitation(text: string, content: TextRange): InTextCitation | null {
  const years = yearsIn(text, content.start, content.end);
  if (years.length === 0) return null;
  const works: CitedWork[] = [];
  // A list of what was when, `(Ministry of Roads, 1999; of Transport, since 2006)`, cites nothing.
  if (years.some(year => TIME.test(text.slice(Math.max(content.start, year.start - 10), year.start)))) return null;
  for (const segment of segments(text, content)) {
    const within = years.filter(year => year.start >= segment.start && year.end <= segment.end);
    works.push(...worksIn(text, segment, within, works.at(-1) ?? null));
  }
  if (works.length === 0) return null;
  return { kind: 'author-year', works, range: { start: works[0]!.range.start, end: works.at(-1)!.range.end } };
}

const TIME = /(?<![\p{L}])(?:since|until|till|from|desde|hasta)\s+$/iu;

/** A work that a remark on the ones before it names: `see Berg 1998 for a survey of the model by Lund et al. 1991`. */
const REMARKED = /^\s(?:for|para|on|sobre|quien|who)\s[^();]{4,160}\s(?:by|of|por|de)\s+(?=\p{Lu})/u;

/** The citations of a pair of parentheses: one, and those that a remark behind it holds. */
export function* parentheticalCitations(text: string, content: TextRange): Iterable<InTextCitation> {
  const first = parentheticalCitation(text, content);
  if (!first) return;
  yield first;
  const rest = REMARKED.exec(text.slice(first.range.end, content.end));
  if (!rest) return;
  const further = parentheticalCitation(text, { start: first.range.end + rest[0].length, end: content.end });
  if (further) yield further;
}

const CUE = new RegExp(
  String.raw`${standingAlone([
    String.raw`[Ss]ee(?:\s+also)?`,
    String.raw`[Vv]éan?se(?:\s+también)?`,
    String.raw`[Vv]id\.`,
    String.raw`[Vv]er(?:\s+también)?`,
    String.raw`[Cc]fr?\.`,
    '[Cc]ompare',
  ])}[,:]?\s+(?=[^()[\].;]{2,90}?,\s(?:1[4-9]|20)\d\d)`,
  'gu',
);

/** `see Berg, 2018` and `véase Berg (2018)` without parentheses around: the one form that stands free in a sentence. */
export function* freeCitations(text: string): Iterable<InTextCitation> {
  for (const { index, 0: cue } of text.matchAll(CUE)) {
    const start = index + cue.length;
    const [year] = yearsIn(text, start, Math.min(text.length, start + 110));
    if (!year) continue;
    const [work] = worksIn(text, { start, end: year.end }, [year], null);
    if (work?.author && !/^\s*(?:\p{L}|\()/u.test(text.slice(year.end, year.end + 2))) {
      const locator = locatorAt(text, year.end);
      const range = { start: work.range.start, end: locator?.end ?? year.end };
      yield { kind: 'author-year', works: [{ ...work, locator: locator?.text ?? null, range }], range };
    }
  }
}

/** The stretches between semicolons. */
function segments(text: string, content: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let start = content.start;
  for (let at = start; at < content.end; at += 1) {
    // a semicolon where a comma is meant: `Pérez; 2010`
    if (text[at] !== ';' || goesOn(text, start, at)) continue;
    found.push({ start, end: at });
    start = at + 1;
  }
  return [...found, { start, end: content.end }];
}

/** A semicolon between authors of one work, `Pérez; Soto, 2010`, or before its year. */
function goesOn(text: string, start: number, at: number): boolean {
  if (yearsIn(text, start, at).length > 0) return false;
  if (yearAt(text, nextWord(text, at + 1)) !== null) return true;
  // a term in quotation marks is none: `“slack”; Pérez, 2010`
  return !/^\s*["“«]/.test(text.slice(start, at)) && isAuthor(text.slice(start, at), 'comma');
}

const nextWord = (text: string, at: number): number => at + /^\s*/.exec(text.slice(at, at + 6))![0].length;

function worksIn(
  text: string,
  segment: TextRange,
  years: readonly PrintedYear[],
  before: CitedWork | null,
): CitedWork[] {
  const works: CitedWork[] = [];
  let from = segment.start;
  for (const year of years) {
    if (year.start < from) continue;
    const lead = text.slice(from, year.start);
    const previous = works.at(-1) ?? before;
    if (previous && isBareJoint(lead, works.length > 0)) {
      works.push(withLocator(text, segment.end, { author: previous.author, year, start: year.start }));
    } else {
      const author = authorOf(lead, year);
      if (!author) {
        if (works.length > 0) break;
        const dated = datedWork(text, segment, from, year);
        if (dated) works.push(dated);
        break;
      }
      if (works.length > 0 && !/^\s*(?:,|(?:y|e|o|u|and|or)\s|&|\/)/u.test(lead)) break;
      const start = from + author.start;
      works.push(withLocator(text, segment.end, { author: tidy(lead.slice(author.start, author.end)), year, start }));
    }
    from = works.at(-1)!.range.end;
  }
  const last = works.at(-1);
  return last && !endsWell(text.slice(last.range.end, segment.end)) ? [] : works;
}

/** `, 2020b` and `and 2019` behind a year, and `2019` alone behind a semicolon, go on with the author before. */
const isBareJoint = (lead: string, inSegment: boolean): boolean =>
  inSegment ? /^\s*(?:,|y|e|and|&|\/)\s*(?:y\s+|and\s+)?$/u.test(lead) : /^\s*$/.test(lead);

function authorOf(lead: string, year: PrintedYear): { start: number; end: number } | null {
  const separator: Separator = year.words || /[,;:(\]]\s*$/.test(lead) ? 'comma' : 'space';
  const joint = /^\s*(?:,\s*(?:(?:y|e|o|u|and|or)\s)?|(?:y|e|o|u|and|or)\s|&|\/)\s*/u.exec(lead)?.[0].length ?? 0;
  const found = authorIn(lead.slice(joint).replace(/,\s*(?:c|ca|circa)\.?\s*$/u, ','), separator);
  return found && { start: found.start + joint, end: found.end + joint };
}

const tidy = (author: string): string =>
  unbroken(author)
    .replace(/\s+/g, ' ')
    .replace(/^["“«‘]|["”»’,]+$/gu, '')
    .replace(SENTENCE_STOP, '')
    .trim();

/** A stop instead of a comma, `Pérez. 2010`; not that of an abbreviation. */
const SENTENCE_STOP = /(?<=\p{Ll}{3})(?<!\b(?:Anon|Corp|Univ|Dept|Assn|Govt|Inst))\.$/u;

/** `, 14 de mayo`, `, May 14` behind the year of a newspaper. */
export const DAY_BEHIND =
  /^,\s+(?:\d{1,2}\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}|\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))(?![\p{L}\d])/u;

function withLocator(
  text: string,
  limit: number,
  part: { author: string | null; year: PrintedYear; start: number },
): CitedWork {
  const { author, year, start } = part;
  let end = year.end;
  // the parenthesis of `(s.f)` inside the citation's own
  if (text[end] === ')' && end < limit) end += 1;
  end += DAY_BEHIND.exec(text.slice(end, Math.min(limit, end + 40)))?.[0].length ?? 0;
  const press = /^,\s*(?=(?:en prensa|in press|forthcoming))/iu.exec(text.slice(end, end + 20));
  if (press) end = yearAt(text, end + press[0].length)?.end ?? end;
  const locator = locatorAt(text, end);
  const fits = locator !== null && locator.end <= limit;
  return {
    author,
    year: year.text,
    locator: fits ? locator.text : null,
    range: { start, end: fits ? locator.end : end },
  };
}

/** `El Comercio, 12 de mayo de 2017`, `Reuters, May 12, 2017`, `A. Pérez, comunicación personal, 3 de junio de 2019`. */
function datedWork(text: string, segment: TextRange, from: number, year: PrintedYear): CitedWork | null {
  const lead = text.slice(from, year.start);
  const date =
    /,\s*(?:\d{1,2}(?:\s+de)?\s+\p{L}{3,10}\.?(?:\s+del?|,)?|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?|\p{L}{3,10}(?:\s+de)?)\s*$/u.exec(
      lead,
    );
  const personal =
    /,\s*(?:personal (?:communication|interview)|comunicación personal|entrevista personal|entrevista|interview)\s*,/iu.exec(
      lead,
    );
  const end = personal?.index ?? date?.index;
  if (end === undefined) return null;
  const prefix = authorIn(lead.slice(0, end), 'comma');
  if (!prefix) return null;
  const author = lead.slice(prefix.start, prefix.end);
  // `(Puno, abril 2010)` is where and when
  if (personal || !isPlace(author) ? !isAuthor(author, 'comma') : !isMedium(author)) return null;
  return withLocator(text, segment.end, { author: tidy(author), year, start: from + prefix.start });
}

/** What may follow a work in its segment: nothing, a remark, or words on how it is cited. A clause that goes on may not. */
function endsWell(rest: string): boolean {
  const left = rest.replace(/^[\s.,)\]]+|[\s.,]+$/g, '');
  if (left === '' || (/^\s*,/.test(rest) && left.length < 30 && /^[\p{Ll}\s]+$/u.test(left))) return true;
  return /^(?:emphasis|esp\.|especially|en especial|énfasis|cursivas?|italics|subrayado|traducción|trad|translation|my |our |mi |nuestr|own |elaboración|original|citad[oa]|extra[íi]d[oa]|extractos?|tomad[oa]|recuperad[oa]|excerpts?|taken|retrieved|cited|quoted|as cited|as quoted|apud|en |in |and (?:others|references|the references)|among|entre otr|inter alia|passim|for |para |on |sobre |quien|who|véase|see|cf|y otros|y ss|et passim|among others|mayúsculas|negritas|nota|note|\d{1,2} de \p{L}+|\p{L}+ \d{1,2}$|consultado|accessed)/iu.test(
    left,
  );
}
