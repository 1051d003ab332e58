import { type Alias, aliasText, entryText, readGlossary } from '../glossary';
import { quoteScalar, type Value } from '../markup';

// A cell of a glossary's table holds one value or a list, its items separated by `;` (or `|`, as other tables do). An item is a
// text; one that would be read otherwise is in double quotes, and what is more than a text is a YAML flow mapping:
// `BWG; "a; b"; {text: the Group, language: en, documents: [09LIMA1661]}`.

/** Items as one cell. */
export const listCell = (items: readonly string[]): string => items.join('; ');

/** A text as an item. */
export const textItem = (text: string): string => (/[;|]|^[{"]|^\s|\s$/.test(text) ? JSON.stringify(text) : text);

/** An alias as an item: with its conditions where it has some. */
export const aliasItem = (alias: Alias): string => {
  const written = aliasText(alias);
  return written.startsWith('{') ? written : textItem(alias.text);
};

/** A field's value as a cell: a scalar as it is spelled, a list as its items. */
export function valueCell(value: Value | null): string {
  if (value?.kind === 'list') return listCell(value.items.map(each => valueItem(each, textItem)));
  return valueItem(value, text => (/^[{"]/.test(text) ? JSON.stringify(text) : text));
}

function valueItem(value: Value | null, written: (text: string) => string): string {
  if (value?.kind !== 'scalar') return value ? flow(value) : '';
  return value.value === null ? '' : written(value.spelling);
}

function flow(value: Value | null): string {
  if (value?.kind === 'scalar') return quoteScalar(value.spelling, true);
  if (value?.kind === 'list') return `[${value.items.map(flow).join(', ')}]`;
  return value ? `{${value.fields.map(each => `${quoteScalar(each.key, true)}: ${flow(each.value)}`).join(', ')}}` : '';
}

const quoted = '"(?:[^"\\\\]|\\\\.)*"';
const itemPattern = new RegExp(`\\s*((?:${quoted}|\\{(?:[^{}"]|${quoted})*\\})\\s*(?=[;|]|$)|[^;|]*)(?:[;|]|$)`, 'gy');

/** The items of a cell, each as it is written and once, empty ones left out. */
export function itemsOf(cell: string): string[] {
  const items = [...cell.matchAll(itemPattern)].map(each => each[1]!.trim());
  return [...new Set(items)].filter(each => each !== '');
}

/** What an item that is a text says. */
export function textOf(item: string): string {
  if (!/^".*"$/.test(item)) return item;
  try {
    return JSON.parse(item) as string;
  } catch {
    return item;
  }
}

/** What an item says of an alias. */
export function aliasOf(item: string): Alias {
  const aliases = item.startsWith('{') ? entryWith('aliases', `[${item}]`)?.aliases : undefined;
  return aliases?.[0] ?? { text: textOf(item) };
}

/** Items as a field's value in YAML's flow style; a mapping stays as it is written. */
export const fieldText = (items: readonly string[], isList: boolean): string => {
  const written = items.map(each =>
    each.startsWith('{') && entryWith('note', each) ? each : quoteScalar(textOf(each), true),
  );
  return isList ? `[${written.join(', ')}]` : written[0]!;
};

/** An entry that is sound with this field. */
function entryWith(key: string, value: string) {
  const text = entryText({ id: 'x', type: 'topic', name: 'x', fields: new Map([[key, value]]) });
  const { glossary, problems } = readGlossary([{ uri: '', text }]);
  return problems.length > 0 ? undefined : glossary.get('x');
}
