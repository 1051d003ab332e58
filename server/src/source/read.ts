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
import type { UnitsRead } from './units';

/** What of a reading the next version of its text can take over. */
export interface Kept {
  readonly runs: Runs;
  readonly pageLines?: PageLines;
  readonly units?: UnitsRead;
  readonly cable?: CableScan;
}

/** A reading together with what the next version of its text can take over from it. */
export class Read implements SourceReading {
  readonly text: string;
  readonly kind: SourceKind;
  readonly evidence: readonly Evidence[];
  readonly language: SourceLanguage;
  readonly header?: CableHeader;
  readonly facts: SourceFacts;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly masks: readonly TextRange[];
  readonly units: readonly Unit[];
  readonly #hints: ReadingHints;
  readonly #kept: Kept;

  constructor(reading: SourceReading, hints: ReadingHints, kept: Kept) {
    this.text = reading.text;
    this.kind = reading.kind;
    this.evidence = reading.evidence;
    this.language = reading.language;
    if (reading.header) this.header = reading.header;
    this.facts = reading.facts;
    this.sections = reading.sections;
    this.paragraphs = reading.paragraphs;
    this.masks = reading.masks;
    this.units = reading.units;
    this.#hints = hints;
    this.#kept = kept;
  }

  /** What the next version can take over; nothing of a reading that was not made by `readSource`. */
  static keptOf(reading: SourceReading | undefined): Partial<Kept> {
    return reading instanceof Read ? reading.#kept : {};
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
