import { type IsSpelled, type Mapping, readYaml, shifted, type TextRange } from '../markup';
import type { Alias, Entry, EntryOrigin } from './entry';
import { type EntryProblem, isValidId, readEntry } from './entryReading';

/** What an item of a glossary file says, whichever file and place it stands in. Ranges are offsets of `text`. */
export interface ItemContent {
  readonly text: string;
  readonly entry: Entry | null;
  readonly problems: readonly EntryProblem[];
}

/** Scalars of an entry that are strings as they are spelled: an alias `012` is no number, an id `null` no nothing. */
export const isSpelledInEntry: IsSpelled = path => spelled.has(path[0] ?? '');

const spelled = new Set([
  'id',
  'type',
  'name',
  'names',
  'aliases',
  'description',
  'same-as',
  'part-of',
  'cite',
  'note',
]);

/** Reads an item from its text alone. */
export function readItem(text: string): ItemContent {
  const reading = readYaml(text, 0, isSpelledInEntry);
  const value = reading.value?.kind === 'list' ? (reading.value.items[0] ?? null) : reading.value;
  const problems = reading.problems.map(({ code, range, detail }): EntryProblem => {
    const isDuplicate = code === 'duplicate-key';
    const message = isDuplicate ? `\`${detail}\` stands twice: the first counts.` : detail;
    return { code: isDuplicate ? 'entry/duplicate-key' : 'entry/invalid', range, message };
  });
  const isBroken = problems.some(each => each.code === 'entry/invalid');
  const { entry, problems: own } = readEntry(value, '', contentRange(text));
  if (isBroken && !(entry && isValidId(entry.id))) return { text, entry: null, problems };
  return { text, entry: entry && { ...entry, data: nothing }, problems: [...problems, ...own] };
}

/** The entry of an item that starts at `start` in a file. */
export function placedEntry({ entry, text }: ItemContent, uri: string, start: number): Entry | null {
  return entry && new PlacedEntry(entry, text, uri, start);
}

const nothing: Mapping = { kind: 'mapping', fields: [], range: { start: 0, end: 0 } };

/** From the dash to the last line that is no blank line and no comment at the margin. */
function contentRange(text: string): TextRange {
  const start = Math.max(0, text.search(/[^ ]/));
  for (let end = text.trimEnd().length; ; ) {
    const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    const isContent = text[lineStart] !== '#' && text.slice(lineStart, end) !== '...';
    if (isContent || lineStart <= start) return { start, end };
    end = text.slice(0, lineStart).trimEnd().length;
  }
}

/** An entry whose data is read again whenever it is asked for first: it is large and rarely wanted. */
class PlacedEntry implements Entry {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly aliases: readonly Alias[];
  readonly description?: string;
  readonly sameAs: readonly string[];
  readonly #relative: EntryOrigin;
  readonly #text: string;
  readonly #uri: string;
  readonly #start: number;
  #data: Mapping | undefined;

  constructor(entry: Entry, text: string, uri: string, start: number) {
    this.id = entry.id;
    this.type = entry.type;
    this.name = entry.name;
    this.names = entry.names;
    this.aliases = entry.aliases;
    if (entry.description !== undefined) this.description = entry.description;
    this.sameAs = entry.sameAs;
    this.#relative = entry.origin;
    this.#text = text;
    this.#uri = uri;
    this.#start = start;
  }

  get origin(): EntryOrigin {
    const { range, idRange } = this.#relative;
    return { uri: this.#uri, range: shifted(range, this.#start), idRange: shifted(idRange, this.#start) };
  }

  get data(): Mapping {
    if (!this.#data) {
      const { value } = readYaml(this.#text, this.#start, isSpelledInEntry);
      const item = value?.kind === 'list' ? value.items[0] : value;
      this.#data = item?.kind === 'mapping' ? item : { ...nothing, range: this.origin.range };
    }
    return this.#data;
  }
}
