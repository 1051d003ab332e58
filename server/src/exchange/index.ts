// What the rest of the house may use of other formats.
export { csvColumns } from './csv';
export { type ColumnMapping, type CsvEntries, type CsvProblem, entriesFromCsv, freeId } from './entriesFromCsv';
export { entriesFromWikidata } from './entriesFromWikidata';
export { glossaryToCsv } from './glossaryToCsv';
export { glossaryToJsonLd, type JsonLdOptions } from './glossaryToJsonLd';
