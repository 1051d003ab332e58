import type { Moment } from './dateTimeGroup';

const utc = (moment: Moment): Date =>
  new Date(Date.UTC(moment.year, moment.month - 1, moment.day, moment.hour, moment.minute));

const dayFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
const timeFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });

/** `Friday 20 November 2009, 16:58 UTC`; the day alone where `time` is false. */
export function inWords(moment: Moment, { time = true }: { readonly time?: boolean } = {}): string {
  const day = dayFormat('UTC').format(utc(moment)).replace(',', '');
  return time ? `${day}, ${timeFormat('UTC').format(utc(moment))} UTC` : day;
}

/** The same moment by the clocks of an IANA time zone: `11:58`, with the day where it is another one. */
export function localTime(moment: Moment, zone: string): string {
  const time = timeFormat(zone).format(utc(moment));
  const day = dayFormat(zone).format(utc(moment));
  return day === dayFormat('UTC').format(utc(moment)) ? time : `${time} on ${day.replace(',', '')}`;
}

/** `10 years to the day`, `9 years and 12 days` between two days. */
export function yearsAndDays(from: Moment, to: Moment): string {
  const day = (moment: Moment, year = moment.year): number => Date.UTC(year, moment.month - 1, moment.day);
  let years = to.year - from.year;
  if (day(from, to.year) > day(to)) years--;
  const days = Math.round((day(to) - day(from, from.year + years)) / 86_400_000);
  if (years < 0) return 'Before the date-time group.';
  const inYears = years === 1 ? '1 year' : `${years} years`;
  if (days === 0) return `${inYears} to the day after the date-time group.`;
  const inDays = days === 1 ? '1 day' : `${days} days`;
  return `${years > 0 ? `${inYears} and ` : ''}${inDays} after the date-time group.`;
}
