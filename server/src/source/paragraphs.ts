import type { Paragraph } from './reading';
import type { UnitTable } from './unitTable';

/** Says of each unit in which of `paragraphs` it begins, and leaves that one's number and portion mark out of its content. */
export function placeInParagraphs(table: UnitTable, paragraphs: readonly Paragraph[]): void {
  let at = 0;
  for (let unit = 0; unit < table.length; unit++) {
    const start = table.starts[unit]!;
    while (at < paragraphs.length && paragraphs[at]!.range.end <= start) at++;
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.range.start > start || table.kind(unit) === 'heading') {
      table.setParagraph(unit, null);
      continue;
    }
    table.setParagraph(unit, at);
    const content = paragraph.content.start;
    if (table.contentStarts[unit]! < content && content < table.ends[unit]!) table.contentStarts[unit] = content;
  }
}
