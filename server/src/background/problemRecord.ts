import type { Problem, RelatedPlace } from '../checks';
import type { GlossDocument, TextRange } from '../markup';
import { lineIndex } from '../markup';
import type { LineAndCharacter } from '../project';

/** A problem of a document with its places: plain data, for another thread or for a file. */
export interface ProblemRecord {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  /** In the file. */
  readonly offsets: TextRange;
  /** In the source text; `null` where it lies in the markup. */
  readonly source: TextRange | null;
  readonly range: { readonly start: LineAndCharacter; readonly end: LineAndCharacter };
  readonly data?: Readonly<Record<string, unknown>>;
  readonly related?: readonly RelatedPlace[];
  readonly unnecessary?: boolean;
}

/** The problems of a document as records, in the same order. */
export function problemRecords(problems: readonly Problem[], { text, source }: GlossDocument): ProblemRecord[] {
  const at = lineIndex(text);
  return problems.map(({ code, severity, message, range: { start, end }, data, related, unnecessary }) => ({
    code,
    severity,
    message,
    offsets: { start, end },
    source: plain(source.rangeToSource({ start, end })),
    range: { start: at(start), end: at(end) },
    ...(data ? { data } : {}),
    ...(related ? { related: related.map(each => ({ ...each, range: plain(each.range)! })) } : {}),
    ...(unnecessary ? { unnecessary } : {}),
  }));
}

/** Of a range that may be more (a span, a token) the range alone. */
const plain = (range: TextRange | null): TextRange | null => range && { start: range.start, end: range.end };
