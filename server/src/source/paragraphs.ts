import type { Paragraph, Unit } from './reading';

/** The units with the index of the one of `paragraphs` in which each begins, and without its number and portion mark. */
export function numberedParagraphs(units: readonly Unit[], paragraphs: readonly Paragraph[]): Unit[] {
  let at = 0;
  return units.map(unit => {
    const { start, end } = unit.range;
    while (at < paragraphs.length && paragraphs[at]!.range.end <= start) at++;
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.range.start > start || unit.kind === 'heading') return { ...unit, paragraph: null };
    const opens = unit.content.start < paragraph.content.start && paragraph.content.start < end;
    return { ...unit, paragraph: at, content: opens ? { start: paragraph.content.start, end } : unit.content };
  });
}
