import data from '../../../data/citation-styles.yaml';

/** A style that Gloss brings along. */
export interface StyleInfo {
  /** As https://www.zotero.org/styles has it; the name of its file. */
  readonly id: string;
  /** Other names that a project may write. */
  readonly names: readonly string[];
  readonly title: string;
  readonly authors: readonly string[];
  readonly contributors?: readonly string[];
}

/** The styles that Gloss brings along, with their credit. */
export const STYLES = (data as { styles: readonly StyleInfo[] }).styles;

/** The languages of the locales that Gloss brings along. */
export const LOCALES: readonly string[] = (data as { locales: readonly { id: string }[] }).locales.map(each => each.id);

/** The id of a style by whatever name a project gives it: `mla`, `chicago-note`. An unknown name is given back as it is. */
export function styleId(name: string): string {
  const wanted = name.trim().toLowerCase();
  return STYLES.find(each => each.id === wanted || each.names.includes(wanted))?.id ?? name.trim();
}

/** The locale to load for a language: itself, one of the same language, or American English, which CSL falls back to. */
export function localeFor(language: string): string {
  const exact = LOCALES.find(each => each.toLowerCase() === language.toLowerCase());
  const same = LOCALES.find(each => each.slice(0, 2) === language.slice(0, 2).toLowerCase());
  return exact ?? (same?.startsWith('en') ? 'en-US' : same) ?? 'en-US';
}
