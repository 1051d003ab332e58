/**
 * What client and server of this extension ask each other beyond the protocol. Names and plain data alone, so that both
 * sides can import this file.
 */

/** The client's answer to `gloss/readFile` and its like: the file in base64, or why there is none. */
export type FileAnswer<T> = { readonly value: T } | { readonly error: string };

/** Asked by the server, where it has no file system of its own. */
export const clientRequests = {
  /** `{uri}` → `FileAnswer<string>`, base64. */
  readFile: 'gloss/readFile',
  /** `{root, globs}` → `FileAnswer<string[]>`, URIs. */
  listFiles: 'gloss/listFiles',
  /** `{uri}` → `FileAnswer<{size, time} | null>`. */
  statFile: 'gloss/statFile',
  /** `{path}` → `FileAnswer<string>`: a citation style, a locale or the citation processor, from the extension's `dist`. */
  readOwnFile: 'gloss/readOwnFile',
  /** `{uri}` → `string | null`: `user.name` of the git configuration for that file. */
  userName: 'gloss/userName',
} as const;

/** Asked by the client. */
export const serverRequests = {
  /** `{uri}` → `{text} | null`: the source text of a document. */
  sourceText: 'gloss/sourceText',
  /** `{uri}` → `{sha256, length, version}`: of the text as the server has it, to find out whether the two drifted apart. */
  documentHash: 'gloss/documentHash',
  /** `{text}` → `{sha256, sourceText}`: of the source text of a whole document that is given. */
  readText: 'gloss/readText',
  /** `EntryQuery` → `EntryItem[]`. */
  entries: 'gloss/entries',
  /** `LaySpanParams` → `ChangeAnswer`. */
  laySpan: 'gloss/laySpan',
  /** `{uri}` → `MentionItem[]`: the names of a document that are not linked, and those that are. */
  mentions: 'gloss/mentions',
  /** `LinkMentionParams` → `ChangeAnswer`. */
  linkMention: 'gloss/linkMention',
  /** `{uri, start}` → `ChangeAnswer`: notes that the name of that source offset is not this entity. */
  setAsideMention: 'gloss/setAsideMention',
  /** `FindMentionsParams` → `MentionsOfEntry | null`. */
  findMentions: 'gloss/findMentions',
  /** `EditGlossaryParams` → `ChangeAnswer`. */
  editGlossary: 'gloss/editGlossary',
  /** `{uri, content}` → `string[]`: the heading of a CSV file. */
  csvColumns: 'gloss/csvColumns',
  /** `ImportEntriesParams` → `ImportAnswer`. */
  importEntries: 'gloss/importEntries',
  /** `{uri, format}` → `{text}`: the project's glossary as `csv` or `jsonld`. */
  exportGlossary: 'gloss/exportGlossary',
  /** `ImportParams` → `ImportTextAnswer`: the file as a document, to be looked at before it is written. */
  importText: 'gloss/importText',
  /** `{uri, position}` → `{citation, quote} | null`: what cites the paragraph there. */
  citationAt: 'gloss/citationAt',
  /** `PassageCitationParams` → `{text} | null`: a passage as a footnote, or quoted with its citation, in the project's style. */
  passageCitation: 'gloss/passageCitation',
  /** `{uri, as: 'markdown' | 'csl-json'}` → `{text} | null`: every work that the project cites. */
  citedWorks: 'gloss/citedWorks',
  /** `{}` → `{pid}`: the server's process, `undefined` in a web worker. */
  process: 'gloss/process',
} as const;

/** Told by the server: what it is doing, for the status bar. */
export const statusNotification = 'gloss/status';

export interface ServerStatus {
  readonly state: 'reading' | 'ready';
  readonly documents: number;
  readonly entries: number;
}

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface EntryQuery {
  /** A document of the project that is asked. */
  readonly uri: string;
  /** Letters of a name, an alias or an id; the likeliest first. Empty: those that stand in `near` first. */
  readonly query: string;
  /** Types that fit; none: all. */
  readonly types?: readonly string[];
  /** The passage that is to be linked. */
  readonly near?: string;
}

export interface EntryItem {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly description: string;
}

export interface LaySpanParams {
  readonly uri: string;
  readonly range: PlainRange;
  readonly layer: 'entity' | 'agreement';
  /** An entry's id; for an agreement also `new` or `none`. */
  readonly id: string;
  /** An entry to be made first. */
  readonly newEntry?: { readonly name: string; readonly type: string };
}

