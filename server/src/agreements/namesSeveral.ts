import { has, isStrong, text } from './clause';
import { isDemonym } from './demonyms';
import { Flag } from './flags';
import type { Subject } from './nounPhrase';
import type { Words } from './words';

/** Whether a subject names more than one party by itself, wherever it stands. */
export function namesSeveral(words: Words, subject: Subject): boolean {
  // *the Prime Minister and I*: who speaks for another party is named.
  if (/^(?:i|yo)$/.test(text(words, subject.to - 1)))
    for (let at = subject.from; at < subject.to; at++) if (has(words, at, Flag.office | Flag.state)) return true;
  // *the conference decided*: those who meet, by the name of their meeting.
  if (subject.kind === 'joint' && /^(?:conference|summit)$/.test(text(words, subject.to - 1))) return true;
  // *los ministros del gabinete* are of one state.
  for (let at = subject.from; at < subject.to; at++) if (/^(?:gabinete|cabinet)$/.test(text(words, at))) return false;
  if (officesOfTwo(words, subject)) return true;
  let names = 0;
  // *President Mora and President Lima*: two who head a state head two states.
  let heads = 0;
  for (let at = subject.from; at < subject.to; at++) {
    if (HEAD.test(text(words, at)) && words.info[at]!.case === 'title' && ++heads > 1) return true;
    if (officeBefore(words, subject.from, at)) return true;
    if (
      /^(?:heads|jef[ae]s)$/.test(text(words, at)) &&
      /^(?:state|government|estado|gobierno)$/.test(text(words, at + 2))
    )
      return true;
    if (
      has(words, at, Flag.joint) ||
      /^(?:rebels?|insurgents?|guerrillas?|rebeldes?|insurgentes?|ambassador|embajador|embajadora|charge|each|cada|par|contraparte|interlocutor|ministros|homologo|homologa|counterpart|two|dos|three|tres|four|cuatro|five|cinco|sides|delegations|delegaciones|negotiators|negociadores|counterparts|capitals|capitales|cancilleres|cancillerias|states|estados|nations|naciones|powers|potencias|parties|partes|governments|gobiernos|countries|paises|presidents|presidentes|leaders|mandatarios)$/.test(
        text(words, at),
      )
    )
      return true;
    if (has(words, at, Flag.state) && (at === subject.from || !has(words, at - 1, Flag.state))) names++;
    else if (has(words, at, Flag.body) && words.info[at]!.case !== 'lower' && !has(words, at - 1, Flag.body)) names++;
  }
  if (words.lexicon.language === 'es' && (besideOffice(words, subject) || nationsIn(words, subject) > 1)) return true;
  return names > 1;
}

/**
 * *Secretary Lane and the Minister of Trade*, *President Lam and Prime Minister Oduya*, *she and Premier Wen*: offices that two
 * who deal with each other hold.
 */
function officesOfTwo(words: Words, { from, to }: Subject): boolean {
  if (words.lexicon.language !== 'en') return false;
  for (let and = from + 1; and < to - 1; and++) {
    if (text(words, and) !== 'and') continue;
    const office = has(words, and + 1, Flag.determiner) ? and + 2 : and + 1;
    if (/^(?:he|she|i)$/.test(text(words, and - 1)))
      return has(words, office, Flag.office) && words.info[office]!.case === 'title';
    const before = titleBefore(words, from, and);
    const behind = text(words, office);
    return (
      words.info[office]!.case === 'title' &&
      ((before === 'secretary' && /^(?:minister|foreign|prime|president|chancellor)$/.test(behind)) ||
        (/^(?:president|minister|chancellor)$/.test(before) && behind === 'secretary') ||
        (before === 'president' && behind === 'prime' && words.info[and - 1]!.case === 'title') ||
        (before === 'minister' && text(words, from) === 'prime' && behind === 'president'))
    );
  }
  return false;
}

