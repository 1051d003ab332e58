const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A moment to the minute, in UTC. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A two-digit year as telegrams mean it: above 50 it is one of the twentieth century. */
export const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) > 50 ? 1900 : 2000);

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');
const twoDigits = (digits: string): number => Number(digits);

/** The parts of a date-time group (`20`, `1658`, `NOV`, `09`) as a moment; `null` where no such moment exists. */
export function momentOf(day: string, time: string, month: string, year: string): Moment | null {
  const index = months.indexOf(month.slice(0, 3).toUpperCase());
  const moment = {
    year: fullYear(year),
    month: index + 1,
    day: twoDigits(day),
    hour: twoDigits(time.slice(0, 2)),
    minute: twoDigits(time.slice(2, 4)),
  };
  return index >= 0 && isDate(moment.year, moment.month, moment.day) && moment.hour < 24 && moment.minute < 60
    ? moment
    : null;
}

/** Whether the calendar has that day. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO 8601 to the minute: `2009-11-20T16:58Z`. */
export const isoOf = ({ year, month, day, hour, minute }: Moment): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}Z`;

/** ISO 8601 for a day: `2019-11-20`. */
export const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The moment that an ISO date and time says; `null` for anything else. */
export function momentOfIso(iso: string | null): Moment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})Z?)?$/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(part => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return isDate(year, month, day) ? { year, month, day, hour, minute } : null;
}

/** 1 for the first of January. */
export function dayOfYear({ year, month, day }: Pick<Moment, 'year' | 'month' | 'day'>): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000);
}

/** The date of a day of the year; `null` where the year has no such day. */
export function dateOfDay(year: number, day: number): { readonly month: number; readonly day: number } | null {
  const date = new Date(Date.UTC(year, 0, day));
  return day >= 1 && date.getUTCFullYear() === year ? { month: date.getUTCMonth() + 1, day: date.getUTCDate() } : null;
}

/** A month's name in a text, by its first three letters: 1 to 12, or 0. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toUpperCase()) + 1;
