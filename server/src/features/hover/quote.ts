import { overlaps, type TextRange } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { locate } from '../locate';
import type { Quote } from './cards';

/** Quotations in a hover are cut behind this many characters. */
const longestQuote = 600;

/**
 * The passage that a locator names in a document, with `names` in it marked; a span is shown in its paragraph, and marked
 * itself. `null` where the document has no such place.
 */
export function quoteOf(cited: AnalysedDocument, locator: string, names: readonly string[]): Quote | null {
  const place = locate(cited, locator);
  const exact = place && cited.document.source.rangeToSource(place);
  if (!place || !exact) return null;
  const { text } = cited.document.source;
  const isSpan = cited.facts.spans.some(each => each.role === 'id' && each.value === locator);
  const around = isSpan ? cited.reading.paragraphs.find(({ range }) => overlaps(range, exact)) : undefined;
  const whole = around && around.range.start <= exact.start && exact.end <= around.range.end ? around.range : exact;
  const inside = { start: exact.start - whole.start, end: exact.end - whole.start };
  const raw = text.slice(whole.start, whole.end);
  const marks = isSpan && whole !== exact ? [inside] : placesOf(names, raw);
  const start = shownFrom(raw, marks[0]);
  const end = raw.length - start > longestQuote ? lastBlank(raw, start + longestQuote, start) : raw.length;
  return { ...squeezed(raw, marks, start, end), target: target(cited, place), title: cited.facts.title ?? cited.id };
}

/** A long passage is shown from a little before its first mark. */
function shownFrom(raw: string, first: TextRange | undefined): number {
  if (!first || first.end <= longestQuote) return 0;
  return lastBlank(raw, Math.max(0, first.start - longestQuote / 3), 0);
}

/** The last blank before an offset, so that no word is cut; the offset where there is none. */
function lastBlank(raw: string, before: number, from: number): number {
  const found = raw.lastIndexOf(' ', before);
  return found > from ? found : before;
}

/** The names in a text, whole words, whatever their case. */
function placesOf(names: readonly string[], raw: string): readonly TextRange[] {
  const wanted = names.filter(each => each.trim().length > 1).map(spelled);
  if (wanted.length === 0) return [];
  const longestFirst = [...new Set(wanted)].sort((a, b) => b.length - a.length).join('|');
  const found = raw.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'giu'));
  return [...found].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** A name as a pattern: lines may break between its words. */
const spelled = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map(each => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');

/** The stretch with white space as single blanks, and the marks where they are then. */
function squeezed(raw: string, marks: readonly TextRange[], start: number, end: number): Pick<Quote, 'text' | 'marks'> {
  let text = start > 0 ? '… ' : '';
  const moved: TextRange[] = [];
  let at = start;
  const take = (to: number) => {
    const part = raw.slice(at, to).replace(/\s+/g, ' ');
    text += /(?:^|\s)$/.test(text) ? part.trimStart() : part;
    at = to;
  };
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    take(mark.start);
    const from = text.length;
    take(mark.end);
    moved.push({ start: from, end: text.trimEnd().length });
  }
  take(end);
  return { text: text.trimEnd() + (end < raw.length ? ' …' : ''), marks: moved };
}

function target({ uri, document: { text } }: AnalysedDocument, { start }: TextRange): string {
  const before = text.slice(0, start).split(/\r\n?|\n/);
  return `${uri}#L${before.length},${before.at(-1)!.length + 1}`;
}
