import type { Entry } from '../glossary';
import { aliasItem, listCell, textItem, valueCell } from './cells';
import { writeCsv } from './csv';

const own = new Set(['id', 'type', 'name', 'names', 'aliases', 'description', 'same-as']);

/**
 * The entries as CSV, one row each, with a heading: id, type, name, a column `name:LANGUAGE` for every language that occurs,
 * aliases, description, same-as, then every other field that occurs. Reads back by `entriesFromCsv`: see `cells.ts` for how a
 * cell holds lists, an alias's conditions and mappings. Left out: comments, and fields without value.
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
      listCell(entry.aliases.map(aliasItem)),
      entry.description ?? '',
      listCell(entry.sameAs.map(textItem)),
      ...[...fields].map(each => valueCell(values.get(each) ?? null)),
    ];
  });
  return writeCsv([heading, ...rows]);
}
