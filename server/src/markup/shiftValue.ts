import { shifted } from './range';
import type { Field, Mapping, Value } from './values';

/** The mapping with every range moved by `by` code units. The same object when nothing moves. */
export function shiftMapping(mapping: Mapping, by: number): Mapping {
  if (by === 0) return mapping;
  return {
    kind: 'mapping',
    fields: mapping.fields.map(each => shiftField(each, by)),
    range: shifted(mapping.range, by),
  };
}

/** The value with every range moved by `by` code units. */
export function shiftValue(value: Value, by: number): Value {
  if (by === 0) return value;
  if (value.kind === 'mapping') return shiftMapping(value, by);
  if (value.kind === 'list') {
    return { kind: 'list', items: value.items.map(each => shiftValue(each, by)), range: shifted(value.range, by) };
  }
  return { ...value, range: shifted(value.range, by) };
}

const shiftField = (field: Field, by: number): Field => ({
  key: field.key,
  keyRange: shifted(field.keyRange, by),
  bare: field.bare,
  value: field.value && shiftValue(field.value, by),
});
