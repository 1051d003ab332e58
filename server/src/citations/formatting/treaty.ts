import type { CslItem } from '../reference';
import { issuedYear, plainText } from '../shortCitation';

/**
 * A treaty with its date and series in its title, for styles that print a treaty's title and page alone:
 * `Treaty of the Two Rivers (adopted 23 May 1969) 1155 UNTS 331`, as OSCOLA (4th edition, 2.7.1) has it. `null` for what is
 * no treaty, or has no title or date. `locale`: the language of the words and of the date.
 */
export function treatyInFull(item: CslItem, locale: string): CslItem | null {
  const { id, type, title, volume, page } = item;
  const date = adoption(item, locale);
  if (type !== 'treaty' || typeof title !== 'string' || !date) return null;
  const series = item['container-title'] ?? item['collection-title'];
  const place = series ? [volume, series, page].filter(each => each !== undefined).join(' ') : '';
  const behind = [`(${date})`, place].filter(Boolean).join(' ');
  return {
    id,
    type,
    title: `${title} <span class="nocase">${behind.replace(/[<>&]/g, '')}</span>`,
    custom: item.custom,
  };
}

/** Whether a citation says when a treaty was made; of what is none, or has no year, it need not. */
export function saysYearOfTreaty(text: string, item: CslItem): boolean {
  const year = item.type === 'treaty' ? issuedYear(item) : '';
  return year === '' || text.includes(year) || plainText(String(item.title ?? '')) === '';
}

function adoption(item: CslItem, locale: string): string | null {
  const year = issuedYear(item);
  if (!/^\d{3,4}$/.test(year)) return null;
  const issued = item.issued as { 'date-parts'?: readonly (readonly (number | string)[])[] };
  const [, month, day] = (issued['date-parts']?.[0] ?? []).map(Number);
  const spanish = locale.startsWith('es');
  if (!month) return spanish ? `adoptado en ${year}` : `adopted ${year}`;
  const date = new Date(Date.UTC(2000, month - 1, day || 1));
  date.setUTCFullYear(Number(year));
  const words = new Intl.DateTimeFormat(spanish ? 'es' : 'en-GB', {
    ...(day ? { day: 'numeric' } : {}),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  return spanish ? `adoptado ${day ? 'el' : 'en'} ${words}` : `adopted ${words}`;
}
