import type { Entry } from '../glossary';
import type { Scalar, Value } from '../markup';
import type { FieldType, Settings } from '../project';

/** A value in an entry's field, with the type that the project gives the field. */
export interface TypedScalar {
  readonly field: string;
  readonly type: FieldType['type'];
  readonly scalar: Scalar;
}

/** The scalars of an entry's fields (and of lists in them) whose types are known. Places are of the entry's file. */
export function* entryFields(entry: Entry, settings: Settings): Generator<TypedScalar> {
  const own = settings.types.get(entry.type)?.fields;
  for (const { key, value } of entry.data.fields) {
    const type = (own?.get(key) ?? settings.commonFields.get(key))?.type;
    if (type && value) for (const scalar of scalarsOf(value)) yield { field: key, type, scalar };
  }
}

function scalarsOf(value: Value): readonly Scalar[] {
  if (value.kind === 'scalar') return value.value === null ? [] : [value];
  if (value.kind === 'list') return value.items.flatMap(scalarsOf);
  const id = value.fields.find(each => each.key === 'id')?.value;
  return id ? scalarsOf(id) : [];
}
