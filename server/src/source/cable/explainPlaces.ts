import type { Say } from '../say';
import { addressesOf, countryName } from './codes';
import { type Explain, type Explanation, said } from './explanation';
import { placeOf, stationNamed } from './stations';

/** Routing indicator: the addresses that it stands for. */
export const explainRouting: Explain = (_, { value }, { say }) => {
  const [first, ...others] = addressesOf(value);
  return said(
    say('Routing indicator {0}', value),
    first ? withCountry(first) : say('The station is not on the list.'),
    others.length > 0 && say('Also: {0}', others.join(', ')),
  );
};

/** An address with the country of its post. */
function withCountry(address: string): string {
  const station = stationNamed(address);
  const country = station && station.name !== 'STATE' ? countryName(station.country) : null;
  return country ? `${address} (${country})` : address;
}

/** Originator, addressee or post: its country, or what a collective is. */
export function explainAddress(title: string, value: string, say: Say): Explanation {
  const station = stationNamed(value);
  if (station?.name === 'STATE') return said(title, say('The Department of State in Washington.'));
  const country = station && countryName(station.country);
  return said(
    title,
    country && `${placeOf(station.name)}: ${country}`,
    /COLLECTIVE/.test(value) && say('A collective address: one name for several posts.'),
  );
}
