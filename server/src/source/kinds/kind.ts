import type { TextRange } from '../../markup';
import type { PlacedPiece } from '../layout';
import { isCapitals } from '../lines';
import type { Evidence, SourceFacts, SourceKind, SourceLanguage } from '../reading';

/** What a kind looks at to know its own: the beginning and end of the text and how it is built. */
export interface Sketch {
  /** The text, with masked stretches as blanks. */
  readonly text: string;
  readonly language: SourceLanguage;
  readonly pieces: readonly PlacedPiece[];
  /** The lines above the running text, at most eight: title, subtitle, dateline. */
  readonly head: readonly TextRange[];
  readonly headings: readonly PlacedPiece[];
  /** The first stretch of the text; its offsets are the text's. */
  readonly opening: string;
  /** A stretch of the middle of a long text; empty for a short one. */
  readonly middle: Stretch;
  /** The last stretch of the text, not overlapping `opening`. */
  readonly closing: Stretch;
}

export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** One sign that a text is of a kind. About 4 is proof enough alone; what no reader would rely on is under 1. */
export interface Sign extends Evidence {
  readonly weight: number;
}

/** A kind of source text. To add one, see docs/kinds.md. */
export interface Kind {
  readonly kind: SourceKind;
  /** The signs of this kind in the text; none where it is of another kind. Cheap: reads stretches, not the whole text. */
  recognise(sketch: Sketch): readonly Sign[];
  /** Title, date, place, parties, signatories, as this kind states them. */
  facts(sketch: Sketch): SourceFacts;
}

const OPENING = 3_000;
const MIDDLE = 2_500;
const CLOSING = 2_000;
const LONGEST_HEAD = 8;
/** Longer than this no line of a head is, in UTF-16 code units; one in capitals may be twice as long. */
const LONGEST_LINE = 220;
/** A text whose lines were lost begins with its title, in capitals. */
const SHOUTED = /^\W*(?:\p{Lu}[\p{Lu}\p{Ll}’'.-]*[\p{Lu}\d.,-]\s+|\d+\s+){3,}/u;

/** Prepares what kinds look at. */
export function sketch(text: string, language: SourceLanguage, pieces: readonly PlacedPiece[]): Sketch {
  const closing = Math.max(OPENING, text.length - CLOSING);
  const middle = text.length > OPENING + MIDDLE + CLOSING ? Math.floor(text.length / 2) : text.length;
  return {
    text,
    language,
    pieces,
    head: headOf(text, pieces),
    headings: pieces.filter(({ isHeading }) => isHeading),
    opening: text.slice(0, OPENING),
    middle: { start: middle, text: text.slice(middle, middle + MIDDLE) },
    closing: { start: Math.min(closing, text.length), text: text.slice(closing) },
  };
}

function headOf(text: string, pieces: readonly PlacedPiece[]): TextRange[] {
  const head: TextRange[] = [];
  for (const { block, offset, isHeading } of pieces) {
    if (block.kind === 'rule') continue;
    const line = { start: offset + block.start, end: offset + block.end };
    // What opens a text and is no sentence is its title, however long.
    const isTitle = isCapitals(text, line.start, line.end) || (head.length === 0 && block.edges.closing === 'open');
    const longest = isTitle ? 2 * LONGEST_LINE : LONGEST_LINE;
    if (head.length === 0 && line.end - line.start > longest) {
      const shouted = SHOUTED.exec(text.slice(line.start, line.start + LONGEST_LINE));
      if (shouted) head.push({ start: line.start, end: line.start + shouted[0].trimEnd().length });
    }
    if (head.length === LONGEST_HEAD || (!isHeading && block.sentences.length > 4) || line.end - line.start > longest)
      break;
    head.push(line);
    if (!isHeading && block.style === null && block.edges.closing === 'sentence') break;
  }
  return head;
}
