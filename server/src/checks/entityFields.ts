import type { Entry } from '../glossary';
import type { Field, Scalar } from '../markup';
import type { FieldType, Settings } from '../project';

/** A field of an entry that names another entry. */
export interface EntityField {
  readonly field: Field;
  readonly type: FieldType;
  readonly value: Scalar;
}

/** What a key of an entry means: what its type declares, or every type; `undefined` for keys that nothing declares. */
export function fieldTypeOf(entry: Entry, key: string, settings: Settings): FieldType | undefined {
  return settings.types.get(entry.type)?.fields.get(key) ?? settings.commonFields.get(key);
}

/** What an entry's fields name of other entries. */
export function* entityFields(entry: Entry, settings: Settings): Iterable<EntityField> {
  for (const field of entry.data.fields) {
    const type = fieldTypeOf(entry, field.key, settings);
    if (type?.type !== 'entity' || !field.value) continue;
    for (const value of field.value.kind === 'list' ? field.value.items : [field.value]) {
      if (value.kind === 'scalar' && value.value !== null) yield { field, type, value };
    }
  }
}
