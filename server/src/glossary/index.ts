// What the rest of the house may use of the glossary.
export { entriesOf } from './documentEntries';
export type { Alias, Entry, EntryOrigin } from './entry';
export { type Glossary, glossaryOf, layered } from './glossary';
export { type GlossaryFile, type GlossaryReading, readGlossary } from './glossaryReading';
export type { GlossaryProblem, GlossaryProblemCode } from './problem';
