import { has, isStrong, text } from '../clause';
import { Flag, Form } from '../flags';
import {
  asserts,
  bindsJointly,
  type Construction,
  declares,
  type Hit,
  hit,
  leveled,
  nextWord,
  putAs,
  type Site,
  subjectAt,
} from '../site';
import { isNoun } from '../usedAsNoun';
import type { Words } from '../words';

/** *instructed their teams to*; *instruyeron a sus cancilleres*, *encomendaron al Grupo*. Guideline 8. */
export const instructing: Construction = site => {
  const { words, at, group, spanish, context, sense } = site;
  if (!asserts(site) || isNoun(words, at)) return null;
  const subject = subjectAt(site);
  if (/^hayan?$/.test(text(words, group.start))) return null;
  if (group.passive) return instructed(site);
  if (spanish && group.reflexive && declares(context) && subject.kind !== 'outsider')
    return (/^(?:a|al|la|el|los|las|que)$/.test(text(words, nextWord(words, at))) || namesFor(words, at)) &&
      !(/^encarg|^dispon/.test(words.info[at]!.folded) && text(words, nextWord(words, at)) !== 'que')
      ? hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject: null })
      : null;
  const several = bindsJointly(subject, context, words);
  if (!several || (subject.kind === 'they' && context.genre === 'cable')) return null;
  const verb = words.info[at]!.folded;
  const next = nextWord(words, at);
  if (spanish && group.reflexive) return null;
  if (spanish) {
    const infinitive = (words.info[next]?.forms ?? 0) & Form.infinitive;
    if (
      /^dispon|^dispus/.test(verb) &&
      !infinitive &&
      text(words, next) !== 'que' &&
      !has(words, next, Flag.determiner)
    )
      return null;
    if (
      /^(?:design|orden|faculta|deleg)/.test(verb) &&
      !has(words, next, Flag.preposition) &&
      text(words, next) !== 'al'
    )
      return null;
    return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
  }
  if (
    !(sense.forms & (Form.past | Form.participle)) &&
    !has(words, next, Flag.determiner | Flag.collective | Flag.office | Flag.body)
  )
    return null;
  const to = wordAt(words, at, 'to', 14);
  const with_ = wordAt(words, at, 'with', 10);
  if (to < 0 && with_ < 0) return null;
  const own =
    /^(?:our|their)$/.test(text(words, next)) &&
    [1, 2, 3].some(step => has(words, next + step, Flag.office | Flag.collective));
  if (/^(?:request|order|assign|charg)/.test(verb) && context.genre !== 'joint' && !own) return null;
  return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
};

/** *Se designan como autoridades de coordinación*: for what somebody is named. */
const namesFor = (words: Words, at: number): boolean =>
  words.info[at]!.folded.startsWith('design') && text(words, at + 1) === 'como';

/** *Their officials have been instructed to meet monthly*: in a text of the parties, by those who issue it. */
function instructed(site: Site): Hit | null {
  const { words, at, group, spanish, context, sense } = site;
  if (!declares(context) || !(sense.forms & Form.participle) || group.future) return null;
  const subject = subjectAt(site);
  if (subject.kind !== 'joint' && subject.kind !== 'party' && !(context.genre === 'joint' && subject.to > subject.from))
    return null;
  if (!(spanish ? /^(?:a|para|de)$/ : /^(?:to|with)$/).test(text(words, nextWord(words, at)))) return null;
  if (/^(?:request|order|assign|charg|design|dispuest)/.test(words.info[at]!.folded)) return null;
  return hit(site, leveled(3, putAs(site)), 'joint-instruction', 8, { subject });
}

const wordAt = (words: Words, at: number, word: string, reach: number): number => {
  for (let next = at + 1; next < words.length && next - at <= reach && !isStrong(words, next); next++)
    if (text(words, next) === word) return next;
  return -1;
};
