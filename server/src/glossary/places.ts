import { changedRun, type ReadFile } from './readFile';

/** An item by its file and its number in it. */
export interface ItemPlace {
  readonly uri: string;
  readonly index: number;
}

type Files = ReadonlyMap<string, ReadFile>;

/** Edits that are laid over an index before it is made anew, and items that one edit may concern. */
const mostShifts = 256;
const mostChanged = 512;

/**
 * Where each id stands first. Immutable: an edit gives another one that shares the large map, with what the edit changed
 * laid over it, so that typing in a glossary of 100,000 entries does not index them anew.
 */
export class Places {
  /** How many ids there are. */
  readonly size: number;
  /** Items whose id stands earlier. */
  readonly duplicates: readonly ItemPlace[];
  readonly #base: ReadonlyMap<string, ItemPlace>;
  /** Over the base: ids that came, moved or (`null`) went since, at their present places. */
  readonly #changed: ReadonlyMap<string, ItemPlace | null>;
  /** By how many items those of a file moved, from an item on: in the order of the edits, each in the numbers of its time. */
  readonly #shifts: readonly (ItemPlace & { readonly by: number })[];

  private constructor(
    size: number,
    duplicates: readonly ItemPlace[],
    base: ReadonlyMap<string, ItemPlace>,
    changed: ReadonlyMap<string, ItemPlace | null> = new Map(),
    shifts: readonly (ItemPlace & { readonly by: number })[] = [],
  ) {
    this.size = size;
    this.duplicates = duplicates;
    this.#base = base;
    this.#changed = changed;
    this.#shifts = shifts;
  }

  /** The index of these files. `previous` is that of the files `before`. */
  static of(files: Files, previous?: Places, before?: Files): Places {
    return (previous && before && previous.#edited(before, files)) ?? Places.#indexed(files);
  }

  /** The first item of an id. */
  get(id: string): ItemPlace | undefined {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const place = this.#base.get(id);
    if (!place || this.#shifts.length === 0) return place;
    return moved(place, this.#shifts);
  }

  static #indexed(files: Files): Places {
    const places = new Map<string, ItemPlace>();
    const duplicates: ItemPlace[] = [];
    for (const [uri, { contents }] of files) {
      for (let index = 0; index < contents.length; index++) {
        const id = contents[index]!.entry?.id;
        if (id === undefined) continue;
        if (places.has(id)) duplicates.push({ uri, index });
        else places.set(id, { uri, index });
      }
    }
    return new Places(places.size, duplicates, places);
  }

  /** The index after an edit of one file; `undefined` where ids stand twice or too much changed. */
  #edited(before: Files, now: Files): Places | undefined {
    const uri = editedFile(before, now);
    if (uri === null) return this;
    if (uri === undefined || this.duplicates.length > 0) return undefined;
    const was = before.get(uri)!.contents;
    const is = now.get(uri)!.contents;
    const { head, tail } = changedRun(was, is, (a, b) => a === b);
    const gone = was.slice(head, was.length - tail).flatMap(each => each.entry?.id ?? []);
    const run = is.slice(head, is.length - tail);
    const come = run.flatMap((each, offset) => (each.entry ? [{ id: each.entry.id, index: head + offset }] : []));
    const shifts =
      was.length === is.length
        ? this.#shifts
        : [...this.#shifts, { uri, index: was.length - tail, by: is.length - was.length }];
    if (shifts.length > mostShifts || this.#changed.size + gone.length + come.length > mostChanged) return undefined;

    const changed = new Map(this.#changed);
    for (const id of gone) changed.set(id, null);
    const added = shifts.slice(this.#shifts.length);
    for (const [id, place] of changed) if (place && added.length > 0) changed.set(id, moved(place, added));
    for (const { id, index } of come) {
      const known = changed.get(id);
      if (known || (known === undefined && this.#base.has(id))) return undefined;
      changed.set(id, { uri, index });
    }
    return new Places(this.size - gone.length + come.length, [], this.#base, changed, shifts);
  }
}

function moved(place: ItemPlace, shifts: readonly (ItemPlace & { readonly by: number })[]): ItemPlace {
  let { index } = place;
  for (const each of shifts) if (each.uri === place.uri && index >= each.index) index += each.by;
  return { uri: place.uri, index };
}

/** The one file that differs; `null`: none does; `undefined`: several, or other files than before. */
function editedFile(before: Files, now: Files): string | null | undefined {
  const uris = [...before.keys()];
  if (uris.length !== now.size || [...now.keys()].some((uri, index) => uri !== uris[index])) return undefined;
  const edited = uris.filter(uri => before.get(uri) !== now.get(uri));
  return edited.length > 1 ? undefined : (edited[0] ?? null);
}
