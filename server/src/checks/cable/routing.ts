import { t } from '@vscode/l10n';
import { addressesOf, placeOf, squashed, stationNamed } from '../../source';
import { cableRule } from './cableRule';

/** The routing indicator of the station line is known as another station's than FM's (H19). */
export const cableRouting = cableRule('cable/routing', 'hint', function* ({ header, token }) {
  if (!header.de || !header.from) return;
  const addresses = addressesOf(header.de.routingIndicator);
  const place = header.tokens.find(
    ({ kind, value }) => kind === 'routing-indicator' && value === header.de!.routingIndicator,
  );
  if (addresses.length === 0 || !place || addresses.some(address => isSame(address, header.from!))) return;
  yield {
    range: place.range,
    message: t(
      '{0} is the routing indicator of {1}, but the telegram is from {2}.',
      header.de.routingIndicator,
      addresses[0]!,
      header.from,
    ),
    related: { range: token('from')?.range, message: t('The originator stands here.') },
  };
});

function isSame(address: string, from: string): boolean {
  const station = stationNamed(address);
  if (station && station === stationNamed(from)) return true;
  const [a, b] = [squashed(placeOf(address)), squashed(placeOf(from))];
  return a.includes(b) || b.includes(a);
}
