import type { TextRange } from '../../markup';

/** Where in an annotation's YAML the cursor stands. */
export interface AnnotationContext {
  /** `key`: a key or a bare reference is being typed; `value`: the value of `path`'s last key. */
  readonly kind: 'key' | 'value';
  /** The keys that lead to the cursor, from the annotation inwards. */
  readonly path: readonly string[];
  /** Keys that stand before the cursor in the same mapping. */
  readonly siblings: readonly string[];
  /** Keys that stand before the cursor in the annotation itself. */
  readonly outerKeys: readonly string[];
  /** What is typed so far of the token at the cursor, without its opening quote. */
  readonly typed: string;
  /** What a completion replaces: the whole token, quotes and the colon of a key included; in an unclosed annotation what is typed of it. */
  readonly range: TextRange;
  /** A colon stands behind the key, so that its value does too: no bare reference can take its place. */
  readonly hasValue: boolean;
  /** Where the passage that is annotated ends: its closing bracket. */
  readonly contentEnd: number;
}

interface Level {
  readonly kind: 'mapping' | 'list';
  readonly keys: string[];
  /** The key whose value is being read; `null` while a key is. */
  key: string | null;
}

/**
 * The place of `offset` in the annotation that is open there, closed or not: while a reader types, the markup has no span
 * yet, and what stands behind the cursor is source text. `start` is where the block begins, `closed` what stands between the
 * braces of an annotation that has both; another is looked for. `undefined` outside annotations. Linear in the annotation's
 * length.
 */
export function annotationContext(
  text: string,
  start: number,
  offset: number,
  closed?: TextRange,
): AnnotationContext | undefined {
  const open = closed?.start ?? lastOpening(text, start, offset);
  if (open === undefined) return undefined;
  const contentEnd = open - 2;
  const levels: Level[] = [{ kind: 'mapping', keys: [], key: null }];
  let tokenStart = open;
  let token = '';
  let at = open;
  while (at < offset) {
    const char = text[at]!;
    if ((char === '"' || char === "'") && token === '') {
      tokenStart = at;
      const end = quoteEnd(text, at, offset);
      if (end === undefined)
        return contextOf(levels, text.slice(at + 1, offset), contentEnd, text, {
          start: at,
          end: (closed && quoteEnd(text, at, closed.end)) ?? offset,
        });
      token = text.slice(at + 1, end - 1);
      at = end;
      continue;
    }
    const level = levels.at(-1)!;
    const reset = () => {
      token = '';
      tokenStart = at + 1;
    };
    if (char === '{' || char === '[') {
      levels.push({ kind: char === '{' ? 'mapping' : 'list', keys: [], key: null });
      reset();
    } else if (char === '}' || char === ']') {
      levels.pop();
      if (levels.length === 0) return undefined;
      reset();
    } else if (char === ',') {
      if (level.kind === 'mapping' && level.key === null && token) level.keys.push(token.trim());
      if (level.kind === 'mapping') level.key = null;
      reset();
    } else if (
      char === ':' &&
      level.kind === 'mapping' &&
      level.key === null &&
      /[\s,}\]]|$/y.test(text.slice(at + 1, at + 2))
    ) {
      level.key = token.trim();
      level.keys.push(level.key);
      reset();
    } else if (/\s/.test(char)) {
      if (token === '') tokenStart = at + 1;
      else token += char;
    } else token += char;
    at++;
  }
  const end = closed ? plainTail(text, offset) : offset;
  return contextOf(levels, token, contentEnd, text, { start: tokenStart, end });
}

function contextOf(
  levels: readonly Level[],
  typed: string,
  contentEnd: number,
  text: string,
  token: TextRange,
): AnnotationContext {
  const level = levels.at(-1)!;
  const path = levels.flatMap(each => (each.kind === 'mapping' && each.key !== null ? [each.key] : []));
  const kind = level.kind === 'mapping' && level.key === null ? 'key' : 'value';
  const end = kind === 'key' && text[token.end] === ':' ? token.end + 1 : token.end;
  const range = { start: token.start, end };
  const hasValue = kind === 'key' && text[end - 1] === ':';
  return { kind, path, siblings: level.keys, outerKeys: levels[0]!.keys, typed, range, hasValue, contentEnd };
}

/** Behind the brace of the last `]{` before the offset whose bracket is not escaped. */
function lastOpening(text: string, start: number, offset: number): number | undefined {
  let at = text.lastIndexOf(']{', offset - 2);
  while (at >= start) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 2;
    at = text.lastIndexOf(']{', at - 1);
  }
  return undefined;
}

/** Behind the closing quote; `undefined` where it does not stand before `limit`. */
function quoteEnd(text: string, start: number, limit: number): number | undefined {
  const quote = text[start]!;
  for (let at = start + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at + 1;
    }
  }
  return undefined;
}

function plainTail(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/[\s,{}[\]"']/.test(text[end]!)) end++;
  return end;
}
