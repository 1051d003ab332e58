import type { TextRange } from '../../markup';
import { field, overlaps } from '../../markup';
import type { AnalysedDocument, Annotation } from '../../project';

/** Spans that say something of agreements, were it `none`, in the order of their places in the source text. */
export const agreementSpans = ({ annotations }: AnalysedDocument): readonly Annotation[] =>
  annotations.filter(hasAgreement).sort((a, b) => a.span.source.start - b.span.source.start);

const hasAgreement = ({ layers }: Annotation): boolean => layers.some(each => each.name === 'agreement');

/** Whether the front matter says that the whole document states an agreement. */
export const isWholeAgreement = ({ document }: AnalysedDocument): boolean =>
  field(document.frontMatter.data, 'agreement')?.value?.kind === 'scalar';

/**
 * For ranges of the source text that come in order: whether one of the spans shares a character with it. Linear over
 * all the questions.
 */
export function overlapFinder(spans: readonly Annotation[]): (range: TextRange) => boolean {
  let open: Annotation[] = [];
  let next = 0;
  return range => {
    while (next < spans.length && spans[next]!.span.source.start < range.end) open.push(spans[next++]!);
    open = open.filter(each => each.span.source.end > range.start);
    return open.some(each => overlaps(each.span.source, range));
  };
}
