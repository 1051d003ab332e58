// What the protocol and the command line may use of checking closed documents; what needs Node is in `*.node.ts`.
export { Background, type BackgroundOptions } from './background';
export type { CheckedFiles, OwnFile, ProjectFacts, ReadFailure, ThreadSetup } from './checkThread';
export { DocumentChecker } from './documentChecker';
export type { CheckEngine } from './engine';
export { GlossaryMarks } from './glossaryMarks';
export { LocalEngine } from './localEngine';
export { MemorySheets } from './memorySheets';
export { answerFrom, type OutsideAnswer, type OutsideQuery } from './outside';
export type { ProblemRecord } from './problemRecord';
export { settingsMark } from './projectMarks';
export type { CheckedBatch, KeptText, SheetStore } from './sheetStore';
export type { Report } from './textCollection';
export { TextCollection } from './textCollection';
export { TextVerifier } from './textVerifier';
