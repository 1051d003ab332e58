import type { GlossDocument, MarkupProblemCode } from './document';
import { lineIndex, type Position } from './lineIndex';
import type { TextRange } from './range';
import { toData } from './values';

/** A document as `gloss parse` prints it; the shape is that of the markup's examples. Offsets are UTF-16 code units. */
export interface DocumentJson {
  readonly frontMatter: unknown;
  /** The source text. */
  readonly text: string;
  readonly spans: readonly SpanJson[];
  readonly problems: readonly ProblemJson[];
}

/** A span in offsets of the source text. `annotation` is `null` where it is invalid. */
export interface SpanJson extends TextRange {
  readonly text: string;
  readonly annotation: unknown;
}

export interface ProblemJson {
  readonly code: MarkupProblemCode;
  readonly detail: string;
  /** In the file. */
  readonly offsets: TextRange;
  /** In the source text; `null` in the front matter. */
  readonly source: TextRange | null;
  /** In the file, 0-based lines and characters. */
  readonly range: { readonly start: Position; readonly end: Position };
}

/** The document as plain data, ready for `JSON.stringify`. */
export function parseToJson(document: GlossDocument): DocumentJson {
  const { text } = document.source;
  const positionAt = lineIndex(document.text);
  return {
    frontMatter: document.frontMatter.data ? toData(document.frontMatter.data) : {},
    text,
    spans: document.spans.map(span => ({
      ...span.source,
      text: text.slice(span.source.start, span.source.end),
      annotation: toData(span.annotation),
    })),
    problems: document.problems.map(({ code, range, detail }) => ({
      code,
      detail,
      offsets: range,
      source: document.source.rangeToSource(range),
      range: { start: positionAt(range.start), end: positionAt(range.end) },
    })),
  };
}
