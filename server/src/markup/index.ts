// What the rest of the house may use of the markup.
export { rangeInBlock, sourceInBlock } from './blockSource';
export type {
  Block,
  BlockPlaces,
  FrontMatter,
  GlossDocument,
  MarkupProblem,
  MarkupProblemCode,
  PlacedBlock,
  Span,
} from './document';
export type { EditResult, NewSpan, RefusalReason, TextEdit } from './edits';
export {
  applyEdits,
  changeAnnotation,
  keepsSource,
  laySpan,
  laySpanOverSelection,
  laySpans,
  removeField,
  removeFrontMatterField,
  removeSpan,
  removeSpans,
  setField,
  setFrontMatterField,
  setReference,
  sourceUnchanged,
} from './edits';
export { importText, strip } from './importText';
export type { Position } from './lineIndex';
export { lineIndex } from './lineIndex';
export { lineBreakOf } from './lines';
export { parseDocument, plainDocument } from './parse';
export type { DocumentJson, ProblemJson, SpanJson } from './parseToJson';
export { parseToJson } from './parseToJson';
export type { TextRange } from './range';
export { encloses, overlaps, shifted, touches } from './range';
export { reusedBlocks } from './readDocument';
export { shiftMapping } from './shiftValue';
export { sourceHash } from './sourceHash';
export type { SourceMap } from './sourceMap';
export type { Field, List, Mapping, Scalar, Value } from './values';
export { field, fieldScalars, fieldText, toData } from './values';
export type { IsSpelled, PlacedYamlItem, YamlItem, YamlList, YamlProblem, YamlReading } from './yaml';
export { coreScalar, quoteScalar, readYaml, readYamlList } from './yaml';
