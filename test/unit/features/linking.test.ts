import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../server/src/checks';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { linkAllIn } from '../../../server/src/features/linking/linkAll';
import { linkMention } from '../../../server/src/features/linking/linkMention';
import { piecesOf } from '../../../server/src/features/linking/pieces';
import { applyEdits, keepsSource, parseDocument } from '../../../server/src/markup';
import { readReviewed } from '../../../server/src/project';
import { type Fixture, load } from './fixture';

const glossary = `
--- glossary/g.yaml
- {id: north, type: state, name: North}
- {id: bwg, type: mechanism, name: Working Group}
- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles]}
`;

/** The document with its first mention linked to the entry. */
async function linked(text: string, id: string): Promise<string> {
  const fixture = await load(`--- a.gloss\n${text}${glossary}`);
  const { document } = fixture;
  const result = linkMention(document, document.mentions[0]!.range, id);
  if ('refused' in result) throw new Error(result.refused);
  expect(keepsSource(document.document, result.edits[0]!.edits)).toBe(true);
  const after = fixture.after(result, 'a.gloss');
  expect(parseDocument(after).problems).toEqual([]);
  return after;
}

describe('a mention is linked', () => {
  test.each([
    ['by a span', 'Then North spoke.', 'north', 'Then [North]{north} spoke.\n'],
    ['around a span inside it', 'The Working [Group]{note: x}.', 'bwg', 'The [Working [Group]{note: x}]{bwg}.\n'],
    [
      'inside a span around it',
      '[The Working Group met]{note: x}.',
      'bwg',
      '[The [Working Group]{bwg} met]{note: x}.\n',
    ],
    [
      'in parts where a span begins inside it',
      'The Working [Group met]{agreement: new}.',
      'bwg',
      'The [Working]{bwg, id: n1} [[Group]{id: n1} met]{agreement: new}.\n',
    ],
    [
      'in parts where a span ends inside it',
      '[The Working]{id: n1} Group met.',
      'bwg',
      '[The [Working]{bwg, id: n2}]{id: n1} [Group]{id: n2} met.\n',
    ],
    ['to another entry', 'Then [Robles]{ana} spoke.', 'luis', 'Then [Robles]{luis} spoke.\n'],
    ['where the span says more', 'Then [Robles]{ana, note: x} spoke.', 'luis', 'Then [Robles]{luis, note: x} spoke.\n'],
  ])('%s', async (_, before, id, after) => expect(await linked(before, id)).toBe(after));

  test('in parts, one for each side of a blank line', async () => {
    const { document } = await load(`--- a.gloss\nWorking\n\nGroup${glossary}`);
    const whole = { start: 0, end: 'Working\n\nGroup'.length };
    expect(piecesOf(document, whole)).toEqual([
      { start: 0, end: 7 },
      { start: 9, end: 14 },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('in one part over a line break: %j', async lineBreak => {
    const text = `Working${lineBreak}Group`;
    const { document } = await load(`--- a.gloss\n${text}${glossary}`);
    expect(piecesOf(document, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length }]);
  });
});

describe('all mentions of an entry', () => {
  const text = 'North [North]{north} (North) [a North [b]{note: x}]{note: y}.\r\nNorth';

  test('are linked by one edit each, whichever of them are made', async () => {
    const fixture = await load(`--- a.gloss\n${text}${glossary}`);
    const { edits } = linkAllIn(fixture.document, fixture.snapshot, 'north')!;
    expect(edits).toHaveLength(4);
    expect(edits.every(each => each.label === 'Link to North (north)')).toBe(true);
    for (let chosen = 0; chosen < 16; chosen++) {
      const some = edits.filter((_, index) => chosen & (1 << index));
      const after = parseDocument(applyEdits(fixture.text(fixture.document.uri), some));
      expect(after.source.text).toBe(fixture.document.document.source.text);
      expect(after.spans.filter(each => each.annotation?.fields[0]?.key === 'north')).toHaveLength(1 + some.length);
    }
  });

  test('leave out what was set aside, and what a span crosses', async () => {
    const once = await load(
      `--- a.gloss\nNorth went. Working [Group]{note: x}; a Working [Group met]{note: z}${glossary}`,
    );
    const fix = (await fixesOf(once, 'entity/unlinked', 0)).find(each => each.name === 'set-aside')!;
    const aside = await fix.change!();
    const line = aside && 'newFiles' in aside ? aside.newFiles![0]!.text : '';
    const fixture = await load(`--- a.gloss\n${once.text(once.document.uri).trimEnd()}${glossary}`);
    const snapshot = Object.create(fixture.snapshot, { reviewed: { value: readReviewed(line) } });
    expect(linkAllIn(fixture.document, snapshot, 'north')).toBeUndefined();
    expect(linkAllIn(fixture.document, snapshot, 'bwg')!.edits).toHaveLength(1);
  });

  test('are linked in every document of the project', async () => {
    const fixture = await load(
      `--- a.gloss\nThen North spoke.\n--- b.gloss\nNorth again; Robles too.\n--- c.gloss\nNobody.${glossary}`,
    );
    const fixes = await fixesOf(fixture, 'entity/unlinked', 0);
    const change = await fixes.find(each => each.name === 'link-project:north')!.change!();
    expect(fixture.after(change as never, 'a.gloss')).toBe('Then [North]{north} spoke.\n');
    expect(fixture.after(change as never, 'b.gloss')).toBe('[North]{north} again; Robles too.\n');
  });
});

describe('a finding that is set aside', () => {
  test('is signed where the reader is known', async () => {
    const fixture = await load(`--- a.gloss\nThen North spoke.${glossary}`);
    const fixes = await fixesOf(fixture, 'entity/unlinked', 0, async () => 'Ana: "A" Quispe');
    const change = await fixes.find(each => each.name === 'set-aside')!.change!();
    const line = change && 'newFiles' in change ? change.newFiles![0]!.text : '';
    expect(line).toMatch(/^- \{rule: entity\/unlinked, [^\n]*\}\n$/);
    expect(readReviewed(line).findings[0]).toMatchObject({ document: 'a', quote: 'North', by: 'Ana: "A" Quispe' });
  });
});

async function fixesOf(fixture: Fixture, code: string, index: number, reviewer?: () => Promise<string>) {
  const { document, snapshot, query } = fixture;
  const problem = runChecks(document, snapshot).filter(each => each.code === code)[index]!;
  return fixesFor({ problem, document, snapshot, load: query.load, ...(reviewer ? { reviewer } : {}) });
}
