import { isInCapitals } from '../capitals';
import { fold } from '../characters';
import { isAllCapitals, languageOfName, nameAt } from '../entryNames';
import { type CandidateFacts, lastBefore, type SharedName, type Witness } from './evidence';
import type { SettledMention } from './scene';

/** The entry's other names in the text: a full name before its short form, a definition, a first name beside a surname. */
export const names: Witness = function* (candidate, name, scene) {
  const { profile, names: written } = candidate;
  const others = name.candidates.filter(each => each.profile.entry.id !== profile.entry.id);
  yield* introduction(candidate, name, scene);
  const contrast = /(?:^|[^\p{L}])(other|another|second|third|otr[oa]|segund[oa]|tercera?) $/u.exec(
    name.surroundings.before,
  )?.[1];
  if (contrast !== undefined && scene.settledById.get(profile.entry.id)?.some(each => each.end <= name.start)) {
    yield { weight: -4, scope: 'place', reason: `“${contrast}” before it tells it from who was named before` };
  }

  const beside = besideWords(name);
  const shared = beside.filter(
    each => profile.nameWords.has(each) && others.some(other => !other.profile.nameWords.has(each)),
  );
  if (shared.length > 0) yield { weight: 2.2, scope: 'place', reason: `“${shared[0]}” beside it is in its name` };

  if (written.some(each => nameAt(each.entry, each.ordinal).text.normalize() === name.text.normalize())) {
    yield { weight: 0.4, reason: 'is written in the same way' };
  }
  if (written.some(each => fold(each.entry.name) === name.folded)) yield { weight: 0.25, reason: 'is its main name' };
  if (
    profile.entry.type === 'state' &&
    !isMetonym(candidate) &&
    others.some(each => each.profile.entry.type === 'place')
  ) {
    yield { weight: 0.3, reason: 'a state is meant more often than a place of its name' };
  }
  const { language } = name;
  if (language && written.some(each => languageOfName(each.entry, each.ordinal)?.slice(0, 2) === language)) {
    yield { weight: 0.5, reason: 'is its name in the language of the passage' };
  }
};

/** Whether a state is called here by what is no part of its names: by its capital. Acronyms are names. */
export function isMetonym({ profile, names: written }: CandidateFacts): boolean {
  return (
    profile.entry.type === 'state' &&
    written.every(({ entry, ordinal }) => {
      const { text } = nameAt(entry, ordinal);
      if (ordinal <= entry.names.size || isAllCapitals(text)) return false;
      const own = [entry.name, ...entry.names.values()].map(each => wordsOf(fold(each)));
      return !own.some(each => wordsOf(fold(text)).every(word => each.includes(word)));
    })
  );
}

