import { describe, expect, test } from 'vitest';
import { entriesOf, layered, readGlossary } from '../../../server/src/glossary';
import { fieldText } from '../../../server/src/markup';

const read = (...texts: string[]) =>
  readGlossary(texts.map((text, index) => ({ uri: `file:///g${index}.yaml`, text })));
const ids = (reading: ReturnType<typeof read>) => [...reading.glossary.entries()].map(each => each.id);
const told = (text: string) =>
  read(text).problems.map(each => [each.code, text.slice(each.range.start, each.range.end)]);

const lake = `- id: lake-treaty
  type: agreement
  name: Lake Treaty
  names: {es: Tratado del Lago}
  aliases:
    - LT
    - {text: the Treaty, language: en, match: exact, documents: [09LIMA1661]}
  same-as: https://example.org/lake
  signed: 1957-02-19
`;

describe('reading a glossary', () => {
  test('an entry with all its fields', () => {
    const { glossary, problems } = read(lake);
    expect(problems).toEqual([]);
    const entry = glossary.get('lake-treaty')!;
    expect(entry).toMatchObject({
      type: 'agreement',
      name: 'Lake Treaty',
      aliases: [{ text: 'LT' }, { text: 'the Treaty', language: 'en', match: 'exact', documents: ['09LIMA1661'] }],
      sameAs: ['https://example.org/lake'],
    });
    expect([...entry.names]).toEqual([['es', 'Tratado del Lago']]);
    expect(fieldText(entry.data, 'signed')).toBe('1957-02-19');
    const { range, idRange } = entry.origin;
    expect(lake.slice(range.start, range.end)).toBe(lake.trimEnd());
    expect(lake.slice(idRange.start, idRange.end)).toBe('lake-treaty');
  });

  test.each([
    ['indented dashes', '# ours\n\n  - id: a\n    type: place\n    name: A\n  - id: b\n    type: place\n    name: B\n'],
    [
      'CRLF and a byte order mark',
      '\uFEFF- id: a\r\n  type: place\r\n  name: A\r\n- id: b\r\n  type: place\r\n  name: B\r\n',
    ],
    ['lone CRs', '- id: a\r  type: place\r  name: A\r- id: b\r  type: place\r  name: B\r'],
    ['a flow list', '[{id: a, type: place, name: A}, {id: b, type: place, name: B}]'],
    ['document marks', '---\n- {id: a, type: place, name: A}\n# between\n- {id: b, type: place, name: B}\n...\n'],
    [
      'a text over several lines',
      '- id: a\n  type: place\n  name: A\n  description: |\n    - no item\n- id: b\n  type: place\n  name: B',
    ],
  ])('%s', (_, text) => {
    const reading = read(text);
    expect(reading.problems).toEqual([]);
    expect(ids(reading)).toEqual(['a', 'b']);
    for (const { id, origin, data } of reading.glossary.entries()) {
      expect(text.slice(origin.idRange.start, origin.idRange.end)).toBe(id);
      expect(fieldText(data, 'name')).toBe(id.toUpperCase());
      const value = data.fields.find(each => each.key === 'name')!.value!;
      expect(text.slice(value.range.start, value.range.end)).toBe(id.toUpperCase());
    }
  });

  test.each([
    ['', []],
    ['# nothing yet\n', []],
    ['peru: {}\n', [['entry/file-invalid', 'peru: {}\n']]],
    ['- peru\n', [['entry/invalid', '- peru']]],
    ['- type: state\n  name: Peru\n', [['entry/invalid', '-']]],
    ['- id: a b\n  type: x\n  name: A', [['entry/field-invalid', 'a b']]],
    ['- id: a\n  name: A', [['entry/field-invalid', 'a']]],
    ['- id: a\n  type: x\n  name: A\n  name: B', [['entry/duplicate-key', 'name']]],
    ['- id: a\n  type: x\n  name: A\n  aliases: {b: c}', [['entry/field-invalid', '{b: c}']]],
    [
      '- id: a\n  type: x\n  name: A\n  aliases: [[b], {match: exact}]',
      [
        ['entry/field-invalid', '[b]'],
        ['entry/field-invalid', '{match: exact}'],
      ],
    ],
    ['- id: a\n  type: x\n  name: A\n  aliases: [{text: b, match: fuzzy}]', [['entry/field-invalid', 'fuzzy']]],
    ['- id: a\n  type: x\n  name: A\n- id: a\n  type: x\n  name: B', [['entry/duplicate-id', 'a']]],
  ])('problems of %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a bad item costs only itself', () => {
    const reading = read('- id: a\n  type: x\n  name: A\n- id: "b\n  name: [\n- id: c\n  type: x\n  name: C\n');
    expect(ids(reading)).toEqual(['a', 'c']);
    expect(reading.problems.map(each => each.code)).toContain('entry/invalid');
  });

  test('names of Object.prototype are ordinary ids', () => {
    const hostile = ['__proto__', 'constructor', 'toString'];
    const reading = read(hostile.map(id => `- {id: ${id}, type: x, name: N, names: {__proto__: P}}\n`).join(''));
    expect(ids(reading)).toEqual(hostile);
    expect(reading.glossary.get('__proto__')!.names.get('__proto__')).toBe('P');
    expect(reading.glossary.get('hasOwnProperty')).toBeUndefined();
  });

  test('duplicate ids of two files name the first', () => {
    const { problems } = read('- {id: a, type: x, name: A}', '- {id: a, type: x, name: B}');
    expect(problems).toMatchObject([
      { code: 'entry/duplicate-id', uri: 'file:///g1.yaml', first: { uri: 'file:///g0.yaml' } },
    ]);
  });
});

