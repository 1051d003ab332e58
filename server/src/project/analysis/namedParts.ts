import type { AnalysedBlock } from './analysedBlock';
import type { Annotation } from './annotation';

/** The spans of a document that have an id. Each map is kept from one version to the next while it says the same. */
export interface NamedParts {
  /** By id the annotation of the first span that has it, in the offsets of its block. */
  readonly first: ReadonlyMap<string, Annotation>;
  /** The ids alone, in the order of their first places. */
  readonly ids: ReadonlySet<string>;
  /** By id the first annotation that says something of an agreement: what later parts say of it does not count. */
  readonly tags: ReadonlyMap<string, Annotation>;
}

export function namedParts(blocks: readonly AnalysedBlock[], earlier?: NamedParts): NamedParts {
  const first = new Map<string, Annotation>();
  const tags = new Map<string, Annotation>();
  for (const { named } of blocks) {
    for (const each of named) {
      const id = each.id!.spelling;
      if (!first.has(id)) first.set(id, each);
      if (!tags.has(id) && each.layers.some(({ name }) => name === 'agreement')) tags.set(id, each);
    }
  }
  return {
    first: earlier && hasEntries(earlier.first, first) ? earlier.first : first,
    ids: earlier && hasKeys(first, earlier.ids) ? earlier.ids : new Set(first.keys()),
    tags: earlier && hasEntries(earlier.tags, tags) ? earlier.tags : tags,
  };
}

/** Whether a tag counts: it is the first part of its annotation that says something of an agreement. */
export const isFirstTag = (tags: NamedParts['tags'], annotation: Annotation): boolean =>
  annotation.id === null || tags.get(annotation.id.spelling) === annotation;

/** Whether the map has these keys in this order. */
function hasKeys(map: ReadonlyMap<string, unknown>, keys: ReadonlySet<string>): boolean {
  if (map.size !== keys.size) return false;
  const others = keys.values();
  for (const key of map.keys()) if (key !== others.next().value) return false;
  return true;
}

function hasEntries(map: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (map.size !== other.size) return false;
  for (const [key, value] of map) if (other.get(key) !== value) return false;
  return true;
}
