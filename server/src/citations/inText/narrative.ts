import type { TextRange } from '../../markup';
import type { CitedWork, InTextCitation } from '../citation';
import { isAuthor, isOthers, unbroken } from './authorText';
import { DAY_BEHIND, parentheticalCitation } from './authorYear';
import { endsEntry } from './entryEnd';
import { REPORT_BEHIND } from './judgments';
import { locatorAt } from './locators';
import { folded, isPlace, WORDS } from './words';
import { letterAt, type PrintedYear, yearAt } from './years';

const REACH = 160;

/**
 * A citation whose author stands in the sentence and whose year in parentheses behind it: `Smith and Jones (2019, p. 12)`,
 * `Keohane y Nye (1977; 1989)`, `Abugattas et al.'s (s.f.)`; further works may follow, `Smith (2010; see also Jones 2012)`.
 * Its range goes from the author to the closing parenthesis.
 */
export function narrativeCitation(text: string, content: TextRange): InTextCitation | null {
  const works = yearsFirst(text, content);
  if (works.length === 0) return null;
  const author = authorBefore(text, content.start - 1);
  const start = author?.start ?? content.start;
  const isQuoted = /[”"»’]\s*$/.test(text.slice(Math.max(0, content.start - 4), content.start - 1));
  if (!author && works.every(({ locator }) => locator === null || !(isQuoted || /^p/i.test(locator)))) return null;
  if (author && endsEntry(text, author.start, content.end + 1)) return null;
  const behind = text.slice(content.end + 1, content.end + 24);
  if (LEADER.test(behind) || REPORT_BEHIND.test(behind)) return null;
  const name = author ? unbroken(text.slice(author.start, author.end)).replace(/\s+/g, ' ') : null;
  if (!author && works.some(each => each.author !== null)) return null;
  const named = works.map((each, index) => ({
    ...each,
    author: each.author ?? name,
    range: index === 0 ? { start, end: each.range.end } : each.range,
  }));
  return { kind: 'author-year', works: named, range: { start, end: author ? content.end + 1 : content.end } };
}

/** The dots of a table of contents. */
const LEADER = /^\s*(?:\.{3}|…|(?:\.\s){3})/;

/**
 * The works of a parenthesis that begins with a year: without an author those of the author before it, with one those that
 * are named behind. None where it holds anything else.
 */
function yearsFirst(text: string, content: TextRange): CitedWork[] {
  const works: CitedWork[] = [];
  const space = /\s*/y;
  const joint = /\s*(?:[,;]|y|and|&)\s*(?:y\s+|and\s+)?/y;
  space.lastIndex = content.start;
  space.exec(text);
  let at = space.lastIndex;
  let before: PrintedYear | null = null;
  while (at < content.end) {
    const year: PrintedYear | null = yearAt(text, at) ?? (before && letterAt(text, at, before));
    if (!year) {
      const further = works.length > 0 ? parentheticalCitation(text, { start: at, end: content.end }) : null;
      if (further) return [...works, ...further.works];
      const rest = text.slice(at, content.end);
      return works.length > 0 && (TAKEN_FROM.test(rest) || REMARK.test(rest)) ? works : [];
    }
    before = year;
    const locator = locatorAt(text, year.end);
    const day = DAY_BEHIND.exec(text.slice(year.end, Math.min(content.end, year.end + 40)))?.[0].length ?? 0;
    const end = locator && locator.end <= content.end ? locator.end : year.end + day;
    works.push({
      author: null,
      year: year.text,
      locator: locator && end === locator.end ? locator.text : null,
      range: { start: at, end },
    });
    space.lastIndex = end;
    space.exec(text);
    if (space.lastIndex >= content.end) return works;
    joint.lastIndex = end;
    if (!joint.test(text)) return [];
    at = joint.lastIndex;
  }
  return [];
}

/** `extraído de la edición digital`, `excerpts at the publisher’s`: where what is cited was read. */
const TAKEN_FROM =
  /^(?:extra[íi]d[oa]s?|extractos?|tomad[oa]s?|recuperad[oa]s?|excerpts?|taken|retrieved)\s(?:de|del|en|from|in|at|on)\s[^()]{2,80}$/iu;

/** `énfasis añadido`, `my translation`: who changed what is quoted. */
const REMARK =
  /^(?:(?:el\s|my\s|mi\s|la\s|own\s|our\s|nuestr[ao]\s)?(?:énfasis|cursivas?|itálicas|subrayado|negritas?|resaltado|traducci[oó]n|trad\.|emphasis|italics|translation|translated|original|ed\.|edición|paginación|edition))[^()]{0,60}$/iu;

interface Word {
  readonly text: string;
  readonly start: number;
  /** Quotation marks or signs of emphasis before it: no name goes over them. */
  readonly opens: boolean;
}

/** The name that ends directly before the offset of an opening parenthesis. */
function authorBefore(text: string, at: number): TextRange | null {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const gap = /\s*$/.exec(before)![0];
  if (/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(gap)) return null;
  const paragraph = lastBlankLine(before);
  const body = before.slice(0, before.length - gap.length).replace(/(?:[’']s|[’'])$/u, '');
  // `Ministerio de Obras [MO] (2020)`
  const named = /[\])]$/.test(body.slice(-1)) ? body.replace(ACRONYM, '') : body;
  const words = wordsOf(named, paragraph, from);
  let name = collect(words);
  name = withoutLead(name, words);
  if (name.length === 0) return null;
  const start = name[0]!.start;
  const end = from + body.length - (/[,]$/.test(body) ? 1 : 0);
  const lead = words[words.indexOf(name[0]!) - 1];
  if (lead && WORDS.things.has(lead.text)) return null;
  const reported = REPORTED.test(text.slice(Math.max(from, start - 40), start));
  const printed = text.slice(start, named === body ? end : from + named.length);
  return fits(name, printed, reported) ? { start, end } : null;
}

