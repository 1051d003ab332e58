import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../server/src/checks';
import { runChecks, runProjectChecks } from '../../../server/src/checks';
import { loadProject, uriOf } from './memoryProject';

/** Everything that can be asked of a project with these files; the codes that are told. */
async function codesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { project } = await loadProject(files);
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const found = runProjectChecks(project.snapshot(), { log }).map(each => each.code);
  for (const path of Object.keys(files)) {
    if (!/\.(gloss|txt)$/.test(path)) continue;
    const document = project.analyse(uriOf(path), files[path]!);
    found.push(...runChecks(document, await project.withCited(document), { log }).map(each => each.code));
  }
  expect(logged).toEqual([]);
  return found;
}

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
  .join('\n')}\n`;

describe('bad input costs itself alone', () => {
  test.each([
    ['an alias bomb in gloss.yaml', { 'gloss.yaml': bomb }, 'project/settings-invalid'],
    ['an alias bomb in the glossary', { 'glossary/a.yaml': bomb }, 'entry/file-invalid'],
    ['an alias bomb in a front matter', { 'a.gloss': `---\n${bomb}---\nText.` }, 'markup/front-matter-invalid'],
    ['deep nesting in gloss.yaml', { 'gloss.yaml': `x: ${'['.repeat(5000)}` }, 'project/settings-invalid'],
    ['deep nesting in the glossary', { 'glossary/a.yaml': `- {id: x, type: ${'['.repeat(5000)}\n` }, 'entry/invalid'],
    ['deep nesting in an annotation', { 'a.gloss': `[x]{a: ${'['.repeat(5000)}}` }, 'markup/annotation-invalid'],
    ['references that are no list', { 'references.yaml': 'a: b\n' }, 'reference/file-invalid'],
    ['broken JSON', { 'references.json': '[{"id": "a",' }, 'reference/file-invalid'],
    ['a glossary of numbers', { 'glossary/a.yaml': '- 1\n- 2\n' }, 'entry/invalid'],
    ['keys twice', { 'gloss.yaml': 'name: a\nname: b\n' }, 'project/settings-invalid'],
  ])('%s', async (_name, files, code) => {
    expect(await codesOf(files)).toContain(code);
  });

  test.each([
    ['empty files', { 'gloss.yaml': '', 'glossary/a.yaml': '', 'references.yaml': '', 'a.gloss': '', 'b.txt': '' }],
    ['a byte order mark', { 'gloss.yaml': '\uFEFFname: x\n', 'a.gloss': '\uFEFF---\nid: a\n---\nText.\n' }],
    ['CRLF', { 'gloss.yaml': 'name: x\r\n', 'a.gloss': '---\r\nid: a\r\n---\r\nText.\r\n' }],
    ['lone CR', { 'a.gloss': '---\rid: a\r---\rText.\rMore.\r' }],
    ['NUL and lone surrogates', { 'a.gloss': 'A\u0000b \uD800 c \uDC00.\n' }],
    [
      '__proto__ everywhere',
      { 'gloss.yaml': 'types: {__proto__: {label: P}, constructor: {label: C}}\nrules: {toString: off}\n' },
    ],
  ])('%s are no problem', async (_name, files) => {
    expect(await codesOf(files)).toEqual([]);
  });

  test('ids that every object has', async () => {
    const files = {
      'glossary/a.yaml': '- {id: __proto__, type: constructor, name: P, toString: x}\n',
      'a.gloss':
        '---\nannotations: {constructor: {__proto__, hasOwnProperty: 1}}\n---\n[x]{constructor} [y]{valueOf: 1, __proto__: 2}',
    };
    expect(new Set(await codesOf(files))).toEqual(new Set(['entry/field-invalid', 'annotation/unknown-key']));
  });

  test('a rule that throws costs its own findings alone, and is logged', async () => {
    const { project } = await loadProject({});
    const broken: Rule = {
      code: 'test/broken',
      severity: 'error',
      checkDocument() {
        throw new Error('no');
      },
    };
    const sound: Rule = {
      code: 'test/sound',
      severity: 'hint',
      checkDocument: () => [{ range: { start: 0, end: 1 }, message: 'found' }],
    };
    const logged: string[] = [];
    const document = project.analyse(uriOf('a.gloss'), 'Text.');
    const options = { available: [broken, sound], log: (line: string) => logged.push(line) };
    expect(runChecks(document, project.snapshot(), options).map(each => each.code)).toEqual(['test/sound']);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('test/broken');
  });
});
