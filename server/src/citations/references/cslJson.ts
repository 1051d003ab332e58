import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Field, Scalar, Value } from '../../markup';
import { inEnglish, type Say } from '../../source';
import { itemValues } from './cslItem';
import type { ReadFile } from './cslYaml';

/** Reads a CSL-JSON file, as Zotero and Better BibTeX export it. Never throws; what stands beside an error is read. */
export function readCslJson(text: string, say: Say = inEnglish): ReadFile {
  if (nesting(text) > deepest) {
    return {
      values: [],
      errors: [{ range: { start: 0, end: 0 }, message: say('This is nested too deeply to be CSL-JSON.') }],
    };
  }
  const errors: ParseError[] = [];
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0;
  const root = parseTree(text.slice(byteOrderMark), errors, { disallowComments: true });
  // What is told behind the first error is made by it.
  const told = errors.slice(0, 1).map(({ error, offset, length }) => ({
    range: { start: offset + byteOrderMark, end: offset + byteOrderMark + length },
    message: say('This is not JSON: {0}.', sentence(printParseErrorCode(error))),
  }));
  const values = root ? itemValues(toValue(root, text, byteOrderMark), say) : [];
  if (typeof values !== 'string') return { values: values.map(value => ({ start: 0, value })), errors: told };
  return { values: [], errors: [...told, { range: { start: byteOrderMark, end: byteOrderMark }, message: values }] };
}

/** CSL-JSON goes five levels deep; the reader, one call for each, must not run out of stack on what is no CSL-JSON. */
const deepest = 100;

/** How many brackets and braces stand open at once, at most; what stands in strings apart. */
function nesting(text: string): number {
  let [depth, most] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') most = Math.max(most, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return most;
}

/** `CommaExpected` as words. */
const sentence = (code: string): string =>
  code.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`).toLowerCase();

function toValue(node: Node, text: string, shift: number): Value {
  const range = { start: node.offset + shift, end: node.offset + node.length + shift };
  if (node.type === 'array') {
    return { kind: 'list', items: (node.children ?? []).map(each => toValue(each, text, shift)), range };
  }
  if (node.type === 'object') {
    const fields = new Map<string, Field>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || fields.has(key.value)) continue;
      const keyRange = { start: key.offset + shift, end: key.offset + key.length + shift };
      fields.set(key.value, {
        key: key.value,
        keyRange,
        bare: false,
        value: value ? toValue(value, text, shift) : null,
      });
    }
    return { kind: 'mapping', fields: [...fields.values()], range };
  }
  const value = (node.value ?? null) as Scalar['value'];
  const spelling = typeof value === 'string' ? value : text.slice(range.start, range.end);
  return { kind: 'scalar', value, spelling, range };
}
