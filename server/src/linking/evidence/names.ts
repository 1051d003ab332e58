import { fold } from '../characters';
import { languageOfName, nameAt } from '../entryNames';
import { lastBefore, type SharedName, type Witness } from './evidence';
import type { SettledMention } from './scene';

/** The entry's other names in the text: a full name before its short form, a definition, a first name beside a surname. */
export const names: Witness = function* ({ profile, names: written }, name, scene) {
  const others = name.candidates.filter(each => each.profile.entry.id !== profile.entry.id);
  const own = scene.otherNames(profile.entry.id, name.folded);
  const before = lastBefore(own, name.start);
  if (before && isDefinition(scene.text, before, name)) {
    yield { weight: 4.5, reason: 'its full name stands directly before' };
  } else if (before) {
    const isLatest = others.every(other => {
      const last = lastBefore(scene.otherNames(other.profile.entry.id, name.folded), name.start);
      return !last || last.start <= before.start;
    });
    const isNear = name.start - before.end < nearby;
    const isSameSentence = before.start >= name.surroundings.start;
    // A short form that was itself decided for introduces nothing.
    const weight = before.isInferred ? 0.7 : isLatest && !isSameSentence ? (isNear ? 3.4 : 2.2) : 0.8;
    yield { weight, ...(isNear ? { scope: 'place' as const } : {}), reason: 'another of its names stands before' };
  } else if (own[0] && own[0].start > name.end && own[0].start - name.end < 4 && scene.text[own[0].start - 1] === '(') {
    yield { weight: 4, reason: 'its full name stands behind, in parentheses' };
  } else if (own.length > 0) {
    yield { weight: 1.2, reason: 'another of its names stands further on' };
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
  if (profile.entry.type === 'state' && others.some(each => each.profile.entry.type === 'place')) {
    yield { weight: 0.3, reason: 'a state is meant more often than a place of its name' };
  }
  const language = scene.language?.slice(0, 2);
  if (language && written.some(each => languageOfName(each.entry, each.ordinal)?.slice(0, 2) === language)) {
    yield { weight: 0.5, reason: 'is its name in the language of the text' };
  }
};

/** Code units within which a name before still rules what a short one means. */
const nearby = 700;

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
  return [previous, next].filter(each => each !== undefined && each.length > 2) as string[];
}
