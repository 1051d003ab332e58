import type { Mention } from '../../linking';
import type { TextRange } from '../../markup';
import { overlaps } from '../../markup';
import type { SourceReading } from '../../source';
import type { AnalysedDocument } from './analysedDocument';
import type { Annotation } from './annotation';

/** A mention, and the linked spans that share a character with it. */
export interface LinkedMention {
  readonly mention: Mention;
  readonly spans: readonly Annotation[];
}

/** Spans of a document that are linked to an entry, in the order of their places in the source text. */
export const linkedSpans = ({ annotations }: AnalysedDocument): readonly Annotation[] => linked(annotations);

const linked = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.filter(each => each.entity !== null).sort((a, b) => a.span.source.start - b.span.source.start);

/** The mentions of a document, each with the linked spans that share a character with it. Linear but for long nests. */
export const mentionsWithSpans = (document: AnalysedDocument): Iterable<LinkedMention> =>
  linkedTo(document.mentions, document.annotations);

/** The same of mentions and annotations whose places in the source text count from one offset; the mentions are in order. */
export function* linkedTo(mentions: readonly Mention[], annotations: readonly Annotation[]): Iterable<LinkedMention> {
  const spans = linked(annotations);
  let open: Annotation[] = [];
  let next = 0;
  for (const mention of mentions) {
    while (next < spans.length && spans[next]!.span.source.start < mention.range.end) open.push(spans[next++]!);
    open = open.filter(each => each.span.source.end > mention.range.start);
    yield { mention, spans: open.filter(each => overlaps(each.span.source, mention.range)) };
  }
}

/** What surrounds the text rather than being in it; see `apparatusFinder`. */
export function apparatusOf({ masks, header }: SourceReading): readonly TextRange[] {
  const tokens = header?.tokens ?? [];
  const subject = tokens.find(each => each.kind === 'subject')?.range.start ?? 0;
  const references = tokens.filter(each => each.kind === 'reference').map(each => each.range);
  return [{ start: 0, end: subject }, ...references, ...masks];
}

/**
 * Tells of ranges that come in order whether they stand in what surrounds the text rather than in it: a page marker or a
 * running head, or a cable's header above the subject (addresses, captions, TAGS) and its REF line. Names there are
 * nobody's words about the entry, so nothing asks for them to be linked. Subject, body and signature are text.
 */
export function apparatusFinder({ masks, header }: SourceReading): (range: TextRange) => boolean {
  const tokens = header?.tokens ?? [];
  const subject = tokens.find(each => each.kind === 'subject')?.range.start ?? 0;
  const references = tokens.filter(each => each.kind === 'reference').map(each => each.range);
  const behind = references.reduce((end, each) => Math.max(end, each.end), subject);
  let mask = 0;
  return range => {
    while (mask < masks.length && masks[mask]!.end < range.end) mask++;
    const over = masks[mask];
    if (over && over.start <= range.start && range.end <= over.end) return true;
    if (range.start >= behind) return false;
    return range.end <= subject || references.some(each => overlaps(each, range));
  };
}

/** The same of one mention of a document. */
export const isApparatus = ({ reading }: AnalysedDocument, { range }: Mention): boolean =>
  apparatusFinder(reading)(range);

/** Whether a span is about this mention: it wraps the name, or most of what it wraps is the name. */
export function isOn(span: TextRange, mention: TextRange): boolean {
  const shared = Math.min(span.end, mention.end) - Math.max(span.start, mention.start);
  return shared * 2 > span.end - span.start;
}
