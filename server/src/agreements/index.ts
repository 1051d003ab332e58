// What the rest of the house may use of agreement detection.
export type { AgreementFinding, AgreementLevel } from './finding';
