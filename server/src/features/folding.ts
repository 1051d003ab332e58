import type { TextRange } from '../markup';
import type { AnalysedDocument } from '../project';
import { pointRanges } from '../source';

/** The front matter, sections, and paragraphs of several lines with the points below them, as ranges of the file. */
export function folding(document: AnalysedDocument): readonly TextRange[] {
  const { source, frontMatter } = document.document;
  const { reading } = document;
  const parts = [...reading.sections.map(each => each.range), ...pointRanges(reading)].map(range =>
    source.rangeToDocument(range),
  );
  return frontMatter.range.end > frontMatter.range.start ? [frontMatter.range, ...parts] : parts;
}
