// What the rest of the house may use of agreement detection.
export {
  agreementRules,
  type ExplainedPart,
  type ExplainedText,
  explainFinding,
  type FindingExplanation,
  LEVEL_NAMES,
} from './explainFinding';
export {
  type AgreementDenial,
  type AgreementOptions,
  type AgreementsRead,
  agreementsIn,
  denialsIn,
  findAgreements,
  findingAt,
  readAgreements,
  type WeighedUnit,
  weighedUnits,
} from './findAgreements';
export type { AgreementFinding, AgreementLevel } from './finding';
export { type Guideline, guidelineOf } from './guidelines';
export type { LexiconData } from './lexicon';
export { type Score, type Scorecard, type ScoredDocument, scoreFindings } from './scoreFindings';
export {
  type AgreementStatement,
  type Contradiction,
  contradictions,
  type DatedStatement,
  datesAgree,
  deniedThough,
  lacksSource,
  missingFields,
  type StatementField,
  unknownParties,
} from './statements';
