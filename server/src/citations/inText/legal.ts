import source from '../../../data/legal-instruments.yaml';
import type { CitedWork, InTextCitation } from '../citation';
import { ARTICLE_NUMBERS, ARTICLE_PARTS, FURTHER_ARTICLES, ORDINALS, PART_BEHIND, PROVISION } from './articles';
import { judgments } from './judgments';
import { legalAsides } from './legalAsides';
import { GAZETTE, legalSymbols } from './legalSymbols';
import { namedInstruments } from './namedInstruments';
import { standingAlone } from './standingAlone';
import { folded, isPlace, WORDS } from './words';

const data = source as { numbered: readonly string[]; named: readonly string[]; bodies: readonly string[] };

const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(each => {
      const word = each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
      // a resolution is written small too: `Security Council resolution 1325`
      return /^(?:Resol|Decis|Law$|Ley|Decreto|Directiva|Ordenanza|Reglamento|Convenio|Real|Sentencia)/.test(each)
        ? word.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu, letter => `[${letter}${letter.toLowerCase()}]`)
        : word;
    })
    .join('|');

const NUMBER_SIGN = String.raw`(?:[Nn]\s?\.?\s?[º°ᵒo]s?\.?|N\.|Nos?\.?|[Nn]úms?\.?|[Nn]ros?\.?|[Nn]umber)`;
const NUMBER = String.raw`(?:[A-Z]{1,3}-)?\d{1,6}(?:[.,]\d{3})*(?:[-/](?:\d{1,5}|\p{Lu}[\p{L}\d]*))*(?:\s?(?:,|y|and)\s\d{1,5}-\d{4}[-/\p{Lu}\d]*)*`;
/** What those names begin with: a search for these is quick. */
const FIRST_LETTERS = [...new Set([...data.bodies, ...data.numbered].map(each => each[0]!)), 'rdl'].join('');
/** `Resolución Exenta N°`, `Resolución de Alcaldía N.º`, `Ley General de Puertos N.º`: what sort it is, before a sign for its number. */
const OF_SORT = String.raw`(?:(?:\s+(?:del?\s+(?:la\s+)?)?\p{Lu}\p{L}+){1,4}(?=\s+${NUMBER_SIGN}\s*\d))?`;
const NUMBERED = new RegExp(
  String.raw`(?=[${FIRST_LETTERS}]|ordenanz|sentenci|conveni)(?<![\p{L}\d])(?:(?:${escaped(data.bodies)})\s+)?(?:${escaped(data.numbered)})${OF_SORT}\s+(?:\((?:UE|EU|CE|EC|CEE|EEC|E\.?O\.?)\)\s+)?(${NUMBER_SIGN}\s*)?(${NUMBER})(,?\s+(?:of|de|del)\s+((?:1[5-9]|20)\d\d)(?!\d)|\s?\(((?:1[5-9]|20)\d\d)\)(?:(?:,|,?\s(?:and|y))\s\d{1,4}\s?\((?:19|20)\d\d\))*|\s?(?:[A-H]\s)?\([IVXL]{1,6}(?:-\p{Lu}\/\d{2,4})?\))?(\s+(?:del?|de la|of the|of)\s+(?:${escaped(data.bodies)})(?![\p{L}])(?:\s\(\p{Lu}[\p{Lu}.]{1,7}\))?)?`,
  'gu',
);
const PART_OF = String.raw`${standingAlone(['[Ll]iterale?s?', '[Ii]ncisos?', '[Nn]umerale?s?', '[Pp]árrafos?', '[Pp]aragraphs?', '[Ss]ubparagraphs?'])}\s+[\p{L}\d][\d.]{0,5}\)?(?:(?:,|\s[ye]|\sand)\s[\p{L}\d][\d.]{0,5}\)?){0,4}\s+(?:del?|de\s+los|of)\s+`;
const OF_LAW = String.raw`\s*,?\s+(?:(?:of|de|del)(?:\s+(?:the|la|los|las))?\s+(?:(?:1[5-9]|20)\d\d\s+(?=\p{Lu}))?|(?=\p{Lu}{4,8}(?![\p{L}\d])|(?:\p{Lu}\p{L}+\s+){1,3}(?:Charter|Code|Constitution|Convention|Covenant|Treaty)(?!\p{L})|P\.L\.|Pub\.\sL\.))`;
const ARTICLE_WORDS = [
  '[Aa]rtículos?',
  '[Aa]rticles?',
  '[Ss]ections?',
  '[Ss]ección',
  '[Cc]hapter',
  '[Cc]apítulo',
  '[Aa]nnex',
  '[Aa]nexo',
  '[Tt]itle',
  '[Tt]ítulo',
];
const ARTICLE = new RegExp(
  String.raw`((?:${PART_OF})*(?:${standingAlone(ARTICLE_WORDS)}\s+|${standingAlone(['[Aa]rts?'])}(?:\.\s*|\s))${ARTICLE_NUMBERS}${ARTICLE_PARTS}(?:,?\s(?:y|and)\s${ARTICLE_NUMBERS}${ARTICLE_PARTS})?${FURTHER_ARTICLES})${OF_LAW}`,
  'gu',
);
/** What is rare is looked for where its word stands. */
const RARE_ARTICLES: readonly (readonly [word: RegExp, RegExp])[] = [
  // `Division A of`, `§7044(b) of`
  [/§|Division/, /(?<![\p{L}\d])(Division\s+\p{Lu}|§{1,2}\s?\d{1,5}[a-z]?(?:\(\w{1,3}\))*)\s+of\s+(?:the\s+)?/gu],
  // `artículo quinto del`
  [
    /(?:rtículo|láusula)\s+\p{L}{5}/u,
    new RegExp(
      String.raw`(?=[AaCc](?:rtículo|láusula))(?<!\p{L})((?:[Aa]rtículo|[Cc]láusula)\s+${ORDINALS})${OF_LAW}`,
      'gu',
    ),
  ],
  // `numeral 4.2 de la`, `fundamento jurídico 3 de la`, `considerando quinto de la`
  [
    /umeral|undamento|onsiderando|nciso|árrafo|iteral|partado|aragraph/,
    new RegExp(
      String.raw`(?=[NnFfCcIiPpLlAa](?:umeral|undament|onsider|nciso|árrafo|iteral|partado|aragraph))(?<!\p{L})((?:[Nn]umerale?s?|[Ff]undamentos?(?:\s+jurídicos?)?|[Cc]onsiderandos?|[Ii]ncisos?|[Pp]árrafos?|[Ll]iterale?s?|[Aa]partados?|[Pp]aragraphs?)\s+(?:${ARTICLE_NUMBERS}|${ORDINALS}|\p{Ll}\)))${OF_LAW}`,
      'gu',
    ),
  ],
  // `Tercera Disposición Final de la`
  [/isposición/, new RegExp(String.raw`(?=[ÚúPpSsTtCcQqOoNnDd])(?<!\p{L})(${PROVISION})${OF_LAW}`, 'gu')],
  // `s 172 of the`
  [
    /\sss?\.?\s\d/,
    /(?=ss?\.?\s\d)(?<=\s)(ss?\.?\s\d{1,4}\p{Lu}?(?:\(\w{1,3}\))*(?:[-–]\d{1,4})?)\s+of\s+(?:the\s+)?/gu,
  ],
];

