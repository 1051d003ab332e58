import { t } from '@vscode/l10n';
import { levelOf, orders } from '../../source';
import { nearest } from '../nearest';
import { type CableFinding, type CheckedCable, cableRule } from './cableRule';

/** The executive order line does not fit the classification, or names an order that there is not (H12). */
export const cableExecutiveOrder = cableRule('cable/executive-order', 'warning', function* (cable) {
  yield* unknownOrder(cable);
  const { header, token } = cable;
  const level = header.classification === null ? null : levelOf(header.classification);
  const order = token('executive-order');
  if (level === null) return;
  const said = token('declassification')?.value;
  const place = (token('declassification') ?? order ?? token('classification'))?.range;
  const related = { range: token('classification')?.range, message: t('The classification stands here.') };
  if (!place) return;
  if (level === 'U') {
    if (order && said !== 'N/A' && !/^DECLASSIFIED/i.test(said ?? '')) {
      yield { range: place, message: t('An unclassified cable should say N/A behind the executive order.'), related };
    }
  } else if (
    header.subject !== null &&
    (said === undefined || said === 'N/A') &&
    !/^Derived from/i.test(header.classifiedBy ?? '')
  ) {
    yield {
      range: place,
      message: t('A classified cable should say when it is declassified (DECL:) or what it derives from.'),
      related,
    };
  }
});

function* unknownOrder({ header, token }: CheckedCable): Iterable<CableFinding> {
  const place = token('executive-order');
  const order = header.executiveOrder?.order;
  if (!place || !order || orders.has(order)) return;
  const meant = intended(order, header.dateTime);
  yield {
    range: place.range,
    message: meant
      ? t('There is no executive order {0} on classified information; {1} is meant.', order, meant)
      : t('There is no executive order {0} on classified information.', order),
    ...(meant ? { correction: { path: ['order'], value: meant } } : {}),
  };
}

/** The order that a misprint means: the one in force when the cable was written if most figures agree, else the nearest. */
function intended(order: string, dateTime: string | null): string | undefined {
  const inForce = [...orders].filter(
    ([number, { effective }]) => number !== amendment && effective <= (dateTime ?? ''),
  );
  const current = inForce.sort(([, a], [, b]) => (a.effective < b.effective ? 1 : -1))[0]?.[0];
  if (current !== undefined && sharedDigits(order, current) >= 3) return current;
  return nearest(order, orders.keys())[0];
}

/** 13292 amended an order; cables go on to name that one. */
const amendment = '13292';

function sharedDigits(a: string, b: string): number {
  const left = [...b];
  return [...a].filter(digit => {
    const at = left.indexOf(digit);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
