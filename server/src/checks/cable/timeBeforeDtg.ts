import { t } from '@vscode/l10n';
import { dayOfYear, momentOfIso } from '../../source';
import { cableRule } from './cableRule';

/** The station's time lies before the date-time group's on the same day: sent before it was written (H2). */
export const cableTimeBeforeDtg = cableRule('cable/time-before-dtg', 'hint', function* ({ header, token }) {
  const moment = momentOfIso(header.dateTime);
  const place = token('time');
  if (!header.de || !moment || !place || header.de.dayOfYear !== dayOfYear(moment)) return;
  const written = header.dateTime!.slice(11, 16).replace(':', '');
  if (header.de.time >= written) return;
  yield {
    range: place.range,
    message: t(
      'Filed at {0}, but the date-time group says {1}: a telegram is not sent before it is written.',
      header.de.time,
      written,
    ),
    related: { range: token('date-time-group')?.range, message: t('The date-time group stands here.') },
    correction: { path: ['time'], value: written },
  };
});
