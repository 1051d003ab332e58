import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments } from 'yaml';
import { type Field, type Scalar, shifted, type TextRange, type Value } from '../../markup';

/** What a file of references holds as data, and where it could not be read. Ranges are of the file. */
export interface ReadFile {
  readonly root: Value | null;
  readonly errors: readonly { readonly range: TextRange; readonly message: string }[];
}

/**
 * Reads a CSL-YAML file. Pandoc writes it between `---` lines, so of several YAML documents the first with content counts.
 * Never throws: an error is given at its place, and what could be read beside it stands.
 */
export function readCslYaml(text: string): ReadFile {
  if (text.startsWith('\uFEFF')) return moved(readCslYaml(text.slice(1)), 1);
  try {
    // Not unique keys: the library's own test of them takes quadratic time in a large mapping.
    const parsed = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent', version: '1.2' });
    const documents = Array.isArray(parsed) ? parsed : [];
    const document = documents.find(each => each.contents !== null && !isEmpty(each.contents)) ?? documents[0];
    const errors = (document?.errors ?? []).map(error => ({
      range: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) },
      message: firstLine(error.message),
    }));
    const root = document?.contents ? toValue(document.contents as Node, errors) : null;
    return { root, errors };
  } catch (error) {
    const message = error instanceof Error ? firstLine(error.message) : 'The file could not be read.';
    return { root: null, errors: [{ range: { start: 0, end: 0 }, message }] };
  }
}

/** The same reading of a text that stands `by` code units further on. */
function moved({ root, errors }: ReadFile, by: number): ReadFile {
  return {
    root: root && movedValue(root, by),
    errors: errors.map(each => ({ ...each, range: shifted(each.range, by) })),
  };
}

function movedValue(value: Value, by: number): Value {
  const range = shifted(value.range, by);
  if (value.kind === 'scalar') return { ...value, range };
  if (value.kind === 'list') return { ...value, range, items: value.items.map(each => movedValue(each, by)) };
  const fields = value.fields.map(each => ({
    ...each,
    keyRange: shifted(each.keyRange, by),
    value: each.value && movedValue(each.value, by),
  }));
  return { ...value, range, fields };
}

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null;

const firstLine = (message: string): string => message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');

type Errors = { range: TextRange; message: string }[];

function toValue(node: Node | null, errors: Errors): Value | null {
  if (node === null) return null;
  const range = rangeOf(node);
  if (isAlias(node)) {
    errors.push({ range, message: 'An alias cannot stand in a file of references: write the value out.' });
    return null;
  }
  if (isSeq(node)) {
    const items = node.items.map(each => toValue(each as Node, errors)).filter(each => each !== null);
    return { kind: 'list', items, range: node.flow ? range : { ...range, end: items.at(-1)?.range.end ?? range.end } };
  }
  if (isMap(node)) {
    const fields: Field[] = [];
    const seen = new Set<string>();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (!isScalar(pair.key)) continue;
      const key = spelling(pair.key);
      const keyRange = rangeOf(pair.key);
      if (seen.has(key)) {
        errors.push({ range: keyRange, message: `The key “${key}” stands twice in this mapping; the first counts.` });
        continue;
      }
      seen.add(key);
      fields.push({ key, keyRange, bare: false, value: toValue(pair.value, errors) });
    }
    const last = fields.at(-1);
    return {
      kind: 'mapping',
      fields,
      range: node.flow || !last ? range : { ...range, end: (last.value ?? { range: last.keyRange }).range.end },
    };
  }
  return isScalar(node) ? { kind: 'scalar', value: plain(node.value), spelling: spelling(node), range } : null;
}

const plain = (value: unknown): Scalar['value'] =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);

/** The text as it stands between its quotes: `source` keeps `1.10` where the value is 1.1. */
const spelling = (node: { value: unknown; source?: string }): string => node.source ?? String(node.value ?? '');

const rangeOf = (node: Node): TextRange => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });
