import { field, type Mapping, type Scalar, toData, type Value } from '../../markup';
import { inEnglish, type Say } from '../../source';
import type { CslItem, CslName } from '../reference';
import { cslDate } from './cslDate';
import { DATE_VARIABLES, ITEM_TYPES, NAME_VARIABLES } from './variables';

/** An item and what is wrong in it; each at its place in the file. */
export interface ReadItem {
  readonly item: CslItem;
  readonly id: Scalar;
  readonly remarks: readonly { readonly at: Value; readonly message: string }[];
}

/**
 * A CSL item as YAML or JSON writes it, brought to the shapes of `csl-data.json`: names are objects, dates have parts, and
 * numbers are the text that was spelled (`1.10` is not 1.1). Variables that CSL does not know are kept.
 * An item without an id cannot be cited: a sentence says so instead. `say` puts sentences into the reader's language.
 */
export function readItem(value: Value, say: Say = inEnglish): ReadItem | string {
  if (value.kind !== 'mapping') return say('A reference must be a mapping with at least an id and a type.');
  const id = field(value, 'id')?.value;
  if (id?.kind !== 'scalar' || id.spelling.trim() === '')
    return say('This reference has no id, so nothing can cite it.');
  const item: Record<string, unknown> & { id: string; type: string } = { id: id.spelling.trim(), type: 'document' };
  const remarks: { at: Value; message: string }[] = [];
  for (const { key, value: content } of value.fields) {
    if (key === 'id' || content === null || isEmpty(content)) continue;
    if (key === 'type') readType(content, item, remarks, say);
    else if (NAME_VARIABLES.has(key)) item[key] = (content.kind === 'list' ? content.items : [content]).map(cslName);
    else if (DATE_VARIABLES.has(key)) {
      const date = cslDate(content);
      if (date && Object.keys(date).length > 0) item[key] = date;
      else remarks.push({ at: content, message: say('This date cannot be read.') });
    } else item[key] = variable(content);
  }
  if (!field(value, 'type'))
    remarks.push({ at: id, message: say('The reference “{0}” has no type; it is read as a document.', item.id) });
  return { item, id, remarks };
}

function readType(content: Value, item: { type: string }, remarks: { at: Value; message: string }[], say: Say): void {
  const type = content.kind === 'scalar' ? content.spelling.trim() : '';
  if (ITEM_TYPES.has(type)) item.type = type;
  else if (ITEM_TYPES.has(type.replace(/-/g, '_'))) item.type = type.replace(/-/g, '_');
  else {
    const message = say('“{0}” is not a type of CSL; the reference is read as a document.', type);
    remarks.push({ at: content, message });
  }
}

const isEmpty = (value: Value): boolean => value.kind === 'scalar' && value.value === null;

function cslName(value: Value): CslName {
  if (value.kind === 'mapping') {
    const name = Object.create(null) as Record<string, unknown>;
    for (const each of value.fields) {
      if (each.value && !isEmpty(each.value)) name[each.key] = variable(each.value);
    }
    return { ...name };
  }
  return { literal: value.kind === 'scalar' ? value.spelling.trim() : JSON.stringify(toData(value)) };
}

/** Text as spelled; a list of scalars as CSL's comma-separated text; anything else as plain data. */
function variable(value: Value): unknown {
  if (value.kind === 'scalar') return typeof value.value === 'boolean' ? value.value : value.spelling;
  if (value.kind === 'list' && value.items.every(each => each.kind === 'scalar')) {
    return value.items.map(each => (each.kind === 'scalar' ? each.spelling : '')).join(', ');
  }
  return toData(value);
}

/** The mappings of a file's list: the file is a list of references, or a mapping that has it under `references`. */
export function itemValues(root: Value | null, say: Say = inEnglish): readonly Value[] | string {
  if (root === null || (root.kind === 'scalar' && root.value === null)) return [];
  if (root.kind === 'list') return root.items;
  const listed = root.kind === 'mapping' ? referencesField(root) : undefined;
  if (listed === null) return [];
  if (listed?.kind === 'list') return listed.items;
  return say('A file of references is a list of them, or a mapping with the list under “references”.');
}

/** `references` as pandoc writes it, `items` as some exports of reference managers do. */
function referencesField(mapping: Mapping): Value | null | undefined {
  const found = field(mapping, 'references') ?? field(mapping, 'items');
  if (!found) return undefined;
  return found.value?.kind === 'scalar' && found.value.value === null ? null : found.value;
}
