import { inEnglish, type Say } from '../say';
import { orders, schedules } from './codes';
import { dateOfDay, momentOfIso } from './dateTimeGroup';
import { type Explain, said } from './explanation';
import type { CableHeader } from './header';
import { inWords, localTime, yearsAndDays } from './momentWords';
import { placeOf, type Station, stationNamed } from './stations';

/** Day of the year: its date. */
export const explainDay: Explain = (header, { value }, { say }) => {
  const moment = momentOfIso(header.dateTime);
  const date = moment && dateOfDay(moment.year, Number(value));
  return said(
    say('Day {0} of the year', String(Number(value))),
    moment && date && inWords({ ...moment, ...date }, { time: false, say }),
    moment && !date && say('{0} has no such day.', String(moment.year)),
  );
};

/** Date-time group: in words, and by the clocks of the post. */
export const explainDateTime: Explain = (header, _, { say }) => {
  const moment = momentOfIso(header.dateTime);
  if (!moment) return null;
  const station = stationOf(header);
  return said(
    inWords(moment, { say }),
    station && say('{0} in {1} ({2})', localTime(moment, station.zone, say), stationName(station), station.zone),
  );
};

/** The date-time group in few words, for a place with little room: `24 Jun 2009, 15:30 UTC · 10:30 LIMA`. */
export function shortDateTime(header: CableHeader, say: Say = inEnglish): string | null {
  const moment = momentOfIso(header.dateTime);
  if (!moment) return null;
  const station = stationOf(header);
  const short = inWords(moment, { say, short: true });
  if (!station) return short;
  return `${short} · ${localTime(moment, station.zone, say, true)} ${stationName(station)}`;
}

const stationOf = (header: CableHeader) => stationNamed(header.post ?? '') ?? stationNamed(header.from ?? '');

const stationName = ({ name }: Station): string => (name === 'STATE' ? 'Washington' : placeOf(name));

/** Number of an executive order: since when it is in force, and what it says. */
export const explainOrder: Explain = (_, { value }, { say }) => {
  const order = orders.get(value);
  return said(
    say('Executive Order {0}', value),
    order
      ? `${say('In force from {0}.', order.effective)} ${say(order.meaning)}`
      : say('There is no order of that number on classified information.'),
  );
};

/** When or how the cable is declassified, and how long after it was written. */
export const explainDeclassification: Explain = (header, { value }, { say }) => {
  const on = momentOfIso(header.executiveOrder?.declassifyOn ?? null);
  const written = momentOfIso(header.dateTime);
  if (on) {
    return said(
      say('To be declassified on {0}', inWords(on, { time: false, say })),
      written && yearsAndDays(written, on, say),
    );
  }
  const schedule = schedules.get(value.split(/[\s:]/)[0]!.toUpperCase());
  return said(value === 'N/A' ? say('Not applicable') : say('Declassification: {0}', value), schedule && say(schedule));
};
