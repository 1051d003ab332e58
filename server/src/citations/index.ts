// What the rest of the house may use of citations.
export type { Citation, CitedWork, InTextCitation } from './citation';
export type { CslItem, Reference, References } from './reference';
