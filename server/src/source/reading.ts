import type { TextRange } from '../markup';
import type { CableHeader } from './cable/header';

/** What sort of text a source is; each has a file under `kinds/` that recognises it. */
export type SourceKind = 'cable' | 'declaration' | 'treaty' | 'study' | 'news' | 'speech' | 'plain';

/** Languages whose sentences, agreements and citations Gloss can read. */
export type SourceLanguage = 'en' | 'es';

/**
 * What a source text looks like: what can be cited, folded, searched and explained in it.
 * Every range is one of the source text (not of the document): UTF-16 code units, 0-based, end exclusive.
 */
export interface SourceReading {
  readonly text: string;
  readonly kind: SourceKind;
  /** Why this kind: shown to the reader. Empty where the front matter says the kind. */
  readonly evidence: readonly Evidence[];
  /** The language of most of the text. */
  readonly language: SourceLanguage;
  /** A cable's header; absent in other kinds. */
  readonly header?: CableHeader;
  /** Title, date, parties, place and signatories, where the kind has them. */
  readonly facts: SourceFacts;
  /** In the order of the text; a section ends where the next of its level or above begins. */
  readonly sections: readonly Section[];
  /** What can be cited by a number or a label, in the order of the text. */
  readonly paragraphs: readonly Paragraph[];
  /** Page markers, page numbers, running heads: text that interrupts the text. Sentences run across them. */
  readonly masks: readonly TextRange[];
  /** Sentences, list items and headings: together they cover every word of the text that is not masked, in order. */
  readonly units: readonly Unit[];
}

export interface Evidence {
  readonly range: TextRange;
  /** For example "a transmission header", "numbered paragraphs with portion marks". */
  readonly reason: string;
}

export interface SourceFacts {
  readonly title?: FactRange;
  /** EDTF, as `2009-11-20`. */
  readonly date?: FactRange;
  readonly place?: FactRange;
  readonly parties: readonly FactRange[];
  readonly signatories: readonly FactRange[];
}

export interface FactRange {
  readonly value: string;
  readonly range: TextRange;
}

export interface Section {
  readonly title: string;
  readonly titleRange: TextRange;
  /** 1 for the highest. */
  readonly level: number;
  /** The section's label as printed: `3.1`, `IV`; what a locator may name. */
  readonly label?: string;
  readonly range: TextRange;
  readonly role?: 'summary' | 'comment' | 'preamble' | 'operative' | 'signatures' | 'contents' | 'references' | 'text';
}

export interface Paragraph {
  /** As printed: `12`, `a`, `4.2`; a bullet has none. */
  readonly label: string | null;
  /** The printed number, where the label is one. */
  readonly number: number | null;
  /** A cable paragraph's number without its damaged pilcrow (`12.` for `¶2.`); equal to `number` elsewhere. */
  readonly meant: number | null;
  /** A cable paragraph's portion mark without its parentheses: `SBU`, `C/NF`. */
  readonly portion: string | null;
  readonly portionRange: TextRange | null;
  readonly range: TextRange;
  /** Without number and portion mark. */
  readonly content: TextRange;
}

/**
 * A sentence, a sentence of a list item, or a heading: the unit that is searched for agreements and quoted in views.
 * It may hold masked stretches and line breaks.
 */
export interface Unit {
  readonly kind: 'sentence' | 'item' | 'heading';
  readonly range: TextRange;
  /** Without the list marker, the paragraph's number and the portion mark that it begins with. */
  readonly content: TextRange;
  readonly language: SourceLanguage;
  /** For an item: which list it belongs to, and its lead-in (the unit before the list, as an index into `units`). */
  readonly list?: {
    readonly id: number;
    readonly leadIn: number | null;
    readonly depth: number;
    readonly first: boolean;
  };
  /** The heading that it stands under, as an index into `units`. */
  readonly heading: number | null;
  /** Index into `paragraphs` of the one that holds it. */
  readonly paragraph: number | null;
}

/** What the front matter and the project know better than the text. */
export interface ReadingHints {
  /** The document's id: its file's name may know a cable's year where the text has lost it. */
  readonly id?: string;
  readonly kind?: SourceKind;
  readonly language?: SourceLanguage;
  /** The language of texts that do not show theirs; English where unset. */
  readonly defaultLanguage?: SourceLanguage;
  /** Header fields and paragraph numbers that a reader corrected, by name. */
  readonly corrections?: Readonly<Record<string, unknown>>;
}
