import type { GlossDocument, TextRange } from '../markup';
import { lineIndex } from '../markup';

/** A range as results give it: `offsets` of the file, `source` the same in the source text. */
export interface Place {
  readonly offsets: TextRange;
  readonly source: TextRange | null;
}

export const plainRange = ({ start, end }: TextRange): TextRange => ({ start, end });

/** A place of the file. */
export function fromDocument(document: GlossDocument, range: TextRange): Place {
  const source = document.source.rangeToSource(range);
  return { offsets: plainRange(range), source: source && plainRange(source) };
}

/** A place of the source text. */
export const fromSource = (document: GlossDocument, range: TextRange): Place => ({
  offsets: plainRange(document.source.rangeToDocument(range)),
  source: plainRange(range),
});

/** Line and character of ranges of a text, both 0-based; the text's lines are looked up when first asked for. */
export function lineRanges(text: string): (range: TextRange) => { start: LinePlace; end: LinePlace } {
  let at: ReturnType<typeof lineIndex> | undefined;
  return ({ start, end }) => {
    at ??= lineIndex(text);
    return { start: at(start), end: at(end) };
  };
}

export type LinePlace = ReturnType<ReturnType<typeof lineIndex>>;
