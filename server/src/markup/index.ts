// What the rest of the house may use of the markup.
export type {
  Block,
  FrontMatter,
  GlossDocument,
  MarkupProblem,
  MarkupProblemCode,
  PlacedBlock,
  Span,
} from './document';
export type { TextRange } from './range';
export { encloses, overlaps, shifted, touches } from './range';
export type { SourceMap } from './sourceMap';
export type { Field, List, Mapping, Scalar, Value } from './values';
export { field, fieldScalars, fieldText, toData } from './values';
