import { t } from '@vscode/l10n';
import { dateOfDay, dayOfYear, momentOfIso } from '../../source';
import { cableRule } from './cableRule';

/** The day of the year on the station line is not the day of the date-time group (H1). */
export const cableDayOfYear = cableRule('cable/day-of-year', 'warning', function* ({ header, token }) {
  const moment = momentOfIso(header.dateTime);
  const place = token('day-of-year');
  if (!header.de || !moment || !place) return;
  const expected = dayOfYear(moment);
  if (header.de.dayOfYear === expected) return;
  const date = dateOfDay(moment.year, header.de.dayOfYear);
  const said = date ? `${moment.year}-${pad(date.month)}-${pad(date.day)}` : null;
  yield {
    range: place.range,
    message: said
      ? t(
          'Day {0} is {1}, but the date-time group says {2}, which is day {3}.',
          header.de.dayOfYear,
          said,
          header.dateTime!.slice(0, 10),
          expected,
        )
      : t(
          'The year has no day {0}; the date-time group says {1}, which is day {2}.',
          header.de.dayOfYear,
          header.dateTime!.slice(0, 10),
          expected,
        ),
    related: { range: token('date-time-group')?.range, message: t('The date-time group stands here.') },
    correction: { path: ['dayOfYear'], value: expected },
  };
});

const pad = (number: number): string => String(number).padStart(2, '0');
