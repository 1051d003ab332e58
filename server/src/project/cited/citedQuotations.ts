import type { TextRange } from '../../markup';
import type { AnalysedDocument } from '../analysis/analysedDocument';
import type { Annotation } from '../analysis/annotation';
import { inTextResolutions } from '../analysis/inTextResolutions';
import type { Snapshot } from '../snapshot';

/** Words in quotation marks beside a citation. */
export interface CitedQuotation {
  /** The words without the marks, in the source text. */
  readonly range: TextRange;
  /** The works that are cited for them, each by its id, as the citation has it, and the part that is meant. */
  readonly works: readonly { readonly id: string; readonly locator?: string }[];
}

/** Quotations of a document that cite a source, in its annotations or in the text itself. */
export const citedQuotations = (document: AnalysedDocument, snapshot: Snapshot): readonly CitedQuotation[] => [
  ...quotationsInSpans(document.annotations, document.document.source.text, document.id),
  ...quotationsInText(document, snapshot),
];

/**
 * Quotations that cite a source: in an annotated passage or around it, or directly before the passage. What cites the
 * document itself, by its `id`, is left out. `text` is what the spans' `source` counts in.
 */
export function quotationsInSpans(
  annotations: readonly Annotation[],
  text: string,
  id: string,
): readonly CitedQuotation[] {
  const found: CitedQuotation[] = [];
  for (const { citations, span } of annotations) {
    const works = citations.filter(each => each.id !== '' && each.id !== id);
    if (!works.length) continue;
    const within = quotesIn(text, span.source);
    for (const range of within.length ? within : quoteBefore(text, span.source.start)) found.push({ range, works });
  }
  return found;
}

/** Quotations directly before a citation in the text itself: `“…” (09 LIMA 1661)`. */
export function quotationsInText(document: AnalysedDocument, snapshot: Snapshot): readonly CitedQuotation[] {
  if (document.citations.length === 0) return [];
  const { text } = document.document.source;
  const found: CitedQuotation[] = [];
  const resolutions = inTextResolutions(document, snapshot);
  for (const [index, { range, works }] of document.citations.entries()) {
    const [quote] = quoteBefore(text, range.start);
    if (!quote) continue;
    const named = works.flatMap(({ locator }, which) => {
      const id = resolutions[index]?.[which]?.id ?? null;
      return id === null || id === document.id ? [] : [{ id, ...(locator === null ? {} : { locator }) }];
    });
    if (named.length) found.push({ range: quote, works: named });
  }
  return found;
}

/** Quotations in a span, or the whole span where the marks stand around it. */
function quotesIn(text: string, span: TextRange): TextRange[] {
  const around = closing.get(text[span.start - 1] ?? '');
  if (around !== undefined && text[span.end] === around) return [span];
  const found: TextRange[] = [];
  for (let at = span.start; at < span.end; at++) {
    const mark = closing.get(text[at]!);
    if (mark === undefined) continue;
    const end = text.indexOf(mark, at + 1);
    if (end < 0 || end >= span.end) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

/** The quotation that ends directly before an offset, in the same paragraph; none or one. */
function quoteBefore(text: string, at: number): TextRange[] {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const tail = LEAD.exec(before);
  if (!tail) return [];
  const paragraph = before.slice(0, tail.index).split(BLANK_LINE).at(-1)!;
  const open = paragraph.lastIndexOf(opening.get(tail[1]!)!);
  if (open < 0) return [];
  const end = at - (before.length - tail.index);
  return [{ start: end - (paragraph.length - open) + 1, end }];
}

/** Longer quotations are set off as paragraphs of their own. */
const LONGEST = 1200;
/** What stands between a closing mark and the citation behind it. */
const LEAD = /([”"»])[.,;:]?\s?[([]?(?:(?:see|véase|ver|in|en)\s)?$/;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/;

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);
const opening: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['”', '“'],
  ['»', '«'],
]);
