import { t } from '@vscode/l10n';
import type { Entry } from '../../glossary';
import { field } from '../../markup';
import type { FieldType, Settings } from '../../project';
import { fieldTypeOf } from '../entityFields';
import { fieldProblems } from '../fieldProblems';
import { nearest } from '../nearest';
import type { Finding, Rule } from '../rule';
import { readingProblems } from './fileProblems';

/** A field of an entry is not what its type declares, or is declared nowhere. */
export const entryFieldInvalid: Rule = {
  code: 'entry/field-invalid',
  severity: 'warning',
  *checkDocument(document, { settings }) {
    yield* readingProblems('entry/field-invalid', document.glossaryProblems);
    for (const entry of document.ownEntries) yield* entryProblems(entry, settings);
  },
  *checkProject({ glossary, glossaryProblems, settings }) {
    yield* readingProblems('entry/field-invalid', glossaryProblems);
    for (const entry of glossary.entries()) {
      for (const finding of entryProblems(entry, settings)) yield { ...finding, uri: entry.origin.uri };
    }
  },
};

/** Keys that every entry has and that reading the glossary has checked. */
const readKeys: ReadonlySet<string> = new Set(['id', 'type', 'name', 'names', 'aliases']);

function* entryProblems(entry: Entry, settings: Settings): Iterable<Finding> {
  const declared = settings.types.get(entry.type);
  if (!declared && entry.type) yield unknownType(entry, settings);
  for (const written of entry.data.fields) {
    if (readKeys.has(written.key)) continue;
    const type = fieldTypeOf(entry, written.key, settings);
    if (type) yield* fieldProblems(written, type.type === 'url' ? asText(type) : type);
    // Of a type that nobody declares, nobody can say what it has.
    else if (declared) yield unknownField(entry, written, [...declared.fields.keys(), ...settings.commonFields.keys()]);
  }
  for (const [key, type] of declared?.fields ?? []) {
    if (!type.required || field(entry.data, key)) continue;
    yield {
      range: entry.origin.idRange,
      message: t('“{0}” has no “{1}”, which every entry of its type must have.', entry.id, key),
      data: { id: entry.id, field: key },
    };
  }
}

/** Addresses have a rule of their own, `entry/address-invalid`. */
const asText = (type: FieldType): FieldType => ({ ...type, type: 'text' });

function unknownType(entry: Entry, settings: Settings): Finding {
  const written = field(entry.data, 'type');
  const near = nearest(entry.type, settings.types.keys());
  return {
    range: written?.value?.range ?? entry.origin.idRange,
    message: near.length
      ? t('There is no type of entry “{0}”; did you mean “{1}”?', entry.type, near[0]!)
      : t('There is no type of entry “{0}”: declare it under types in gloss.yaml.', entry.type),
    data: { id: entry.id, type: entry.type, nearest: near },
  };
}

function unknownField(entry: Entry, written: { key: string; keyRange: Finding['range'] }, keys: string[]): Finding {
  const near = nearest(written.key, keys);
  return {
    range: written.keyRange,
    message: near.length
      ? t('An entry of type “{0}” has no field “{1}”; did you mean “{2}”?', entry.type, written.key, near[0]!)
      : t('An entry of type “{0}” has no field “{1}”: declare it under types in gloss.yaml.', entry.type, written.key),
    data: { id: entry.id, field: written.key, nearest: near },
  };
}
