import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar as YamlScalar } from 'yaml';
import type { TextRange } from '../range';
import type { Field, List, Mapping, Scalar, Value } from '../values';
import { coreScalar } from './coreSchema';
import { nestsTooDeeply } from './nesting';
import type { IsSpelled, YamlProblem, YamlReading } from './problem';

/**
 * Reads one YAML 1.2 document with the `yaml` package. `offset` is added to every range. A lone CR is a line break, as
 * everywhere in Gloss. Tags, anchors, aliases, empty keys and keys that are no scalars are refused (markup, section 4),
 * so nothing is ever expanded. Never throws.
 */
export function readWithPackage(text: string, offset: number, isSpelled: IsSpelled): YamlReading {
  try {
    const yaml = withoutLoneReturns(text);
    if (nestsTooDeeply(yaml)) return invalid(offset, offset + text.length, 'nested too deeply');
    const document = parseDocument(yaml, PARSE_OPTIONS);
    const error = document.errors[0];
    if (error) {
      const start = Math.min(error.pos[0], text.length);
      return invalid(start + offset, Math.min(Math.max(error.pos[1], start), text.length) + offset, error.message);
    }
    const converter = new Converter(text, offset, isSpelled);
    const value = document.contents ? converter.value(document.contents as Node) : null;
    if (value?.kind === 'scalar' && value.spelling === '' && value.range.start === value.range.end) {
      return { value: null, problems: [] };
    }
    return { value, problems: converter.problems };
  } catch (error) {
    if (error instanceof Refusal) return invalid(error.range.start, error.range.end, error.message);
    return invalid(offset, offset + text.length, String(error));
  }
}

/** `unique` keys are looked for here, in linear time; errors stay plain; `toJS`, which expands, is never called. */
const PARSE_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

const invalid = (start: number, end: number, detail: string): YamlReading => ({
  value: null,
  problems: [{ code: 'invalid', range: { start, end }, detail }],
});

/** The package knows LF and CRLF only. One character for one, so that offsets stay. */
const withoutLoneReturns = (text: string): string => (text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);

/** Thrown inside this file alone: one refused construct makes the whole piece unreadable. */
class Refusal extends Error {
  constructor(
    readonly range: TextRange,
    message: string,
  ) {
    super(message);
  }
}

class Converter {
  readonly problems: YamlProblem[] = [];
  readonly #path: string[] = [];

  constructor(
    readonly text: string,
    readonly offset: number,
    readonly isSpelled: IsSpelled,
  ) {}

  value(node: Node): Value {
    this.#refuseProperties(node);
    if (isScalar(node)) return this.#scalar(node as YamlScalar);
    if (isSeq(node)) return this.#list(node as Node, node.items as Node[], node.flow === true);
    if (isMap(node))
      return this.#mapping(node as Node, node.items as Pair<Node | null, Node | null>[], node.flow === true);
    throw new Refusal(this.#range(node), 'not a value');
  }

  #refuseProperties(node: Node): void {
    const range = this.#range(node);
    if (isAlias(node)) throw new Refusal(range, 'aliases are not allowed');
    if ((node as { anchor?: string }).anchor !== undefined) throw new Refusal(range, 'anchors are not allowed');
    if (node.tag !== undefined) throw new Refusal(range, 'tags are not allowed');
  }

  #range(node: Node): TextRange {
    const [start, end] = node.range ?? [0, this.text.length];
    return { start: start + this.offset, end: end + this.offset };
  }

  #scalar(node: YamlScalar): Scalar {
    const spelling = node.source ?? '';
    const spelled = node.type !== 'PLAIN' || (spelling !== '' && this.isSpelled(this.#path));
    return {
      kind: 'scalar',
      value: spelled ? spelling : coreScalar(spelling),
      spelling,
      range: this.#range(node as Node),
    };
  }

  #list(node: Node, nodes: readonly Node[], flow: boolean): List {
    const items = nodes.map(each => this.value(each));
    const range = this.#range(node);
    return {
      kind: 'list',
      items,
      range: flow ? range : { start: range.start, end: items.at(-1)?.range.end ?? range.end },
    };
  }

  #mapping(node: Node, pairs: readonly Pair<Node | null, Node | null>[], flow: boolean): Mapping {
    const fields: Field[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      const { key, keyRange } = this.#key(pair.key, node);
      this.#path.push(key);
      const value = isNothing(pair.value) ? null : this.value(pair.value!);
      this.#path.pop();
      if (seen.has(key)) this.problems.push({ code: 'duplicate-key', range: keyRange, detail: key });
      else fields.push({ key, keyRange, bare: pair.value === null, value });
      seen.add(key);
    }
    const range = this.#range(node);
    const last = fields.at(-1);
    return {
      kind: 'mapping',
      fields,
      range: flow ? range : { start: range.start, end: last?.value?.range.end ?? last?.keyRange.end ?? range.end },
    };
  }

  #key(node: Node | null, mapping: Node): { key: string; keyRange: TextRange } {
    if (!node) throw new Refusal(this.#range(mapping), 'a key is empty');
    this.#refuseProperties(node);
    if (!isScalar(node)) throw new Refusal(this.#range(node), 'a key must be a scalar');
    const key = (node as YamlScalar).source ?? '';
    if (key === '') throw new Refusal(this.#range(node), 'a key is empty');
    return { key, keyRange: this.#range(node) };
  }
}

/** A key with `:` and nothing behind it: the package makes an empty plain scalar of it. */
function isNothing(node: Node | null): boolean {
  if (node === null) return true;
  return (
    isScalar(node) && node.type === 'PLAIN' && node.source === '' && node.tag === undefined && node.anchor === undefined
  );
}
