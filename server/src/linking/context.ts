import type { Glossary } from '../glossary';
import type { TextRange } from '../markup';
import type { CableHeader, SourceKind } from '../source';

/** What is known of a document beyond its text; all of it optional, and nothing else is learned from. */
export interface LinkingContext {
  /** The document's id. */
  readonly document?: string;
  readonly kind?: SourceKind;
  /** BCP 47; absent: of the reading, or unknown. */
  readonly language?: string;
  /** EDTF; absent: of the cable's header, or of the reading's facts. */
  readonly date?: string;
  readonly header?: CableHeader;
  /** Where related entries are looked up. */
  readonly glossary?: Glossary;
  /** What is linked in the document already, by places of the source text. */
  readonly linked?: readonly LinkedPlace[];
  /** How often the project linked this name to each entry, by entry id. */
  readonly chosen?: (name: string) => ReadonlyMap<string, number> | undefined;
}

/** A passage of the source text that is linked to an entry. */
export interface LinkedPlace {
  readonly range: TextRange;
  readonly id: string;
}
