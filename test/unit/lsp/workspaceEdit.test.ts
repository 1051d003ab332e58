import { expect, test } from 'vitest';
import { placedText } from '../../../server/src/lsp/texts';
import { type EditContext, workspaceEdit } from '../../../server/src/lsp/workspaceEdit';

const uri = 'file:///a.gloss';
const context = (text: string, supports = { documentChanges: true, create: true }): EditContext => ({
  text: async each => (each === uri ? placedText(each, text) : undefined),
  exists: async each => each === uri,
  seen: () => text,
  version: () => 7,
  supports,
});
const edit = (start: number, end: number, newText: string) => ({
  edits: [{ uri, edits: [{ range: { start, end }, newText }] }],
});

test('an edit that keeps the source text becomes one of the protocol, with the version that it is for', async () => {
  const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } };
  expect(await workspaceEdit(edit(8, 9, 'b'), context('One\r\n[x]{a}\r\n'.replace('One', 'On')))).toEqual({
    edit: { documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range, newText: 'b' }] }] },
  });
});

test.each([
  ['changes a word', edit(0, 1, 'X')],
  ['takes a word away', edit(0, 3, '')],
  ['makes markup of text', edit(0, 0, '[y]{z}')],
  ['breaks a span, so that its markup becomes text', edit(4, 5, '')],
])('an edit that %s is refused', async (_, change) => {
  expect(await workspaceEdit(change, context('One [x]{a} two'))).toHaveProperty('refused');
});

test('a client that knows no versions gets plain changes', async () => {
  const answer = await workspaceEdit(edit(4, 5, 'b'), context('[x]{a}', { documentChanges: false, create: false }));
  expect('edit' in answer && Object.keys(answer.edit)).toEqual(['changes']);
});

test('a file cannot be made where the editor makes none, nor edited where it cannot be read', async () => {
  const made = { edits: [], newFiles: [{ uri: 'file:///b', text: '' }] };
  expect(await workspaceEdit(made, context('', { documentChanges: true, create: false }))).toHaveProperty('refused');
  const again = { edits: [], newFiles: [{ uri, text: '' }] };
  expect(await workspaceEdit(again, context(''))).toEqual({ refused: `${uri} was edited meanwhile: try again.` });
  expect(await workspaceEdit({ edits: [{ uri: 'file:///gone', edits: [] }] }, context(''))).toHaveProperty('refused');
});

test('labelled edits are shown in a preview, ticked, where the client has one', async () => {
  const labelled = {
    edits: [{ uri, edits: [{ range: { start: 0, end: 1 }, newText: '[x]{a}', label: 'Link to A (a)' }] }],
  };
  const supports = { documentChanges: true, create: true };
  const asked = await workspaceEdit(labelled, context('x', { ...supports, annotations: true } as never));
  const annotations = 'edit' in asked ? asked.edit.changeAnnotations! : {};
  expect(annotations['Link to A (a)']).toEqual({ label: 'Link to A (a)' });
  expect(Object.values(annotations).filter(each => each.needsConfirmation)).toHaveLength(1);
  expect(asked).toHaveProperty('edit.documentChanges.0.edits.1.annotationId', 'Link to A (a)');
  expect(asked).toHaveProperty('edit.documentChanges.0.edits.0.newText', '');
  expect(await workspaceEdit(labelled, context('x', supports))).not.toHaveProperty('edit.changeAnnotations');
});

test('an edit that was worked out for another text is refused, though it would keep the source text', async () => {
  const there = context('[x]{ a}');
  expect(await workspaceEdit(edit(5, 6, 'b'), there)).toHaveProperty('edit');
  expect(await workspaceEdit(edit(4, 5, 'b'), { ...there, seen: () => '[x]{a}' })).toEqual({
    refused: `${uri} was edited meanwhile: try again.`,
  });
});
