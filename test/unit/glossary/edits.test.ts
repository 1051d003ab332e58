import { describe, expect, test } from 'vitest';
import {
  entryText,
  type GlossaryEdit,
  mergeEntries,
  moveAlias,
  readGlossary,
  splitEntry,
  tidyGlossary,
} from '../../../server/src/glossary';

type Edit = Pick<GlossaryEdit, 'range' | 'newText'>;

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);

const entriesIn = (text: string) => readGlossary([{ uri: 'g', text }]).glossary;

const check = (text: string, edits: readonly Edit[], expected: string) => {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  for (let index = 1; index < sorted.length; index++) {
    expect(sorted[index]!.range.start).toBeGreaterThanOrEqual(sorted[index - 1]!.range.end);
  }
  const result = apply(text, edits);
  expect(result).toBe(expected);
  expect(readGlossary([{ uri: 'g', text: result }]).problems).toEqual([]);
};

const merge = (text: string) => mergeEntries(entriesIn(text).get('a')!, entriesIn(text).get('b')!, () => text);

describe('merging', () => {
  test('names, lists and fields are united; the other entry goes', () => {
    const text = `# ours
- id: a
  type: state
  name: Peru
  aliases:
    - GOP   # of cables
  same-as: [https://example.org/1]
  note: kept
# next
- id: b
  type: state
  name: Republic of Peru
  names: {es: Perú}
  aliases: [GOP, {text: RP, match: exact}]
  same-as: [https://example.org/2]
  note: gone
  capital: lima
- {id: c, type: state, name: Chile}
`;
    const { edits, conflicts } = merge(text);
    check(
      text,
      edits,
      `# ours
- id: a
  type: state
  name: Peru
  aliases:
    - GOP   # of cables
    - Republic of Peru
    - Perú
    - {text: RP, match: exact}
  same-as: [https://example.org/1, https://example.org/2]
  note: kept
  capital: lima
# next
- {id: c, type: state, name: Chile}
`,
    );
    expect(conflicts).toEqual([{ key: 'note', kept: 'kept', gone: 'gone' }]);
  });

  test.each([
    [
      'flow mappings',
      '- {id: a, type: x, name: A}\n- {id: b, type: x, name: B}\n',
      '- {id: a, type: x, name: A, aliases: [B]}\n',
    ],
    [
      'an empty list',
      '- {id: a, type: x, name: A, aliases: []}\n- {id: b, type: x, name: B}\n',
      '- {id: a, type: x, name: A, aliases: [B]}\n',
    ],
    [
      'CRLF',
      '- id: a\r\n  type: x\r\n  name: A\r\n- id: b\r\n  type: x\r\n  name: B\r\n',
      '- id: a\r\n  type: x\r\n  name: A\r\n  aliases: [B]\r\n',
    ],
    [
      'the first goes',
      '- {id: b, type: x, name: B}\n- {id: a, type: x, name: A}',
      '- {id: a, type: x, name: A, aliases: [B]}',
    ],
  ])('%s', (_, text, expected) => check(text, merge(text).edits, expected));
});

describe('aliases', () => {
  const text = `- id: a
  type: x
  name: A
  aliases: [One, {text: Two, documents: [D1]}, Three]
- id: b
  type: x
  name: B
  aliases:
    - Four
    - text: Five
      language: es
`;
  const glossary = entriesIn(text);
  const [a, b] = [glossary.get('a')!, glossary.get('b')!];

  test('one moves with its conditions', () =>
    check(
      text,
      moveAlias(a, b, 'Two', () => text),
      text
        .replace(', {text: Two, documents: [D1]}', '')
        .replace('language: es', 'language: es\n    - {text: Two, documents: [D1]}'),
    ));

  test('out of a block list', () =>
    check(
      text,
      moveAlias(b, a, 'Five', () => text),
      text
        .replace('    - text: Five\n      language: es\n', '')
        .replace('Three]', 'Three, {text: Five, language: es}]'),
    ));

  test('an entry is split', () =>
    check(
      text,
      splitEntry(a, { id: 'new', type: 'y', name: 'Three', aliases: [{ text: 'One' }] }, () => text),
      text
        .replace('[One, {text: Two, documents: [D1]}, Three]', '[{text: Two, documents: [D1]}]')
        .replace('- id: b', '- id: new\n  type: y\n  name: Three\n  aliases: [One]\n- id: b'),
    ));

  test('with the last alias its field goes', () => {
    const one = '- id: a\n  type: x\n  name: A\n  aliases: [One]\n- {id: b, type: x, name: B, aliases: [Two]}\n';
    const find = (id: string) => entriesIn(one).get(id)!;
    check(
      one,
      moveAlias(find('a'), find('b'), 'One', () => one),
      '- id: a\n  type: x\n  name: A\n- {id: b, type: x, name: B, aliases: [Two, One]}\n',
    );
    check(
      one,
      moveAlias(find('b'), find('a'), 'Two', () => one),
      '- id: a\n  type: x\n  name: A\n  aliases: [One, Two]\n- {id: b, type: x, name: B}\n',
    );
  });

  test('an alias that is not there', () => expect(moveAlias(a, b, 'Six', () => text)).toEqual([]));
});

test('a written entry reads back', () => {
  const draft = {
    id: 'x-1',
    type: 'organization',
    name: 'Body: the “first”',
    names: new Map([['es', 'Órgano #1']]),
    aliases: [{ text: 'BT' }, { text: 'the Body', match: 'exact' as const, language: 'en', documents: ['D1'] }],
    description: 'Yes, it is.',
    sameAs: ['https://example.org/x'],
  };
  for (const lineBreak of ['\n', '\r\n']) {
    const reading = readGlossary([{ uri: 'g', text: entryText(draft, lineBreak) }]);
    expect(reading.problems).toEqual([]);
    expect(reading.glossary.get('x-1')).toMatchObject(draft);
  }
});

describe('tidying', () => {
  test.each([
    ['- {id: a, type: x, name: A}', '- {id: a, type: x, name: A}\n'],
    [
      '\n\n- id: a  \n  type: x\t\n  name: A\n\n\n\n- {id: b, type: x, name: B}\n\n\n',
      '- id: a\n  type: x\n  name: A\n\n- {id: b, type: x, name: B}\n',
    ],
    ['- id: a \r\n  type: x\r\n  name: A', '- id: a\r\n  type: x\r\n  name: A\r\n'],
    [
      '- id: a\n  type: x\n  name: A\n  note: |\n    one  \n\n\n    two  \n',
      '- id: a\n  type: x\n  name: A\n  note: |\n    one  \n\n\n    two  \n',
    ],
    ['peru: no list  \n', 'peru: no list  \n'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(apply(text, tidyGlossary(text))).toBe(expected);
    expect(tidyGlossary(expected)).toEqual([]);
  });
});
