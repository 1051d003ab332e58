// What checks, features, the protocol and the command line may use of the project.
export type { AnalysedDocument } from './analysedDocument';
export type { Annotation, AnnotationLayer } from './annotation';
export type { DocumentFacts, SpanFact } from './documentFacts';
export type { FieldSet, FieldType, RuleSeverity, Settings, SettingsProblem } from './settings';
export type { Snapshot } from './snapshot';