/** The first office with a capital of the phrase from `from` on. */
const titleBefore = (words: Words, from: number, to: number): string => {
  for (let at = from; at < to; at++)
    if (has(words, at, Flag.office) && words.info[at]!.case === 'title' && text(words, at) !== 'vice')
      return text(words, at);
  return '';
};

/** Who can be one alone in a state. */
const HEAD = /^(?:president|chancellor|taoiseach|king|queen|emperor|emir|presidente|presidenta|rey|reina)$/;

/** *Deputy Secretary Rowe and CARICOM*: the state or body at `at` is joined to somebody in office. */
function officeBefore(words: Words, from: number, at: number): boolean {
  if (!has(words, at, Flag.state | Flag.body) || words.info[at]!.case === 'lower') return false;
  const and = has(words, at - 1, Flag.determiner) ? at - 2 : at - 1;
  if (and <= from || !has(words, and, Flag.conjunction)) return false;
  if (!has(words, at, Flag.state) && words.info[at]!.case !== 'upper') return false;
  for (let left = from; left < and; left++)
    if (has(words, left, Flag.preposition)) return false;
    else if (has(words, left, Flag.office) && words.info[left]!.case === 'title') return true;
  return false;
}

/** *Abbas y jefe de Hamas*: a name, and somebody else in office, as headlines join them. */
function besideOffice(words: Words, { from, to }: Subject): boolean {
  for (let at = from + 1; at < to - 1; at++)
    if (/^[ye]$/.test(text(words, at)) && words.info[at - 1]!.case === 'title' && has(words, at + 1, Flag.office))
      return words.info[at + 1]!.case === 'lower' && /^(?:de|del)$/.test(text(words, at + 2));
  return false;
}

/** How many nations the names of states and their adjectives belong to: *el canciller ruso y el secretario estadounidense*. */
export function nationsIn(words: Words, { from, to }: Subject): number {
  const stems = new Set<string>();
  let adjectives = 0;
  for (let at = from; at < to; at++) {
    const word = text(words, at);
    const adjective = isDemonym(word);
    if (!adjective && !(has(words, at, Flag.state) && words.info[at]!.case !== 'lower')) continue;
    if (adjective) adjectives++;
    stems.add(word.slice(0, 4));
  }
  return adjectives > 0 ? stems.size : 0;
}

/** How many states are named from one word up to another; a state named twice counts twice. */
export function statesIn(words: Words, from: number, to: number): number {
  let states = 0;
  for (let at = from; at < to; at++)
    if (has(words, at, Flag.state) && (at === from || !has(words, at - 1, Flag.state))) states++;
  return states;
}

/** *entre ambos gobiernos*, *between Chile and Peru*: whether several parties, and nobody else, stand behind the preposition at `at`. */
export function severalBehind(words: Words, at: number): boolean {
  let end = at + 1;
  while (end < words.length && end - at <= 14 && !isStrong(words, end) && !LEADS.test(text(words, end))) end++;
  for (let word = at + 1; word < end; word++)
    if (has(words, word, Flag.outsider) && words.info[word]!.case === 'lower') return false;
  return namesSeveral(words, { kind: 'joint', from: at + 1, to: end });
}

/** What leads from who agrees to what they agree on. */
const LEADS = /^(?:para|sobre|de|en|to|on|that|que)$/;

/** *por los dos gobiernos*, *by both governments*: whether several parties stand behind the preposition that follows the verb at `at` within a few words. */
export function byOfSeveral(words: Words, at: number): boolean {
  for (let next = at + 1; next < words.length && next - at <= 6 && !isStrong(words, next); next++)
    if (/^(?:por|by)$/.test(text(words, next))) return severalBehind(words, next);
  return false;
}

/** The *entre* or *between* behind `from` that several parties follow; -1 where none does within the clause. */
export function betweenSeveral(words: Words, from: number, reach = 14): number {
  for (let at = from; at < words.length && at - from <= reach && !isStrong(words, at); at++)
    if (/^(?:entre|between)$/.test(text(words, at)) && severalBehind(words, at)) return at;
  return -1;
}
