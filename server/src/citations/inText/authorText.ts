import { folded, isPlace, WORDS } from './words';

const WORD = /\S+/g;
const CAPITAL = /^[«“"‘'*_¿¡([]*(?:\p{Lu}|[a-z]{1,2}[’']\p{Lu}|al-\p{Lu}|iP|e[A-Z])/u;
const NUMERAL = /^\d+(?:st|nd|rd|th|º|ª|°|er|do|to)?[.,;:]?$/;
const QUOTED = /^(?:“[^”]{3,120}”|"[^"]{3,120}"|«[^»]{3,120}»|‘[^’]{3,120}’),?$/u;
const FORBIDDEN = /[$€£%=<>{}|\\@#~^?!]|\d[.:]\d|\/\d|(?<![\p{L}\d])\d{5}|\p{Lu}{3}-\d{1,3}$/u;

/** Names that begin small, with a capital or a figure inside, or those of sites: `iFixit`, `n8n`, `gob.pe`. */
const SMALL_NAME = /^(?:\p{Ll}{1,9}\p{Lu}\p{L}*|\p{Ll}+\d{1,2}\p{Ll}+|\p{Ll}[\p{Ll}\d-]*(?:\.[a-z]{2,3}){1,2})$/u;

/** How an author stands before a year: with a comma between, a title in lower case may be one; without, names alone. */
export type Separator = 'comma' | 'space';

/**
 * Whether words before a year can be the author that a citation names: a surname, several with `and` or commas, an
 * institution, an acronym, the title of a work without author. Dates, imprints and labels are not; whether the name is
 * that of a place, the rest of the text tells (see `doubtOf`).
 */
export function isAuthor(text: string, separator: Separator): boolean {
  const trimmed = unbroken(text.trim());
  if (trimmed.length < 2 || trimmed.length > 160) return false;
  if (QUOTED.test(trimmed)) return separator === 'comma';
  if (FORBIDDEN.test(trimmed) || trimmed.includes(':') || /[.;]\s+\p{Ll}{4}/u.test(trimmed)) return false;
  if (separator === 'comma' && SMALL_NAME.test(trimmed)) return true;
  const words = trimmed.match(WORD) ?? [];
  if (words.length > 18 || !beginsLikeName(words)) return false;
  const last = folded(words.at(-1)!);
  if (
    (WORDS.months.has(last) && !isSurnameOfMonth(words)) ||
    (WORDS.beforeDates.has(last) && !CAPITAL.test(words.at(-1)!) && !WORDS.others.has(last))
  )
    return false;
  if (WORDS.notAuthors.has(folded(words[0]!)) && !isSurnameOfWord(words)) return false;
  if (isImprint(trimmed) || isSite(words)) return false;
  if (isSeason(trimmed)) return false;
  return wordsFit(words, separator);
}

/** Without the hyphen where a line broke inside a word: `Mor-` and `gan` are `Morgan`. */
export const unbroken = (name: string): string =>
  name.replace(/(?<=\p{L})[-\u2010\u00ad](?:\r\n|\n|\r)\s*(?=\p{Ll})/gu, '');

/** `Law`: a word that otherwise tells of something else than an author, alone. The rest of the text says whether it is a surname. */
export const isWordAlone = (author: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(author) && WORDS.notAuthors.has(folded(author));

/** `Law`, `Law and Berg`, `Law et al.`: such a word as a surname. */
function isSurnameOfWord([first, joint, second, ...more]: readonly string[]): boolean {
  if (!isWordAlone(first!) || WORDS.sentenceWords.has(folded(first!)) || more.length > 0) return false;
  if (joint === undefined) return true;
  if (joint === 'et') return second === 'al' || second === 'al.';
  return (
    /^(?:and|y|e|&)$/.test(joint) && /^\p{Lu}\p{Ll}+$/u.test(second ?? '') && !WORDS.notAuthors.has(folded(second!))
  );
}

/** `Ernest May`, `Matos Mar`: a month behind a name that is none of a place is a surname. */
function isSurnameOfMonth(words: readonly string[]): boolean {
  const [before, month] = words.slice(-2);
  return (
    month !== undefined &&
    /^(?:May|Mar|March|April|June|Abril)$/.test(month) &&
    /^\p{Lu}\p{Ll}+$/u.test(before!) &&
    !WORDS.beforeDates.has(folded(before!)) &&
    !WORDS.sentenceWords.has(folded(before!)) &&
    !isPlace(words.slice(0, -1).join(' '))
  );
}

function beginsLikeName(words: readonly string[]): boolean {
  const first = words[0]!;
  if (CAPITAL.test(first)) return true;
  return WORDS.particles.has(folded(first)) && words.slice(1, 3).some(each => CAPITAL.test(each));
}

const isSeason = (text: string): boolean =>
  /^(?:spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno|early|mid|late|circa|ca\.?|c\.)$/i.test(text);

/** `Calle Ancash`, `Trafalgar Square`; a surname alone is none. */
const isSite = (words: readonly string[]): boolean =>
  words.length > 1 &&
  !words.some(each => /,$/.test(each) || /^(?:and|y|e|&)$/.test(each)) &&
  (WORDS.sites.has(folded(words[0]!)) || WORDS.sites.has(folded(words.at(-1)!)));

/** `Cambridge University Press`, `Fondo Editorial PUCP`: who printed a book. */
function isImprint(text: string): boolean {
  const lower = ` ${folded(text)} `.replace(/,/g, ' ');
  return IMPRINTS.some(each => lower.endsWith(each)) || LONG_IMPRINTS.some(each => lower.includes(each));
}

const IMPRINTS = WORDS.imprint.map(each => ` ${each} `);
/** Of several words: what stands behind them may be a place. */
const LONG_IMPRINTS = WORDS.imprint.filter(each => each.includes(' ')).map(each => ` ${each} `);

/** `his colleagues`, `sus colaboradores`; the first word folded. */
export const isOthers = (whose: string, others: string | undefined): boolean =>
  WHOSE.has(whose) && others !== undefined && WORDS.others.has(folded(others));
const WHOSE = new Set(['his', 'her', 'their', 'su', 'sus']);

function wordsFit(words: readonly string[], separator: Separator): boolean {
  let lower = 0;
  let capitals = 0;
  for (const [index, word] of words.entries()) {
    const plain = folded(word);
    if (NUMERAL.test(word)) {
      // `Grupo de los 20`, `Grupo de los 77`
      if (!/^(?:los|de|g)$/i.test(words[index - 1] ?? '')) return false;
    } else if (CAPITAL.test(word)) {
      capitals += 1;
      if (index > 0 && WORDS.months.has(plain) && /^\d/.test(words[index - 1]!)) return false;
    } else if (
      !WORDS.connectors.has(plain) &&
      !WORDS.others.has(plain) &&
      !isOthers(plain, words[index + 1]) &&
      !/^(?:jr|sr|iii?|eds?|comps?|coords?|dirs?)$/.test(plain.replace(/[().]/g, ''))
    ) {
      lower += 1;
    }
  }
  if (capitals === 0) return false;
  if (lower === 0) return separator === 'comma' || words.length <= 12;
  if (separator === 'space') return false;
  return lower <= (WORDS.institutions.has(folded(words[0]!)) ? 6 : 1) && lower <= capitals + 3;
}

/** Whether the words are the name of a newspaper, an agency or an acronym: what may be cited with a full date. */
export function isMedium(text: string): boolean {
  const words = text.trim().match(WORD) ?? [];
  if (!isAuthor(text, 'comma')) return false;
  return words.some(each => WORDS.media.has(folded(each))) || (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0]!));
}

/** Where the author begins in `text`, behind words such as `see` or `véase`: offsets from its start; `null` where none. */
export function authorIn(text: string, separator: Separator): { start: number; end: number } | null {
  const end = text.replace(/(?:[\s,;:([«“"'’”»]|\s[-–—](?=\s))+$/u, match =>
    /[”»"’']/.test(match[0]!) ? match[0]! : '',
  ).length;
  for (const start of starts(text.slice(0, end))) {
    const candidate = text.slice(start, end);
    if (!isAuthor(candidate, separator)) continue;
    const through = FOLLOWED.test(text.slice(0, start)) ? throughAt(candidate) : 0;
    return { start: start + through, end };
  }
  return null;
}

const FOLLOWED = /(?:según|conforme a|de acuerdo con|according to)\s+(?:(?:el|la|los|las|the)\s+)?$/iu;

/**
 * `según Banco de Japón en Paradis, 2014`: where the name of the work begins that another is read in; 0 where one name goes on, as
 * in `Instituto de Estudios en Salud`. One that ends with a place is whole.
 */
function throughAt(name: string): number {
  const [whole, first, last] =
    /^((?:\S+\s+)*?(\S+))\s+(?:en|in|apud)\s+(?=\p{Lu}\S*$|\p{Lu}\S*\s(?:et|y|and|&)\s)/u.exec(name) ?? [];
  if (!whole) return 0;
  const isWhole = isPlace(last!) || !first!.split(/\s+/).some(each => WORDS.institutions.has(folded(each)));
  return isWhole && !isPlace(name.slice(whole.length)) ? whole.length : 0;
}

/** The places where an author may begin, the longest text first: the start, and behind each cue word. */
function starts(text: string): number[] {
  const lead = /^[\s,;:(—–-]*/.exec(text)![0].length;
  const found = [behindPrefixes(text, lead)];
  // `“slack”, Pérez`
  const term = /^[\s,;:(]*["“«][^"”»]{2,80}["”»],\s+(?=\p{Lu})/u.exec(text);
  if (term) found.push(term[0].length);
  if (found[0] !== lead && found[0]! >= text.length) found[0] = lead;
  const cue =
    /(?<![\p{L}\d])(?:see|véase|ver|cf\.?|cfr\.?|e\.g\.,?|p\.\s?ej\.,?|by|por|según|in|en|apud|como|as|to|para)\s+(?=["“«]?\p{Lu}|de la|von|van)/giu;
  for (let match = cue.exec(text); match; match = cue.exec(text)) found.push(match.index + match[0].length);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Behind `see also`, `véase, por ejemplo,` and the like at the start of the text. */
function behindPrefixes(text: string, from: number): number {
  let at = from;
  for (let round = 0; round < 4; round += 1) {
    const rest = text.slice(at).toLowerCase();
    const prefix = WORDS.prefixes.find(each => rest.startsWith(each) && !/^[\p{L}\d]/u.test(rest.slice(each.length)));
    if (!prefix) break;
    at += prefix.length;
    at += /^[\s.,:;]*/.exec(text.slice(at))![0].length;
  }
  return at;
}
