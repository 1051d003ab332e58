import { t } from '@vscode/l10n';
import { momentOfIso } from '../../source';
import { cableRule } from './cableRule';

const usualYears = 10;
const mostYears = 25;
const month = 31 * 86_400_000;

/**
 * The declassification date does not lie after the date-time group, or lies more than 25 years behind it (H13). Over ten
 * years, the usual term, is a hint.
 */
export const cableDeclassification = cableRule('cable/declassification', 'warning', function* ({ header, token }) {
  const written = momentOfIso(header.dateTime);
  const on = header.executiveOrder?.declassifyOn ?? null;
  const until = momentOfIso(on);
  const place = token('declassification');
  if (!written || !until || !place) return;
  const related = { range: token('date-time-group')?.range, message: t('The date-time group stands here.') };
  const dayOf = (years: number): number => Date.UTC(written.year + years, written.month - 1, written.day);
  const day = Date.UTC(until.year, until.month - 1, until.day);
  if (day <= dayOf(0)) {
    yield {
      range: place.range,
      message: t('Declassified on {0}, which is not after the date-time group.', on!),
      related,
    };
  } else if (day > dayOf(mostYears)) {
    yield {
      range: place.range,
      message: t('Declassified on {0}: more than {1} years are not allowed.', on!, mostYears),
      related,
    };
  } else if (day > dayOf(usualYears) + month) {
    yield {
      range: place.range,
      message: t('Declassified on {0}: more than {1} years, the usual term.', on!, usualYears),
      related,
      severity: 'hint',
    };
  }
});
