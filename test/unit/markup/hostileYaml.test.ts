import { describe, expect, test } from 'vitest';
import { readYaml, toData } from '../../../server/src/markup';

describe('YAML that means harm', () => {
  test.each([
    ['nested mappings', '{'.repeat(20_000) + '}'.repeat(20_000)],
    ['nested lists', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['lists with brackets in quotes', '["]",'.repeat(20_000)],
    ['lists that never close', 'a: '.concat('['.repeat(20_000))],
    ['lists over lines', '[\na,'.repeat(20_000)],
    ['dashes on one line', `${'- '.repeat(20_000)}a`],
    ['explicit keys on one line', `${'? '.repeat(20_000)}a`],
    ['keys on one line', `${'a: '.repeat(20_000)}b`],
    ['keys in braces', `{${'a: '.repeat(20_000)}b`],
    ['keys in braces, over lines', `{${'a:\n '.repeat(20_000)}b`],
    ['indentation', Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['lists in mappings', `{a: [`.repeat(5000)],
    ['an alias to itself', 'a: &a [*a]'],
    ['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['a tag', '!!js/function x'],
  ])('%s are refused', (_, text) => {
    const { value, problems } = readYaml(text, 0);
    expect(value).toBeNull();
    expect(problems.map(each => each.code)).toEqual(['invalid']);
  });

  test.each<[string, string]>([
    ['brackets in prose', `a: |\n  ${'[ '.repeat(500)}\nb: c`],
    ['brackets in quotes', `{a: "${'['.repeat(500)}"}`],
    ['colons in prose', `a: "${'x: '.repeat(500)}\n  y"`],
    ['hyphens in prose', `a: x${'-x'.repeat(500)}\nb: !x`.replace('!x', "'\n  c'")],
    ['many short lists', '- [a,\n  b]\n'.repeat(500)],
    ['many keys', `{${Array.from({ length: 500 }, (_, index) => `k${index}: v`).join(', ')}}`],
  ])('%s are not taken for it', (_, text) => {
    const { value, problems } = readYaml(text, 0);
    expect(problems).toEqual([]);
    expect(value).not.toBeNull();
  });

  test('names of object members are ordinary keys', () => {
    const { value } = readYaml('__proto__: {polluted: true}\nconstructor: x\ntoString: y\n', 0);
    const data = toData(value) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
