import type { TextRange } from '../markup';
import { encloses } from '../markup';
import type { AnalysedDocument } from '../project';

/** What a selection at the offset grows into, the narrowest first: span contents, spans, sentence, paragraph, section. */
export function selection(document: AnalysedDocument, offset: number): readonly TextRange[] {
  const { source, spans, text } = document.document;
  const { units, paragraphs, sections } = document.reading;
  const placed = [...units, ...paragraphs, ...sections].map(each => source.rangeToDocument(each.range));
  const holding = [...spans.flatMap(each => [each.content, each.range]), ...placed]
    .filter(each => each.start <= offset && offset <= each.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: TextRange[] = [];
  for (const each of [...holding, { start: 0, end: text.length }]) {
    const last = nested.at(-1);
    if (!last || (encloses(each, last) && each.end - each.start > last.end - last.start)) nested.push(each);
  }
  return nested;
}
