// What the rest of the house may use of the reading of cables.
export { type Block, type BlockWord, type BlockWords, blocksIn, blockWordsIn, pairedBlocks } from './blocks';
export { type CableNumber, type CitingCable, cableNumbersIn, normaliseCableReference } from './citation';
export {
  addressesOf,
  countryName,
  intendedTag,
  type Level,
  levelLetters,
  levelName,
  levelOf,
  levels,
  orders,
  precedences,
  type TagCode,
  type TagKind,
  tagCode,
  tagCodesOf,
} from './codes';
export type { Corrections } from './corrections';
export { dateOfDay, dayOfYear, type Moment, momentOfIso } from './dateTimeGroup';
export { cableEvidence } from './evidence';
export { explainToken } from './explain';
export { shortDateTime } from './explainDates';
export { explainPortion } from './explainPortion';
export type { Explanation, ExplanationContext } from './explanation';
export type { CableAddress, CableHeader, HeaderToken } from './header';
export { bodyStart, type CableReference, citingKey, findCableReferences, listedReferences } from './inTextReferences';
export { cableFields } from './outline';
export { pageMarkersIn } from './pageMarkers';
export { type CableReading, readCable } from './readCable';
export type { CableScan } from './scan';
export { placeOf, type Station, squashed, stationNamed } from './stations';
