/** Whether the line (or lines) that hold `start` to `end` are all capitals: letters stand in them, none of lower case. */
export function isInCapitals(text: string, start: number, end: number): boolean {
  let first = start;
  while (first > 0 && first > start - reach && !isLineBreak(text, first - 1)) first--;
  let last = end;
  while (last < text.length && last < end + reach && !isLineBreak(text, last)) last++;
  return !/\p{Ll}/u.test(text.slice(first, last));
}

/** Code units to either side that are looked at: enough for a heading, and a line without end costs no more. */
const reach = 400;

const isLineBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
