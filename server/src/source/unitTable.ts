import type { SourceLanguage, SourceReading, Unit } from './reading';
import { Steps } from './steps';

/** By what stands in the columns. */
const KINDS = ['sentence', 'item', 'heading'] as const;
const LANGUAGES: readonly SourceLanguage[] = ['en', 'es'];
/** Stands in a column for `null` or for what is absent. */
const NONE = -1;

/**
 * The units of a text in columns. A long text has tens of thousands of units, and after a keystroke most of them stand
 * elsewhere: columns of numbers are made anew, and compared, at a small part of what as many objects cost. Most are plain
 * lists: the memory of typed arrays lies outside of the heap and counts towards a bound of its own, so that the runtime would
 * collect all of the garbage every few dozen keystrokes.
 */
export class UnitTable {
  /** How many units there are; columns may be longer. */
  length = 0;
  /** Where each unit starts, ends, and where its content starts (which ends with the unit). UTF-16 code units. */
  readonly starts: number[];
  readonly ends: number[];
  readonly contentStarts: number[];
  /** Kind and language. */
  readonly #sorts: Uint8Array;
  readonly #headings = new Steps();
  readonly #paragraphs = new Steps();
  /** Index into `#listed`. */
  readonly #lists = new Steps();
  readonly #listed: NonNullable<Unit['list']>[] = [];

  /** An empty table for at most so many units. */
  constructor(capacity: number) {
    this.starts = new Array(capacity);
    this.ends = new Array(capacity);
    this.contentStarts = new Array(capacity);
    this.#sorts = new Uint8Array(capacity);
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
    this.#sorts[at] = (kind === 'sentence' ? 0 : kind === 'item' ? 2 : 4) + (language === 'en' ? 0 : 1);
    this.#lists.set(at, list);
    this.#headings.set(at, heading ?? NONE);
    this.#paragraphs.set(at, paragraph ?? NONE);
  }

  /** Takes up what is said of a list's items, for `add`. */
  listed(list: Unit['list']): number {
    return list ? this.#listed.push(list) - 1 : NONE;
  }

  /** Moves the end of the last unit. */
  widen(end: number): void {
    this.ends[this.length - 1] = end;
  }

  /** For every unit, in order: what was said before of paragraphs no longer holds from this one on. */
  setParagraph(at: number, paragraph: number | null): void {
    this.#paragraphs.set(at, paragraph ?? NONE);
  }

  kind(at: number): Unit['kind'] {
    return KINDS[this.#sorts[at]! >> 1]!;
  }

  language(at: number): SourceLanguage {
    return LANGUAGES[this.#sorts[at]! & 1]!;
  }

  list(at: number): Unit['list'] {
    return this.#listed[this.#lists.at(at)];
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
      heading: orNull(this.#headings.at(at)),
      paragraph: orNull(this.#paragraphs.at(at)),
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
      this.#sorts[at] === other.#sorts[otherAt]
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
