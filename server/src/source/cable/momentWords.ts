import { inEnglish, type Say } from '../say';
import type { Moment } from './dateTimeGroup';

const utc = (moment: Moment): Date =>
  new Date(Date.UTC(moment.year, moment.month - 1, moment.day, moment.hour, moment.minute));

/** How the reader's language writes dates, as a BCP 47 tag: the "translation" of the English one. */
const localeOf = (say: Say): string => say('en-GB');

/** The day with its weekday and without a comma behind that; in few words `24 Jun 2009`. */
const dayIn = (moment: Moment, timeZone: string, say: Say, short: boolean): string =>
  new Intl.DateTimeFormat(localeOf(say), {
    ...(short ? {} : { weekday: 'long' }),
    day: 'numeric',
    month: short ? 'short' : 'long',
    year: 'numeric',
    timeZone,
  })
    .format(utc(moment))
    .replace(',', '');

const timeIn = (moment: Moment, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    utc(moment),
  );

/** `Friday 20 November 2009, 16:58 UTC`; the day alone where `time` is false; `20 Nov 2009, 16:58 UTC` where `short`. */
export function inWords(
  moment: Moment,
  {
    time = true,
    say = inEnglish,
    short = false,
  }: { readonly time?: boolean; readonly say?: Say; readonly short?: boolean } = {},
): string {
  const day = dayIn(moment, 'UTC', say, short);
  return time ? `${day}, ${timeIn(moment, 'UTC')} UTC` : day;
}

/** The same moment by the clocks of an IANA time zone: `11:58`, with the day where it is another one. */
export function localTime(moment: Moment, zone: string, say: Say = inEnglish, short = false): string {
  const time = timeIn(moment, zone);
  const day = dayIn(moment, zone, say, short);
  return day === dayIn(moment, 'UTC', say, short) ? time : say('{0} on {1}', time, day);
}

/** `10 years to the day`, `9 years and 12 days` between two days. */
export function yearsAndDays(from: Moment, to: Moment, say: Say = inEnglish): string {
  const day = (moment: Moment, year = moment.year): number => Date.UTC(year, moment.month - 1, moment.day);
  let years = to.year - from.year;
  if (day(from, to.year) > day(to)) years--;
  const days = Math.round((day(to) - day(from, from.year + years)) / 86_400_000);
  if (years < 0) return say('Before the date-time group.');
  const inYears = years === 1 ? say('1 year') : say('{0} years', String(years));
  if (days === 0) return say('{0} to the day after the date-time group.', inYears);
  const inDays = days === 1 ? say('1 day') : say('{0} days', String(days));
  return years > 0
    ? say('{0} and {1} after the date-time group.', inYears, inDays)
    : say('{0} after the date-time group.', inDays);
}