/** Where the entry is named otherwise: a full name tells more of its short forms than any other name does. */
const introduction: Witness = function* ({ profile: { entry } }, name, scene) {
  const own = scene.otherNames(entry.id, name.folded);
  const isMixed = name.candidates.some(each => each.profile.entry.type !== 'person');
  if (own.length === 0) {
    if (entry.type === 'person' && isMixed) yield { weight: -1, reason: 'its full name does not stand in the text' };
    return;
  }
  const before = lastBefore(own, name.start);
  // “The Agreement” is one that the reader knows of already.
  const isPlace = entry.type === 'state' || entry.type === 'place';
  const known = before && !isPlace && startsWithArticle(name.text) ? 1 : 0;
  const behind = own.find(each => each.start >= name.end);
  if (before && isDefinition(scene.text, before, name)) {
    yield { weight: 4.5, reason: 'its full name stands directly before' };
    return;
  }
  if (behind && behind.start - name.end < 4 && scene.text[behind.start - 1] === '(') {
    yield { weight: 4, reason: 'its full name stands behind, in parentheses' };
    return;
  }
  if (before && /^,\s(?:the |la |el |los |las )?$/i.test(scene.text.slice(before.end, name.start))) {
    yield { weight: 3, scope: 'place', reason: 'another of its names stands directly before' };
    return;
  }
  const full = lastBefore(scene.introductions(entry.id, name.folded), name.start);
  if (full) {
    const isLatest = name.candidates.every(({ profile: other }) => {
      const last =
        other.entry.id !== entry.id && lastBefore(scene.introductions(other.entry.id, name.folded), name.start);
      return !last || last.start <= full.start;
    });
    const isNear = name.start - full.end < nearby;
    const isHere = full.start >= name.surroundings.paragraph.start;
    yield {
      weight: (isLatest ? (isHere ? 3.2 : isNear ? 1.8 : 1.3) : 0.6) * (isPlace ? 0.5 : 1) + known,
      ...(isNear ? { scope: 'place' as const } : {}),
      reason: 'its full name stands before',
    };
  } else if (before) {
    const isNear = name.start - before.end < nearby;
    const isHere = before.start >= name.surroundings.paragraph.start;
    // A short form that was itself decided for introduces nothing.
    const weight = before.isInferred ? 0.7 : isPlace ? 0.5 : isHere ? 1.8 : isNear ? 1.2 : 0.8;
    yield {
      weight: weight + known,
      ...(isNear ? { scope: 'place' as const } : {}),
      reason: 'another of its names stands before',
    };
  } else if (behind) {
    // A heading or a summary uses short forms before the text introduces them.
    const isAhead = isInCapitals(scene.text, name.start, name.end) || name.surroundings.paragraph.start === 0;
    const isNear = behind.end <= name.surroundings.paragraph.end;
    yield {
      weight: (isNear ? 0.7 : isAhead ? 0.6 : 0.2) * (isPlace ? 0.5 : 1),
      reason: 'another of its names stands further on',
    };
  }
};

/** Code units within which a name before still rules what a short one means. */
const nearby = 700;

/** Whether a full name introduces a short form: has its words, or is what the acronym's letters begin. Both folded. */
export function introduces(full: string, short: string): boolean {
  const words = wordsOf(full);
  const needed = wordsOf(short).filter(each => !articleWords.has(each));
  if (needed.length === 0 || words.length <= needed.length) return false;
  if (needed.every(each => words.includes(each))) return true;
  const initials = words.filter(each => !smallWords.has(each)).map(each => each[0]);
  return needed.length === 1 && needed[0]!.length >= 2 && initials.join('').includes(needed[0]!);
}

const startsWithArticle = (text: string): boolean => /^(?:the|la|el|los|las)\s/i.test(text);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const articleWords = new Set(['the', 'la', 'el', 'los', 'las', 'a', 'an', 'un', 'una', 'lo']);
const smallWords = new Set([...articleWords, 'of', 'and', 'for', 'in', 'on', 'de', 'del', 'y', 'para', 'en', 'e']);

const definitions =
  /^[\s,;]*[([“"«']*\s*(?:hereinafter|hereafter|henceforth|referred to|known|called|or|en adelante|en lo sucesivo|denominad|conocid|llamad|o)?[^.\n]{0,30}$/i;

/** Whether the name is introduced right behind the full one: in parentheses, or by "hereinafter". */
function isDefinition(text: string, full: SettledMention, name: SharedName): boolean {
  if (name.start - full.end > 60) return false;
  const between = text.slice(full.end, name.start);
  const isBracketed = /^['’]?s?\s*[([“"«'‘]+\s*(?:the |la |el |los |las )?$/i.test(between);
  return (
    isBracketed ||
    (/here|hence|referred|known|called|en adelante|sucesivo|denomin|conocid|llamad/i.test(between) &&
      definitions.test(between))
  );
}

/** The word directly before and the word directly behind, folded, where nothing but a space stands between. */
function besideWords({ surroundings: { before, after } }: SharedName): string[] {
  const previous = /([\p{L}\p{N}]{2,})[ -]$/u.exec(before)?.[1];
  const next = /^[ -]([\p{L}\p{N}]{2,})/u.exec(after)?.[1];
  return [previous, next].filter(each => each !== undefined && each.length > 2 && !smallWords.has(each)) as string[];
}
