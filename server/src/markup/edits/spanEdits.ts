import { annotationEnd } from '../annotationEnd';
import type { GlossDocument, Span } from '../document';
import { hasBlankLine } from '../lines';
import type { TextRange } from '../range';
import { rewriteSpans, type SpanChanges } from './rewriteSpans';
import { keepsSource } from './sourceGuard';
import { type EditResult, refuse } from './textEdit';

/** A span to lay: its place in the source text, and its annotation, with or without the outer braces. */
export interface NewSpan {
  readonly source: TextRange;
  readonly annotation: string;
}

/**
 * Lays a span over a range of the source text. It goes around the spans it holds and into those that hold it. What would
 * be read differently is escaped. Refused where it would hold a blank line, cross another span's edge, or where
 * `annotation` is not one balanced annotation.
 */
export const laySpan = (document: GlossDocument, source: TextRange, annotation: string): EditResult =>
  laySpans(document, [{ source, annotation }]);

/** Lays a span over what of the source text a document range covers, such as an editor's selection. */
export function laySpanOverSelection(document: GlossDocument, range: TextRange, annotation: string): EditResult {
  const source = document.source.rangeToSource(range);
  return source ? laySpan(document, source, annotation) : refuse('outside-source');
}

/** Lays several spans at once, all or none; of spans with one extent the later goes into the earlier. */
export function laySpans(document: GlossDocument, spans: readonly NewSpan[]): EditResult {
  const lay = spans.map(({ source, annotation }) => ({ source, annotation: withBraces(annotation) }));
  if (!lay.every(each => isAnnotation(each.annotation))) return refuse('annotation-text');
  const result = rewrite(document, { lay });
  if (result.refused !== 'changes-source') return result;
  return lay.some(({ source }) => hasBlankLine(document.source.text, source)) ? refuse('blank-line') : result;
}

/** Takes the span's brackets and annotation away; its content stays. */
export const removeSpan = (document: GlossDocument, span: Span): EditResult => removeSpans(document, [span]);

/** Takes several spans away. */
export function removeSpans(document: GlossDocument, spans: readonly Span[]): EditResult {
  return spans.every(span => isSpanOf(document, span)) ? rewrite(document, { remove: spans }) : refuse('not-found');
}

/** Writes another annotation, with or without the outer braces, in the place of the span's. */
export function changeAnnotation(document: GlossDocument, span: Span, annotation: string): EditResult {
  const written = withBraces(annotation);
  if (!isSpanOf(document, span)) return refuse('not-found');
  if (!isAnnotation(written)) return refuse('annotation-text');
  return rewrite(document, { replace: [{ span, annotation: written }] });
}

function rewrite(document: GlossDocument, changes: SpanChanges): EditResult {
  const count = (changes.lay?.length ?? 0) + (changes.remove?.length ?? 0) + (changes.replace?.length ?? 0);
  if (count === 0) return { edits: [], refused: null };
  const result = rewriteSpans(document, changes);
  // Behind a front matter that ends in CR, a line feed at the body's start would become part of that line break.
  const isJoint = document.text[document.frontMatter.range.end - 1] === '\r';
  return isJoint && result.edits && !keepsSource(document, result.edits) ? refuse('changes-source') : result;
}

const withBraces = (annotation: string): string => (annotation.startsWith('{') ? annotation : `{${annotation}}`);

/** Whether the text is one annotation, to its end, that may stand in a block. */
const isAnnotation = (text: string): boolean =>
  annotationEnd(text, 0) === text.length && !hasBlankLine(text, { start: 0, end: text.length });

const isSpanOf = (document: GlossDocument, span: Span): boolean =>
  document.spans.some(each => each.range.start === span.range.start && each.range.end === span.range.end);
