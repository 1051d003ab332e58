import { cslLocator } from './locatorLabel';
import type { CiteprocCitation } from './processor';

type CslLocated = Omit<CiteprocCitation, 'id' | 'prefix'>;

/** A locator for the processor, and what stands for it where the style knows no such locators. */
export interface LocatedPart {
  readonly asCsl: CslLocated;
  readonly inWords: CslLocated;
}

/** A locator as an annotation writes it. Without a label of CSL's it is printed as it was written, behind the citation. */
export function located(
  text: string | undefined,
  { ofDocument, suffix, locale }: { readonly ofDocument: boolean; readonly suffix?: string; readonly locale: string },
): LocatedPart {
  const { label, locator } = text ? cslLocator(text, ofDocument) : { label: 'custom', locator: undefined };
  const behind = (words: string | undefined): CslLocated => {
    const all = [words, suffix].filter(each => each);
    return all.length > 0 ? { suffix: `, ${all.join(', ')}` } : {};
  };
  if (label === 'custom') return { asCsl: behind(locator), inWords: behind(locator) };
  return {
    asCsl: { label, locator, ...behind(undefined) },
    inWords: behind(locatorInWords(text!, ofDocument, locale)),
  };
}

/** A locator as it is written; the bare number of a paragraph with its word. */
export const locatorInWords = (text: string, ofDocument: boolean, locale: string): string =>
  ofDocument && /^\s*\d/.test(text) ? `${locale.startsWith('es') ? 'párr.' : 'para.'} ${text.trim()}` : text;

/** MLA's style sets no blank between a locator and its word: `chap.2`. */
export const spacedLocator = (html: string, locator: string | undefined): string =>
  locator === undefined
    ? html
    : html.replace(new RegExp(`(?<=\\p{L}{2}\\.)${locator.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`, 'u'), ' $&');
