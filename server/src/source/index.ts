// What the rest of the house may use of the reading of source texts.
export * from './cable';
export { type FoundDate, findDates } from './dates';
export {
  type Decoded,
  decode,
  type FrontMatterProposal,
  type ImportedText,
  type ImportOptions,
  type ImportRefusal,
  needsReflow,
  proposeFrontMatter,
  type ReflowReport,
  readImport,
  reflow,
  type SourceEncoding,
  sourceEncodings,
} from './import';
export { languageOf, languageScore } from './language';
export {
  isLabelled,
  type LocatedPlace,
  labelsOf,
  locatorAt,
  locators,
  type OfferedLocator,
  resolveLocator,
} from './locators';
export { type ExchangeOfNotes, exchangeOfNotes } from './notes';
export { pointRanges } from './pointRanges';
export { changeSince, stretchesOf } from './read';
export type * from './reading';
export { readSource } from './readSource';
export { inEnglish, type Say } from './say';
export { type UnitTable, unitsOf } from './unitTable';
