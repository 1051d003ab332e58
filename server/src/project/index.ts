// What checks, features, the protocol and the command line may use of the project. Files of Node's disk are apart, in
// `files.node.ts`, which the browser must not see.

export type { AnalysedBlock, TaggedPassage } from './analysis/analysedBlock';
export type { AnalysedDocument } from './analysis/analysedDocument';
export type { Annotation, AnnotationLayer } from './analysis/annotation';
export { choiceKey, choicesFrom } from './analysis/choices';
export {
  aliasesOf,
  citedInText,
  inTextResolutions,
  inTextResolutionsWithNumbers,
  numberedEntriesOf,
} from './analysis/inTextResolutions';
export {
  apparatusFinder,
  isApparatus,
  isOn,
  type LinkedMention,
  linkedSpans,
  mentionsWithSpans,
} from './analysis/mentionLinks';
export { linkedAcross, type Named, NamedBlock } from './analysis/namedBlocks';
export { isFirstTag, type NamedParts } from './analysis/namedParts';
export { bodyAnnotations, namedBodies, resolveAnnotations, spanKeys } from './analysis/resolveAnnotations';
export { sourceKind, sourceLanguage } from './analysis/sourceKind';
export type { Stated, StatedBlock, StatedPassage } from './analysis/statedBlocks';
export { breather, breathing, type CancellationToken, Cancelled } from './breathe';
export { citableItem, citableWorks } from './cited/citableItem';
export { citedAgreement } from './cited/citedAgreement';
export { type CitedQuotation, citedQuotations, quotationsInSpans, quotationsInText } from './cited/citedQuotations';
export { citedInClosedTexts, citedWorks } from './cited/citedWorks';
export type { DocumentIds, OtherDocuments } from './cited/otherDocuments';
export { type AgreementFact, reviewState, wholeAgreement } from './facts/agreementFacts';
export type { Choice, DocumentFacts, SpanFact, SpanRole } from './facts/documentFacts';
export { FactsIndex, namesIn } from './facts/factsIndex';
export type { FactsSource } from './facts/factsSource';
export type { DocumentHead } from './facts/factsTable';
export { fingerprint } from './facts/fingerprint';
export { type LineAndCharacter, unpackLines } from './facts/lineTable';
export { type PackedFacts, packedFingerprint, packedLines, unpackHead } from './facts/packedFacts';
export { type PackedText, packedGlossary, packText, unpackText } from './facts/packedTexts';
export { readFacts } from './facts/readFacts';
export type { RowBuilder } from './facts/rowIndex';
export { frontMatterSpans } from './facts/spanFacts';
export type { TextFacts, TextName, TextQuestions } from './facts/textFacts';
export { TextIndex } from './facts/textIndex';
export { decodeUtf8 } from './files/decodeUtf8';
export { documentName, fileName, isPlainText, relativePath } from './files/fileNames';
export type { FileEvent, FileStat, ProjectFiles } from './files/files';
export { Foreground } from './foreground';
export { Project } from './project';
export type { LoadOptions, LoadProgress, ProjectChange, ProjectOptions } from './projectOptions';
export { styleName, withOwnStyles } from './settings/ownStyles';
export { defaultSettings, readSettings } from './settings/readSettings';
export { contextHash, quoteOf, type Reviewed, type ReviewedFinding, readReviewed } from './settings/reviewed';
export { type SchemaProblem, schemaChecker } from './settings/schemaCheck';
export type { FieldSet, FieldType, RuleSeverity, Settings, SettingsProblem } from './settings/settings';
export type { ProjectFile, Snapshot } from './snapshot';
