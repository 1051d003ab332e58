import type { TextRange } from '../markup';
import type { SourceReading } from './reading';

export interface Page {
  /** As printed: `12`, `iv`; for a section of a telegram `2`. */
  readonly label: string;
  readonly range: TextRange;
}

const cache = new WeakMap<SourceReading, readonly Page[]>();

/** The pages of a text, as far as their numbers stand in it. */
export function pagesOf(reading: SourceReading): readonly Page[] {
  let pages = cache.get(reading);
  if (!pages) {
    pages = reading.kind === 'cable' ? pagesBehindMarkers(reading) : pagesByNumbers(reading);
    cache.set(reading, pages);
  }
  return pages;
}

/** A telegram's page marker (`LIMA 00001661 002 OF 003`) stands at the head of its page. */
function pagesBehindMarkers({ text, masks }: SourceReading): readonly Page[] {
  const starts: { label: string; at: number }[] = [];
  for (const { start, end } of masks) {
    const number = /\b0*(\d{1,3})(?:\.\d)?\s+OF\s+\d/i.exec(text.slice(start, end))?.[1];
    if (number && starts.at(-1)?.label !== number) starts.push({ label: number, at: start });
  }
  if (starts.length > 0 && starts[0]!.label !== '1') starts.unshift({ label: '1', at: 0 });
  return starts.map(({ label, at }, index) => ({
    label,
    range: { start: at, end: starts[index + 1]?.at ?? text.length },
  }));
}

/** `12`, `- iv -`, `Page 12`, `4    THE YEARBOOK`, and `THE YEARBOOK    5`. */
const NUMBER = /^[^\p{L}\d]*(?:p\p{L}*\.?\s*)?(\d{1,4}|[ivxl]{1,7})\b|(?:[ \t]{2,}|\t|[|·•] ?)(\d{1,4})\s*$/iu;
const LONGEST_NUMBER = 130;

/**
 * A printed page number stands at the foot of its page, unless a page break stands right before it, or a running head
 * beside it.
 */
function pagesByNumbers({ text, masks }: SourceReading): readonly Page[] {
  const numbers = masks.flatMap(({ start, end }) => {
    const found = end - start < LONGEST_NUMBER ? NUMBER.exec(text.slice(start, end)) : null;
    return found ? [{ label: (found[1] ?? found[2])!, start, end }] : [];
  });
  const atHead = numbers.filter(({ start, end }) => isHead(text, start, end)).length > numbers.length / 2;
  return numbers.map(({ label, start, end }, index) => ({
    label,
    range: atHead
      ? { start, end: numbers[index + 1]?.start ?? text.length }
      : { start: numbers[index - 1]?.end ?? 0, end },
  }));
}

function isHead(text: string, start: number, end: number): boolean {
  if (text[start] === '\f' || /\p{L}{3}[^\n]*[ \t]{2}|[ \t]{2}[^\n]*\p{L}{3}/u.test(text.slice(start, end)))
    return true;
  let at = start - 1;
  while (at >= 0 && (text[at] === '\n' || text[at] === ' ' || text[at] === '\r')) at--;
  return at < 0 || text[at] === '\f';
}
