import { expect, test } from 'vitest';
import { runChecks } from '../../../server/src/checks';
import { citationAt } from '../../../server/src/features/citationAt';
import { definition } from '../../../server/src/features/definition';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { hover } from '../../../server/src/features/hover/hover';
import { renderCards } from '../../../server/src/features/hover/render';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { links } from '../../../server/src/features/links';
import { semanticTokens } from '../../../server/src/features/semanticTokens';
import { nameAt } from '../../../server/src/features/symbol';
import { keepsSource } from '../../../server/src/markup';
import { type Change, sampleCable, sampleWith } from '../source/cable/sampleCable';
import { load } from './fixture';

const other = `
--- quito.gloss
---
id: 06QUITO2980
kind: cable
title: Bananas at the border
---
1. (U) Trucks wait.

2. (U) They wait long.
`;

const project = (cable: string, more = '') => load(`--- a.gloss\n${cable}${other}${more}`);

async function hoverOn(passage: string, cable = sampleCable, more = '') {
  const { query, document } = await project(cable, more);
  const offset = document.document.text.indexOf(passage);
  expect(offset, passage).toBeGreaterThanOrEqual(0);
  const found = await hover({ ...query, document, offset: offset + 1, format: async () => [{ text: 'formatted' }] });
  return found && renderCards(found.cards);
}

test.each([
  ['RUEHQT #0412', 'Routing indicator RUEHQT'],
  ['PP RUEHWEB', 'Prosign PP'],
  ['0412/01', 'Station serial number 0412'],
  ['0611530', 'Day 61 of the year'],
  ['ZNY CCCCC', 'must be encrypted'],
  ['CCCCC', 'Security warning CCCCC'],
  ['ZZH', 'Operating signal ZZH'],
  ['P R 021530Z', 'Precedence P'],
  ['021530Z', '2 March 2007, 15:30 UTC'],
  ['AMEMBASSY QUITO', 'Originator'],
  ['AMEMBASSY BOGOTA', 'Addressee'],
  ['3321', 'Message 3321'],
  ['C O N F I D', 'Confidential'],
  ['SIPDIS', 'SIPDIS'],
  ['12958', 'Executive Order 12958'],
  ['03/02/2017', '10 years to the day'],
  ['PREL', 'PREL'],
  ['EAGR', 'EAGR'],
  ['(b)', 'Reason 1'],
])('a hover on %s of a cable’s header tells what it is', async (passage, words) => {
  expect((await hoverOn(passage))?.replaceAll('\\', '')).toContain(words);
});

test('a header token is explained even where a name of the glossary stands in it', async () => {
  const glossary = '--- glossary/g.yaml\n- {id: quito, type: place, name: QUITO}\n';
  expect(await hoverOn('QUITO\nTO', sampleCable, glossary)).toContain('Originator');
});

test('a hover on a reference shows the subject of the cable and leads to it; of one that is not here it says so', async () => {
  for (const passage of ['06 QUITO 2980', 'ref A']) {
    const shown = await hoverOn(passage);
    expect(shown, passage).toContain('Bananas at the border');
    expect(shown, passage).toContain('(file:///project/quito.gloss)');
  }
  for (const passage of ['BOGOTA 1201', 'reftel B']) {
    expect(await hoverOn(passage), passage).toContain('This cable is not among the documents of the project.');
  }
});

test.each(['ref A', '06 QUITO 2980', '06QUITO2980', 'REF A'])('%s leads to the document', async words => {
  const { query, document, snapshot } = await project(sampleWith(['(ref A)', `(see ${words})`]));
  const { text } = document.document;
  const start = text.indexOf(`(see ${words}`) + 5;
  const link = links(document, snapshot).find(each => each.range.start === start);
  expect(link).toEqual({
    range: { start, end: start + words.length },
    target: { uri: 'file:///project/quito.gloss', offset: 0 },
    title: 'Bananas at the border',
  });
  const name = nameAt({ ...query, document, offset: start + 1 });
  const [place] = await definition(name!.thing, snapshot, query.load, document);
  expect(place?.uri).toBe('file:///project/quito.gloss');
});

test('a citation of a paragraph leads to it, and what is copied at a paragraph cites it', async () => {
  const { query, snapshot, document } = await load(`
--- a.gloss
It [rained]{cite: 06QUITO2980#2}.
                            |${other}`);
  const [place] = await definition(nameAt(query)!.thing, snapshot, query.load, document);
  const quito = snapshot.document('file:///project/quito.gloss')!;
  expect(quito.document.text.slice(place!.range.start)).toMatch(/^2\. \(U\)/);
  expect(citationAt(quito, place!.range.start + 9).citation).toBe('06QUITO2980#2');
});

const corrections: readonly (readonly [code: string, change: Change, corrections: string])[] = [
  ['cable/day-of-year', ['0611530', '0641530'], 'corrections:\n  dayOfYear: 61\n'],
  ['cable/time-before-dtg', ['0611530', '0611200'], 'corrections:\n  time: "1530"\n'],
  ['cable/serial', ['#0412', '#0413'], 'corrections:\n  serial: "0412"\n'],
  ['cable/precedence', ['PP RUEHWEB', 'OO RUEHWEB'], 'corrections:\n  prosign: PP\n'],
  ['cable/post', ['OF 02 QUITO 000412', 'OF 02 LIMA 000412'], 'corrections:\n  post: QUITO\n'],
  ['cable/executive-order', ['E.O. 12958', 'E.O. 12598'], 'corrections:\n  order: "12958"\n'],
  ['cable/tags', ['PGOV EC', 'PGOV UAE'], 'corrections:\n  tags:\n    UAE: AE\n'],
  ['cable/paragraph-order', ['3. (U)', '8. (U)'], 'corrections:\n  paragraphs:\n    8: 3\n'],
];

