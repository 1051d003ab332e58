import { languageOf, languageScore, type SourceReading } from '../source';

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
  const { text, units } = reading;
  return offset => {
    const unit = units[lastAt(units, offset)];
    if (!unit || offset >= unit.range.end) return own;
    const start = Math.max(unit.range.start, quoteBefore(text, offset));
    const end = Math.min(unit.range.end, quoteBehind(text, offset));
    return languageOf(languageScore(text, start, end), unit.language);
  };
}

const isRead = (language: string): boolean => /^e[ns](?:[-_]|$)/i.test(language);

/** Of units in order, the index of the last one that begins at `offset` or before; -1 for none. */
function lastAt(units: SourceReading['units'], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (units[middle]!.range.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

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
