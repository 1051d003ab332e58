import type { KnownChange } from '../incremental';
import type { TextRange } from './range';

/** The source text of a document, and offsets from the one to the other. Both ways take logarithmic time. */
export interface SourceMap {
  /** The body without markup, escapes resolved. */
  readonly text: string;
  /** How the text came about, where it was made from that of an earlier reading. */
  readonly changed?: KnownChange | undefined;
  /** A document offset in the source text; `null` in the front matter. Inside markup: where the source goes on. */
  toSource(offset: number): number | null;
  /** Where the character at this source offset stands in the document. */
  toDocument(offset: number): number;
  /** The document range whose source is `source`, without markup at its two ends. */
  rangeToDocument(source: TextRange): TextRange;
  /** `null` where the range lies in the front matter. */
  rangeToSource(range: TextRange): TextRange | null;
}
