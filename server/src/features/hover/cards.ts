import type { Guideline } from '../../agreements';
import type { Reference, TextRun } from '../../citations';
import type { Entry } from '../../glossary';
import type { TextRange } from '../../markup';
import type { Settings } from '../../project';
import type { ThreadPassage } from '../agreements/thread';
import type { CursorQuery } from '../cursor';

/** What is shown where the pointer rests. */
export interface Hover {
  /** The passage that it is about, in the file. */
  readonly range: TextRange;
  /** From the innermost thing outwards. */
  readonly cards: readonly Card[];
}

export type Card =
  | EntryCard
  | WorkCard
  | AgreementCard
  | ThreadCard
  | MentionCard
  | FindingCard
  | HeaderCard
  | NoteCard;

export interface EntryCard {
  readonly kind: 'entry';
  readonly entry: Entry;
  /** The label of its type. */
  readonly type: string;
  readonly facts: readonly Fact[];
  /** Who vouches for it. */
  readonly sources: readonly WorkCard[];
}

/** A field and its values as a reader wants them: names of entries in place of their ids. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface WorkCard {
  readonly kind: 'work';
  /** As written: `09LIMA1661#13`. */
  readonly citation: string;
  /** The formatted reference; `null` where nothing has that id. */
  readonly text: readonly TextRun[] | null;
  /** The cited passage, where it stands in a document of the project. */
  readonly quote: Quote | null;
  /** The document of the project that is cited, where no quotation leads to it. */
  readonly document?: { readonly uri: string; readonly title: string };
  /** Where it can be read, beside the links of the text: addresses of the web. */
  readonly addresses: readonly string[];
}

/** A passage of a document of the project. */
export interface Quote {
  /** White space as single blanks. */
  readonly text: string;
  /** What the reader asked about, as ranges of `text`, in order and apart. */
  readonly marks: readonly TextRange[];
  /** Where it opens: the document's URI with `#L`, the line and the column, both 1-based. */
  readonly target: string;
  /** The document's title, or its id. */
  readonly title: string;
}

export interface AgreementCard {
  readonly kind: 'agreement';
  /** The agreement's name; `null` for one without an entry yet. */
  readonly name: string | null;
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly WorkCard[];
}

/** The passages that state one agreement, by date. */
export interface ThreadCard {
  readonly kind: 'thread';
  readonly passages: readonly ThreadPassage[];
  /** How many there are in all. */
  readonly count: number;
}

/** A name that is not linked. */
export interface MentionCard {
  readonly kind: 'mention';
  readonly candidates: readonly {
    readonly entry: Entry;
    /** The label of its type. */
    readonly type: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

/** A passage that states an agreement and that nothing tags. */
export interface FindingCard {
  readonly kind: 'finding';
  /** What it states, and how strongly; `null` where a problem says so. */
  readonly message: string | null;
  /** What the rule that found it looks for. */
  readonly rule: string;
  /** The paragraph of the guidelines that the rule rests on. */
  readonly guideline: Guideline;
}

/** A token of a cable's header. */
export interface HeaderCard {
  readonly kind: 'header';
  readonly title: string;
  readonly lines: readonly string[];
  /** The document of the project that the token leads to. */
  readonly link?: { readonly uri: string; readonly label: string };
  /** What there is to say of the project, not of the text. */
  readonly note?: string;
}

export interface NoteCard {
  readonly kind: 'note';
  readonly text: string;
}

/** A place that the pointer rests on, with what formats a reference. */
export interface HoverQuery extends CursorQuery {
  /** A reference in the project's style. */
  format(reference: Reference, settings: Settings): Promise<readonly TextRun[]>;
}
