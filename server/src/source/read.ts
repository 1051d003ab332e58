import { type Change, changeBetween, cutIntoStretches, type Stretches } from '../incremental';
import type { TextRange } from '../markup';
import type { CableHeader, CableScan } from './cable';
import type { PageLines } from './pageLines';
import type {
  Evidence,
  Paragraph,
  ReadingHints,
  Section,
  SourceFacts,
  SourceKind,
  SourceLanguage,
  SourceReading,
  Unit,
} from './reading';
import type { Runs } from './runs';
import type { UnitTable, WithTable } from './unitTable';

/** What of a reading the next version of its text can take over. */
export interface Kept {
  readonly stretches: Stretches;
  readonly masks: readonly TextRange[];
  readonly runs: () => Runs;
  readonly pageLines?: PageLines;
  readonly cable?: CableScan;
}

/** What changed in a text since it was read the last time. */
export interface Since {
  readonly before: Read;
  readonly change: Change;
}

/** What a reading is made of: the rest is told only to whoever asks for it. */
export interface ReadParts extends Omit<SourceReading, 'language' | 'paragraphs' | 'units'> {
  readonly language: () => SourceLanguage;
  readonly table: () => UnitTable;
  readonly paragraphs: () => readonly Paragraph[];
}

/** A reading together with what the next version of its text can take over from it. */
export class Read implements WithTable {
  readonly text: string;
  readonly kind: SourceKind;
  readonly evidence: readonly Evidence[];
  declare readonly language: SourceLanguage;
  readonly header?: CableHeader;
  readonly facts: SourceFacts;
  readonly sections: readonly Section[];
  readonly masks: readonly TextRange[];
  declare readonly paragraphs: readonly Paragraph[];
  declare readonly units: readonly Unit[];
  readonly #table: () => UnitTable;
  readonly #hints: ReadingHints;
  readonly #kept: Kept;
  /** Held weakly: else no earlier version would ever be let go. */
  readonly #since: { readonly before: WeakRef<Read>; readonly change: Change } | undefined;

  constructor(parts: ReadParts, hints: ReadingHints, kept: Kept, since: Since | undefined) {
    this.text = parts.text;
    this.kind = parts.kind;
    this.evidence = parts.evidence;
    if (parts.header) this.header = parts.header;
    this.facts = parts.facts;
    this.sections = parts.sections;
    this.masks = parts.masks;
    this.#table = parts.table;
    this.#hints = hints;
    this.#kept = kept;
    if (since) this.#since = { before: new WeakRef(since.before), change: since.change };
    tellWhenAsked(this, 'language', parts.language);
    tellWhenAsked(this, 'paragraphs', parts.paragraphs);
    tellWhenAsked(this, 'units', () => parts.table().all());
  }

  get table(): UnitTable {
    return this.#table();
  }

  get stretches(): Stretches {
    return this.#kept.stretches;
  }

  /** What changed since the text was `before`: known where that is the version that this one was read after. */
  changeSince(before: string): Change {
    const since = this.#since;
    return since?.before.deref()?.text === before ? since.change : changeBetween(before, this.text);
  }

  /** What the next version can take over. */
  static keptOf(reading: Read | undefined): Partial<Kept> {
    return reading ? reading.#kept : {};
  }

  /** Whether a reading is one of that text under these hints, so that it need not be read again. */
  static isOf(reading: SourceReading | undefined, text: string, hints: ReadingHints): reading is Read {
    return reading instanceof Read && reading.text === text && sameHints(reading.#hints, hints);
  }
}

const sameHints = (a: ReadingHints, b: ReadingHints): boolean =>
  a.id === b.id &&
  a.kind === b.kind &&
  a.language === b.language &&
  a.defaultLanguage === b.defaultLanguage &&
  (a.corrections === b.corrections || JSON.stringify(a.corrections) === JSON.stringify(b.corrections));

/** A property of the object's own, so that copies have it, whose value is made when first asked for. */
function tellWhenAsked<T>(object: object, name: string, make: () => T): void {
  let value: T | undefined;
  Object.defineProperty(object, name, { enumerable: true, get: () => (value ??= make()) });
}

/** What changed in the text of a reading since it was `before`. */
export const changeSince = (reading: Pick<SourceReading, 'text'>, before: string): Change =>
  reading instanceof Read ? reading.changeSince(before) : changeBetween(before, reading.text);

/** The text of a reading in stretches. `previous`: those of an earlier version, if they are not known otherwise. */
export const stretchesOf = (reading: Pick<SourceReading, 'text'>, previous?: Stretches): Stretches =>
  reading instanceof Read ? reading.stretches : cutIntoStretches(reading.text, previous);
