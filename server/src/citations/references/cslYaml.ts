import { readYaml, readYamlList, type TextRange, type Value, type YamlList, type YamlProblem } from '../../markup';
import { inEnglish, type Say } from '../../source';
import { itemValues } from './cslItem';

/** What a file of references holds as data, and where it could not be read. */
export interface ReadFile {
  readonly values: readonly PlacedValue[];
  /** Ranges are of the file. */
  readonly errors: readonly { readonly range: TextRange; readonly message: string }[];
  /** Where the items were read one by one: what the next reading of the file can start from. */
  readonly list?: YamlList;
}

/** A value whose ranges count from `start`. */
export interface PlacedValue {
  readonly start: number;
  readonly value: Value;
}

/**
 * Reads a CSL-YAML file: a list, or the list under `references` that pandoc writes, between `---` lines or not. Each item
 * is read by itself, so a mistake costs one reference, and an edit reads one again. Never throws.
 */
export function readCslYaml(text: string, previous?: YamlList, say: Say = inEnglish): ReadFile {
  const { start, end } = listPart(text);
  const list = readYamlList(text.slice(start, end), previous);
  if (list.problems.length > 0) return readWhole(text, say);
  const values: PlacedValue[] = [];
  const errors: { range: TextRange; message: string }[] = [];
  for (const placed of list.items) {
    const at = start + placed.start;
    const { value, problems } = placed.item.read();
    errors.push(...problems.map(each => told(each, at, say)));
    if (value) values.push({ start: at, value });
  }
  return { values, errors, list };
}

/** Where the block list stands: the file, or what is indented or dashed below the line `references:`. */
function listPart(text: string): TextRange {
  const key = /^\uFEFF?(?:references|items)[ \t]*:[ \t]*(?:#.*)?$/m.exec(text);
  const start = key ? key.index + key[0].length : 0;
  const close = key ? /^(?:---|\.\.\.|[^\s#-])/gm : /^(?:---|\.\.\.)[ \t]*$/gm;
  close.lastIndex = key ? start : firstItem(text);
  return { start, end: close.exec(text)?.index ?? text.length };
}

const firstItem = (text: string): number => Math.max(0, text.search(/^[ \t]*-[ \t]/m));

/** A list or a mapping in flow style, or something else. */
function readWhole(text: string, say: Say): ReadFile {
  const { value, problems } = readYaml(text);
  const values = problems.some(each => each.code === 'invalid') ? [] : itemValues(value, say);
  const errors = problems.map(each => told(each, 0, say));
  if (typeof values !== 'string') return { values: values.map(each => ({ start: 0, value: each })), errors };
  return {
    values: [],
    errors: [...errors, { range: { start: value!.range.start, end: value!.range.start }, message: values }],
  };
}

function told(problem: YamlProblem, by: number, say: Say): { range: TextRange; message: string } {
  const message =
    problem.code === 'duplicate-key'
      ? say('The key “{0}” stands twice: the first counts.', problem.detail)
      : say('This is not YAML that can be read: {0}', problem.detail.split('\n', 1)[0]!);
  return { range: { start: problem.range.start + by, end: problem.range.end + by }, message };
}