describe('reading again', () => {
  const item = (id: string, name = id) => `- id: ${id}\n  type: place\n  name: ${name}\n`;
  const files = (text: string) => [{ uri: 'file:///g.yaml', text }];

  test('an edit reads one item anew and moves the ones behind it', () => {
    const before = readGlossary(files(item('a') + item('b') + item('c')));
    const after = readGlossary(files(item('a') + item('b', 'Bravo') + item('c')), before);
    expect(after.glossary.get('a')).toBe(before.glossary.get('a'));
    expect(after.glossary.get('b')!.name).toBe('Bravo');
    expect(after.glossary.get('c')!.origin.range.start).toBe(before.glossary.get('c')!.origin.range.start + 4);
    expect(after.changed.before.map(each => each.name)).toEqual(['b']);
    expect(after.changed.after.map(each => each.name)).toEqual(['Bravo']);
  });

  test.each([
    ['an item added', 'abc', 'abxc'],
    ['one removed', 'abc', 'ac'],
    ['two exchanged', 'abc', 'bac'],
    ['all removed', 'abc', ''],
    ['the same twice', 'ab', 'aab'],
  ])('%s: as if read for the first time', (_, from, to) => {
    const text = (letters: string) => [...letters].map(each => item(each)).join('');
    const after = readGlossary(files(text(to)), readGlossary(files(text(from))));
    const fresh = readGlossary(files(text(to)));
    const plain = (reading: typeof after) =>
      [...reading.glossary.entries()].map(each => [each.id, each.origin, each.data]);
    expect(plain(after)).toEqual(plain(fresh));
    expect(after.problems).toEqual(fresh.problems);
  });
});

test('a document’s own entries shadow the project’s', () => {
  const project = read('- {id: a, type: x, name: A}\n- {id: b, type: x, name: B}').glossary;
  const own = [...read('- {id: b, type: x, name: Mine}').glossary.entries()];
  const both = layered(own, project);
  expect(both.size).toBe(2);
  expect(both.get('b')!.name).toBe('Mine');
  expect([...both.entries()].map(each => each.name)).toEqual(['Mine', 'A']);
  expect(entriesOf(null, 'x').entries).toEqual([]);
});
