import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument as parseYaml, visit } from 'yaml';

/**
 * The markup read as its text says it, step by step and without care for speed: what the reader of the project is held to.
 * Gives what the markup's examples give.
 */
export function naiveReading(file: string) {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const problems: string[] = [];
  let frontMatter: unknown = {};
  let body = text;
  const lines = linesOf(text);
  if (/^---(?:\r|\n|$)/.test(text)) {
    const close = lines.findIndex((line, index) => index > 0 && /^---[\r\n]*$/.test(line));
    if (close < 0) problems.push('markup/front-matter-unclosed');
    else {
      body = lines.slice(close + 1).join('');
      const read = readYaml(lines.slice(1, close).join(''), path => ['id', 'title', 'date'].includes(path[0]!));
      if (read.nothing) frontMatter = {};
      else if (read.data === undefined) problems.push('markup/front-matter-invalid');
      else {
        frontMatter = read.data;
        problems.push(...read.duplicates.map(() => 'markup/duplicate-key'));
      }
    }
  }
  const spans: { start: number; end: number; text: string; annotation: unknown }[] = [];
  let source = '';
  for (const part of partsOf(body)) {
    const read = /^[ \t]*[\r\n]*$/.test(part) ? { source: part, spans: [], problems: [] } : readBlock(part);
    for (const { start, end, annotation } of read.spans) {
      const shifted = { start: start + source.length, end: end + source.length };
      spans.push({ ...shifted, text: read.source.slice(start, end), annotation });
    }
    problems.push(...read.problems);
    source += read.source;
  }
  return { frontMatter, text: source, spans, problems };
}

const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** Blank lines and blocks, in order. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  let inBlock = false;
  for (const line of linesOf(body)) {
    const blank = /^[ \t]*[\r\n]*$/.test(line);
    if (!blank && inBlock) parts[parts.length - 1] += line;
    else parts.push(line);
    inBlock = !blank;
  }
  return parts;
}

function readBlock(text: string) {
  const removed = new Set<number>();
  const remove = (start: number, end: number) => {
    for (let at = start; at < end; at++) removed.add(at);
  };
  const open: number[] = [];
  const found: { opening: number; closing: number; annotation: unknown }[] = [];
  const problems: { at: number; code: string }[] = [];
  let at = 0;
  while (at < text.length) {
    if (/^\\[[\]{}\\]/.test(text.slice(at, at + 2))) {
      remove(at, at + 1);
      at += 2;
      continue;
    }
    if (text[at] === '[') open.push(at);
    if (text[at] === ']') {
      const opening = open.pop();
      if (text[at + 1] === '{') {
        const length = annotationLength(text.slice(at + 1));
        const reading = length === undefined ? undefined : readAnnotation(text.slice(at + 1, at + 1 + length), at + 1);
        if (opening === undefined) {
          if (reading && reading.annotation !== null) problems.push({ at, code: 'markup/span-unopened' });
        } else if (!reading) problems.push({ at, code: 'markup/annotation-unclosed' });
        else {
          found.push({ opening, closing: at, annotation: reading.annotation });
          problems.push(...reading.problems);
          remove(opening, opening + 1);
          remove(at, at + 1 + length!);
          at += 1 + length!;
          continue;
        }
        at += 2;
        continue;
      }
    }
    at++;
  }
  const kept = (end: number) => Array.from({ length: end }, (_, index) => index).filter(index => !removed.has(index));
  return {
    source: kept(text.length)
      .map(index => text[index])
      .join(''),
    spans: found
      .sort((a, b) => a.opening - b.opening)
      .map(({ opening, closing, annotation }) => ({
        start: kept(opening).length,
        end: kept(closing).length,
        annotation,
      })),
    problems: problems.sort((a, b) => a.at - b.at).map(each => each.code),
  };
}

