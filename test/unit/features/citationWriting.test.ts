import { expect, test } from 'vitest';
import { type LoadedStyle, shortCitation } from '../../../server/src/citations';
import { completion } from '../../../server/src/features/completion/completion';
import { passageCitation } from '../../../server/src/features/passageCitation';
import { citedInClosedTexts, citedWorks } from '../../../server/src/project';
import { loadProject } from '../project/memoryProject';
import { load } from './fixture';

const project = `
--- glossary/entries.yaml
- {id: bwg, type: mechanism, name: Working Group, cite: berg-2010}
--- references.yaml
- {id: quispe-2001, type: book, title: Rivers, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}
- {id: berg-2010, type: book, title: Lakes, author: [{family: Berg}], issued: {date-parts: [[2010]]}}
- {id: unread-1999, type: book, title: Hills, author: [{family: Hook}], issued: {date-parts: [[1999]]}}
--- minutes.gloss
---
id: minutes
title: Minutes
---
1. The [chair]{bwg} opened "it".

2. Both sides left.
`;

/** A style of notes that shows what it was given. */
const style: LoadedStyle = {
  id: 'plain',
  locale: 'en-US',
  kind: 'note',
  formatBibliographyEntry: item => `${item.title}.`,
  formatCitation: cited =>
    `${cited.map(({ item, locator }) => [item.title, locator].filter(Boolean).join(', ')).join('; ')}.`,
  formatBibliography: items => items.map(({ id, title }) => ({ id, text: String(title) })),
};

test.each([
  ['the author', 'quisp', ['quispe-2001']],
  ['the given name', 'ana', ['quispe-2001']],
  ['the title', 'lak', ['berg-2010']],
  ['the year', '1999', ['unread-1999']],
])('a work is proposed by %s', async (_, typed, labels) => {
  const text = `The [x]{cite: ${typed}}.`;
  const { query, snapshot } = await load(`--- a.gloss\n${text}\n${' '.repeat(text.length - 2)}|${project}`);
  const items = (await completion(query))!.items;
  expect(items.map(each => each.label)).toEqual(labels);
  expect(items[0]).toMatchObject({ work: labels[0], detail: shortCitation(snapshot.references.get(labels[0]!)!) });
});

test('behind # the paragraphs are proposed with their first words', async () => {
  const { query } = await load(`--- a.gloss\nThe [x]{cite: minutes#}.\n                      |${project}`);
  const items = (await completion(query))!.items;
  expect(items.map(each => each.label)).toEqual(['minutes#1', 'minutes#2']);
  expect(items[1]!.detail).toContain('Both sides');
});

test('what is cited: by annotations, entries and the text itself; documents behind the references', async () => {
  const { snapshot } = await load(`--- a.gloss\n[Rain]{cite: "minutes#2"} fell (Quispe, 2001).${project}`);
  expect(citedWorks(snapshot).map(each => each.id)).toEqual(['quispe-2001', 'berg-2010', 'minutes']);
});

test('what the texts of closed documents cite is found by reading them', async () => {
  const { project: closed } = await loadProject({
    'references.yaml': '- {id: hook-1999, type: book, title: Hills, author: [{family: Hook}], issued: 1999}\n',
    'a.gloss': 'The hills are low (Hook, 1999).',
  });
  expect(citedWorks(closed.snapshot())).toEqual([]);
  const inTexts = await citedInClosedTexts(closed);
  expect(citedWorks(closed.snapshot(), inTexts).map(each => each.id)).toEqual(['hook-1999']);
});

test('a passage as a footnote and as a quotation, without its markup', async () => {
  const { snapshot } = await load(`--- a.gloss\nNothing.${project}`);
  const minutes = snapshot.document('file:///project/minutes.gloss')!;
  const { text } = minutes.document;
  const range = { start: text.indexOf('The ['), end: text.indexOf('\n\n2.') };
  expect(passageCitation(minutes, snapshot, range, 'footnote', style)).toBe('Minutes, 1.');
  expect(passageCitation(minutes, snapshot, range, 'quotation', style)).toBe('“The chair opened ‘it’.”\n\nMinutes, 1.');
  const nothing = { start: range.start, end: range.start };
  expect(passageCitation(minutes, snapshot, nothing, 'quotation', style)).toBeUndefined();
});
