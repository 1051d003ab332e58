import type { CitedItem, LoadedStyle } from '../formatting/formatter';
import { locatorInWords } from '../formatting/located';
import type { OutputFormat } from '../formatting/output';
import { isDocumentItem } from '../references/documentReference';

/** A citation as a footnote: a note of the style, or the entry of a style that has none, with its locator behind. */
export function footnoteText(cited: readonly CitedItem[], style: LoadedStyle, output: OutputFormat = 'text'): string {
  if (style.kind === 'note') return style.formatCitation(cited, output);
  const notes = cited.map(({ item, locator, prefix, suffix }) => {
    const entry = style.formatBibliographyEntry(item, output).replace(/\.$/, '');
    const place = locator && locatorInWords(locator, isDocumentItem(item), style.locale);
    return [[prefix, entry].filter(each => each).join(' '), place, suffix].filter(each => each).join(', ');
  });
  const text = notes.join('; ');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * A passage in quotation marks with its citation, ready to be put into another text: line breaks inside become spaces, and
 * quotation marks inside become single ones, as the language of the style has them.
 */
export function quotationWithCitation(
  passage: string,
  cited: readonly CitedItem[],
  style: LoadedStyle,
  output: OutputFormat = 'text',
): string {
  const spanish = style.locale.startsWith('es');
  const [open, close] = spanish ? ['«', '»'] : style.locale === 'en-GB' ? ['‘', '’'] : ['“', '”'];
  const [innerOpen, innerClose] = spanish || style.locale === 'en-GB' ? ['“', '”'] : ['‘', '’'];
  const quoted = passage
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/["“”«»]([^"“”«»]*)["“”«»]/g, `${innerOpen}$1${innerClose}`);
  const citation = style.formatCitation(cited, output);
  return style.kind === 'note' ? `${open}${quoted}${close}\n\n${citation}` : `${open}${quoted}${close} ${citation}`;
}
