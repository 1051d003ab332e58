import { expect, test } from 'vitest';
import type { ProjectChange } from '../../../server/src/features/change';
import { fixesInText } from '../../../server/src/features/fixes/inTextCitation';
import { load } from './fixture';

async function offered(text: string, at: string, length = 0, more = '') {
  const project = await load(
    `--- a.gloss\n${text}\n--- references.yaml\n- {id: quispe-2001, type: book, title: Rivers, author: [{family: Quispe}], issued: {date-parts: [[2001]]}}${more}`,
  );
  const start = project.document.document.text.indexOf(at);
  const fixes = [...fixesInText(project.document, project.snapshot, { start, end: start + length })];
  const after = async (file: string) => project.after((await fixes[0]!.change!()) as ProjectChange, file);
  return { titles: fixes.map(each => each.title), after };
}

test('a citation whose work is known is written on the citation, or on the selected words', async () => {
  const alone = await offered('It rained (Quispe, 2001).', 'Quispe');
  expect(alone.titles).toEqual(['Write cite: quispe-2001 on this passage']);
  expect(await alone.after('a.gloss')).toMatch(/\{cite: quispe-2001\}/);
  const selected = await offered('It rained (Quispe, 2001).', 'It rained', 'It rained (Quispe, 2001)'.length);
  expect(await selected.after('a.gloss')).toBe('[It rained (Quispe, 2001)]{cite: quispe-2001}.\n');
});

test('the part that the text cites is written too', async () => {
  const { titles, after } = await offered('It rained (Quispe, 2001, p. 12).', 'Quispe');
  expect(titles).toEqual(['Write cite: quispe-2001#p. 12 on this passage']);
  expect(await after('a.gloss')).toContain('{cite: quispe-2001#p. 12}');
});

test('where two works fit, each is offered', async () => {
  const more = '\n- {id: quispe-2001b, type: book, title: Lakes, author: [{family: Quispe}], issued: 2001}';
  const { titles } = await offered('It rained (Quispe, 2001).', 'Quispe', 0, more);
  expect(titles).toEqual(['Write cite: quispe-2001 on this passage', 'Write cite: quispe-2001b on this passage']);
});

test('a work that nobody has entered gets a reference', async () => {
  const { titles, after } = await offered('It rained (Berg, 2010).', 'Berg');
  expect(titles).toEqual(['Make a reference “berg-2010”']);
  expect(await after('references.yaml')).toMatch(/\n- id: berg-2010\n {2}type: document\n/);
});

test('plain words offer nothing', async () => {
  expect((await offered('It rained (Berg, 2010).', 'rained')).titles).toEqual([]);
});
