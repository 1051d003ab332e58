import type { TextRange } from '../../markup';
import { field, overlaps, shifted } from '../../markup';
import type { AnalysedDocument, Annotation } from '../../project';

/** Those that say something of agreements, were it `none`, in the order of their places in the source text. */
export const agreementSpans = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.filter(hasAgreement).sort((a, b) => a.span.source.start - b.span.source.start);

/** Where a document's spans say something of agreements, in the source text and in order. */
export function taggedRanges({ blocks, document }: AnalysedDocument): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { agreements, annotations } = blocks[index]!;
    if (agreements.length === 0) continue;
    for (const { span } of agreementSpans(annotations))
      ranges.push(shifted(span.source, document.places.sourceStarts[index]!));
  }
  return ranges;
}

const hasAgreement = ({ layers }: Annotation): boolean => layers.some(each => each.name === 'agreement');

/** Whether the front matter says that the whole document states an agreement. */
export const isWholeAgreement = ({ document }: AnalysedDocument): boolean =>
  field(document.frontMatter.data, 'agreement')?.value?.kind === 'scalar';

/**
 * For ranges that come in order: whether one of the spans, which are in order too, shares a character with it. Linear over
 * all the questions.
 */
export function overlapFinder(spans: readonly TextRange[]): (range: TextRange) => boolean {
  let open: TextRange[] = [];
  let next = 0;
  return range => {
    while (next < spans.length && spans[next]!.start < range.end) open.push(spans[next++]!);
    open = open.filter(each => each.end > range.start);
    return open.some(each => overlaps(each, range));
  };
}
