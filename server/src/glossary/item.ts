import type { Mapping, TextRange, Value } from '../markup';
import type { Alias, Entry, EntryOrigin } from './entry';
import { type EntryProblem, isValidId, readEntry } from './entryReading';
import { readYamlValue } from './yamlItem';

/** One item of a glossary file, placed: its text never changes, its place does when something before it is edited. */
export interface Item {
  readonly start: number;
  readonly content: ItemContent;
  /** `null` where the item has no id. */
  readonly entry: Entry | null;
}

/** What an item's text says, whichever file and place it stands in. Ranges are offsets of `text`. */
export interface ItemContent {
  /** From the dash on. */
  readonly text: string;
  /** Column of the dash. */
  readonly indent: number;
  readonly entry: Entry | null;
  readonly problems: readonly EntryProblem[];
}

/** Reads an item from its text alone; `entry.data` is read again when it is asked for, since it is large and rarely is. */
export function readItem(text: string, indent: number): ItemContent {
  const { value, problems } = parse(text, indent);
  const reading = readEntry(value, '', { start: 0, end: text.length });
  const isLost = problems.length > 0 && (!reading.entry || !isValidId(reading.entry.id));
  return {
    text,
    indent,
    entry: reading.entry && !isLost ? withoutData(reading.entry) : null,
    problems: isLost ? problems : [...problems, ...reading.problems],
  };
}

/** The item at its place. */
export function placed(content: ItemContent, uri: string, start: number): Item {
  return { start, content, entry: content.entry && new PlacedEntry(content, content.entry, uri, start) };
}

function parse(text: string, indent: number): { value: Value | null; problems: EntryProblem[] } {
  const { value, problems } = readYamlValue(' '.repeat(indent) + text);
  const first = value?.kind === 'list' ? (value.items[0] ?? null) : null;
  if (indent === 0) return { value: first, problems };
  return {
    value: first && movedValue(first, -indent),
    problems: problems.map(each => ({ ...each, range: moved(each.range, -indent) })),
  };
}

const withoutData = (entry: Entry): Entry => ({
  ...entry,
  data: { kind: 'mapping', fields: [], range: entry.origin.range },
});

class PlacedEntry implements Entry {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly Alias[];
  readonly description?: string;
  readonly sameAs: readonly string[];
  readonly #content: ItemContent;
  readonly #uri: string;
  readonly #start: number;
  readonly #idStart: number;
  #data: Mapping | undefined;

  constructor(content: ItemContent, entry: Entry, uri: string, start: number) {
    this.id = entry.id;
    this.type = entry.type;
    this.name = entry.name;
    this.names = entry.names;
    this.aliases = entry.aliases;
    if (entry.description !== undefined) this.description = entry.description;
    this.sameAs = entry.sameAs;
    this.#content = content;
    this.#uri = uri;
    this.#start = start;
    this.#idStart = entry.origin.idRange.start;
  }

  get origin(): EntryOrigin {
    const { entry, text } = this.#content;
    const idEnd = entry!.origin.idRange.end;
    return {
      uri: this.#uri,
      range: { start: this.#start, end: this.#start + text.length },
      idRange: { start: this.#start + this.#idStart, end: this.#start + idEnd },
    };
  }

  get data(): Mapping {
    this.#data ??= this.#readData();
    return this.#data;
  }

  #readData(): Mapping {
    const { value } = parse(this.#content.text, this.#content.indent);
    const range = { start: this.#start, end: this.#start + this.#content.text.length };
    return value?.kind === 'mapping'
      ? (movedValue(value, this.#start) as Mapping)
      : { kind: 'mapping', fields: [], range };
  }
}

const moved = (range: TextRange, by: number): TextRange => ({
  start: Math.max(0, range.start + by),
  end: Math.max(0, range.end + by),
});

/** The same value, its places moved by `by`. */
function movedValue(value: Value, by: number): Value {
  const range = moved(value.range, by);
  if (value.kind === 'scalar') return { ...value, range };
  if (value.kind === 'list') return { ...value, range, items: value.items.map(each => movedValue(each, by)) };
  const fields = value.fields.map(each => ({
    ...each,
    keyRange: moved(each.keyRange, by),
    value: each.value && movedValue(each.value, by),
  }));
  return { ...value, range, fields };
}