/** A name of the glossary in a document. */
export interface MentionItem {
  /** Where it begins in the source text, which no edit changes: what names it in other requests. */
  readonly start: number;
  readonly range: PlainRange;
  /** Its words, white space as single blanks. */
  readonly text: string;
  /** The entry it is linked to. */
  readonly linked: string | null;
  /** Whether somebody set it aside, or it is no likely name. */
  readonly isPassedOver: boolean;
  /** Why it can only be linked in parts. */
  readonly inParts?: string;
  /** The likeliest first. */
  readonly candidates: readonly CandidateItem[];
}

export interface CandidateItem {
  readonly id: string;
  readonly name: string;
  /** The label of its type. */
  readonly type: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface LinkMentionParams {
  readonly uri: string;
  /** `MentionItem.start`. */
  readonly start: number;
  /** The entry; not asked where one is to be made. */
  readonly id: string;
  /** An entry to be made first. */
  readonly newEntry?: { readonly name: string; readonly type: string };
}

/** The entry by its id, or by a place where it is named. */
export interface FindMentionsParams {
  readonly uri: string;
  readonly id?: string;
  readonly position?: PlainPosition;
}

export interface MentionsOfEntry {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly {
    readonly uri: string;
    readonly title: string;
    readonly mentions: readonly {
      readonly range: PlainRange;
      readonly state: 'linked' | 'unlinked' | 'maybe';
      readonly before: string;
      readonly text: string;
      readonly after: string;
    }[];
  }[];
}

export type EditGlossaryParams = { readonly uri: string } & (
  | { readonly kind: 'merge'; readonly kept: string; readonly gone: string }
  | { readonly kind: 'split'; readonly id: string; readonly name: string; readonly aliases: readonly string[] }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly alias: string }
);

export interface ImportEntriesParams {
  /** The project's folder or a file of it. */
  readonly uri: string;
  /** The file in base64. */
  readonly content: string;
  /**
   * For CSV: which column is what, by their headings; names by language (`name:es`) and further fields are told by the
   * heading. Absent: JSON of Wikidata or of OpenRefine.
   */
  readonly columns?: {
    readonly name: string;
    readonly id?: string;
    readonly type?: string;
    readonly aliases?: string;
    readonly description?: string;
    readonly sameAs?: string;
    readonly defaultType?: string;
  };
}

/** The change with how many entries it makes, and what could not be read. */
export type ImportAnswer = ChangeAnswer & { readonly entries?: number; readonly problems?: readonly string[] };

export interface PassageCitationParams {
  readonly uri: string;
  readonly range: PlainRange;
  readonly as: 'footnote' | 'quotation';
}

/** A workspace edit of the protocol, or one sentence that says why there is none. */
export type ChangeAnswer = { readonly edit: unknown } | { readonly refused: string };

export interface ImportParams {
  /** The project's folder or a file of it. */
  readonly uri: string;
  /** The file's name, for the id of a text that has none of its own. */
  readonly fileName: string;
  /** The file in base64. */
  readonly content: string;
  /** What the reader said of it. */
  readonly said?: Partial<ImportFields>;
}

/** What is proposed for an imported text; all of it may be changed before it is written. */
export interface ImportFields {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly kind: string;
  readonly language: string;
  readonly encoding: string;
  readonly reflow: boolean;
}

/** The document, or one sentence that says why the file is no text. */
export type ImportTextAnswer =
  | {
      readonly text: string;
      readonly choices: ImportFields;
      /** Some bytes mean nothing in the encoding. */
      readonly isDamaged: boolean;
      /** The text looks cut up as a PDF's is: it may be reflowed. */
      readonly looksCut: boolean;
      /** Why it is proposed as of its kind; none where the reader said the kind. */
      readonly reasons: readonly string[];
    }
  | { readonly refused: string };

/** What the client hands over on `initialize`. */
export interface InitializationOptions {
  /** Messages in the editor's language, by their English text. */
  readonly messages?: Readonly<Record<string, string>>;
  /** The client answers `clientRequests`. */
  readonly servesFiles?: boolean;
  /** The client has this extension's commands, so that lenses and fixes may run them. */
  readonly hasCommands?: boolean;
  /** URI of a folder that the server may keep what it has read in. */
  readonly storage?: string;
  /** Where the pages about rules are; ends in `/`. */
  readonly rulePages?: string;
}
