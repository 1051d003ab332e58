import { describe, expect, test } from 'vitest';
import { rename, renameObstacle } from '../../../server/src/features/rename';
import { nameAt, nameInProjectFile } from '../../../server/src/features/symbol';
import { keepsSource, parseDocument } from '../../../server/src/markup';
import { load } from './fixture';

const project = `
--- glossary/a.yaml
- id: bwg
  type: mechanism
  name: Working Group
- id: pact
  type: agreement
  name: Pact
  parties: ['bwg', north]
  cite: minutes#2
- {id: north, type: state, name: North}
--- references.yaml
- {id: river-2001, type: book, title: Rivers}
--- b.gloss
---
id: minutes
agreement: pact
---
[Both]{agreement: pact, parties: [bwg, "bwg"]} met ([one]{id: first}, [two]{cite: ["river-2001#p. 3", ^first, {id: river-2001, locator: 4}]}).
`;

async function renamed(text: string, newId: string) {
  const fixture = await load(`--- a.gloss\n${text}${project}`);
  const { snapshot, cursor, query } = fixture;
  const name = snapshot.files.has(cursor.uri) ? nameInProjectFile(snapshot, cursor.uri, cursor.offset) : nameAt(query);
  const result = await rename(name!.thing, newId, snapshot, async uri => fixture.text(uri));
  if ('refused' in result) return result.refused;
  for (const { uri, edits } of result.change.edits) {
    if (uri.endsWith('.gloss')) expect(keepsSource(parseDocument(fixture.text(uri)), edits)).toBe(true);
  }
  return Object.fromEntries(
    result.change.edits.map(({ uri }) => {
      const file = uri.replace('file:///project/', '');
      const [before, after] = [fixture.text(uri).split('\n'), fixture.after(result.change, file).split('\n')];
      return [file, after.filter((line, index) => line !== before[index])];
    }),
  );
}

describe('rename', () => {
  test('an entry gets its new id in the glossary and in every document, quotes kept', async () => {
    expect(
      await renamed(
        `
The [Group]{bwg} met [again]{entity: bwg}.
             |`,
        'group',
      ),
    ).toEqual({
      'glossary/a.yaml': ['- id: group', "  parties: ['group', north]"],
      'a.gloss': ['The [Group]{group} met [again]{entity: group}.'],
      'b.gloss': [
        '[Both]{agreement: pact, parties: [group, "group"]} met ([one]{id: first}, [two]{cite: ["river-2001#p. 3", ^first, {id: river-2001, locator: 4}]}).',
      ],
    });
  });

  test('an agreement is renamed in front matters too', async () => {
    const after = await renamed(
      `
They [met]{agreement: pact}.
                      |`,
      'treaty',
    );
    expect(after).toMatchObject({ 'glossary/a.yaml': ['- id: treaty'], 'a.gloss': ['They [met]{agreement: treaty}.'] });
    expect((after as Record<string, string[]>)['b.gloss']![0]).toBe('agreement: treaty');
  });

  test('a citation key keeps the locators behind it', async () => {
    expect(
      await renamed(
        `
It [rained]{cite: "river-2001#p. 1"}.
                    |`,
        'quispe-2001',
      ),
    ).toEqual({
      'references.yaml': ['- {id: quispe-2001, type: book, title: Rivers}'],
      'a.gloss': ['It [rained]{cite: "quispe-2001#p. 1"}.'],
      'b.gloss': [
        '[Both]{agreement: pact, parties: [bwg, "bwg"]} met ([one]{id: first}, [two]{cite: ["quispe-2001#p. 3", ^first, {id: quispe-2001, locator: 4}]}).',
      ],
    });
  });

  test('a span id changes in its document and where others cite it', async () => {
    expect(
      await renamed(
        `
It [rained]{cite: minutes#first}.
                           |`,
        'opening',
      ),
    ).toEqual({
      'a.gloss': ['It [rained]{cite: minutes#opening}.'],
      'b.gloss': [
        '[Both]{agreement: pact, parties: [bwg, "bwg"]} met ([one]{id: opening}, [two]{cite: ["river-2001#p. 3", ^opening, {id: river-2001, locator: 4}]}).',
      ],
    });
  });

  test('a document is renamed where its front matter says the id', async () => {
    const after = await renamed(
      `
It [rained]{cite: minutes#2}.
                   |`,
      'protocol',
    );
    expect(after).toMatchObject({
      'glossary/a.yaml': ['  cite: protocol#2'],
      'a.gloss': ['It [rained]{cite: protocol#2}.'],
    });
  });

  test.each([
    ['north', 'The id north is taken.'],
    ['two words', '“two words” is no id: an id has letters, digits, dots, hyphens and underscores.'],
    ['', '“” is no id: an id has letters, digits, dots, hyphens and underscores.'],
    ['none', '“none” has a meaning of its own.'],
  ])('refuses %j', async (newId, why) => {
    expect(
      await renamed(
        `
The [Group]{bwg} met.
             |`,
        newId,
      ),
    ).toBe(why);
  });

  test.each(['__proto__', 'constructor', 'toString', 'null', '1.10'])('%s is an id like any other', async newId => {
    const after = await renamed(
      `
The [Group]{bwg} met.
             |`,
      newId,
    );
    expect((after as Record<string, string[]>)['a.gloss']![0]).toMatch(/^The \[Group\]\{.+\} met\.$/);
  });

  test('what is defined nowhere has an obstacle', async () => {
    const { snapshot } = await load('--- a.gloss\nWords.\n');
    expect(renameObstacle({ kind: 'entry', id: 'nobody' }, snapshot)).toBe(
      'Nothing in this project has the id nobody.',
    );
    expect(renameObstacle({ kind: 'work', id: 'a' }, snapshot)).toBe(
      'The document a takes its id from the name of its file: rename the file.',
    );
  });

  test('line ends of Windows stay', async () => {
    const { snapshot, text, after } = await load(
      '--- a.gloss\nA [x]{one}\r\nB [y]{one}\r\n--- glossary/g.yaml\n- {id: one, type: topic, name: One}\r\n',
    );
    const result = await rename({ kind: 'entry', id: 'one' }, 'two', snapshot, async uri => text(uri));
    expect('change' in result && after(result.change, 'a.gloss')).toBe('A [x]{two}\r\nB [y]{two}\r\n');
  });
});