/**
 * Laws and treaties that a text cites: `Law 1222 of 2008`, `Decreto Supremo N.º 012-2017-RE`, `UN Security Council
 * Resolution 1325 (2000)`, `Article 5 of the Treaty of Lima`, `S/RES/1325`. The instrument is the work's `author`, as
 * printed; the article is its locator.
 */
export function legalCitations(text: string): InTextCitation[] {
  const numbered = [...numberedInstruments(text)];
  const articles = [...citedArticles(text, numbered)];
  const named = [...namedInstruments(text), ...legalAsides(text), ...judgments(text)];
  const longer = [...articles, ...named];
  const covered = (at: number) => longer.some(each => each.range.start <= at && at < each.range.end);
  const all = [...longer, ...numbered.filter(each => !covered(each.range.start))];
  return joined(
    text,
    all.sort((a, b) => a.range.start - b.range.start),
  );
}

/** What one pair of parentheses cites with semicolons between is one citation of several works. */
function joined(text: string, citations: readonly InTextCitation[]): InTextCitation[] {
  const found: InTextCitation[] = [];
  for (const each of citations) {
    const last = found.at(-1);
    const isNext =
      last !== undefined && /^\s*;\s*(?:(?:see|véase)\s)?$/.test(text.slice(last.range.end, each.range.start));
    if (isNext && isInParentheses(text, last.range.start)) {
      const range = { start: last.range.start, end: each.range.end };
      found[found.length - 1] = { ...last, range, works: [...last.works, ...each.works] };
    } else found.push(each);
  }
  return found;
}

