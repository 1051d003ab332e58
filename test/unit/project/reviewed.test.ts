import { describe, expect, test } from 'vitest';
import { contextHash, quoteOf, readReviewed } from '../../../server/src/project';

const text = 'The boats left Lima at dawn. Nobody in Lima saw them go, and Callao slept.';
const place = (words: string, from = 0, source = text) => {
  const start = source.indexOf(words, from);
  return { start, end: start + words.length };
};
const item = (quote: string, context?: string) =>
  `- {rule: entity/unlinked, document: "012", quote: ${quote}${context ? `, context: ${context}` : ''}, by: AL, date: 2026-01-02}\n`;

describe('reviewed findings', () => {
  test('hold for their rule, document and words', () => {
    const reviewed = readReviewed(item('Callao'));
    expect(reviewed.problems).toEqual([]);
    expect(reviewed.findings[0]).toMatchObject({ document: '012', by: 'AL', date: '2026-01-02' });
    expect(reviewed.has('entity/unlinked', '012', text, place('Callao'))).toBe(true);
    expect(reviewed.has('agreement/untagged', '012', text, place('Callao'))).toBe(false);
    expect(reviewed.has('entity/unlinked', '12', text, place('Callao'))).toBe(false);
    expect(reviewed.has('entity/unlinked', '012', text, place('Lima'))).toBe(false);
  });

  test('the context tells two places of the same words apart', () => {
    const reviewed = readReviewed(item('Lima', contextHash(text, place('Lima', 20))));
    expect(reviewed.has('entity/unlinked', '012', text, place('Lima', 20))).toBe(true);
    expect(reviewed.has('entity/unlinked', '012', text, place('Lima'))).toBe(false);
  });

  test('survive edits before them and a move within the document', () => {
    const long = `${'A sentence that stands before it. '.repeat(3)}${text} ${'And one that stands behind it. '.repeat(3)}`;
    const reviewed = readReviewed(item('Lima', contextHash(long, place('Lima', long.indexOf('Nobody'), long))));
    for (const edited of [
      `New words. ${long}`,
      long.replaceAll('. ', '.\n'),
      `${long.slice(40)} ${long.slice(0, 40)}`,
    ]) {
      const at = place('Lima', edited.indexOf('Nobody'), edited);
      expect(reviewed.has('entity/unlinked', '012', edited, at)).toBe(true);
    }
  });

  test('hold for a name however sure the text makes it look', () => {
    const reviewed = readReviewed(item('Callao') + item('Lima', 'x').replace('unlinked', 'ambiguous'));
    expect(reviewed.has('entity/ambiguous', '012', text, place('Callao'))).toBe(true);
    expect(reviewed.names('entity/unlinked', '012', 'Lima')).toBe(true);
  });

  const aside = 'Then the old pilot of Lima spoke of the sandbanks in the bay.';
  const other = 'Meanwhile the mayor of Lima wrote to the owners of the boats.';
  const reviewedIn = (source: string) =>
    readReviewed(item('Lima', contextHash(source, place('Lima', source.indexOf(aside), source))));
  /** Which places of the name are set aside, of those in the passage that was looked at and of the rest. */
  const set = (reviewed: ReturnType<typeof readReviewed>, source: string) =>
    [...source.matchAll(/Lima/g)]
      .map(({ index }) => ({ start: index, end: index + 4 }))
      .filter(each => reviewed.has('entity/unlinked', '012', source, each))
      .map(each => source.slice(each.end, each.end + 6));

  test.each([
    ['the paragraph before it goes', `${other}\n\n${aside}`, `${aside}`, [' spoke']],
    ['it goes to the front', `${other}\n\n${aside}\n\n${text}`, `${aside}\n\n${other}\n\n${text}`, [' spoke']],
    [
      'a word right before it',
      `${other}\n\n${aside}`,
      `${other}\n\n${aside.replace('of Lima', 'of great Lima')}`,
      [' spoke'],
    ],
    [
      'a word right behind it',
      `${other}\n\n${aside}`,
      `${other}\n\n${aside.replace('spoke', 'then spoke')}`,
      [' then '],
    ],
    ['words on both sides: asked anew', `${other} ${aside}`, `${other} Lima laughed at the sandbanks of the bay.`, []],
    ['the same words twice', `${other}\n\n${aside}`, `${other}\n\n${aside}\n\n${aside}`, [' spoke', ' spoke']],
    [
      'one side at two places: asked anew',
      `${other}\n\n${aside}`,
      `The wife of Lima spoke of the sandbanks in the bay.\n\n${aside.replace('old', 'young')}`,
      [],
    ],
    ['new line breaks', `${other}\n\n${aside}`, `${other}\r\n\r\n${aside.replaceAll(' ', '\r\n')}`, ['\r\nspok']],
  ])('%s', (_, before, after, expected) => expect(set(reviewedIn(before), after)).toEqual(expected));

  test('quotes are compared without regard to line breaks', () => {
    const wrapped = 'They met the Border\n  Board twice.';
    const range = place('Border\n  Board', 0, wrapped);
    expect(quoteOf(wrapped, range)).toBe('Border Board');
    expect(readReviewed(item('Border Board')).has('entity/unlinked', '012', wrapped, range)).toBe(true);
  });

  test('a line that a merge spoilt costs itself alone', () => {
    const spoilt = `${item('Callao')}<<<<<<< ours\n- {rule: entity/unlinked, document\n${item('Lima')}`;
    const reviewed = readReviewed(spoilt);
    expect(reviewed.findings.map(each => each.quote)).toEqual(['Callao', 'Lima']);
    expect(reviewed.problems.length).toBeGreaterThan(0);
  });

  test.each(['', '\n', '# nothing yet\n', '[]\n'])('an empty file is fine: %j', empty => {
    expect(readReviewed(empty)).toMatchObject({ findings: [], problems: [] });
  });
});
