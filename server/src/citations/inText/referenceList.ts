import type { TextRange } from '../../markup';

const HEADING =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}(?:\.\d{1,2})*\.?[ \t]+|[IVX]{1,5}\.?[ \t]+)?(?:bibliograf[ií]as?|referencias(?: bibliográficas)?|lista de referencias|obras citadas|fuentes(?: consultadas| bibliográficas)?|references|reference list|list of references|works cited|bibliography|selected bibliography|literature cited|sources)[ \t]*:?[ \t]*$/gimu;
const NEXT =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}\.?[ \t]+|[IVX]{1,5}\.?[ \t]+)?(?:anexos?|apéndices?|annex(?:es)?|appendix|appendices|notas|notes|endnotes|agradecimientos|acknowledg\p{L}+|índice)(?:[ \t]+[\dIVXA-Z]{1,4})?[ \t]*[:.]?[ \t]*$/gimu;
const ENTRY = /(?:1[89]|20)\d\d|\bs\.\s?f\.|\bn\.\s?d\.|https?:/i;

/** Headings that may open a list of references, and headings of what may follow one; in the order of the text. */
export interface ListHeadings {
  readonly opening: readonly TextRange[];
  readonly next: readonly TextRange[];
}

export const listHeadings = (text: string): ListHeadings => ({
  opening: rangesOf(text, HEADING),
  next: rangesOf(text, NEXT),
});

const rangesOf = (text: string, pattern: RegExp): TextRange[] =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));

/**
 * Where a text lists the works that it cites: entries there are not citations. From a heading that says so (in a table of
 * contents none follows it that looks like an entry) to the next part of the book or the end.
 */
export function referenceLists(text: string, { opening, next }: ListHeadings): TextRange[] {
  const lists: TextRange[] = [];
  let behind = 0;
  for (const heading of opening) {
    if (heading.start < behind) continue;
    const start = heading.end;
    const lines = text
      .slice(start, start + 1500)
      .split(/\r\n|\n|\r/)
      .filter(line => line.trim() !== '');
    if (lines.slice(0, 8).filter(line => ENTRY.test(line)).length < Math.min(2, lines.length)) continue;
    const end = next.find(each => each.start >= start)?.start ?? text.length;
    lists.push(entriesIn(text, { start, end }));
    behind = end;
  }
  return lists;
}

const NUMBERED_ENTRY = /(?<=^|[\r\n])[ \t]*(?:\[(\d{1,3})\]|(\d{1,3})[.)])[ \t]+(?=\S)/g;
const LEAST_NUMBERED = 3;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;

/** Of a list its entries: what follows the last of those that are numbered, behind a blank line, is none. */
export function entriesIn(text: string, { start, end }: TextRange): TextRange {
  const list = text.slice(start, end);
  let last = 0;
  let from = 0;
  for (const { index, 1: bracketed, 2: plain } of list.matchAll(NUMBERED_ENTRY)) {
    if (Number(bracketed ?? plain) !== last + 1) continue;
    last += 1;
    from = index;
  }
  const blank = last < LEAST_NUMBERED ? null : BLANK_LINE.exec(list.slice(from));
  return blank ? { start, end: start + from + blank.index } : { start, end };
}
