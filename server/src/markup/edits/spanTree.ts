import type { GlossDocument, Span } from '../document';
import type { TextRange } from '../range';

/** A span among others, by its place in the source text; `span` is `null` for one that is still to be laid. */
export interface SpanNode {
  readonly source: TextRange;
  readonly span: Span | null;
  readonly annotation: string;
  readonly children: SpanNode[];
}

/** The spans of a document as they nest. */
export function spanTree(document: GlossDocument): SpanNode {
  const root: SpanNode = {
    source: { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
    span: null,
    annotation: '',
    children: [],
  };
  const open: SpanNode[] = [root];
  for (const span of document.spans) {
    while (open.length > 1 && open.at(-1)!.span!.range.end <= span.range.start) open.pop();
    const annotation = document.text.slice(span.annotationRange.start, span.annotationRange.end);
    const node: SpanNode = { source: span.source, span, annotation, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  }
  return root;
}

/**
 * Puts a new span where it belongs: inside the spans that hold it (also those of the same extent), around those that it
 * holds. Points at its edges stay outside. Gives `false`, and changes nothing, where it would cross another span's edge.
 */
export function insertSpan(root: SpanNode, source: TextRange, annotation: string): boolean {
  let parent = root;
  for (let inner = holder(parent, source); inner; inner = holder(parent, source)) parent = inner;
  const { children } = parent;
  const first = firstWhere(children.length, index => !isBefore(children[index]!.source, source));
  let last = first;
  while (last < children.length && isWithin(children[last]!.source, source)) last++;
  if (last < children.length && overlapsInside(children[last]!.source, source)) return false;
  const node: SpanNode = { source, span: null, annotation, children: [] };
  node.children.push(...children.splice(first, last - first, node));
  return true;
}

/** The child that a span of this extent goes into. */
function holder({ children }: SpanNode, source: TextRange): SpanNode | undefined {
  const index = firstWhere(
    children.length,
    each => children[each]!.source.end >= source.end && !isBefore(children[each]!.source, source),
  );
  const child = children[index];
  if (!child || isPoint(child.source)) return undefined;
  const { start, end } = child.source;
  if (isPoint(source)) return start <= source.start && source.start < end ? child : undefined;
  return start <= source.start && source.end <= end ? child : undefined;
}

const isPoint = ({ start, end }: TextRange): boolean => start === end;

/** Whether `other` comes before a new span: it ends where the span starts, or is a point there. */
const isBefore = (other: TextRange, span: TextRange): boolean => other.end <= span.start;

const isWithin = (other: TextRange, span: TextRange): boolean =>
  !isPoint(span) && other.start >= span.start && other.end <= span.end && other.start < span.end;

const overlapsInside = (other: TextRange, span: TextRange): boolean => other.start < span.end && other.end > span.start;

/** The first index below `length` from which on `holds` holds. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
