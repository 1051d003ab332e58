// What the rest of the house may use of citations.
export type { Citation, CitedWork, InTextCitation } from './citation';
export type { CitedItem, FormattedEntry, Formatter, FormatterLoaders, LoadedStyle } from './formatting/formatter';
export { createFormatter } from './formatting/formatter';
export type { OutputFormat } from './formatting/output';
export type { CiteprocModule } from './formatting/processor';
export type { StyleInfo } from './formatting/styles';
export { LOCALES, STYLES, styleId } from './formatting/styles';
export { findCitations } from './inText/findCitations';
export { parseCitation, splitLocator } from './parseCitation';
export type { CslDate, CslItem, CslName, Reference, ReferenceProblem, References } from './reference';
export type { BibReader } from './references/bib';
export type { CitableDocument } from './references/documentReference';
export { documentReference, isDocumentItem } from './references/documentReference';
export { loadBibReader } from './references/loadBibReader';
export type { ReadReferences, ReferenceFile } from './references/readReferences';
export { isBibFile, readOwnReferences, readReferences } from './references/readReferences';
export { createReferences, joinReferences } from './references/references';
export { creators, familyName, issuedYear, plainText, shortAuthor, shortCitation } from './shortCitation';
