import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, readYamlList, toData, type Value, type YamlList } from '../../../server/src/markup';

const dataOf = (list: YamlList) => list.items.map(({ item }) => JSON.parse(JSON.stringify(toData(item.read().value))));
const kept = (before: YamlList, after: YamlList) => {
  const items = new Set(before.items.map(each => each.item));
  return after.items.filter(each => items.has(each.item)).length;
};

describe('a YAML list', () => {
  test.each<[string, unknown[]]>([
    ['', []],
    ['# nothing\n\n', []],
    ['- a', ['a']],
    ['- id: a\n  n: 1\n- id: b\n', [{ id: 'a', n: 1 }, { id: 'b' }]],
    ['\ufeff%YAML 1.2\n---\n# c\n- a\n# d\n\n- b\n', ['a', 'b']],
    ['  - id: a\n    n: 1\n  - b\n', [{ id: 'a', n: 1 }, 'b']],
    ['- id: a\r\n  n: 1\r\n- id: b\r\n', [{ id: 'a', n: 1 }, { id: 'b' }]],
    ['- id: a\r  n: 1\r- id: b\r', [{ id: 'a', n: 1 }, { id: 'b' }]],
    ['- - a\n  - b\n-\n  c: d\n', [['a', 'b'], { c: 'd' }]],
    ['- text: |\n    one\n    - two\n- "b\n  - c"\n', [{ text: 'one\n- two\n' }, 'b - c']],
    ['[a, {id: b}]\n', ['a', { id: 'b' }]],
  ])('%j', (text, data) => {
    const list = readYamlList(text);
    expect(list.problems).toEqual([]);
    expect(dataOf(list)).toEqual(data);
  });

  test.each(['id: a\n', '# c\nid: a\n', 'text', '{a: b}', '[a', '-a\n'])('%j is none', text => {
    const { items, problems } = readYamlList(text);
    expect(items).toEqual([]);
    expect(problems.map(each => each.code)).toEqual(['invalid']);
  });

  test('a mistake costs its item alone', () => {
    const list = readYamlList('- id: a\n- id: [b\n- id: c\nd: e\n- &x {id: f}\n- id: g\n  id: h\n- id: i\n');
    expect(list.items.map(({ item }) => item.read().problems.map(each => each.code))).toEqual([
      [],
      ['invalid'],
      ['invalid'],
      ['invalid'],
      ['duplicate-key'],
      [],
    ]);
    expect(dataOf(list)).toEqual([{ id: 'a' }, null, null, null, { id: 'g' }, { id: 'i' }]);
  });

  test('has ranges of the items in the items', () => {
    const text = '# c\n- id: a\n- id: "bc"\n';
    const { start, item } = readYamlList(text).items[1]!;
    const value = item.read().value as Extract<Value, { kind: 'mapping' }>;
    const { range } = value.fields[0]!.value!;
    expect(text.slice(range.start + start, range.end + start)).toBe('"bc"');
    expect(text.slice(start, start + item.text.length)).toBe(item.text);
  });

  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => `- id: e${index}\n  n: ${index}\n`).join('');

  test.each<[string, (text: string) => string, number]>([
    ['a letter', text => text.replace('e50\n', 'e50x\n'), 99],
    ['a new item', text => text.replace('- id: e50\n', '- id: new\n- id: e50\n'), 100],
    ['an item taken out', text => text.replace('- id: e50\n  n: 50\n', ''), 99],
    ['a dash taken out', text => text.replace('- id: e50\n', '  id: e50\n'), 98],
    ['a comment before all', text => `# c\n${text}`, 100],
    ['a space behind a dash', text => text.replace('- id: e50\n', '-id: e50\n'), 98],
    [
      'all in reverse',
      text =>
        text
          .split(/(?=- )/)
          .reverse()
          .join(''),
      100,
    ],
  ])('keeps the items that an edit leaves alone: %s', (_, edit, count) => {
    const before = readYamlList(entries(100));
    const text = edit(before.text);
    const after = readYamlList(text, before);
    expect(kept(before, after)).toBe(count);
    expect(dataOf(after)).toEqual(dataOf(readYamlList(text)));
  });

  test('after any edit is as read afresh', () => {
    const line = fc.constantFrom(
      '- a\n',
      '- id: b\n',
      '  c: d\n',
      '-\n',
      '\n',
      '# e\n',
      '  - f\n',
      '-g\n',
      'h\n',
      '\r',
      '- i\r\n',
      '- "j\n',
    );
    const texts = fc.array(line, { maxLength: 12 }).map(lines => lines.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(8),
        fc.oneof(texts, fc.constantFrom('', ' ', '-', '\n', '- ')),
        (text, at, length, newText) => {
          const before = readYamlList(text);
          const start = at % (text.length + 1);
          const edited = text.slice(0, start) + newText + text.slice(start + length);
          const [after, afresh] = [readYamlList(edited, before), readYamlList(edited)];
          const shape = (list: YamlList) => list.items.map(each => [each.start, each.item.text, each.item.read()]);
          expect(shape(after)).toEqual(shape(afresh));
          expect(after.problems).toEqual(afresh.problems);
          const whole = readYaml(edited);
          const [first] = whole.problems;
          if (whole.value?.kind === 'list' && !first)
            expect(dataOf(afresh)).toEqual(JSON.parse(JSON.stringify(toData(whole.value))));
        },
      ),
      { numRuns: 500 },
    );
  });
});
