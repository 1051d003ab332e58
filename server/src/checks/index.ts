// What the protocol and the command line may use of the checks.

export { untaggedFindings } from './agreement/untagged';
export { clearCandidate } from './entity/candidates';
export { nearest } from './nearest';
export type { FoundProblem, ProblemList } from './problemList';
export type { Finding, Problem, ProjectFinding, ProjectProblem, RelatedPlace, Rule } from './rule';
export { rules } from './rules';
export { findProblems, type RunOptions, runChecks, runProjectChecks } from './runChecks';