/** The length of the annotation at the start of the text, if it is closed. */
function annotationLength(text: string): number | undefined {
  /** What was passed, without comments, and with `Q` in quotes for every quoted scalar. */
  let passed = '';
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const mayQuote = /(?:[{[,]|:[ \t\r\n]|"Q"[ \t\r\n]*:)[ \t\r\n]*$/.test(passed);
    const quoted = mayQuote && /^(?:'(?:[^']|'')*'(?!')|"(?:[^"\\]|\\[\s\S])*")/.exec(rest)?.[0];
    if (mayQuote && /^['"]/.test(rest)) {
      if (!quoted) return undefined;
      passed += '"Q"';
      at += quoted.length;
      continue;
    }
    if (rest.startsWith(']{')) return undefined;
    if (rest[0] === '#' && /[ \t\r\n]/.test(text[at - 1] ?? '')) {
      const comment = /^[^\r\n]*/.exec(rest)![0];
      if (comment.includes(']{')) return undefined;
      at += comment.length;
      continue;
    }
    if (rest[0] === '{') depth++;
    if (rest[0] === '}' && --depth === 0) return at + 1;
    passed += rest[0] === '"' ? '.' : rest[0];
    at++;
  }
  return undefined;
}

const SPELLED = ['entity', 'agreement', 'cite', 'note', 'id', 'by'];

function readAnnotation(text: string, offset: number) {
  const read = readYaml(text, path => path.some(key => SPELLED.includes(key)));
  if (read.data === undefined || read.nothing) {
    return { annotation: null, problems: [{ at: read.errorAt + offset, code: 'markup/annotation-invalid' }] };
  }
  const problems = read.duplicates.map(at => ({ at: at + offset, code: 'markup/duplicate-key' }));
  if (Object.keys(read.data as object).length === 0) problems.push({ at: offset, code: 'markup/empty-annotation' });
  if (read.bare.length > 1) problems.push({ at: read.bare[1]! + offset, code: 'markup/two-references' });
  return { annotation: read.data, problems };
}

interface NaiveYaml {
  /** `undefined` where it is unreadable or no mapping. */
  data: unknown;
  nothing: boolean;
  errorAt: number;
  /** Places of keys that stand twice, and of bare keys of the outermost mapping. */
  duplicates: number[];
  bare: number[];
}

function readYaml(text: string, isSpelled: (path: string[]) => boolean): NaiveYaml {
  const result: NaiveYaml = { data: undefined, nothing: false, errorAt: 0, duplicates: [], bare: [] };
  const document = parseYaml(text.replace(/\r(?!\n)/g, '\n'), { uniqueKeys: false, prettyErrors: false });
  if (document.errors.length > 0) return { ...result, errorAt: document.errors[0]!.pos[0] };
  if (document.contents === null) return { ...result, nothing: true };
  let refusedAt = -1;
  visit(document, (_, node) => {
    const refused =
      isAlias(node) ||
      (node as { anchor?: string } | null)?.anchor !== undefined ||
      (node as Node | null)?.tag !== undefined;
    if (refused && refusedAt < 0) refusedAt = (node as Node).range![0];
  });
  const root = document.contents;
  if (!isMap(root)) return { ...result, errorAt: refusedAt >= 0 ? refusedAt : (root as Node).range![0] };
  const data = (node: Node | null, path: string[]): unknown => {
    if (node === null) return null;
    if (isSeq(node)) return node.items.map(each => data(each as Node, path));
    if (isMap(node)) {
      const entries = new Map<string, unknown>();
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !key.source) {
          refusedAt = refusedAt < 0 ? ((key as Node | null)?.range?.[0] ?? node.range![0]) : refusedAt;
          continue;
        }
        const read = data(value as Node | null, [...path, key.source]);
        if (entries.has(key.source)) result.duplicates.push(key.range![0]);
        else {
          entries.set(key.source, read);
          if (node === root && value === null) result.bare.push(key.range![0]);
        }
      }
      return Object.fromEntries(entries);
    }
    if (!isScalar(node)) return null;
    return isSpelled(path) && node.source !== '' && typeof node.value !== 'string' ? node.source : node.value;
  };
  const read = data(root as Node, []);
  if (refusedAt >= 0) return { ...result, errorAt: refusedAt };
  result.duplicates.sort((a, b) => a - b);
  return { ...result, data: read };
}
