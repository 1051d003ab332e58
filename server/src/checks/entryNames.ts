import type { Entry } from '../glossary';
import type { Scalar, Value } from '../markup';
import { field } from '../markup';

/** Where an entry writes its names: `name`, `names` and `aliases`. */
export function nameScalars(entry: Entry): Scalar[] {
  return ['name', 'names', 'aliases'].flatMap(key => textsIn(field(entry.data, key)?.value ?? null));
}

function textsIn(value: Value | null): Scalar[] {
  if (value === null) return [];
  if (value.kind === 'scalar') return [value];
  if (value.kind === 'list')
    return value.items.flatMap(each => textsIn(each.kind === 'mapping' ? (field(each, 'text')?.value ?? null) : each));
  return value.fields.flatMap(each => textsIn(each.value));
}
