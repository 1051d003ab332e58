import { t } from '@vscode/l10n';
import { levelOf } from '../../source';
import { cableRule } from './cableRule';

/** From this day on (E.O. 12958) a classified cable names who classified it and why. */
const required = '1995-10-14';

/** A classified cable does not say who classified it or what it derives from, or gives no reason 1.4 or 1.5 (H14). */
export const cableClassifiedBy = cableRule('cable/classified-by', 'hint', function* ({ header, token }) {
  const level = header.classification === null ? null : levelOf(header.classification);
  if (level === null || level === 'U' || header.subject === null) return;
  if (header.dateTime !== null && header.dateTime < required) return;
  if (header.classifiedBy === null) {
    const place = token('executive-order', 'classification');
    if (place && header.reasons.length === 0) {
      yield {
        range: place.range,
        message: t('A classified cable should say who classified it (Classified By) or what it derives from.'),
      };
    }
  } else if (header.reasons.length === 0 && !/^Derived from/i.test(header.classifiedBy)) {
    yield {
      range: (token('classified-by') ?? token('classification'))!.range,
      message: t('Classified By gives no reason of section 1.4 (or 1.5) with a letter from a to h.'),
    };
  }
});
