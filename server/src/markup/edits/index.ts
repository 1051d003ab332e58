export { removeField, setField, setReference } from './annotationEdits';
export { removeFrontMatterField, setFrontMatterField } from './frontMatterEdits';
export { keepsSource, sourceUnchanged } from './sourceGuard';
export type { NewSpan } from './spanEdits';
export { changeAnnotation, laySpan, laySpanOverSelection, laySpans, removeSpan, removeSpans } from './spanEdits';
export type { EditResult, RefusalReason, TextEdit } from './textEdit';
export { applyEdits } from './textEdit';
