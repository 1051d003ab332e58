import { readYamlList, type TextRange, type Value } from '../markup';
import { isSpelledInEntry } from './item';

/** A stretch of a text and what it becomes. */
export interface Tidying {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * What formatting changes in a glossary file: spaces at the ends of lines go, several blank lines become one, the file ends
 * with one line break. Nothing is sorted, and texts of several lines stay as they are. No edits for a file that is no list.
 */
export function tidyGlossary(text: string): Tidying[] {
  const list = readYamlList(text, undefined, isSpelledInEntry);
  if (list.problems.length > 0) return [];
  const kept: TextRange[] = [];
  for (const { start, item } of list.items) {
    const { value, problems } = item.read();
    if (problems.some(each => each.code === 'invalid')) kept.push({ start, end: start + item.text.length });
    else if (value) longScalars(value, start, text, kept);
  }
  const edits: Tidying[] = [];
  const lastContent = text.trimEnd().length;
  let isBehindBlank = true;
  let next = 0;
  for (const line of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const start = line.index;
    const end = start + line[1]!.length;
    while (next < kept.length && kept[next]!.end <= start) next++;
    if (next < kept.length && kept[next]!.start < start) {
      isBehindBlank = false;
      continue;
    }
    const written = line[1]!.trimEnd().length;
    if (written === 0 && (isBehindBlank || start >= lastContent)) {
      if (line[0] !== '') edits.push({ range: { start, end: start + line[0].length }, newText: '' });
      continue;
    }
    if (start + written < end) edits.push({ range: { start: start + written, end }, newText: '' });
    isBehindBlank = written === 0;
  }
  const isEnded = lastContent === 0 || /^[ \t]*[\r\n]/.test(text.slice(lastContent));
  if (!isEnded)
    edits.push({ range: { start: text.length, end: text.length }, newText: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n' });
  return edits;
}

function longScalars(value: Value, by: number, text: string, into: TextRange[]): void {
  if (value.kind === 'list') for (const each of value.items) longScalars(each, by, text, into);
  else if (value.kind === 'mapping') {
    for (const each of value.fields) if (each.value) longScalars(each.value, by, text, into);
  } else {
    const range = { start: value.range.start + by, end: value.range.end + by };
    if (/[\r\n]/.test(text.slice(range.start, range.end).trimEnd())) into.push(range);
  }
}
