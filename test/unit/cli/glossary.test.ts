import { afterEach, expect, test } from 'vitest';
import { Workspace } from './runCli';

let workspace: Workspace;
afterEach(() => workspace?.remove());
const files = {
  'gloss.yaml': 'name: Test\n',
  'glossary/a.yaml': '- {id: lima, type: place, name: Lima, names: {es: Lima}, aliases: [the capital]}\n',
};

test('the glossary as CSV, which reads back', async () => {
  workspace = new Workspace(files);
  const { status, out } = await workspace.gloss(['glossary']);
  expect([status, out.replace(/\r\n/g, '\n')]).toEqual([
    0,
    'id,type,name,name:es,aliases,description,same-as\nlima,place,Lima,Lima,the capital,,\n',
  ]);
  workspace.write('more.csv', out.replace('lima,place', 'callao,place'));
  expect((await workspace.gloss(['glossary', 'more.csv'])).out).toBe(
    '- id: callao\n  type: place\n  name: Lima\n  names: {es: Lima}\n  aliases: [the capital]\n',
  );
});

test('the glossary as JSON-LD', async () => {
  workspace = new Workspace(files);
  const { out } = await workspace.gloss(['glossary', '--format', 'jsonld', '--base', 'https://example.org/g/']);
  expect(JSON.parse(out)['@graph'][1]['@id']).toBe('https://example.org/g/lima');
});

test('rows that give no entry are told, ids that are taken too', async () => {
  workspace = new Workspace({ ...files, 'more.csv': 'id,who\nlima,Lima\nx,\ny,Y\n' });
  const { status, out, told } = await workspace.gloss(['glossary', 'more.csv', '--name-column', 'who']);
  expect([status, out]).toEqual([2, '- id: y\n  type: topic\n  name: Y\n']);
  expect(told.split('\n')).toHaveLength(3);
});

test('entities of Wikidata', async () => {
  const labels = { en: { language: 'en', value: 'Callao' }, es: { language: 'es', value: 'El Callao' } };
  const data = { entities: { Q1: { id: 'Q1', labels } } };
  workspace = new Workspace({ ...files, 'gloss.yaml': 'languages: [en, es]\n', 'q.json': JSON.stringify(data) });
  const { out } = await workspace.gloss(['glossary', 'q.json']);
  expect(out).toContain('- id: callao\n  type: topic\n  name: Callao\n  names: {es: El Callao}\n');
  workspace.write('bad.json', '[]');
  expect(await workspace.gloss(['glossary', 'bad.json'])).toMatchObject({ status: 2, out: '' });
});
