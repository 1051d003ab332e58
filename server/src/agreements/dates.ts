import type { TextRange } from '../markup';
import { has, text } from './clause';
import { Flag, Form } from './flags';
import type { Words } from './words';

/** A date as the text says it, in EDTF. Ranges are of the unit's text. */
export interface DateMention {
  readonly value: string;
  readonly range: TextRange;
}

/** Month names and abbreviations of both languages, from January on. */
const NAMES = [
  'january jan enero ene',
  'february feb febrero',
  'march mar marzo',
  'april apr abril abr',
  'may mayo',
  'june jun junio',
  'july jul julio',
  'august aug agosto ago',
  'september sep sept septiembre setiembre',
  'october oct octubre',
  'november nov noviembre',
  'december dec diciembre dic',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
);

/**
 * The date of an act that takes the words `from` up to `to`: the date that follows it at once (*entered into force on 3 June
 * 1998*), else the nearest: *May 9, 2024*, *9 de mayo de 2024*, *November 2019*, *in 2007*. Month names and day orders of
 * both languages; numbers with slashes are left alone, as their order is anybody's guess.
 */
export function dateIn(words: Words, from: number, to: number): DateMention | null {
  let best: DateMention | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const keep = (value: string, first: number, last: number): void => {
    const away = follows(words, to, first) ? -1 : Math.min(Math.abs(first - from), Math.abs(last - from));
    if (away >= distance || limits(words, first) || (first >= to && away > 0 && toldBetween(words, to, first))) return;
    distance = away;
    best = { value, range: { start: words.start[first]!, end: words.end[last]! } };
  };
  for (let at = 0; at < words.length; at++) {
    const month = MONTHS.get(text(words, at).replace(/\.$/, ''));
    if (month) {
      if (text(words, at) === 'may' && words.info[at]!.case === 'lower') continue;
      const read = aroundMonth(words, at, month);
      if (read) keep(read.value, read.first, read.last);
    } else if (year(words, at) > 0 && bareYear(words, at)) keep(String(year(words, at)), at, at);
  }
  return best;
}

/** Only a preposition and an article stand between an act's end and a date: a later one is of what was agreed. */
const follows = (words: Words, to: number, date: number): boolean => {
  if (date < to || date - to > 2) return false;
  for (let at = to; at < date; at++) if (!/^(?:on|in|since|the|el|en|desde)$/.test(text(words, at))) return false;
  return true;
};

/** Whether something else is told before the date: *the consensus reached in Lima, and the group decided to meet in May 2010*. */
const toldBetween = (words: Words, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++)
    if (
      words.info[at]!.case === 'lower' &&
      words.info[at]!.acts.some(sense => sense.forms & Form.past) &&
      has(words, at - 1, Flag.collective | Flag.mechanism | Flag.state | Flag.auxiliary)
    )
      return true;
  return false;
};

/** *by 30 June*, *hasta 2030*, *para finales de agosto de 2022*: until when something is to be done. */
const limits = (words: Words, date: number): boolean => {
  for (let at = date - 1; at >= 0 && date - at <= 4; at--) {
    if (/^(?:by|until|till|before|through|during|hasta|para|antes|despues|durante)$/.test(text(words, at))) return true;
    if (
      !/^(?:the|end|late|early|mid|of|el|la|de|del|first|second|half|quarter|fines|finales|mediados|ano|mes|primer|segundo|tercer|semestre|trimestre)$/.test(
        text(words, at),
      )
    )
      return false;
  }
  return false;
};

const pad = (value: number): string => String(value).padStart(2, '0');

function aroundMonth(words: Words, at: number, month: number): { value: string; first: number; last: number } | null {
  const of = (index: number): boolean =>
    text(words, index) === 'de' ||
    text(words, index) === 'of' ||
    text(words, index) === 'del' ||
    text(words, index) === ',';
  let first = at;
  let last = at;
  let day = 0;
  if (dayAt(words, at - 1)) day = dayAt(words, (first = at - 1));
  else if (of(at - 1) && dayAt(words, at - 2)) day = dayAt(words, (first = at - 2));
  else if (dayAt(words, at + 1)) day = dayAt(words, (last = at + 1));
  let next = last + 1;
  while (of(next) && next - last <= 2) next++;
  if (year(words, next) > 0)
    return { value: `${year(words, next)}-${pad(month)}${day ? `-${pad(day)}` : ''}`, first, last: next };
  return null;
}

const dayAt = (words: Words, at: number): number => {
  const match = /^(\d{1,2})(?:st|nd|rd|th|°|º)?$/.exec(text(words, at));
  const day = match ? Number(match[1]) : text(words, at) === '1ro' || text(words, at) === 'primero' ? 1 : 0;
  return day >= 1 && day <= 31 ? day : 0;
};

const year = (words: Words, at: number): number => {
  const match = /^(1[6-9]\d\d|20\d\d)$/.exec(text(words, at));
  return match ? Number(match[1]) : 0;
};

/** A year alone counts behind *in*, *of*, *since*, *en*: elsewhere it may be a sum or a page. */
const bareYear = (words: Words, at: number): boolean =>
  /^(?:in|since|en|desde|ano|of|del|de)$/.test(text(words, at - 1)) && !MONTHS.has(text(words, at - 2));