test.each(corrections)(
  'the fix of %s records the correction, and the problem is gone',
  async (code, change, written) => {
    const before = await project(sampleWith(change));
    const problem = runChecks(before.document, before.snapshot).find(each => each.code === code);
    expect(problem, code).toBeDefined();
    const fixes = fixesFor({ problem: problem!, document: before.document, snapshot: before.snapshot });
    expect(fixes.map(each => each.name)).toEqual(['correct', expect.any(String), 'turn-off']);
    const made = await fixes[0]!.change!();
    if (!made || 'refused' in made) throw new Error('refused');
    expect(keepsSource(before.document.document, made.edits[0]!.edits)).toBe(true);
    const text = before.after(made, 'a.gloss');
    expect(text).toContain(written);
    const after = await project(text);
    expect(runChecks(after.document, after.snapshot).filter(each => each.code === code)).toEqual([]);
  },
);

test('a correction joins those that are there, in block or flow style', async () => {
  const cable = sampleWith(['0611530', '0641530']);
  for (const [there, then] of [
    ['corrections:\n  post: QUITO # looked up\n', 'corrections:\n  dayOfYear: 61\n  post: QUITO # looked up\n'],
    ['corrections: {post: QUITO}\n', 'corrections: {dayOfYear: 61, post: QUITO}\n'],
    ['corrections: {dayOfYear: 60}\n', 'corrections: {dayOfYear: 61}\n'],
  ] as const) {
    const { document, snapshot, after } = await project(`---\n${there}---\n${cable}`);
    const problem = runChecks(document, snapshot).find(each => each.code === 'cable/day-of-year');
    const fix = fixesFor({ problem: problem!, document, snapshot }).find(each => each.name === 'correct');
    const change = await fix!.change!();
    expect(after(change as Exclude<typeof change, { refused: string }>, 'a.gloss')).toContain(then);
  }
});

test('names in page markers and in a cable’s header are not asked to be linked; in subject and body they are', async () => {
  const glossary = '--- glossary/g.yaml\n- {id: quito, type: place, name: Quito, aliases: [QUITO]}\n';
  const { document, snapshot } = await project(
    sampleWith(['MINISTER OPENS', 'QUITO OPENS'], ['Growers expect', 'Growers in Quito expect']),
    glossary,
  );
  const reported = runChecks(document, snapshot).filter(each => each.code === 'entity/unlinked');
  expect(reported.map(({ range }) => document.document.text.slice(range.start, range.end + 7))).toEqual(
    ['QUITO OPENS T', 'Quito expect'].map(each => expect.stringContaining(each.slice(0, 11))),
  );
});

test('the parts of a cable have colours of their own, apart from spans', async () => {
  const { document } = await project(sampleWith(['BANANA TARIFFS', '[BANANA]{banana} TARIFFS']));
  const { text } = document.document;
  const tokens = semanticTokens(document);
  const shown = tokens.map(({ range, type }) => [text.slice(range.start, range.end).replace(/\s+/g, ' '), type]);
  for (const expected of [
    ['021530Z MAR 07', 'number'],
    ['PREL', 'enumMember'],
    ['MINISTER OPENS TALKS ON ', 'heading'],
    ['BANANA', 'class'],
    ['(C)', 'keyword'],
    ['A Long Road', 'heading'],
  ]) {
    expect(shown).toContainEqual(expected);
  }
  for (const [index, { range }] of tokens.entries()) {
    expect(range.start).toBeGreaterThanOrEqual(tokens[index - 1]?.range.end ?? 0);
  }
});

test.each([
  ['(C) SUMMARY', 'Portion mark (C)', 'Confidential'],
  ['(C/NF)', 'Portion mark (C/NF)', 'foreign nationals'],
])('a hover on the portion mark %s tells what it says', async (passage, title, words) => {
  const shown = (await hoverOn(passage))?.replaceAll('\\', '');
  expect(shown).toContain(title);
  expect(shown).toContain(words);
});

test('a parenthesis that is no portion mark has no such hover', async () => {
  const cable = sampleWith(['3. (U) The', '3. (Peru) The']);
  expect((await hoverOn('(Peru)', cable)) ?? '').not.toContain('Portion mark');
});

test('an inlay hint says what the date-time group means, with the time at the post', async () => {
  const { document } = await project(sampleCable);
  const [hint] = inlayHints(document, { start: 0, end: document.document.text.length });
  expect(hint?.label).toBe('2 Mar 2007, 15:30 UTC · 10:30 QUITO');
});

test('the first line tells why the text is read as a cable, unless the front matter says the kind', async () => {
  expect(await hoverOn('VZCZC')).toContain('Read as kind “cable”');
  expect(await hoverOn('VZCZC', `---\nkind: cable\n---\n${sampleCable}`)).not.toContain('Read as kind');
});
