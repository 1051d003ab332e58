import { expect, test } from 'vitest';
import { shortCitation } from '../../../server/src/citations';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { load } from './fixture';

const project = `
--- glossary/entries.yaml
- {id: bwg, type: mechanism, name: Working Group, aliases: [WG]}
--- references.yaml
- {id: quispe-2001, type: book, title: Rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}, DOI: 10.1000/x, URL: "https://example.org/r", archive_location: "javascript:alert(1)"}
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
  const found = await hover({ ...query, format: async reference => shortCitation(reference) });
  return found ? renderCards(found.cards) : '';
}

test('names of the entry under the pointer are bold in the cited paragraph, across a line break too', async () => {
  const markdown = await shown('[The [Group]{bwg}]{cite: "minutes#2"} met.\n       |');
  expect(markdown).toContain('> 2\\. The **working group** met, and the **WG** ');
  expect(markdown).toContain('[Open in Minutes](file:///project/minutes.gloss#L7,1)');
});

test('what a cited text says is text: no link and no command', async () => {
  const markdown = await shown('[x]{cite: "minutes#2"} met.\n |');
  expect(markdown).not.toMatch(/[^\\]\]\(command/);
  expect(markdown).toContain('\\[agreed on\\]\\(command:x\\)');
});

test('a cited span stands in its paragraph, in bold', async () => {
  expect(await shown('[x]{cite: "minutes#sides"} met.\n |')).toContain('> 3\\. Then **both sides** left.');
});

test('a work leads to its DOI and its address, and to nothing that is no page', async () => {
  const markdown = await shown('[x]{cite: quispe-2001} met.\n |');
  expect(markdown).toContain(
    '[https\\://doi.org/10.1000/x](https://doi.org/10.1000/x) · [https\\://example.org/r](https://example.org/r)',
  );
  expect(markdown).not.toContain('javascript');
});

test('a citation in the text itself is shown with its locator', async () => {
  const markdown = await shown('It rained (Quispe, 2001, p. 12).\n              |');
  expect(markdown).toMatch(/^Quispe, Rivers .*quispe-2001\\#(?:p\. )?12/);
});
