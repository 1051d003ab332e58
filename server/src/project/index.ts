// What checks, features, the protocol and the command line may use of the project. Files of Node's disk are apart, in
// `files.node.ts`, which the browser must not see.
export { type AgreementFact, reviewState, wholeAgreement } from './agreementFacts';
export type { AnalysedBlock, TaggedPassage } from './analysedBlock';
export type { AnalysedDocument } from './analysedDocument';
export type { Annotation, AnnotationLayer } from './annotation';
export { breather, breathing, type CancellationToken, Cancelled } from './breathe';
export { choiceKey, choicesFrom } from './choices';
export { citableItem, citableWorks } from './citableItem';
export { citedAgreement } from './citedAgreement';
export { type CitedQuotation, citedQuotations, quotationsInSpans, quotationsInText } from './citedQuotations';
export { citedInClosedTexts, citedWorks } from './citedWorks';
export { decodeUtf8 } from './decodeUtf8';
export type { Choice, DocumentFacts, SpanFact, SpanRole } from './documentFacts';
export { FactsIndex, namesIn } from './factsIndex';
export type { FactsSource } from './factsSource';
export type { DocumentHead } from './factsTable';
export { documentName, fileName, isPlainText, relativePath } from './fileNames';
export type { FileEvent, FileStat, ProjectFiles } from './files';
export { fingerprint } from './fingerprint';
export {
  aliasesOf,
  citedInText,
  inTextResolutions,
  inTextResolutionsWithNumbers,
  numberedEntriesOf,
} from './inTextResolutions';
export { type LineAndCharacter, unpackLines } from './lineTable';
export {
  apparatusFinder,
  isApparatus,
  isOn,
  type LinkedMention,
  linkedSpans,
  mentionsWithSpans,
} from './mentionLinks';
export { linkedAcross, type Named, NamedBlock } from './namedBlocks';
export { isFirstTag, type NamedParts } from './namedParts';
export type { DocumentIds, OtherDocuments } from './otherDocuments';
export { styleName, withOwnStyles } from './ownStyles';
export { type PackedFacts, packedFingerprint, unpackHead } from './packedFacts';
export { type PackedText, packedGlossary, packText, unpackText } from './packedTexts';
export {
  type LoadOptions,
  type LoadProgress,
  Project,
  type ProjectChange,
  type ProjectOptions,
  type TextChange,
} from './project';
export { readFacts } from './readFacts';
export { defaultSettings, readSettings } from './readSettings';
export { bodyAnnotations, namedBodies, resolveAnnotations, spanKeys } from './resolveAnnotations';
export { contextHash, quoteOf, type Reviewed, type ReviewedFinding, readReviewed } from './reviewed';
export type { RowBuilder } from './rowIndex';
export { type SchemaProblem, schemaChecker } from './schemaCheck';
export type { FieldSet, FieldType, RuleSeverity, Settings, SettingsProblem } from './settings';
export type { ProjectFile, Snapshot } from './snapshot';
export { sourceKind, sourceLanguage } from './sourceKind';
export { frontMatterSpans } from './spanFacts';
export type { Stated, StatedBlock, StatedPassage } from './statedBlocks';
export type { TextFacts, TextName, TextQuestions } from './textFacts';
export { TextIndex } from './textIndex';
