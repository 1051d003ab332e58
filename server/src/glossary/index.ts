// What the rest of the house may use of the glossary.
export type { Alias, Entry, EntryOrigin } from './entry';
export type { Glossary } from './glossary';
