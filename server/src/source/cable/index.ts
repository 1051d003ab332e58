// What the rest of the house may use of the reading of cables.
export { type CableNumber, type CitingCable, cableId, cableNumbersIn, normaliseCableReference } from './citation';
export type { Corrections } from './corrections';
export { cableEvidence } from './evidence';
export type { CableAddress, CableHeader, HeaderToken } from './header';
export { type CableReference, citingCable, findCableReferences, listedReferences } from './inTextReferences';
export { cableFields } from './outline';
export { type CableReading, readCable } from './readCable';
