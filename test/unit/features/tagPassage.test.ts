import { describe, expect, test } from 'vitest';
import { citationAt } from '../../../server/src/features/citationAt';
import { findEntries } from '../../../server/src/features/findEntries';
import { type Tagging, tagPassage } from '../../../server/src/features/tagPassage';
import { load } from './fixture';

const glossary = `
--- glossary/g.yaml
- id: bwg
  type: mechanism
  name: Working Group
  aliases: [BWG]
- id: north
  type: state
  name: North
`;

async function tagged(text: string, words: string, tagging: Partial<Tagging>) {
  const fixture = await load(`--- a.gloss\n${text}${glossary}`);
  const { document, snapshot } = fixture;
  const start = document.document.text.indexOf(words);
  const range = { start, end: start + words.length };
  const result = tagPassage({ document, snapshot, range, layer: 'entity', id: 'bwg', ...tagging });
  if ('refused' in result) return { refused: result.refused };
  return { text: fixture.after(result.change, 'a.gloss'), glossary: fixture.after(result.change, 'glossary/g.yaml') };
}

describe('tagging a passage', () => {
  test('links it, without the white space at its ends', async () => {
    expect((await tagged('The Group met.', ' Group ', {})).text).toBe('The [Group]{bwg} met.\n');
  });

  test('tags it as an agreement', async () => {
    expect((await tagged('They agreed.', 'They agreed', { layer: 'agreement', id: 'new' })).text).toBe(
      '[They agreed]{agreement: new}.\n',
    );
  });

  test('makes the entry in id order and links to it', async () => {
    const made = await tagged('The Lima Board met.', 'Lima Board', {
      newEntry: { name: 'Lima Board: the first', type: 'organization' },
    });
    expect(made.text).toBe('The [Lima Board]{lima-board-the-first} met.\n');
    expect(made.glossary).toContain(
      'aliases: [BWG]\n- id: lima-board-the-first\n  type: organization\n  name: "Lima Board: the first"\n- id: north',
    );
  });

  test.each([
    ['a blank line', 'One.\n\nTwo.', 'One.\n\nTwo', /blank line/],
    ['the edge of a span', 'One [two three]{north} four.', 'One [two', /inside another/],
    ['the front matter', '---\nid: a\n---\nOne.', 'id: a', /front matter/],
    ['nothing', 'One two.', ' ', /Select/],
  ])('refuses %s', async (_, text, words, why) => expect((await tagged(text, words, {})).refused).toMatch(why));
});

test('entries are found by name, alias and id, those that the passage names first', async () => {
  const { snapshot } = await load(`--- a.gloss\n${glossary}`);
  const found = (query: string, near?: string) => findEntries(snapshot.glossary, { query, near }).map(each => each.id);
  expect(found('', 'the North')).toEqual(['north', 'bwg']);
  expect(found('bw')).toEqual(['bwg']);
  expect(found('group')).toEqual(['bwg']);
  expect(found('zzz')).toEqual([]);
});

test('a paragraph is cited by its number, a named span by its name', async () => {
  const { document } = await load('--- a.gloss\n1. One.\n\n2. Two [three]{id: t}.\n');
  expect(citationAt(document, 0).citation).toBe('a#1');
  expect(citationAt(document, 12).citation).toBe('a#2');
  expect(citationAt(document, 19).citation).toBe('a#t');
});
