import type { TextRange } from '../../markup';

const HEADING =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}(?:\.\d{1,2})*\.?[ \t]+|[IVX]{1,5}\.?[ \t]+)?(?:bibliograf[ií]as?|referencias(?: bibliográficas)?|lista de referencias|obras citadas|fuentes(?: consultadas| bibliográficas)?|references|reference list|list of references|works cited|bibliography|selected bibliography|literature cited|sources)[ \t]*:?[ \t]*$/gimu;
const NEXT =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}\.?[ \t]+|[IVX]{1,5}\.?[ \t]+)?(?:anexos?|apéndices?|annex(?:es)?|appendix|appendices|notas|notes|endnotes|agradecimientos|acknowledg\p{L}+|índice)(?:[ \t]+[\dIVXA-Z]{1,4})?[ \t]*[:.]?[ \t]*$/gimu;
const ENTRY = /(?:1[89]|20)\d\d|\bs\.\s?f\.|\bn\.\s?d\.|https?:/i;

/**
 * Where a text lists the works that it cites: entries there are not citations. From a heading that says so (in a table of
 * contents none follows it that looks like an entry) to the next part of the book or the end.
 */
export function referenceLists(text: string): TextRange[] {
  const lists: TextRange[] = [];
  HEADING.lastIndex = 0;
  for (let match = HEADING.exec(text); match; match = HEADING.exec(text)) {
    const start = HEADING.lastIndex;
    const lines = text
      .slice(start, start + 1500)
      .split(/\r\n|\n|\r/)
      .filter(line => line.trim() !== '');
    if (lines.slice(0, 8).filter(line => ENTRY.test(line)).length < Math.min(2, lines.length)) continue;
    NEXT.lastIndex = start;
    const next = NEXT.exec(text);
    const end = next ? next.index : text.length;
    lists.push({ start, end });
    HEADING.lastIndex = end;
  }
  return lists;
}
