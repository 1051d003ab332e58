// What the rest of the house may use of the glossary.
export { entriesOf } from './documentEntries';
export type { Alias, Entry, EntryOrigin } from './entry';
export type { GlossaryEdit, TextOf } from './entryEdits';
export { isValidId } from './entryReading';
export { aliasText, type EntryDraft, entryText } from './entryText';
export { type Glossary, glossaryOf, layered } from './glossary';
export { type GlossaryFile, type GlossaryReading, readGlossary } from './glossaryReading';
export { type Merge, mergeEntries, moveAlias, splitEntry } from './merge';
export type { GlossaryProblem, GlossaryProblemCode } from './problem';
export { type Tidying, tidyGlossary } from './tidy';
