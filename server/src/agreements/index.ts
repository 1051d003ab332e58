// What the rest of the house may use of agreement detection.
export { type AgreementOptions, findAgreements } from './findAgreements';
export type { AgreementFinding, AgreementLevel } from './finding';
