import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { pointRanges } from '../source';

/**
 * The front matter, sections, and paragraphs of several lines with the points below them, as ranges of the file. A section
 * folds under its title, not under the rule above that.
 */
export function folding(document: AnalysedDocument): readonly TextRange[] {
  const { source, frontMatter } = document.document;
  const { reading } = document;
  const parts = [
    ...reading.sections.map(({ titleRange, range }) => ({ start: titleRange.start, end: range.end })),
    ...pointRanges(reading),
  ].map(range => source.rangeToDocument(range));
  return frontMatter.range.end > frontMatter.range.start ? [frontMatter.range, ...parts] : parts;
}
