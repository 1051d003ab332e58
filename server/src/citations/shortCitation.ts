import type { CslDate, CslItem, CslName, Reference } from './reference';

/**
 * A reference in one plain line, for lists and for where no style is loaded: `Berg & Gattas, Andean Dialogues (2017)`.
 * What the item does not say is left out; with nothing to say, the id.
 */
export function shortCitation(reference: Reference): string {
  const { item } = reference;
  const author = shortAuthor(item);
  const title = typeof item.title === 'string' ? plainText(item.title) : '';
  const year = issuedYear(item);
  const named = [author, title].filter(Boolean).join(', ') || reference.id;
  return year ? `${named} (${year})` : named;
}

/** The first creator's family name or the institution; two joined by `&`, more cut with `et al.`; empty where none. */
export function shortAuthor(item: CslItem): string {
  const names = creators(item).map(familyName).filter(Boolean);
  if (names.length > 2) return `${names[0]} et al.`;
  return names.join(' & ');
}

/** Who made the work: its authors, else those whom styles put in their place. */
export function creators(item: CslItem): readonly CslName[] {
  for (const variable of ['author', 'editor', 'translator', 'director', 'container-author']) {
    const names = item[variable];
    if (Array.isArray(names) && names.length > 0) return names.filter(each => each && typeof each === 'object');
  }
  return [];
}

/** The name that a citation prints: `de la Torre`, `Ministerio de Relaciones Exteriores`. */
export function familyName(name: CslName): string {
  const parts = name.literal
    ? [name.literal]
    : [name['dropping-particle'], name['non-dropping-particle'], name.family ?? name.given];
  return parts.filter(each => typeof each === 'string' && each !== '').join(' ');
}

/** The year of publication as four digits or more, or the date's words; empty where the item says none. */
export function issuedYear(item: CslItem): string {
  const issued = item.issued as CslDate | undefined;
  if (!issued || typeof issued !== 'object') return '';
  const year = issued['date-parts']?.[0]?.[0];
  if (year !== undefined) return String(year);
  const words = issued.literal ?? issued.raw;
  return typeof words === 'string' ? words : '';
}

/** A CSL text without its `<i>`, `<b>`, `<sup>` and `<span>` tags. */
export const plainText = (text: string): string => text.replace(/<\/?(?:i|b|sc|sup|sub|span)(?:\s[^<>]*)?>/g, '');
