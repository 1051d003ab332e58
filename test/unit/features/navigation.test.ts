import { describe, expect, test } from 'vitest';
import { mentionCounts } from '../../../server/src/features/codeLens';
import { definition } from '../../../server/src/features/definition';
import { highlights } from '../../../server/src/features/highlights';
import { links } from '../../../server/src/features/links';
import { references } from '../../../server/src/features/references';
import { nameAt } from '../../../server/src/features/symbol';
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols';
import { loadProject, uriOf } from '../project/memoryProject';
import { load, shown } from './fixture';

const glossary = `
--- glossary/g.yaml
- id: north
      ^^^^^
  type: state
  name: North
- {id: pact, type: agreement, name: Río Pact, aliases: [the Accord], parties: [north]}
`;

describe('definition', () => {
  test.each([
    ['a bare key', 'The [state]{north} spoke.\n              |'],
    ['a linked passage', 'The [state]{north} spoke.\n       |'],
    [
      'a field that names an entry',
      '[They met]{agreement: new, parties: [north]}.\n                                      |',
    ],
  ])('of %s is the entry', async (_, text) => {
    const { query, snapshot, document, marked } = await load(`--- a.gloss\n${text}${glossary}`);
    const places = await definition(nameAt(query)!.thing, snapshot, query.load, document);
    expect(places.map(each => shown({ uri: each.uri, range: each.selection }))).toEqual(marked);
  });

  test('of a citation is the cited paragraph', async () => {
    const { query, snapshot, document } = await load(`
--- a.gloss
It [rained]{cite: b#2}.
                  |
--- b.gloss
1. The sun shone.

2. It rained.
`);
    const [place] = await definition(nameAt(query)!.thing, snapshot, query.load, document);
    expect(place && shown({ uri: place.uri, range: place.selection })).toBe('b.gloss 19-19');
  });

  test('of an entry that the document itself brings is in its front matter', async () => {
    const { query, snapshot, document } = await load(`
--- a.gloss
---
glossary: [{id: own, type: topic, name: Own}]
---
The [thing]{own}.
              |`);
    const [place] = await definition(nameAt(query)!.thing, snapshot, query.load, document);
    expect(place && shown({ uri: place.uri, range: place.selection })).toBe('a.gloss 20-23');
  });

  test('of a work is its entry, in the document’s own references too, or in the text the part that is cited', async () => {
    const more = `
--- references.yaml
- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: 2010}
       ^^^^
--- 09LIMA9.gloss
1. The sun shone.

2. It rained.
`;
    const of = async (text: string) => {
      const { query, snapshot, document, marked } = await load(`--- a.gloss\n${text}${more}`);
      const places = await definition(nameAt(query)!.thing, snapshot, query.load, document);
      return { places: places.map(each => shown({ uri: each.uri, range: each.selection })), marked };
    };
    const inText = await of('It rained (Berg, 2010).\n             |');
    expect(inText.places).toEqual(inText.marked);
    const own = await of('---\nreferences: [{id: own, type: book, title: Own}]\n---\n[x]{cite: own}\n           |');
    expect(own.places).toEqual(['a.gloss 22-25']);
  });

  test('there is none for plain words', async () => {
    const { query } = await load('--- a.gloss\nThe state spoke.\n     |');
    expect(nameAt(query)).toBeUndefined();
  });
});

