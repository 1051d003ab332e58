import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar as YamlScalar } from 'yaml';
import type { Field, TextRange, Value } from '../markup';
import type { EntryProblem } from './entryReading';

/**
 * Reads a text that holds one YAML value. Ranges are offsets of `text`; of duplicate keys the first stands. A lone CR is a
 * line break here, which the YAML library does not know.
 */
export function readYamlValue(text: string): { value: Value | null; problems: EntryProblem[] } {
  const problems: EntryProblem[] = [];
  let contents: Node | null = null;
  try {
    const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const error of document.errors) {
      const [start, end] = error.pos;
      problems.push({ code: 'entry/invalid', range: { start, end: Math.max(end, start + 1) }, message: error.message });
    }
    contents = document.contents;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ code: 'entry/invalid', range: { start: 0, end: text.length }, message });
  }
  return { value: contents ? converted(contents, problems) : null, problems };
}

function converted(node: unknown, problems: EntryProblem[]): Value | null {
  if (isScalar(node)) return scalar(node);
  if (isSeq(node)) {
    const items = node.items.map(each => converted(each, problems)).filter(each => each !== null);
    return { kind: 'list', items, range: rangeOf(node) };
  }
  if (isMap(node)) {
    const fields: Field[] = [];
    const keys = new Set<string>();
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const { spelling: key, range: keyRange } = scalar(pair.key);
      if (keys.has(key)) {
        problems.push({
          code: 'entry/duplicate-key',
          range: keyRange,
          message: `\`${key}\` stands twice: the first counts.`,
        });
        continue;
      }
      keys.add(key);
      const empty = isScalar(pair.value) && pair.value.value === null && !pair.value.source;
      fields.push({ key, keyRange, bare: pair.value === null, value: empty ? null : converted(pair.value, problems) });
    }
    return { kind: 'mapping', fields, range: rangeOf(node) };
  }
  if (isAlias(node)) {
    problems.push({ code: 'entry/invalid', range: rangeOf(node), message: 'YAML anchors and aliases are not read.' });
  }
  return null;
}

function scalar(node: YamlScalar) {
  const { value } = node;
  const plain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return {
    kind: 'scalar' as const,
    value: plain ? (value as string | number | boolean | null) : String(value),
    spelling: typeof value === 'string' ? value : (node.source ?? ''),
    range: rangeOf(node),
  };
}

const rangeOf = (node: Node): TextRange => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 });