const isInParentheses = (text: string, at: number): boolean =>
  /\([^()\r\n]*$/.test(text.slice(Math.max(0, at - 60), at));

function* numberedInstruments(text: string): Iterable<InTextCitation> {
  NUMBERED.lastIndex = 0;
  for (let match = NUMBERED.exec(text); match; match = NUMBERED.exec(text)) {
    const [whole, sign, number, dated, ofYear, inParentheses, body] = match;
    if (!dated && !body && SEVERAL.test(whole)) {
      FURTHER_NUMBERS.lastIndex = NUMBERED.lastIndex;
      NUMBERED.lastIndex += FURTHER_NUMBERS.exec(text)![0].length;
    }
    BEHIND.lastIndex = NUMBERED.lastIndex;
    const [behind, day, printed, article] = BEHIND.exec(text) ?? [''];
    const certain =
      sign || day || dated || body || /\d{3}|[-/]/.test(number!) || /^(?:UN|U\.N\.|OAS|Security|General)/.test(whole);
    const isDate =
      /^\s+de\s+\p{Ll}/u.test(text.slice(NUMBERED.lastIndex, NUMBERED.lastIndex + 6)) &&
      isMonthAt(text, NUMBERED.lastIndex);
    // a number of a file is no judgment's unless it says so
    if (/^(?:[Ee]xp|EXP|Cas)/.test(whole) && !sign && !/\/\p{Lu}/u.test(number!)) continue;
    // the line of a cable that says how it is classified
    if (whole.startsWith('E.O.') && text[NUMBERED.lastIndex] === ':') continue;
    if (
      !certain ||
      isDate ||
      /^(?:[\p{L}%°]|\s?(?:por ciento|percent|million|millones))/u.test(
        text.slice(NUMBERED.lastIndex, NUMBERED.lastIndex + 12),
      )
    )
      continue;
    const year = ofYear ?? inParentheses ?? printed ?? day?.slice(-4) ?? null;
    const end = NUMBERED.lastIndex + behind.length;
    yield citation(text, match.index, end, year, article ?? null, match.index, NUMBERED.lastIndex);
  }
  for (const { start, end } of legalSymbols(text)) {
    BEHIND.lastIndex = end;
    const [behind, , , part] = BEHIND.exec(text) ?? [''];
    const year = /\((\d{4})\)$/.exec(text.slice(start, end))?.[1] ?? null;
    yield citation(text, start, end + behind.length, year, part ?? null, start, end);
  }
}

/** `Resolutions 1718, 1874, and 2094`, `leyes 37-17 y 38-17`: one noun for several numbers. */
const SEVERAL = /(?:^|\s)(?:Resolutions|[Rr]esoluciones|Laws|[Ll]eyes|Decrees|[Dd]ecretos|Directives|[Dd]irectivas)\s/;
const FURTHER_NUMBERS =
  /(?:(?:,\s+(?:(?:and|y|e)\s+)?|\s+(?:and|y|e)\s+)(?:\d{1,5}[-/]\d{2,4}|\d{3,5})(?![\p{L}\d%°/-]|[.,]\d))*/uy;

/** ` del 17 de marzo de 2020`, ` dated March 25, 2009`, `, de 1 de octubre`, `, 2001` in parentheses, and `, art. 6`, behind a number. */
const BEHIND = new RegExp(
  String.raw`(?:,\s+${GAZETTE})?(,?\s+(?:(?:de\s+fecha|del?)\s+\d{1,2}[º°]?\s+de\s+\p{L}{4,10}\s+del?(?:\s+año)?|(?:of|dated)\s+(?:\d{1,2}\s+\p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\s+\d{1,2},))\s+(?:1[5-9]|20)\d\d(?!\d))?(?:,\s+de\s+\d{1,2}\s+de\s+\p{L}{4,10}(?:\s+de\s+(?=\d{4}))?(?:(?<=\sde\s)\d{4})?)?(?:,\s+((?:1[5-9]|20)\d\d)(?=\s?[,;)]))?(?:,\s+(${PART_BEHIND})(?![\p{L}\d]|\s+(?:of|del?)\s|\s\p{Lu}{3,8}(?!\p{L})))?`,
  'uy',
);

const isMonthAt = (text: string, at: number): boolean => {
  const word = /^\s+de\s+(\p{L}+)/u.exec(text.slice(at, at + 24))?.[1];
  return word !== undefined && WORDS.months.has(folded(word));
};

function* citedArticles(text: string, numbered: readonly InTextCitation[]): Iterable<InTextCitation> {
  const byStart = new Map(numbered.map(each => [each.range.start, each]));
  const rare = RARE_ARTICLES.flatMap(([word, pattern]) => (word.test(text) ? [pattern] : []));
  const patterns = [ARTICLE, ...rare];
  for (const match of patterns.flatMap(each => [...text.matchAll(each)])) {
    const at = match.index + match[0].length;
    const law = byStart.get(at);
    const named = law ? null : withNumber(instrumentAt(text, at, /^(?:art|sect).*\d:\d/i.test(match[1]!)), at, byStart);
    const locator = match[1]!.replace(/\s+/g, ' ');
    if (law) {
      const work = law.works[0]!;
      yield citation(text, match.index, law.range.end, work.year, locator, law.range.start);
    } else if (named) yield citation(text, match.index, named.end, named.year, locator, at);
  }
}

/** `Título Preliminar de la Ley N.º 27444`: the name goes on to the number. */
function withNumber<T extends { end: number }>(
  named: T | null,
  at: number,
  byStart: ReadonlyMap<number, InTextCitation>,
) {
  for (let start = at; named && start < named.end; start += 1) {
    const law = byStart.get(start);
    if (law && law.range.end > named.end) return { ...named, end: law.range.end, year: law.works[0]!.year };
  }
  return named;
}

const ORDINAL = new RegExp(`^${ORDINALS}$`, 'u');
const ARTICLES = new Set(['the', 'el', 'la', 'los', 'las']);
const NAMED = new Set(data.named);
const NUMBERED_NOUNS = new Set(data.numbered.map(each => each.split(' ')[0]!));
const NAME_WORD =
  /\s*((?:\p{Lu}[\p{L}\d.’'-]*|of|on|by|the|and|for|to|against|between|de|del|la|las|los|el|y|e|sobre|para|contra|entre|en|a|con|relativo|relativa))(?=[\s,.;:)\]”"»]|$)/uy;

/**
 * A name in capitals that holds a noun of treaties or laws, with the year behind it; an acronym of one will do, and any name
 * where a number such as `5:16` says that it is of a law (`numbered`).
 */
function instrumentAt(text: string, at: number, numbered: boolean): { end: number; year: string | null } | null {
  let end = at;
  let known = numbered;
  let isNoun = false;
  let hasSubject = false;
  let capitals = 0;
  NAME_WORD.lastIndex = at;
  for (let count = 0; count < 20; count += 1) {
    const match = NAME_WORD.exec(text);
    if (!match || (known && opensAnother(text, NAME_WORD.lastIndex - match[1]!.length))) break;
    const word = match[1]!.replace(/[.,]$/, '');
    // `Decree on Data Processing by Providers`; what somebody did follows a name that tells no subject
    if (word === 'on') hasSubject = true;
    else if (word === 'by' && !hasSubject) break;
    // an article behind a noun begins another: `of the Constitution the President`
    if (known && isNoun && ARTICLES.has(word)) break;
    isNoun = /^\p{Lu}/u.test(word);
    if (/^\p{Lu}/u.test(word)) {
      capitals += 1;
      known ||= NAMED.has(word) || (capitals === 1 && /^\p{Lu}{3,}$/u.test(word));
      if (known && isList(text, NAME_WORD.lastIndex, word)) NAME_WORD.lastIndex += 1;
      end = NAME_WORD.lastIndex - (/[.]$/.test(match[1]!) && !/\.\p{Lu}/u.test(match[1]!) ? 1 : 0);
      if (/[.]$/.test(match[1]!) && end < NAME_WORD.lastIndex) break;
    } else if (capitals === 0) return null;
  }
  if (!known || capitals === 0) return null;
  const behind = text.slice(end, end + 40);
  const year =
    YEAR_OR_DAY.exec(behind) ?? (/(?:Act|Ordinance)$/.test(text.slice(at, end)) ? BARE_YEAR.exec(behind) : null);
  return year ? { end: end + year[0].length, year: year[1]! } : { end, year: null };
}

/** ` of 1929`, ` (1929)`, ` del 3 de junio de 1929` behind a name. */
const YEAR_OR_DAY =
  /^(?:,?\s+(?:of|de|del)\s+|\s?\(|,\s+)(?:\d{1,2}º?\s+(?:de\s+)?\p{L}{3,10}\s+(?:del?\s+)?|\p{Lu}\p{Ll}{2,8}\s+\d{1,2},\s+)?((?:1[5-9]|20)\d\d)(?!\d)(\))?/u;

/** `Ports Act 1999` */
const BARE_YEAR = /^\s((?:1[6-9]|20)\d\d)(?![\d/-])/;

/** `and the Protocol`, `y la Ley`: another instrument begins. */
function opensAnother(text: string, at: number): boolean {
  const noun =
    /^(?:y|e|and|o|or)\s+(?:(?:del?|al?|con|en|por|of|with|to|by|under|in)\s+)?(?:(?:the|el|la|los|las)\s+)?(\p{Lu}\p{L}+)/u.exec(
      text.slice(at, at + 40),
    )?.[1];
  return (
    noun !== undefined &&
    (/^(?:Art|Sec|Chap|Cap|Ann?ex|Disp)/.test(noun) ||
      ORDINAL.test(noun) ||
      NAMED.has(noun) ||
      NUMBERED_NOUNS.has(noun))
  );
}

/** `Treaty of Friendship, Commerce and Navigation`: a list goes on in the name; places behind a comma do not. */
function isList(text: string, at: number, before: string): boolean {
  const list = /^,\s+(\p{Lu}[\p{L}’'-]+)(?:,\s+\p{Lu}[\p{L}’'-]+)*,?\s+(?:y|e|and)\s+\p{Lu}/u.exec(
    text.slice(at, at + 90),
  );
  return list !== null && !isPlace(before) && !isPlace(list[1]!);
}

function citation(
  text: string,
  start: number,
  end: number,
  year: string | null,
  locator: string | null,
  nameAt = start,
  nameEnd = end,
): InTextCitation {
  const author = text.slice(nameAt, nameEnd).replace(/\s+/g, ' ');
  const work: CitedWork = { author, year, locator, range: { start, end } };
  return { kind: 'other', range: { start, end }, works: [work] };
}
