/** Whether a style prints an edition as the item has it: a bare number would stand there without a word. */
export const spellsEditions = (style: string): boolean =>
  /<text[^>]*variable="edition"/.test(style) &&
  !/<number[^>]*variable="edition"|<label[^>]*variable="edition"|term="edition"/.test(style);

/** The item with a numbered edition in words, without the stop at the end: `2ª ed`, `2nd ed`. */
export function withEditionSpelled(item: Record<string, unknown>, locale: string): Record<string, unknown> {
  const number = /^\d{1,3}$/.exec(String(item.edition ?? ''))?.[0];
  if (number === undefined) return item;
  return { ...item, edition: `${number}${locale.startsWith('es') ? 'ª' : ordinals[endingOf(Number(number))]} ed` };
}

const endings = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const endingOf = (number: number): string => endings.select(number);
