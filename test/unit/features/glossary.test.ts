import { describe, expect, test } from 'vitest';
import { completeGlossary } from '../../../server/src/features/completion/glossaryFile';
import { entryActions } from '../../../server/src/features/glossary/actions';
import {
  type GlossaryChange,
  mergeChange,
  moveAliasChange,
  splitChange,
} from '../../../server/src/features/glossary/editEntries';
import { exportGlossary, importEntries } from '../../../server/src/features/glossary/exchange';
import { findAllMentions } from '../../../server/src/features/linking/findMentions';
import { type Entry, readGlossary } from '../../../server/src/glossary';
import type { Value } from '../../../server/src/markup';
import { type Fixture, load } from './fixture';

const files = `--- a.gloss
The [Board]{board} met the [River Board]{river-board}. The Board and the board left.
--- b.gloss
Nobody. Later the River Board spoke.
--- glossary/g.yaml
- id: board
  type: organization
  name: Harbour Board
  aliases: [Board, HB]
- id: north
  type: state
  name: North
- id: pact
  type: agreement
  name: Pact
  parties: [north, river-board]
- id: river-board
  type: organization
  name: River Board
  aliases: [Board]
  description: Of the river.
`;
const uri = 'file:///project/glossary/g.yaml';

/** A list of one says what its item says. */
const plainValue = (value: Value | null): unknown => {
  if (value?.kind === 'scalar') return value.spelling.trim();
  if (value?.kind === 'list')
    return value.items.length === 1 ? plainValue(value.items[0]!) : value.items.map(plainValue);
  return value?.fields.map(each => [each.key, plainValue(each.value)]);
};

