import { readYamlList, type YamlList } from '../markup';
import type { Entry } from './entry';
import { type ItemContent, isSpelledInEntry, placedEntry, readItem } from './item';

/**
 * A glossary file with its items: all that a later reading needs of an earlier one. An item's content is kept by identity
 * as long as its text stays; its entry, which knows its place, is made when it is asked for: most never are.
 */
export class ReadFile {
  readonly list: YamlList;
  readonly contents: readonly ItemContent[];
  readonly #uri: string;
  readonly #entries: (Entry | undefined)[];

  private constructor(uri: string, list: YamlList, contents: readonly ItemContent[], entries: (Entry | undefined)[]) {
    this.#uri = uri;
    this.list = list;
    this.contents = contents;
    this.#entries = entries;
  }

  /** Reads a file's text; of `previous`, the reading before an edit, it keeps what stayed. */
  static read(uri: string, text: string, previous?: ReadFile): ReadFile {
    if (previous?.list.text === text) return previous;
    const list = readYamlList(text, previous?.list, isSpelledInEntry);
    const before = previous?.list.items ?? [];
    const { head, tail } = changedRun(before, list.items, (a, b) => a.item === b.item);
    const run = list.items.slice(head, list.items.length - tail);
    const contents = [
      ...(previous?.contents.slice(0, head) ?? []),
      ...run.map(({ item }) => readItem(item.text)),
      ...(previous?.contents.slice(before.length - tail) ?? []),
    ];
    // Entries know their places: behind a comment that came or went they are others.
    const { head: inPlace } = changedRun(before, list.items, (a, b) => a.item === b.item && a.start === b.start);
    return new ReadFile(uri, list, contents, previous ? previous.#entries.slice(0, inPlace) : []);
  }

  /** The entry of an item at its place; `null` where the item has none. */
  entryAt(index: number): Entry | null {
    const known = this.#entries[index];
    if (known) return known;
    const entry = placedEntry(this.contents[index]!, this.#uri, this.list.items[index]!.start);
    if (entry) this.#entries[index] = entry;
    return entry;
  }
}

/** How many elements two lists share at their beginnings, and at their ends behind that. */
export function changedRun<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean) {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && isSame(before[head]!, after[head]!)) head++;
  let tail = 0;
  while (tail < limit - head && isSame(before[before.length - 1 - tail]!, after[after.length - 1 - tail]!)) tail++;
  return { head, tail };
}
