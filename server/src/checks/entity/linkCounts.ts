import { type Derived, derive } from '../../incremental';
import type { NamedBlock } from '../../project';

/** A name that is linked to an entry. */
export interface NameLink {
  readonly name: string;
  readonly id: string;
}

/** The links of a document's blocks, counted by name and entry. */
export interface CountedLinks<L extends NameLink> {
  readonly derived: Derived<NamedBlock, readonly L[]>;
  readonly counts: LinkCounts;
}

/** How often each name is linked to each entry, kept in step with the blocks from one version to the next. */
export class LinkCounts {
  readonly #byName = new Map<string, Map<string, number>>();
  /** The names that are linked to several entries. */
  readonly several = new Set<string>();

  count({ name, id }: NameLink, by: 1 | -1): void {
    let ids = this.#byName.get(name);
    if (!ids) this.#byName.set(name, (ids = new Map()));
    const now = (ids.get(id) ?? 0) + by;
    if (now > 0) ids.set(id, now);
    else ids.delete(id);
    if (ids.size > 1) this.several.add(name);
    else this.several.delete(name);
    if (ids.size === 0) this.#byName.delete(name);
  }

  /** Whether a name is linked to another entry than this one. */
  hasOther({ name, id }: NameLink): boolean {
    const ids = this.#byName.get(name);
    return ids !== undefined && (ids.size > 1 || !ids.has(id));
  }
}

/** The links that `linksIn` finds in each block, and their counts; `earlier` gives its counts away. */
export function countedLinks<L extends NameLink>(
  blocks: readonly NamedBlock[],
  linksIn: (block: NamedBlock) => readonly L[],
  earlier: CountedLinks<L> | undefined,
): CountedLinks<L> {
  const derived = derive(blocks, [], linksIn, earlier?.derived);
  const counts = earlier?.counts ?? new LinkCounts();
  const before = earlier?.derived.values ?? [];
  if (before === derived.values) return { derived, counts };
  const { head, tail } = earlier ? derived.shared : { head: 0, tail: 0 };
  for (let index = head; index < before.length - tail; index++)
    for (const each of before[index]!) counts.count(each, -1);
  for (let index = head; index < derived.values.length - tail; index++)
    for (const each of derived.values[index]!) counts.count(each, 1);
  return { derived, counts };
}
