import { field, type GlossDocument, lineBreakOf, type Mapping, quoteScalar } from '../../markup';
import type { TextEdit } from '../change';

/**
 * Sets what stands under a path of keys in the front matter (`rules`, then the code of a rule), and makes the keys that
 * are not there yet. `value` as YAML writes it. Everything else keeps its spelling. Nothing where the front matter cannot
 * be read, or has something else than keys on the way.
 */
export function frontMatterEdit(
  { text, frontMatter, problems }: GlossDocument,
  path: readonly string[],
  value: string,
): TextEdit | undefined {
  const lineBreak = lineBreakOf(text);
  const keys = path.map(each => quoteScalar(each, true));
  if (frontMatter.range.end === frontMatter.range.start) {
    if (problems.some(each => each.code === 'markup/front-matter-unclosed')) return undefined;
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return insertion(start, ['---', ...blockLines(keys, value, ''), '---', ''].join(lineBreak));
  }
  if (!frontMatter.data) {
    if (problems.some(each => each.code === 'markup/front-matter-invalid')) return undefined;
  } else if (field(frontMatter.data, path[0]!) || text[frontMatter.data.range.start] === '{') {
    return within(text, frontMatter.data, path, keys, value, lineBreak);
  }
  return insertion(
    // The range ends behind the line break: the body may begin with dashes too.
    text.lastIndexOf('---', frontMatter.range.end - 1),
    `${blockLines(keys, value, '').join(lineBreak)}${lineBreak}`,
  );
}

function within(
  text: string,
  mapping: Mapping,
  [key, ...others]: readonly string[],
  [written, ...more]: readonly string[],
  value: string,
  lineBreak: string,
): TextEdit | undefined {
  const there = field(mapping, key!);
  if (there) {
    if (there.value?.kind === 'mapping' && others.length > 0) {
      return within(text, there.value, others, more, value, lineBreak);
    }
    if (others.length > 0 || !there.value || there.value.kind !== 'scalar') return undefined;
    return { range: there.value.range, newText: value };
  }
  const { start } = mapping.range;
  if (text[start] === '{') {
    const comma = mapping.fields.length > 0 ? ', ' : '';
    const inner = more.reduceRight((inside, each) => `{${each}: ${inside}}`, value);
    return insertion(start + 1, `${written}: ${inner}${comma}`);
  }
  const indent = /[^\r\n]*$/.exec(text.slice(0, start))![0];
  return insertion(start, `${blockLines([written!, ...more], value, indent).join(lineBreak)}${lineBreak}${indent}`);
}

const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

/** One key under the other, two blanks deeper each; the first line without its indent, which stands there already. */
const blockLines = (keys: readonly string[], value: string, indent: string): string[] =>
  keys.map(
    (key, depth) =>
      `${depth === 0 ? '' : indent + '  '.repeat(depth)}${key}:${depth === keys.length - 1 ? ` ${value}` : ''}`,
  );
