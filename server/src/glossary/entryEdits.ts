import { field, type List, lineBreakOf, type TextRange, type Value } from '../markup';
import type { Entry } from './entry';

/** An edit of a glossary file: everything outside its range stays byte for byte. */
export interface GlossaryEdit {
  readonly uri: string;
  /** In the file as it stands; edits of one file do not overlap. */
  readonly range: TextRange;
  readonly newText: string;
}

/** The text of a glossary file, by its URI. */
export type TextOf = (uri: string) => string;

/** Writes a field behind an entry's last one. `value` is one line of YAML in flow style. */
export function addField(entry: Entry, textOf: TextOf, key: string, value: string): GlossaryEdit {
  const { uri, range } = entry.origin;
  const text = textOf(uri);
  if (isFlow(text, entry.data)) {
    const last = entry.data.fields.at(-1);
    const at = last?.value?.range.end ?? last?.keyRange.end ?? entry.data.range.start + 1;
    return insert(uri, at, `${last ? ', ' : ''}${key}: ${value}`);
  }
  const end = range.end;
  const column = columnOf(text, entry.data.fields[0]!.keyRange.start);
  return insert(uri, end, `${lineBreakOf(text)}${' '.repeat(column)}${key}: ${value}`);
}

/** Adds elements, each one line of YAML in flow style, to the list of an entry's field; makes the field where there is none. */
export function addToList(entry: Entry, textOf: TextOf, key: string, elements: readonly string[]): GlossaryEdit | null {
  if (elements.length === 0) return null;
  const { uri } = entry.origin;
  const text = textOf(uri);
  const written = field(entry.data, key);
  const value = written?.value;
  if (!written) return addField(entry, textOf, key, `[${elements.join(', ')}]`);
  if (!value) return insert(uri, written.keyRange.end + 1, ` [${elements.join(', ')}]`);
  if (value.kind === 'scalar') {
    const own = text.slice(value.range.start, value.range.end);
    return { uri, range: value.range, newText: `[${[own, ...elements].join(', ')}]` };
  }
  if (value.kind !== 'list') return null;
  const last = value.items.at(-1);
  if (!last || isFlow(text, value)) {
    const at = last?.range.end ?? value.range.start + 1;
    return insert(uri, at, (last ? ', ' : '') + elements.join(', '));
  }
  const dash = ' '.repeat(columnOf(text, dashOf(text, last)));
  const lines = elements.map(each => `${lineBreakOf(text)}${dash}- ${each}`);
  return insert(uri, commentEnd(text, trimmedEnd(text, last.range)), lines.join(''));
}

/** Takes one element out of the list of an entry's field; with the last one the field goes too. */
export function removeFromList(entry: Entry, textOf: TextOf, key: string, index: number): GlossaryEdit | null {
  const { uri } = entry.origin;
  const text = textOf(uri);
  const written = field(entry.data, key);
  if (written?.value?.kind === 'list' && written.value.items.length > 1 && written.value.items[index]) {
    return { uri, range: elementRange(text, written.value, index), newText: '' };
  }
  return written ? removeField(entry, textOf, key) : null;
}

/** Takes a field out of an entry: its lines, or its part of a flow mapping. */
export function removeField(entry: Entry, textOf: TextOf, key: string): GlossaryEdit | null {
  const { uri } = entry.origin;
  const text = textOf(uri);
  const { fields } = entry.data;
  const index = fields.findIndex(each => each.key === key);
  const written = fields[index];
  if (!written) return null;
  const end = trimmedEnd(text, {
    start: written.keyRange.start,
    end: written.value?.range.end ?? written.keyRange.end + 1,
  });
  if (!isFlow(text, entry.data)) {
    // The first field shares its line with the dash: what follows moves up.
    const next = fields[index + 1];
    if (index === 0 && next)
      return { uri, range: { start: written.keyRange.start, end: next.keyRange.start }, newText: '' };
    return { uri, range: { start: lineStart(text, written.keyRange.start), end: lineEnd(text, end) }, newText: '' };
  }
  const next = fields[index + 1];
  const previous = fields[index - 1];
  if (next) return { uri, range: { start: written.keyRange.start, end: next.keyRange.start }, newText: '' };
  const start = previous ? (previous.value?.range.end ?? previous.keyRange.end) : written.keyRange.start;
  return { uri, range: { start, end }, newText: '' };
}

/** Takes a whole entry out of its file, its lines with their last line break. */
export function removeEntry(entry: Entry, textOf: TextOf): GlossaryEdit {
  const { uri, range } = entry.origin;
  const text = textOf(uri);
  return { uri, range: { start: lineStart(text, range.start), end: lineEnd(text, range.end) }, newText: '' };
}

const insert = (uri: string, at: number, newText: string): GlossaryEdit => ({
  uri,
  range: { start: at, end: at },
  newText,
});

const isFlow = (text: string, { range }: Value): boolean => text[range.start] === '[' || text[range.start] === '{';

function elementRange(text: string, list: List, index: number): TextRange {
  const { range } = list.items[index]!;
  if (!isFlow(text, list)) {
    return { start: lineStart(text, dashOf(text, list.items[index]!)), end: lineEnd(text, trimmedEnd(text, range)) };
  }
  const next = list.items[index + 1];
  if (next) return { start: range.start, end: next.range.start };
  return { start: list.items[index - 1]!.range.end, end: range.end };
}

/** The dash of a block list's element. */
const dashOf = (text: string, element: Value): number => text.lastIndexOf('-', element.range.start - 1);

/** Block scalars end behind their line break: the end of what is written. */
function trimmedEnd(text: string, { start, end }: TextRange): number {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text[at - 1]!)) at--;
  return at;
}

/** Behind a comment that stands on the line of `offset`. */
function commentEnd(text: string, offset: number): number {
  const next = text.slice(offset).search(/[\r\n]/);
  return next < 0 ? text.length : offset + next;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Behind the line break that ends the line of `offset`. */
function lineEnd(text: string, offset: number): number {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = offset;
  const lineBreak = found.exec(text);
  return lineBreak ? lineBreak.index + lineBreak[0].length : text.length;
}

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
