import { expect, test } from 'vitest';
import { shortCitation } from '../../../server/src/citations';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { load } from './fixture';

const project = `
--- glossary/entries.yaml
- {id: bwg, type: mechanism, name: Working Group, aliases: [WG]}
- {id: rain, type: agreement, name: Treaty of Rain, names: {es: Tratado de la Lluvia}, date: 1929}
--- references.yaml
- {id: quispe-2001, type: book, title: Rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}, DOI: 10.1000/x, URL: "https://example.org/r", archive_location: "javascript:alert(1)"}
- {id: lund-2011a, type: book, title: Fog, author: [{family: Lund}], issued: 2011}
- {id: lund-2011b, type: book, title: Frost, author: [{family: Lund}], issued: 2011}
- {id: wg-2003, type: report, title: Rain, author: [{literal: Working Group}], issued: 2003}
--- minutes.gloss
---
id: minutes
title: Minutes
---
1. The chair opened it.

2. The working
group met, and the WG [agreed on](command:x) two *dates*{id: dates}.

3. Then [both sides]{id: sides} left.
`;

async function shown(text: string): Promise<string> {
  const { query } = await load(`--- a.gloss\n${text}${project}`);
  const found = await hover({ ...query, format: async reference => [{ text: shortCitation(reference) }] });
  return found ? renderCards(found.cards) : '';
}

test('names of the entry under the pointer are bold in the cited paragraph, across a line break too', async () => {
  const markdown = await shown('[The [Group]{bwg}]{cite: "minutes#2"} met.\n       |');
  expect(markdown).toContain('> 2\\. The **working group** met, and the **WG** ');
  expect(markdown).toContain('[Open in Minutes](file:///project/minutes.gloss#L7,1)');
});

test('names that the citing passage is linked to are bold too, wherever in it the pointer rests', async () => {
  const markdown = await shown('[The [Group]{bwg} met in rain]{cite: "minutes#2"}.\n                      |');
  expect(markdown).toContain('> 2\\. The **working group** met');
});

test('what a cited text says is text: no link and no command', async () => {
  const markdown = await shown('[x]{cite: "minutes#2"} met.\n |');
  expect(markdown).not.toMatch(/[^\\]\]\(command/);
  expect(markdown).toContain('\\[agreed on\\]\\(command:x\\)');
});

test('a cited span stands in its paragraph, in bold', async () => {
  expect(await shown('[x]{cite: "minutes#sides"} met.\n |')).toContain('> 3\\. Then **both sides** left.');
});

test('where two works fit alike, both are shown', async () => {
  const markdown = await shown('So they say (Lund, 2011, p. 4; Quispe, 2001).\n                |');
  expect(markdown).toContain('Fog');
  expect(markdown).toContain('Frost');
  expect(markdown).not.toContain('Rivers');
  expect(await shown('So they say (Nemo, 2011, p. 4).\n                |')).toBe('');
});

test('a work leads to its DOI and its address, and to nothing that is no page', async () => {
  const markdown = await shown('[x]{cite: quispe-2001} met.\n |');
  expect(markdown).toContain(
    '[https\\://doi.org/10.1000/x](https://doi.org/10.1000/x) · [https\\://example.org/r](https://example.org/r)',
  );
  expect(markdown).not.toContain('javascript');
});

test('a document that is cited as a whole is one click away', async () => {
  const markdown = await shown('[x]{cite: minutes} met.\n |');
  expect(markdown).toBe('Minutes (minutes)\n\n[Open Minutes](file:///project/minutes.gloss)');
});

test('what a citation in the text means comes before whose name stands in it, and before the passage around it', async () => {
  const mention = await shown('It rained (WG, 2003).\n            |');
  expect(mention.split('\n\n---\n\n').map(each => each.slice(0, 12))).toEqual(['Working Grou', 'Not linked. ']);
  const passage = await shown('[It rained (Quispe, 2001)]{note: heavily}.\n             |');
  expect(passage).toMatch(/^Quispe, Rivers.*\*heavily\*$/s);
});

test('a number leads to the work, or shows what the text says under it', async () => {
  const notes = '\n\nNotes\n\n1. A. Quispe, Rivers, Lima, 2001, p. 3.\n2. Nobody *knows*.\n';
  expect(await shown(`It rained [1].\n          |${notes}`)).toMatch(/^Quispe, Rivers/);
  expect(await shown(`It rained [2].\n          |${notes}`)).toBe('*Nobody \\*knows\\*.*');
});

test('an article of a treaty leads to the agreement of the glossary', async () => {
  const markdown = await shown('By Article 5 of the Treaty of Rain of 1929 it rained.\n            |');
  expect(markdown).toMatch(/^\*\*Treaty of Rain\*\*/);
});

test('a citation in the text itself is shown with its locator', async () => {
  const markdown = await shown('It rained (Quispe, 2001, p. 12).\n              |');
  expect(markdown).toMatch(/^Quispe, Rivers .*quispe-2001\\#(?:p\. )?12/);
});
