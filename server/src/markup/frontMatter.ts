import { isSpelledInAnnotation } from './annotation';
import type { FrontMatter } from './document';
import { isLineEnd, isLineStart, nextLine } from './lines';
import { readYaml } from './yaml';

const MARK = '---';
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads the front matter of a file (markup, section 1); the body starts at the end of its range. A byte order mark
 * before it belongs to its range, or stands before the empty range where there is no front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const none: FrontMatter = { range: { start, end: start }, data: null, problems: [] };
  if (!text.startsWith(MARK, start) || !isLineEnd(text, start + MARK.length)) return none;
  const open = nextLine(text, start);
  const close = closingMark(text, open);
  if (close < 0) {
    const range = { start, end: start + MARK.length };
    return { ...none, problems: [{ code: 'markup/front-matter-unclosed', range, detail: '' }] };
  }
  return { range: { start, end: nextLine(text, close) }, ...readData(text.slice(open, close), open) };
}

/** Offset of the next line at or behind `offset` that is exactly `---`, or -1. */
function closingMark(text: string, offset: number): number {
  for (let at = text.indexOf(MARK, offset); at >= 0; at = text.indexOf(MARK, at + 1)) {
    if (isLineStart(text, at) && isLineEnd(text, at + MARK.length)) return at;
  }
  return -1;
}

/** Scalars that are strings as they are spelled: some of the document's own, and those of annotation bodies. */
const isSpelled = (path: readonly string[]): boolean =>
  SPELLED_KEYS.has(path[0] ?? '') || (path[0] === 'annotations' && isSpelledInAnnotation(path.slice(2)));

const SPELLED_KEYS: ReadonlySet<string> = new Set(['id', 'title', 'date']);

function readData(yaml: string, offset: number): Pick<FrontMatter, 'data' | 'problems'> {
  const { value, problems } = readYaml(yaml, offset, isSpelled);
  const invalid = problems.find(each => each.code === 'invalid');
  const whole = { start: offset, end: offset + yaml.length };
  if (!invalid && value === null) return { data: { kind: 'mapping', fields: [], range: whole }, problems: [] };
  if (!invalid && value?.kind === 'mapping') {
    return {
      data: value,
      problems: problems.map(({ range, detail }) => ({ code: 'markup/duplicate-key', range, detail })),
    };
  }
  const range = invalid?.range ?? whole;
  const detail = invalid?.detail ?? 'not a mapping';
  return { data: null, problems: [{ code: 'markup/front-matter-invalid', range, detail }] };
}
