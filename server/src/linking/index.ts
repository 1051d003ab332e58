// What the rest of the house may use of entity linking.
export type { Candidate, Mention } from './mention';
