import type { SourceLanguage, SourceReading, Unit } from './reading';

/** By what stands in the columns. */
const KINDS = ['sentence', 'item', 'heading'] as const;
const LANGUAGES: readonly SourceLanguage[] = ['en', 'es'];
/** Stands in a column for `null` or for what is absent. */
const NONE = -1;
/** How many columns hold numbers; the other two hold bytes. */
const NUMBERS = 6;

/**
 * The units of a text in columns. A long text has tens of thousands of units, and after a keystroke most of them stand
 * elsewhere: columns of numbers are made anew, and compared, at a small part of what as many objects cost.
 */
export class UnitTable {
  /** How many units there are; columns may be longer. */
  length = 0;
  /** Where each unit starts, ends, and where its content starts (which ends with the unit). UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly contentStarts: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #languages: Uint8Array;
  readonly #headings: Int32Array;
  readonly #paragraphs: Int32Array;
  /** Index into `#listed`. */
  readonly #lists: Int32Array;
  readonly #listed: NonNullable<Unit['list']>[] = [];

  /** An empty table for at most so many units. */
  constructor(capacity: number) {
    // In one buffer: of a short text, to allocate one for each column takes longer than to fill them.
    const buffer = new ArrayBuffer(capacity * (NUMBERS * 4 + 2));
    const numbers = (at: number) => new Int32Array(buffer, at * capacity * 4, capacity);
    const bytes = (at: number) => new Uint8Array(buffer, capacity * (NUMBERS * 4 + at), capacity);
    this.starts = numbers(0);
    this.ends = numbers(1);
    this.contentStarts = numbers(2);
    this.#headings = numbers(3);
    this.#paragraphs = numbers(4);
    this.#lists = numbers(5);
    this.#kinds = bytes(0);
    this.#languages = bytes(1);
  }

  static of(units: readonly Unit[]): UnitTable {
    const table = new UnitTable(units.length);
    for (const { kind, range, content, language, list, heading, paragraph } of units)
      table.add(kind, range.start, range.end, content.start, language, table.listed(list), heading, paragraph);
    return table;
  }

  /** Puts a unit behind the others. `list` is what `listed` gave for it. */
  add(
    kind: Unit['kind'],
    start: number,
    end: number,
    contentStart: number,
    language: SourceLanguage,
    list: number,
    heading: number | null,
    paragraph: number | null,
  ): void {
    const at = this.length++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.contentStarts[at] = contentStart;
    this.#kinds[at] = kind === 'sentence' ? 0 : kind === 'item' ? 1 : 2;
    this.#languages[at] = language === 'en' ? 0 : 1;
    this.#lists[at] = list;
    this.#headings[at] = heading ?? NONE;
    this.#paragraphs[at] = paragraph ?? NONE;
  }

  /** Takes up what is said of a list's items, for `add`. */
  listed(list: Unit['list']): number {
    return list ? this.#listed.push(list) - 1 : NONE;
  }

  /** Moves the end of the last unit. */
  widen(end: number): void {
    this.ends[this.length - 1] = end;
  }

  setParagraph(at: number, paragraph: number | null): void {
    this.#paragraphs[at] = paragraph ?? NONE;
  }

  kind(at: number): Unit['kind'] {
    return KINDS[this.#kinds[at]!]!;
  }

  language(at: number): SourceLanguage {
    return LANGUAGES[this.#languages[at]!]!;
  }

  list(at: number): Unit['list'] {
    return this.#listed[this.#lists[at]!];
  }

  unit(at: number): Unit {
    const end = this.ends[at]!;
    const range = { start: this.starts[at]!, end };
    const contentStart = this.contentStarts[at]!;
    return {
      kind: this.kind(at),
      range,
      content: contentStart === range.start ? range : { start: contentStart, end },
      language: this.language(at),
      list: this.list(at),
      heading: orNull(this.#headings[at]!),
      paragraph: orNull(this.#paragraphs[at]!),
    };
  }

  all(): Unit[] {
    return Array.from({ length: this.length }, (_, at) => this.unit(at));
  }

  /** The index of the last unit that starts at `offset` or before; -1 for none. */
  lastAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Whether a unit of this table is one of `other`, so many code units further on: its place, its kind, its language. */
  isSame(at: number, other: UnitTable, otherAt: number, moved: number): boolean {
    return (
      this.starts[at]! + moved === other.starts[otherAt] &&
      this.ends[at]! + moved === other.ends[otherAt] &&
      this.#kinds[at] === other.#kinds[otherAt] &&
      this.#languages[at] === other.#languages[otherAt]
    );
  }
}

const orNull = (value: number): number | null => (value === NONE ? null : value);

/** A reading that keeps its units in a table. */
export interface WithTable extends SourceReading {
  readonly table: UnitTable;
}

/** The units of a reading in a table: its own, where it has one. */
export const unitsOf = (reading: SourceReading): UnitTable =>
  'table' in reading ? (reading as WithTable).table : UnitTable.of(reading.units);