describe('references', () => {
  test('are every place of the project that names the entry', async () => {
    const { snapshot, marked, query } = await load(`
--- glossary/g.yaml
- {id: north, type: state, name: North}
       ^^^^^
- {id: pact, type: agreement, name: Pact, parties: [north]}
--- a.gloss
The [state]{north} and [North]{entity: north}.
     ^^^^^
                        ^^^^^
--- b.gloss
[They met]{agreement: pact, parties: [north]}.
 ^^^^^^^^
`);
    const find = (declaration: boolean) =>
      references({ kind: 'entry', id: 'north' }, snapshot, { declaration, load: query.load });
    const found = (await find(true)).map(shown);
    expect(found).toEqual([...marked, 'glossary/g.yaml 92-97']);
    expect(await find(false)).toHaveLength(4);
  });

  test('of a work are also where the text itself cites it, and where an entry of a front matter does', async () => {
    const { snapshot, marked, query } = await load(`
--- references.yaml
- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: 2010}
--- a.gloss
---
glossary: [{id: own, type: topic, name: Own, cite: berg}]
                                             ^^^^
---
It [rained]{cite: "berg#p. 2"} (Berg, 2010), as Berg (2010, p. 4) says; not (Lund, 2010).
    ^^^^^^
                                ^^^^^^^^^^
                                                ^^^^^^^^^^^^^^^^^
`);
    const options = { declaration: false, load: query.load };
    const found = await references({ kind: 'work', id: 'berg' }, snapshot, options);
    expect(found.map(shown)).toEqual(marked);
  });

  test('of a work are found in the texts of closed documents', async () => {
    const { project } = await loadProject({
      'references.yaml': '- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: 2010}\n',
      'a.gloss': 'As Berg (2010) says.',
      'b.gloss': 'Nobody says so in 2010.',
    });
    const options = { declaration: false, load: (uri: string) => project.read(uri) };
    const found = await references({ kind: 'work', id: 'berg' }, project.snapshot(), options);
    expect(found.map(each => [each.uri, each.text])).toEqual([[uriOf('a.gloss'), 'Berg (2010)']]);
  });

  test('the code lens counts them', async () => {
    const { snapshot } = await load(`
--- glossary/g.yaml
- {id: north, type: state, name: North}
- {id: south, type: state, name: South}
--- a.gloss
[N]{north} [N]{north} [S]{south}
--- b.gloss
[N]{north}
`);
    const counts = mentionCounts(snapshot, 'file:///project/glossary/g.yaml');
    expect(counts.map(({ id, mentions, documents }) => [id, mentions, documents])).toEqual([
      ['north', 3, 2],
      ['south', 1, 1],
    ]);
  });

  test('highlights are those of one file', async () => {
    const { snapshot, document, marked } = await load(`
--- a.gloss
[They]{agreement: pact} and [we]{pact} met.
 ^^^^
                             ^^
--- b.gloss
[X]{pact}
`);
    expect(highlights({ kind: 'entry', id: 'pact' }, snapshot, document.uri).map(shown)).toEqual(marked);
  });
});

describe('workspace symbols', () => {
  test.each([
    ['rio', ['Río Pact']],
    ['accord', ['the Accord']],
    ['nrth', ['North']],
    ['a doc', ['A document']],
    ['xyz', []],
  ])('%j finds %j', async (query, names) => {
    const { snapshot } = await load(`--- a.gloss\n---\ntitle: A document\n---\n${glossary}`);
    expect(workspaceSymbols(snapshot, query).map(each => each.name)).toEqual(names);
  });
});

describe('links', () => {
  test('lead to the web and to documents of the project', async () => {
    const { document, snapshot } = await load(`
--- a.gloss
See https://example.org/a), and [this]{cite: b} or [that]{cite: book}.
--- b.gloss
---
title: Second
---
--- references.yaml
- {id: book, type: book, title: A Book, DOI: 10.1000/1}
`);
    expect(links(document, snapshot).map(each => each.target)).toEqual([
      { url: 'https://example.org/a' },
      { uri: 'file:///project/b.gloss', offset: 0 },
      { url: 'https://doi.org/10.1000/1' },
    ]);
  });

  test('lead from a citation in the text to the document, the address, or the work among the references', async () => {
    const { document, snapshot } = await load(`
--- a.gloss
So it was (09 LIMA 9; Berg, 2010; Lund, 2011; Hook, 2012), as Berg (2010) says.
--- 09LIMA9.gloss
1. It rained.
--- references.yaml
- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: 2010}
- {id: lund, type: book, title: Hills, author: [{family: Lund}], issued: 2011, URL: "https://example.org/hills"}
`);
    const { text } = document.document;
    const found = links(document, snapshot).map(({ range, target }) => [text.slice(range.start, range.end), target]);
    expect(found).toEqual([
      ['09 LIMA 9', { uri: 'file:///project/09LIMA9.gloss', offset: 0 }],
      ['Berg, 2010', { uri: 'file:///project/references.yaml', offset: 7 }],
      ['Lund, 2011', { url: 'https://example.org/hills' }],
      ['Berg (2010)', { uri: 'file:///project/references.yaml', offset: 7 }],
    ]);
  });
});
