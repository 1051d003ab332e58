import { isEscapable } from '../blockScanner';
import type { GlossDocument, PlacedBlock } from '../document';

/** A bracket that is text, by its offset in the document, with that of the one it forms a plain pair with. */
export interface PlainBracket {
  readonly offset: number;
  readonly partner: number | null;
}

/** The unescaped brackets of a document that belong to no span, in no particular order. */
export const plainBrackets = (document: GlossDocument): PlainBracket[] => document.blocks.flatMap(bracketsOfBlock);

/** Goes through the block as the scanner does; its spans are known already. */
function bracketsOfBlock({ start, block }: PlacedBlock): PlainBracket[] {
  const { text, spans } = block;
  const openings = new Set(spans.map(span => span.range.start));
  const endings = new Map(spans.map(span => [span.content.end, span.range.end]));
  const found: PlainBracket[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && isEscapable(text.charCodeAt(at + 1))) at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const partner = open.pop();
      const end = endings.get(at);
      if (end !== undefined) at = end - 1;
      else if (partner === undefined) found.push({ offset: start + at, partner: null });
      else {
        found.push({ offset: start + partner, partner: start + at }, { offset: start + at, partner: start + partner });
      }
    }
  }
  for (const at of open) if (!openings.has(at)) found.push({ offset: start + at, partner: null });
  return found;
}