const change = (result: GlossaryChange) => {
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const textOf = (fixture: Fixture) => async (each: string) => fixture.text(each);

describe('entries of the glossary', () => {
  test('are merged: names united, links moved, the other gone', async () => {
    const fixture = await load(files);
    const merged = change(await mergeChange(fixture.snapshot, 'board', 'river-board', textOf(fixture)));
    const after = fixture.after(merged, 'glossary/g.yaml');
    const { glossary, problems } = readGlossary([{ uri, text: after }]);
    expect(problems).toEqual([]);
    expect([...glossary.entries()].map(each => each.id)).toEqual(['board', 'north', 'pact']);
    expect(glossary.get('board')!.aliases.map(each => each.text)).toEqual(['Board', 'HB', 'River Board']);
    expect(glossary.get('board')!.description).toBe('Of the river.');
    expect(after).toContain('parties: [north, board]');
    expect(fixture.after(merged, 'a.gloss')).toContain('the [River Board]{board}.');
    expect(merged.edits.flatMap(each => each.edits).every(each => each.label)).toBe(true);
  });

  test('are split', async () => {
    const fixture = await load(files);
    const split = change(splitChange(fixture.snapshot, 'board', 'Harbour Bureau', ['HB']));
    const { glossary } = readGlossary([{ uri, text: fixture.after(split, 'glossary/g.yaml') }]);
    expect(glossary.get('board')!.aliases.map(each => each.text)).toEqual(['Board']);
    expect(glossary.get('harbour-bureau')).toMatchObject({ type: 'organization', aliases: [{ text: 'HB' }] });
  });

  test('give an alias to another', async () => {
    const fixture = await load(files);
    const moved = change(moveAliasChange(fixture.snapshot, 'board', 'north', 'HB'));
    const { glossary } = readGlossary([{ uri, text: fixture.after(moved, 'glossary/g.yaml') }]);
    expect(glossary.get('board')!.aliases.map(each => each.text)).toEqual(['Board']);
    expect(glossary.get('north')!.aliases.map(each => each.text)).toEqual(['HB']);
  });

  test('offer what can be done with them', async () => {
    const fixture = await load(files);
    const at = (text: string) => fixture.text(uri).indexOf(text) + 1;
    const commands = (offset: number) => entryActions(fixture.snapshot, uri, offset).map(each => each.command);
    expect(commands(at('HB'))).toEqual([
      'gloss.findMentions',
      'gloss.mergeEntry',
      'gloss.moveAlias',
      'gloss.splitEntry',
    ]);
    expect(commands(at('id: north'))).toEqual(['gloss.findMentions', 'gloss.mergeEntry']);
  });

  test('that do not exist are refused', async () => {
    const fixture = await load(files);
    expect(await mergeChange(fixture.snapshot, 'board', 'nobody', textOf(fixture))).toHaveProperty('refused');
    expect(moveAliasChange(fixture.snapshot, 'board', 'north', 'nothing')).toHaveProperty('refused');
  });
});

test('all mentions of an entry, linked and not, with the words around them', async () => {
  const { snapshot, query } = await load(files);
  const found = await findAllMentions(snapshot, 'river-board', query.load);
  expect(found.map(each => [each.id, each.mentions.map(({ state, text }) => `${state} ${text}`)])).toEqual([
    ['a', ['linked River Board', expect.stringMatching(/Board/), expect.stringMatching(/board/)]],
    ['b', ['unlinked River Board']],
  ]);
  expect(found[1]!.mentions[0]).toMatchObject({ before: 'Later the ', after: ' spoke.' });
});

test('a mention over a page break is shown without the page marker', async () => {
  const text = '---\nkind: cable\n---\n1. (C) The River\n\nLIMA 00001661  002 OF 003\n\nBoard met the Harbour Board.\n';
  const { snapshot, query } = await load(`${files.replace('--- b.gloss', `--- c.gloss\n${text}--- b.gloss`)}`);
  const found = await findAllMentions(snapshot, 'river-board', query.load);
  const inCable = found.find(each => each.id === 'c')!.mentions[0]!;
  expect([inCable.before, inCable.text, inCable.after]).toEqual([
    '1. (C) The ',
    'River Board',
    ' met the Harbour Board.',
  ]);
});

describe('completion in a glossary file', () => {
  const types = 'agreement document event mechanism office organization person place state topic'.split(' ');
  test.each<[string, string, readonly string[]]>([
    ['types', '- id: x\n  type: |\n', types],
    ['types that begin so', '- id: x\n  type: pl|\n', ['place']],
    ['keys of the type', '- id: x\n  type: agreement\n  par|\n', ['parties', 'part-of']],
    ['a new entry begins with its id', '- |\n', ['id']],
    ['entries of the type that fits', '- id: x\n  type: agreement\n  parties: [north, |]\n', ['north', 'board']],
    ['the same in a block list', '- id: x\n  type: agreement\n  parties:\n    - no|\n', ['north']],
    ['values of an enum', '- id: x\n  type: agreement\n  status: in|\n', ['signed', 'in-force']],
    ['languages of names', '- id: x\n  names: {|}\n', ['en', 'es']],
    ['keys of an alias', '- id: x\n  aliases: [{text: a, m|}]\n', ['match', 'documents']],
    ['documents of an alias', '- id: x\n  aliases: [{text: a, documents: [a|]}]\n', []],
  ])('%s', async (_, written, expected) => {
    const at = written.indexOf('|');
    const base = `- {id: north, type: state, name: North}\n- {id: board, type: organization, name: Board}\n`;
    const text = base + written.replace('|', '');
    const fixture = await load(`--- a.gloss\nx\n--- glossary/g.yaml\n${text}`);
    const found = completeGlossary(fixture.snapshot, uri, base.length + at);
    const labels = found?.items.map(each => each.label) ?? [];
    if (expected === types) expect([...labels].sort()).toEqual(types);
    else expect(labels.slice(0, expected.length)).toEqual(expected);
  });
});

describe('exchange', () => {
  test('a table becomes a file of entries, in id order', async () => {
    const { snapshot } = await load(files);
    const imported = importEntries(snapshot, 'Name,Kind,Other\nZorro,person,Z\nAna,person,\n,,\n', {
      name: 'Name',
      type: 'Kind',
      aliases: 'Other',
    });
    if ('refused' in imported) throw new Error(imported.refused);
    expect(imported).toMatchObject({ entries: 2 });
    expect(imported.change.newFiles![0]!.text).toBe(
      '- id: ana\n  type: person\n  name: Ana\n- id: zorro\n  type: person\n  name: Zorro\n  aliases: [Z]\n',
    );
  });

  test('what the glossary has, or the file twice, is left out and told', async () => {
    const { snapshot } = await load(
      files.replace('name: North\n', 'name: North\n  same-as: https://www.wikidata.org/entity/Q1\n'),
    );
    const table = `Name,Kind,Same\nHarbour  board,organization,\nNordland,state,Q1\nHarbour Board,place,\nZorro,person,\nZorro,person,\n,,\n`;
    const imported = importEntries(snapshot, table, { name: 'Name', type: 'Kind', sameAs: 'Same' });
    if ('refused' in imported) throw new Error(imported.refused);
    expect(imported.entries).toBe(2);
    expect(imported.problems).toEqual([
      'Row 7 has no name.',
      '“Harbour  board” is left out: it is in the glossary, as board.',
      '“Nordland” is left out: it is in the glossary, as north.',
      '“Zorro” is left out: it is in the glossary, as zorro.',
    ]);
  });

  test('what is neither Wikidata nor a reconciliation is refused', async () => {
    const { snapshot } = await load(files);
    expect(importEntries(snapshot, '{"a": 1}')).toHaveProperty('refused');
    expect(importEntries(snapshot, 'not json')).toHaveProperty('refused');
  });

  test('a glossary that is exported as CSV and imported is the same', async () => {
    const glossary = `- id: bwg
  type: mechanism
  name: Bilateral Working Group
  names: {es: Grupo de Trabajo Bilateral, pt-BR: Grupo "Bilateral"; de trabalho}
  aliases:
    - BWG
    - "Group; of two"
    - "{sic}"
    - '"Two"'
    - {text: the Group, language: en, match: exact, documents: [09LIMA1661, 10LIMA2]}
    - {text: "a \\"mixed\\" {case}", match: exact}
  description: Talks, "pol-mil"; and more.
  same-as: ["https://example.org/bwg;v=1", https://example.org/2]
  parties: [peru, usa]
  founded: 2007-05
  cite: {id: w, locator: "p. 12; 14"}
  note: |
    Two lines;
    or three.
- {id: peru, type: state, name: Peru}
- {id: usa, type: state, name: United States, part-of: peru}
- {id: w, type: event, name: Meeting, participants: [peru], date: 2007-05}
`;
    const { snapshot } = await load(`--- a.gloss\nx\n--- glossary/g.yaml\n${glossary}`);
    const table = exportGlossary(snapshot, 'csv');
    const mapping = { aliases: 'aliases', description: 'description', id: 'id', sameAs: 'same-as', type: 'type' };
    const imported = importEntries((await load('--- a.gloss\nx\n')).snapshot, table, { name: 'name', ...mapping });
    if ('refused' in imported) throw new Error(imported.refused);
    expect(imported.problems).toEqual([]);
    const again = readGlossary([{ uri, text: imported.change.newFiles![0]!.text }]);
    expect(again.problems).toEqual([]);
    const told = (entries: Iterable<Entry>) =>
      [...entries]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ origin: _, data, ...rest }) => ({
          ...rest,
          data: data.fields
            .filter(each => each.key !== 'aliases' && each.key !== 'names')
            .map(each => [each.key, plainValue(each.value)])
            .sort(),
        }));
    expect(told(again.glossary.entries())).toEqual(told(snapshot.glossary.entries()));
  });

  test('the glossary as CSV and JSON-LD', async () => {
    const { snapshot } = await load(files);
    expect(exportGlossary(snapshot, 'csv').split(/\r?\n/)[1]).toMatch(/^board,organization,Harbour Board/);
    const data = JSON.parse(exportGlossary(snapshot, 'jsonld', 'https://example.org/g/'));
    expect(data['@graph'].map((each: Record<string, unknown>) => each['@id'])).toContain('https://example.org/g/pact');
  });
});
