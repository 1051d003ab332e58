import { languageOf, languageScore, type SourceReading, unitsOf } from '../source';

/**
 * Tells the language at an offset of a text (BCP 47): that of the quotation or sentence there where its words show it, else
 * of the paragraph, else of the text. A text in a language that Gloss does not read is that language throughout, as it says.
 * @param declared what the document or the project says; absent: nothing.
 */
export function passageLanguage(
  reading: SourceReading | undefined,
  declared: string | undefined,
): (offset: number) => string | undefined {
  const own = declared ?? reading?.language;
  if (!reading || !own || !isRead(own)) return () => own;
  const { text } = reading;
  const units = unitsOf(reading);
  return offset => {
    const unit = units.lastAt(offset);
    if (unit < 0 || offset >= units.ends[unit]!) return own;
    const start = Math.max(units.starts[unit]!, quoteBefore(text, offset));
    const end = Math.min(units.ends[unit]!, quoteBehind(text, offset));
    return languageOf(languageScore(text, start, end), units.language(unit));
  };
}

const isRead = (language: string): boolean => /^e[ns](?:[-_]|$)/i.test(language);

const isQuote = (unit: number): boolean =>
  unit === 0x22 || unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201f);

/** How far a quotation mark is sought. */
const reach = 400;

function quoteBefore(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0 && at > offset - reach; at--) if (isQuote(text.charCodeAt(at))) return at + 1;
  return 0;
}

function quoteBehind(text: string, offset: number): number {
  for (let at = offset; at < text.length && at < offset + reach; at++) if (isQuote(text.charCodeAt(at))) return at;
  return text.length;
}
