import { describe, expect, test } from 'vitest';
import { shortCitation } from '../../../server/src/citations';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { load } from './fixture';

const glossary = `
--- glossary/entries.yaml
- id: bwg
  type: mechanism
  name: Bilateral Working Group
  names: {es: Grupo de Trabajo Bilateral}
  aliases: [BWG]
  description: Consultation of two states.
  same-as: [https://example.org/bwg]
  parties: [north, south]
  cite: minutes#2
- {id: north, type: state, name: North}
- {id: south, type: state, name: South}
- {id: pact, type: agreement, name: Pact of the River, parties: [north, south], status: signed, signed: 2001-05-09}
- {id: evil, type: topic, name: "[x](command:evil) <b>"}
--- references.yaml
- {id: river-2001, type: book, title: Rivers and Borders, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}
--- minutes.gloss
---
id: minutes
title: Minutes of the meeting
date: 2001-05-09
---
1. The chair opened the meeting.

2. Both sides set up a group.
`;

async function hovered(text: string): Promise<{ readonly markdown: string; readonly range: string } | undefined> {
  const { query, marked } = await load(`--- a.gloss\n${text}${glossary}`);
  const found = await hover({ ...query, format: async reference => [{ text: shortCitation(reference) }] });
  if (!found) return undefined;
  expect([`a.gloss ${found.range.start}-${found.range.end}`]).toEqual(marked);
  return { markdown: renderCards(found.cards), range: marked[0]! };
}

describe('hover', () => {
  test('a linked name shows the card of its entry, with the cited paragraph', async () => {
    const found = await hovered(`
The [Group]{bwg} met.
       |
     ^^^^^`);
    expect(found?.markdown).toMatchInlineSnapshot(`
      "**Bilateral Working Group** · Mechanism · bwg

      *Grupo de Trabajo Bilateral · BWG*

      Consultation of two states.

      - parties: North, South

      [https\\://example.org/bwg](https://example.org/bwg)

      Minutes of the meeting \\(2001\\) (minutes\\#2)

      > 2\\. Both sides set up a group.

      [Open in Minutes of the meeting](file:///project/minutes.gloss#L8,1)"
    `);
  });

  test('an id in an annotation shows the same card', async () => {
    const found = await hovered(`
The [Group]{entity: north} met.
                      |
                    ^^^^^`);
    expect(found?.markdown).toContain('**North** · State · north');
  });

  test('a citation shows the formatted reference', async () => {
    const found = await hovered(`
[It rained.]{cite: "river-2001#p. 3"} Then it stopped.
                      |
                   ^^^^^^^^^^^^^^^^^`);
    expect(found?.markdown).toBe('Quispe, Rivers and Borders \\(2001\\) (river-2001\\#p. 3)');
  });

  test('an agreement shows what the span says over what its entry says', async () => {
    const found = await hovered(`
[They closed the river]{agreement: pact, status: in-force}.
   |
 ^^^^^^^^^^^^^^^^^^^^^`);
    expect(found?.markdown).toBe(
      '**Pact of the River** · agreement\n\n- status: in-force\n- parties: North, South\n- signed: 2001-05-09',
    );
  });

  test('a name that is not linked shows whom it may mean', async () => {
    const found = await hovered(`
Then North spoke.
       |
     ^^^^^`);
    expect(found?.markdown).toBe(
      'Not linked. It may mean:\n\n1. **North** · State · north · 95 %  \n   *no other entry has this name*',
    );
  });

  test('a hostile name can be nothing but text', async () => {
    const found = await hovered(`
The [thing]{evil} met.
       |
     ^^^^^`);
    expect(found?.markdown).toBe('**\\[x\\]\\(command:evil\\) \\<b\\>** · Topic · evil');
  });

  test('words that state an agreement say why', async () => {
    const found = await hovered(`
The sides agreed to build the bridge.
            |
          ^^^^^^`);
    expect(found?.markdown).toMatch(/Guideline 2/);
  });

  test('an unknown citation says so', async () => {
    const found = await hovered(`
[It rained.]{cite: nothing} Then.
                     |
                   ^^^^^^^`);
    expect(found?.markdown).toBe('Nothing in this project has the id nothing.');
  });

  test('plain words show nothing', async () => {
    expect(
      await hovered(`
The rain stopped.
      |`),
    ).toBeUndefined();
  });
});

describe('the thread of an agreement', () => {
  const others = `
--- b.gloss
---
id: report
title: Report of the commission
date: 2003
---
1. [They signed the pact.]{agreement: pact, status: signed}

2. [It is no pact.]{agreement: pact, review: rejected}
--- c.gloss
[It holds.]{agreement: pact, status: in-force}`;

  test('goes through all documents by date, with what changed and where it stands', async () => {
    const found = await hovered(`---
id: talks
date: 2001
---
[The [Pact]{pact} was agreed.]{agreement: pact, status: agreed}
       |
      ^^^^${others}`);
    const thread = found!.markdown.slice(found!.markdown.indexOf('Stated in:'));
    expect(thread.split('\n').filter(each => each.startsWith('-'))).toEqual([
      '- **2001, agreed**: “The Pact was agreed.” [talks](file:///project/a.gloss) (talks)',
      '- **2003, agreed → signed**: “They signed the pact.” [Report of the commission](file:///project/b.gloss) (report\\#1)',
      '- **undated, signed → in-force**: “It holds.” [c](file:///project/c.gloss) (c)',
    ]);
  });

  test('is left out where the passage is all there is', async () => {
    const found = await hovered(`
[They met.]{agreement: pact, status: agreed}
   |
 ^^^^^^^^^`);
    expect(found!.markdown).not.toContain('Stated in');
  });
});
