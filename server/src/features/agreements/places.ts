import type { AgreementFinding } from '../../agreements';
import { type EditResult, encloses, laySpan, laySpans, type NewSpan, type TextRange } from '../../markup';
import type { AnalysedDocument } from '../../project';
import { piecesOf } from '../linking/pieces';

/** A stretch of the source text that a tag may wrap. */
export interface TagPlace {
  readonly name: 'unit' | 'clause';
  /** One range; several where a blank line or another span's edge cuts the passage: spans that share an id. */
  readonly pieces: readonly TextRange[];
}

/**
 * Where a finding can be tagged: its sentence or list item (without number and bullet), then its clause where that is
 * narrower. What another span crosses comes last, in parts. At least one place.
 */
export function tagPlaces(finding: AgreementFinding, document: AnalysedDocument): readonly TagPlace[] {
  const { content } = document.reading.units[finding.unit] ?? { content: finding.range };
  const unit: TagPlace = { name: 'unit', pieces: unmasked(content, document) };
  const clause: TagPlace = { name: 'clause', pieces: unmasked(within(finding.clause, content), document) };
  const narrower = covered(clause.pieces) < covered(unit.pieces) - closingMarks;
  if (!narrower || clause.pieces.length === 0) return [unit];
  return crossed(unit, document) && !crossed(clause, document) ? [clause, unit] : [unit, clause];
}

/** Lays one tag over a place: over several pieces as parts of one annotation, the first of which holds the data. */
export function layTag(document: AnalysedDocument, { pieces }: TagPlace, annotation: string): EditResult {
  const spans = tagSpans(pieces, annotation, freeId(document, new Set()));
  return spans.length === 1
    ? laySpan(document.document, spans[0]!.source, annotation)
    : laySpans(document.document, spans);
}

/** The spans that a tag over these pieces takes; `id` is used where there are several. */
export const tagSpans = (pieces: readonly TextRange[], annotation: string, id: string): NewSpan[] =>
  pieces.map((source, index) => ({
    source,
    annotation: pieces.length === 1 ? annotation : index === 0 ? `${annotation}, id: ${id}` : `id: ${id}`,
  }));

/** An id that no span of the document has and that is not among `used`: `a1`, `a2` … */
export function freeId({ facts }: AnalysedDocument, used: ReadonlySet<string>): string {
  const taken = new Set(facts.spans.flatMap(each => (each.role === 'id' ? [each.value] : [])));
  let count = 1;
  while (taken.has(`a${count}`) || used.has(`a${count}`)) count++;
  return `a${count}`;
}

/** A full stop and a closing quotation mark make no clause narrower than its sentence. UTF-16 code units. */
const closingMarks = 2;

const covered = (pieces: readonly TextRange[]): number => pieces.reduce((sum, { start, end }) => sum + end - start, 0);

const within = (range: TextRange, outer: TextRange): TextRange => ({
  start: Math.max(range.start, outer.start),
  end: Math.min(range.end, outer.end),
});

/** The pieces that hold more than what interrupts the text, such as a page number between two blank lines. */
const unmasked = (range: TextRange, document: AnalysedDocument): TextRange[] =>
  piecesOf(document, range).filter(piece => !document.reading.masks.some(mask => encloses(mask, piece)));

/** Whether an edge of another span, rather than a blank line, cuts the place. */
const crossed = ({ pieces }: TagPlace, { document }: AnalysedDocument): boolean =>
  pieces.some((each, index) => {
    const next = pieces[index + 1];
    return next !== undefined && !/[\r\n][ \t]*[\r\n]/.test(document.source.text.slice(each.end, next.start));
  });
