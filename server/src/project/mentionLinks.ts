import type { Mention } from '../linking';
import type { TextRange } from '../markup';
import { overlaps } from '../markup';
import type { AnalysedDocument } from './analysedDocument';
import type { Annotation } from './annotation';

/** Spans of a document that are linked to an entry, in the order of their places in the source text. */
export const linkedSpans = ({ annotations }: AnalysedDocument): readonly Annotation[] =>
  annotations.filter(each => each.entity !== null).sort((a, b) => a.span.source.start - b.span.source.start);

/** The mentions of a document, each with the linked spans that share a character with it. Linear but for long nests. */
export function* mentionsWithSpans(
  document: AnalysedDocument,
): Iterable<{ readonly mention: Mention; readonly spans: readonly Annotation[] }> {
  const linked = linkedSpans(document);
  let open: Annotation[] = [];
  let next = 0;
  for (const mention of document.mentions) {
    while (next < linked.length && linked[next]!.span.source.start < mention.range.end) open.push(linked[next++]!);
    open = open.filter(each => each.span.source.end > mention.range.start);
    yield { mention, spans: open.filter(each => overlaps(each.span.source, mention.range)) };
  }
}

/**
 * Whether a mention stands in what surrounds the text rather than in it: a page marker or a running head, or a cable's
 * header above the subject (addresses, captions, TAGS) and its REF line. Names there are nobody's words about the entry,
 * so nothing asks for them to be linked. Subject, body and signature are text.
 */
export function isApparatus({ reading }: AnalysedDocument, { range }: Mention): boolean {
  if (reading.masks.some(each => each.start <= range.start && range.end <= each.end)) return true;
  if (!reading.header) return false;
  const { tokens } = reading.header;
  const subject = tokens.find(each => each.kind === 'subject');
  if (subject && range.end <= subject.range.start) return true;
  return tokens.some(each => each.kind === 'reference' && overlaps(each.range, range));
}

/** Whether a span is about this mention: it wraps the name, or most of what it wraps is the name. */
export function isOn(span: TextRange, mention: TextRange): boolean {
  const shared = Math.min(span.end, mention.end) - Math.max(span.start, mention.start);
  return shared * 2 > span.end - span.start;
}
