import type { SourceKind, SourceLanguage } from '../../source';

/** The kind that a front matter names, if there is one of that name. */
export const sourceKind = (name: string | undefined): SourceKind | undefined =>
  name !== undefined && Object.hasOwn(kinds, name) ? (name as SourceKind) : undefined;

/** The language of a tag such as `es-PE`, if it is one that Gloss reads. */
export function sourceLanguage(tag: string | undefined): SourceLanguage | undefined {
  const primary = tag?.toLowerCase().split('-', 1)[0];
  return primary === 'en' || primary === 'es' ? primary : undefined;
}

const kinds: Readonly<Record<SourceKind, true>> = {
  cable: true,
  declaration: true,
  treaty: true,
  study: true,
  news: true,
  speech: true,
  plain: true,
};
