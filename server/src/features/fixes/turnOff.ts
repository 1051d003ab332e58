import { t } from '@vscode/l10n';
import { field } from '../../markup';
import type { TextEdit } from '../change';
import type { Fix, FixQuery } from './fix';

/** Every rule: turn it off in this document, in its front matter. Nothing where the front matter cannot be read. */
export function* turnOff({ problem: { code }, document }: FixQuery): Generator<Fix> {
  const edit = turnOffEdit(code, document.document);
  if (!edit) return;
  yield {
    name: 'turn-off',
    title: t('Turn off “{0}” in this document', code),
    change: () => ({ edits: [{ uri: document.uri, edits: [edit] }] }),
  };
}

function turnOffEdit(code: string, document: FixQuery['document']['document']): TextEdit | undefined {
  const { text, frontMatter } = document;
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  if (frontMatter.range.end === frontMatter.range.start) {
    if (document.problems.some(each => each.code === 'markup/front-matter-unclosed')) return undefined;
    const lines = ['---', 'rules:', `  ${code}: off`, '---', ''];
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { range: { start, end: start }, newText: lines.join(lineBreak) };
  }
  if (!frontMatter.data && document.problems.some(each => each.code === 'markup/front-matter-invalid'))
    return undefined;
  const rules = field(frontMatter.data, 'rules');
  if (!rules) {
    const end = closingLine(text, frontMatter.range.end);
    return { range: { start: end, end }, newText: `rules:${lineBreak}  ${code}: off${lineBreak}` };
  }
  if (rules.value?.kind !== 'mapping') return undefined;
  const written = field(rules.value, code);
  if (written) return written.value ? { range: written.value.range, newText: 'off' } : undefined;
  const { start } = rules.value.range;
  if (text[start] === '{') {
    const comma = rules.value.fields.length > 0 ? ', ' : '';
    return { range: { start: start + 1, end: start + 1 }, newText: `${code}: off${comma}` };
  }
  const indent = /[^\r\n]*$/.exec(text.slice(0, start))![0];
  return { range: { start, end: start }, newText: `${code}: off${lineBreak}${indent}` };
}

/** Where the closing line of the front matter begins; `end` is behind its line break. */
function closingLine(text: string, end: number): number {
  return text.lastIndexOf('---', end);
}
