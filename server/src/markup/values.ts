import type { TextRange } from './range';

/**
 * What YAML says, with its places: the one shape in which annotations, front matters, glossary entries and settings are
 * read. Ranges are offsets of the file that holds the YAML.
 */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  /** Read by YAML 1.2's core schema; a string as spelled under the keys of `spelled.ts`. */
  readonly value: string | number | boolean | null;
  /** As it stands between its quotes, escapes resolved: `1.10` for the number 1.1. */
  readonly spelling: string;
  readonly range: TextRange;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly range: TextRange;
}

export interface Mapping {
  readonly kind: 'mapping';
  /** In the order of the text; where a key stands twice, the first alone is here. */
  readonly fields: readonly Field[];
  readonly range: TextRange;
}

export interface Field {
  readonly key: string;
  readonly keyRange: TextRange;
  /** No `:` behind the key: in an annotation, a reference to an entry. */
  readonly bare: boolean;
  /** `null` for a bare key and for a key without a value. */
  readonly value: Value | null;
}

/** The field of that name, if the mapping has it. */
export function field(mapping: Mapping | null | undefined, key: string): Field | undefined {
  return mapping?.fields.find(each => each.key === key);
}

/** The text of a scalar field as spelled; `undefined` where the field is absent, empty or no scalar. */
export function fieldText(mapping: Mapping | null | undefined, key: string): string | undefined {
  const value = field(mapping, key)?.value;
  return value?.kind === 'scalar' && value.value !== null ? value.spelling : undefined;
}

/** The scalars of a field that may hold one or a list of them; others are left out. */
export function fieldScalars(mapping: Mapping | null | undefined, key: string): readonly Scalar[] {
  const value = field(mapping, key)?.value;
  if (!value) return [];
  return (value.kind === 'list' ? value.items : [value]).filter(
    (each): each is Scalar => each.kind === 'scalar' && each.value !== null,
  );
}

/** Plain data, for JSON. A mapping becomes an object without a prototype, so that no key is special. */
export function toData(value: Value | null): unknown {
  if (value === null) return null;
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(toData);
  const data = Object.create(null) as Record<string, unknown>;
  for (const each of value.fields) data[each.key] = toData(each.value);
  return data;
}
