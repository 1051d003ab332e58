import type { Entry } from '../glossary';
import type { Value } from '../markup';
import { writeCsv } from './csv';

const own = new Set(['id', 'type', 'name', 'names', 'aliases', 'description', 'same-as']);

/**
 * The entries as CSV, one row each, with a heading: id, type, name, a column `name:LANGUAGE` for every language that occurs,
 * aliases, description, same-as, then every other field that occurs. Lists are joined by `; `.
 */
export function glossaryToCsv(entries: Iterable<Entry>): string {
  const all = [...entries];
  const languages = [...new Set(all.flatMap(each => [...each.names.keys()]))].sort();
  const fields = new Set<string>();
  for (const each of all) for (const { key } of each.data.fields) if (!own.has(key)) fields.add(key);
  const heading = [
    'id',
    'type',
    'name',
    ...languages.map(each => `name:${each}`),
    'aliases',
    'description',
    'same-as',
    ...fields,
  ];
  const rows = all.map(entry => {
    const values = new Map(entry.data.fields.map(each => [each.key, each.value]));
    return [
      entry.id,
      entry.type,
      entry.name,
      ...languages.map(each => entry.names.get(each) ?? ''),
      entry.aliases.map(each => each.text).join('; '),
      entry.description ?? '',
      entry.sameAs.join('; '),
      ...[...fields].map(each => plain(values.get(each) ?? null)),
    ];
  });
  return writeCsv([heading, ...rows]);
}

function plain(value: Value | null): string {
  if (!value) return '';
  if (value.kind === 'scalar') return value.spelling;
  if (value.kind === 'list') return value.items.map(plain).join('; ');
  return value.fields.map(each => `${each.key}: ${plain(each.value)}`).join(', ');
}
