import type { InTextCitation } from '../citation';
import { isMedium, isWordAlone } from './authorText';
import { folded, isPlace, WORDS } from './words';

/**
 * What tells, near a citation by author and year, whether it is one: `(Osh, 2016)` may be a work or where something happened.
 * Only what looks like a bare name and a year is in doubt; a locator, `et al.`, an initial or a word such as `s.f.` settle it.
 */
export interface Doubt {
  /** The names that may be those of places, plain; of all works. */
  readonly names: readonly string[];
  readonly sign: Sign | null;
}

/**
 * `place`: it stands like the place of an event, `En Ilave (2006)`; `deed`: like somebody who did something then, `el alcalde
 * Ríos (2006)`, or like a thing of that year. `reported`: somebody is quoted, `Berg (2006) says`.
 * `defined`: the acronym of the name before it, `la Organización de Estados Americanos (OEA, 1948)`, or a body with an article,
 * `el Mercosur (1991)`: the year may be that of its founding. `word`: what names something else as a rule, `(Law, 2015)`.
 */
export type Sign = 'place' | 'deed' | 'reported' | 'defined' | 'dated' | 'word';

/** The names of a citation as they are compared: `Osh and Naryn` gives two. */
export const namesIn = (author: string): string[] =>
  author
    .split(/,\s*|;\s*|\s+(?:and|y|e|&)\s+/)
    .map(each =>
      folded(
        each
          .replace(/\s+/g, ' ')
          .replace(/[’']s?$/, '')
          .trim(),
      ),
    )
    .filter(Boolean);

/** The doubt about a citation that stands in `text`; `null` where its own form settles it. */
export function doubtOf(text: string, citation: InTextCitation): Doubt | null {
  if (isParty(text, citation)) return { names: [], sign: 'deed' };
  const names: string[] = [];
  const { works } = citation;
  for (const { author, year, locator } of works) {
    if (author === null || year === null) return null;
    if (locator !== null && !(isWordAlone(author) && PART_OF_LAW.test(locator))) return null;
    const named = namesIn(author);
    if (
      (OFFICE_HOLDER.test(author) || isTitle(author)) &&
      NARRATIVE.test(text.slice(citation.range.start, citation.range.end))
    ) {
      const sign = signOf(text, citation, named);
      return { names: named, sign: sign === 'reported' ? sign : 'deed' };
    }
    // the place and year of an imprint, `(Lima, s.f.)`
    if (/^\d{4}$/.test(year) ? !isBareName(author) : !named.every(isPlace)) return null;
    names.push(...named);
  }
  const isWord = citation.works.every(({ author }) => isWordAlone(author!));
  return { names, sign: isWord ? 'word' : signOf(text, citation, names) };
}

/** `Growth and Structure of the Language`: words of a title, none of which is that of an institution. */
const isTitle = (author: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:\s\S+)*\s(?:of|on|for|in|the|to|from|with)\s/u.test(author) &&
  !/\bet\sal\b|\(|\[/.test(author) &&
  !author.split(/[\s’']+/).some(each => WORDS.institutions.has(folded(each)) || WORDS.media.has(folded(each)));

/** `President Lund`, `Prime Minister Berg`. */
const OFFICE_HOLDER =
  /^(?:(?:Vice |Prime |Foreign )?(?:President|Secretary|Minister|Ambassador|Senator|Governor|Mayor|Chancellor|General|King|Queen|Pope)|President[ea]|Ministr[oa]|Canciller|Embajadora?|Congresista|Senadora?|Gobernadora?|Alcaldesa?|Papa|Rey|Reina)(?:\s\p{Lu}[\p{L}’'-]+){1,2}$/u;
const PART_OF_LAW = /^(?:art|sec|§|inc|cap|ch|par|párr|num)/i;
const NAME = /^(?:\p{Lu}[\p{L}’'-]*|\p{Lu}\.(?:\s?\p{Lu}\.)*)$/u;
const SMALL = /^(?:de|del|la|las|los|el|of|the|da|do|dos)$/i;

/** One to three words a name, none of which says what it is the name of. */
function isBareName(author: string): boolean {
  if (/\d|[“"«]|[’']s$/.test(author)) return false;
  return author.split(/,\s*|\s+(?:and|y|e|&)\s+/).every((name, index, all) => {
    const words = name.trim().split(/\s+/);
    if (isPlace(name)) return true;
    // `Contreras, Luis A.`: an initial is a person's
    if (words.length > 4 || words.some(each => !NAME.test(each) && !SMALL.test(each))) return false;
    if (words.some(each => /\.$/.test(each)) || (all.length > 2 && index === 0 && words.length > 3)) return false;
    return !words.some(each => WORDS.institutions.has(folded(each)) || WORDS.media.has(folded(each)));
  });
}

/** `el acuerdo de sede del Parlamento Andino (2004)`: the year is that of the agreement, whoever made it. */
function isParty(text: string, { range, works }: InTextCitation): boolean {
  if (works.some(each => each.locator !== null) || !NARRATIVE.test(text.slice(range.start, range.end))) return false;
  return AGREED.test(
    text
      .slice(Math.max(0, range.start - 60), range.start)
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
}

const AGREED =
  /(?<!\p{L})(?:(?<!de\s)acuerdos?|convenios?|tratados?|protocolos?|pactos?|agreements?|treat(?:y|ies)|protocols?|pacts?)(?:\s(?:de|on|for)\s\p{Ll}+)?\s(?:del?|con|entre|of|with|between)\s(?:(?:la|el|los|las|the)\s)?$/u;
const DAY = /,\s*(?:\d{1,2}(?:\s+de)?\s+\p{L}{3,10}|\p{L}{3,10}\.?\s+\d{1,2}),?\s/u;
const NARRATIVE = /\([^()]*\)$/;

function signOf(text: string, { range, works }: InTextCitation, names: readonly string[]): Sign | null {
  if (DAY.test(text.slice(range.start, range.end)) && !isMedium(works[0]!.author!)) return 'dated';
  const before = text.slice(Math.max(0, range.start - 90), range.start).replace(/\s+/g, ' ');
  // no pattern looks farther back, and all but that of acronyms know small letters
  const near = before.slice(-60).toLowerCase();
  if (NARRATIVE.test(text.slice(range.start, range.end))) {
    if (isLed(near) || POSSESSIVE.test(text.slice(range.start, range.end))) return 'reported';
    if (MADE.test(near)) return 'deed';
    // `señala la CEPAL (2014)`
    if (WORDS.reporting.has(verbBefore(near))) return 'reported';
    // an acronym is no place, but may be a party: `la presidencia del APEC (2024)`
    const place = isAcronym(works[0]!.author) ? 'deed' : 'place';
    if (PLACED.test(near)) return place;
    if (reports(text.slice(range.end, range.end + 40))) return 'reported';
    if (WHERE.test(near)) return place;
    if (OFFICE.test(before) || isOfSomething(near)) return 'deed';
    if (isAcronym(works[0]!.author)) return 'defined';
    return ARTICLE.test(near) ? 'deed' : null;
  }
  if (CITING_INSIDE.test(near)) return 'reported';
  const lead = before.replace(/[([]\s*$/, '');
  if (lead === before) return null;
  if (works.length === 1 && names.length === 1 && abbreviates(works[0]!.author!, lead)) return 'defined';
  return MET.test(near.replace(/[([]\s*$/, '')) ? 'place' : null;
}

/** `Lund’s (1984) idea` */
const POSSESSIVE = /[’']s?\s\(/;
/** Who wrote, made or played in it stands before: it is the title of a work, `he published Ports (1937)`. */
const MADE =
  /(?<!\p{L})(?:published|wrote|authored|directed|starred in|edited|composed|recorded|film|films|novel|movie|book|album|publicó|escribió|dirigió|protagonizó|película|novela|libro|disco)\s(?:(?:the|el|la|los|las)\s)?$/u;

const WITH_ARTICLE = [' el ', ' la ', ' los ', ' las ', ' the '];

/** The word before an article that ends the text; empty where none does. */
function verbBefore(near: string): string {
  const article = WITH_ARTICLE.find(each => near.endsWith(each));
  return article ? near.slice(near.lastIndexOf(' ', near.length - article.length - 1) + 1, -article.length) : '';
}

/** Whether a verb of saying follows: `says`, `lo afirma`, `ha mostrado`. */
function reports(after: string): boolean {
  const words = (/^,?(?:\s+\p{L}+){1,4}/u.exec(after)?.[0] ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const verb = words.findIndex(each => !BEFORE_VERB.has(each));
  return verb >= 0 && (WORDS.reporting.has(words[verb]!) || WORDS.reporting.has(words.slice(verb, verb + 2).join(' ')));
}

const BEFORE_VERB = new Set(['also', 'además', 'también', 'ya', 'lo', 'la', 'los', 'nos', 'se', 'me', 'las', 'le']);

/** `las costas de Tarima (2006)`: what is not written, said or thought is nobody's work. */
function isOfSomething(before: string): boolean {
  const [, noun, adjective] = OF.exec(before) ?? [];
  return (
    noun !== undefined && ![noun, adjective ?? noun].some(each => WORDS.written.has(folded(each)) || WRITTEN.test(each))
  );
}

const OF =
  /(?<!\p{L})(?:el|la|los|las|del|al|un|una|su|sus|este|esta|the|its|their)\s(\p{Ll}+)(?:\s(\p{Ll}+))?\s(?:de|del|of)\s(?:(?:la|el|los|las|the)\s)?$/u;
/** Nouns of what somebody does in words. */
const WRITTEN =
  /(?:ci[oó]n|ciones|si[oó]n|siones|log[ií]as?|mientos?|ncias?|ismos?|tesis|tions?|sions?|log(?:y|ies)|ments?|isms?|ings?)$/u;
/** No person's name has a Spanish article before it. */
const ARTICLE = /(?<!\p{L})(?:el|la|los|las|del|al)\s$/u;

/** `BID`; `BID y el INTAL` too. */
const isAcronym = (author: string | null): boolean =>
  author !== null && /^\p{Lu}{2,8}(?:(?:,\s|\s(?:and|y|e|&)\s)(?:(?:el|la|the)\s)?\p{Lu}{2,8})*$/u.test(author);

/** Whether the words before the acronym are what it stands for, `Asian Development Bank (ADB, 1966)`. */
function abbreviates(acronym: string, before: string): boolean {
  if (!/^\p{Lu}[\p{L}.]{1,9}$/u.test(acronym)) return false;
  const letters = plainLetters(acronym);
  const words = before
    .trim()
    .split(/[\s-]+/)
    .slice(-12);
  return words.some((word, index) => {
    if (!/^\p{Lu}/u.test(word) || plainLetters(word)[0] !== letters[0]) return false;
    const name = words.slice(index).filter(each => /^\p{Lu}/u.test(each));
    return (
      name.length > 1 && name.length <= letters.length && isWithin(letters, plainLetters(words.slice(index).join('')))
    );
  });
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();

/** Whether the letters stand in the word in that order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const alternatives = (words: ReadonlySet<string>): string => [...words].join('|');
const EVENTS = alternatives(WORDS.events);

/** The first meeting (Osh, 2016)`, `La cumbre (Osh, 2016)`, `y el segundo (Osh, 2017)`. */
const MET = new RegExp(
  String.raw`(?:(?<!\p{L})(?:first|second|third|fourth|fifth|last|latest|next|inaugural|\d{1,2}(?:st|nd|rd|th)|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|últim[ao]|[ivx]{1,5})(?:\s(?:${EVENTS}|one))?(?:\s\p{Ll}+)?|(?<!\b(?:of|on|about|for|de|del|sobre|para)\s)(?<!\p{L})(?:the|la|el|this|esta|este|una?|an?)\s(?:\p{Ll}+\s)?(?:${EVENTS})(?:\s\p{Ll}+)?)\s$`,
  'u',
);
/** `En Ilave (2006)`, `nació en Yunguyo (1998)`, `de Lima a Ilave (2006)`. */
const WHERE =
  /(?:^|[.,;:]\s)[Ee]n\s$|(?<!\p{L})(?:near|desde|hacia|hasta)\s$|(?<!\p{L})(?:met|held|born|signed|died|opened|place|reuni[óoe]\p{Ll}*|firm(?:ó|aron|ad[ao]s?)|celebr(?:ó|aron|ad[ao]s?)|nac(?:ió|ieron|id[ao]s?)|murió|murieron|lugar|inaugur(?:ó|ad[ao]s?))\s(?:in|en|at)\s$/u;
/** `el presidente Ríos (2006)`. */
const OFFICE =
  /(?<!\p{L})(?:presidente|presidenta|ministr[ao]|canciller|embajador|embajadora|alcalde|alcaldesa|gobernador|gobernadora|general|rey|papa|president|minister|ambassador|mayor|governor|king|queen|pope)\s$/u;
/** `el puesto de Ilave (2014)`, `the port of Osh (2014)`. */
const PLACED = new RegExp(
  String.raw`(?<!\p{L})(?:${EVENTS}|${alternatives(WORDS.sitesOf)})(?:\s\p{Ll}+)?\s(?:de|del|of|in|at|en|a|al|to|with|con)\s(?:(?:la|el|los|las|the)\s)?$`,
  'u',
);
/** What leads to a name that is cited, in sentences and in sources of tables. */
const CITING = (
  'según|siguiendo a|de acuerdo con|conforme a|véase|véanse|ver|cf.|cfr.|see|see also|according to|following|fuente:|fuentes:|source:|' +
  'sources:|datos de|datos del|información de|cifras de|base en|datos en|tomado de|adaptado de|basado en|basada en|based on|data from'
)
  .split('|')
  .map(each => `${each} `);

/** Whether the words before a name lead to it, an article between or not. */
function isLed(near: string): boolean {
  const article = WITH_ARTICLE.find(each => near.endsWith(each));
  const before = article ? near.slice(0, 1 - article.length) : near;
  const cue = CITING.find(each => before.endsWith(each));
  return cue !== undefined && !/\p{L}/u.test(before.charAt(before.length - cue.length - 1));
}
const CITING_INSIDE = /(?<!\p{L})(?:véase|véanse|ver|cf\.|cfr\.|see|see also|e\.g\.,?|p\. ej\.,?)\s$/u;
