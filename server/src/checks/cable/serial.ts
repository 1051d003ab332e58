import { t } from '@vscode/l10n';
import { cableRule } from './cableRule';

/** The station serial is not the message number; serials have four digits, so the last four are compared (H4). */
export const cableSerial = cableRule('cable/serial', 'warning', function* ({ header, token }) {
  const place = token('serial');
  if (!header.de || !header.mrn || !place) return;
  if (Number(header.de.serial) % 10_000 === Number(header.mrn) % 10_000) return;
  yield {
    range: place.range,
    message: t('The station serial {0} is not the message number {1}.', header.de.serial, header.mrn),
    related: { range: token('mrn')?.range, message: t('The message number stands here.') },
    correction: { path: ['serial'], value: header.mrn.slice(-4).padStart(4, '0') },
  };
});
