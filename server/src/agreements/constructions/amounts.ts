import { isStrong, text } from '../clause';
import type { Words } from '../words';

/** Whether an amount stands within `reach` words: *$65 million*, *US$ 2.5 millones*, *3,000 troops*; a date is none. */
export function amountAt(words: Words, from: number, reach: number): boolean {
  for (let at = from; at < words.length && at - from < reach && !isStrong(words, at); at++)
    if (UNITS.test(text(words, at)) || (/^\d[\d.,]*$/.test(text(words, at)) && !dated(words, at))) return true;
  return false;
}

const UNITS =
  /^(?:million|millions|billion|trillion|millones|millon|mil|usd|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|doscientos|quinientos|dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|hundred|hundreds|thousand|thousands|miles|cientos)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)$/;

/** A year, or the day beside a month: *October 11*, *11 de octubre*, *2027*. */
const dated = (words: Words, at: number): boolean =>
  (/^(?:19|20)\d\d$/.test(text(words, at)) && !/^[$€£]$|\$$/.test(text(words, at - 1))) ||
  MONTH.test(text(words, at - 1)) ||
  MONTH.test(text(words, at + 1)) ||
  (text(words, at + 1) === 'de' && MONTH.test(text(words, at + 2)));
