import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';

/** The front matter, sections, and paragraphs of several lines, as ranges of the file. */
export function folding(document: AnalysedDocument): readonly TextRange[] {
  const { source, frontMatter } = document.document;
  const { sections, paragraphs } = document.reading;
  const parts = [...sections, ...paragraphs].map(each => source.rangeToDocument(each.range));
  return frontMatter.range.end > frontMatter.range.start ? [frontMatter.range, ...parts] : parts;
}
