// What the protocol and the command line may use of checking closed documents; what needs Node is in `*.node.ts`.
export type { CheckedFile, OwnFile, ReadFailure, ThreadSetup } from './checkThread';
export { DocumentChecker } from './documentChecker';
export { answerFrom, type OutsideAnswer, type OutsideQuery } from './outside';
export type { ProblemRecord } from './problemRecord';