const ACRONYM = /(?<=\p{L})\s+(?:\[\p{Lu}[\p{L}.-]{1,14}\]|\(\p{Lu}[\p{L}.-]{1,14}\))$/u;

/** Behind the last blank line or heading of a short text; 0 where it has none. */
function lastBlankLine(text: string): number {
  const blank = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)|(?<=^|[\r\n])#{1,6} [^\r\n]*(?:\r\n|\n|\r)/g;
  let end = 0;
  while (blank.test(text)) end = blank.lastIndex;
  return end;
}

function wordsOf(body: string, from: number, shift: number): Word[] {
  const words: Word[] = [];
  const word = /(?:\p{L}-(?:\r\n|\n|\r)[ \t]*(?=\p{Ll})|\S)+/gu;
  word.lastIndex = from;
  for (let match = word.exec(body); match; match = word.exec(body)) {
    const signs = SIGNS.includes(match[0][0]!) ? SIGNS_BEFORE.exec(match[0])![0].length : 0;
    words.push({ text: match[0].slice(signs), start: shift + match.index + signs, opens: signs > 0 });
  }
  return words;
}

const SIGNS = '*_“"«‘\'¿¡([';
const SIGNS_BEFORE = /^(?:(?:[*_]+|[“"«‘'¿¡([]+)(?=\p{Lu}))?/u;

/** `d’Aubigny` and `al-Jaber` too. */
const isCapital = (word: string): boolean => /^(?:[a-z]{1,2}[’']|al-)?\p{Lu}/u.test(word);
const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}\.-?)+$|^(?:EE|UU|Jr|Sr|St|Sto|Sta|Gral|Cnel|Dr|Mr|Ms|Mrs|Ma|al|et|cols?)\.$/u.test(word);
const endsClause = (word: string): boolean => /(?:[.;:!?…]|[)\]”"»],?)$/.test(word) && !isAbbreviation(word);

/** `Interestingly, Berg (2010)`, `Finalmente, Berg (2010)`. */
const ADVERB = /(?:(?:ing|ant|ent|al|ari|ed|ous|iv|ib|ab|ar)ly|mente),$/u;

/** The words of the name, walked from the last one back. */
function collect(words: readonly Word[]): Word[] {
  const name: Word[] = [];
  for (let index = words.length - 1; index >= 0 && name.length < 14 && !name[0]?.opens; index -= 1) {
    const word = words[index]!;
    const plain = folded(word.text);
    const first = name.length === 0;
    if (first ? /[.;:!?)\]”"»…*_]$/.test(word.text) && !isAbbreviation(word.text) : endsClause(word.text)) break;
    if (first && WORDS.others.has(plain) && !isCapital(word.text)) name.unshift(word);
    else if (name.length === 1 && isOthers(plain, name[0]!.text)) name.unshift(word);
    else if (isCapital(word.text)) {
      if (ADVERB.test(unbroken(word.text))) break;
      if (WORDS.sentenceWords.has(plain) && !/^(?:\p{Lu}{2,}|\p{Lu}\.)/u.test(word.text) && !/^Del?$/.test(word.text))
        break;
      name.unshift(word);
    } else if (!first && (WORDS.connectors.has(plain) || plain === 'et') && word.text !== 's') name.unshift(word);
    else break;
  }
  return name;
}

/** What leads to a person's name, so that `de la` or `de` behind it begins a surname; other words govern the `de` themselves. */
const isCue = (word: string): boolean => endsClause(word) || CUES.test(folded(word));
const CUES =
  /^(?:for|by|see|of|and|with|as|from|than|like|to|on|in|that|the|según|para|por|como|con|contra|que|ver|véase|cf|cfr|(?:señal|afirm|indic|advert|recuerd|propon|sostien)\p{Ll}+)$/u;

const HONORIFIC = /^(?:Dra?|Prof|Profa|Sra?|Mr|Mrs|Ms|Lic|Ing)\.$/;

/** Without the small words that only led to the name, and without an article that begins a sentence. */
function withoutLead(name: readonly Word[], words: readonly Word[]): Word[] {
  let at = 0;
  while (at < name.length && !isCapital(name[at]!.text)) at += 1;
  const before = (index: number) => words[words.indexOf(name[index]!) - 1]?.text;
  while (at < name.length - 1 && HONORIFIC.test(name[at]!.text)) at += 1;
  let lead = at;
  while (lead > 0 && /^(?:von|van|der|den|di|da|do|dos|du|ter|ten|bin|ibn)$/.test(name[lead - 1]!.text)) lead -= 1;
  // `So do Feld and Ng (2016)`
  if (lead < at && name[lead]!.text === 'do' && /^\p{L}+$/u.test(before(lead) ?? '')) lead += 1;
  for (const particle of ['de la', 'de los', 'de las', 'de', 'del']) {
    const from = at - particle.split(' ').length;
    if (
      lead < at ||
      from < 0 ||
      particle !==
        name
          .slice(from, at)
          .map(each => each.text)
          .join(' ')
    )
      continue;
    const cue = before(from);
    if ((!cue || isCue(cue)) && !/^\p{Lu}{2,}$/u.test(name[at]!.text)) lead = from;
  }
  // `Opina Ríos (2019)`
  if (name[lead + 1] && isCapital(name[lead + 1]!.text) && WORDS.reporting.has(folded(name[lead]!.text))) {
    const cue = before(lead);
    if (!cue || endsClause(cue)) lead += 1;
  }
  const rest = name.slice(lead);
  const first = rest[0] ? folded(rest[0].text) : '';
  if (/^(?:el|la|los|las|the)$/.test(first) && rest.length > 1) {
    const cue = before(lead);
    const opens = !cue || endsClause(cue);
    if (/^\p{Lu}{2,}$/u.test(rest[1]!.text)) return rest.slice(1);
    const medium = rest.some(each => WORDS.media.has(folded(each.text)));
    if (
      (first === 'the' && !medium) ||
      (opens && !medium && rest.length > 2) ||
      WORDS.institutions.has(folded(rest[1]!.text))
    )
      return rest.slice(1);
  }
  return rest;
}

/** The words that say what a name is the name of: the first in Spanish; in English the last, or that before `of`, `on`, `for`. */
function headsOf(words: readonly string[]): string[] {
  const connector = words.findIndex((each, index) => index > 0 && WORDS.connectors.has(each));
  return [words[0]!, words[connector > 0 ? connector - 1 : words.length - 1]!];
}

/** `Early May`, `March and April`; in `March and Olsen` and `Olsen, March and Lund` it is a surname. */
function tellsMonth(name: string): boolean {
  const parts = name.split(/,\s*|\s+(?:and|y|e|&)\s+/).map(each => each.split(/\s+/).map(folded));
  const within = parts.filter(each => each.some(word => WORDS.months.has(word)));
  if (within.length === 0) return false;
  // `Ernest May`, `Matos Mar`
  const isTime = (each: readonly string[]) => each.length === 1 || each.some(word => WORDS.beforeDates.has(word));
  return within.length === parts.length ? within.some(isTime) : within.some(each => each.length > 1 && isTime(each));
}

/** What a school publishes is cited by its name; where somebody studied is not. */
const REPORTED =
  /(?<![\p{L}])(?:según|para|by|to|informes?|estudios?|encuestas?|reportes?|datos|cifras|study|studies|report|survey|data)\s+(?:(?:de|del|of|by|from)\s+)?(?:la\s+|the\s+)?$/iu;
const SCHOOLS = new Set(['university', 'universidad', 'school', 'escuela', 'college', 'facultad']);

function fits(name: readonly Word[], text: string, reported: boolean): boolean {
  if (!isAuthor(text, 'space')) return false;
  const plain = name.map(each => folded(each.text));
  if (tellsMonth(text) || headsOf(plain).some(each => WORDS.dated.has(each) && !(reported && SCHOOLS.has(each))))
    return false;
  // `Born in Quito (1950)`: an institution may have its place behind it, a person has not
  const where = /\s(?:en|in|at)\s+(.+)$/u.exec(text)?.[1];
  if (where !== undefined && isPlace(where) && !WORDS.institutions.has(plain[0]!)) return false;
  return !/^(?:the|el|la|los|las)$/i.test(text.trim());
}
