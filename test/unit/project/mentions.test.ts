import { expect, test } from 'vitest';
import { loadProject, uriOf } from './memoryProject';

const glossaries = [
  '- {id: lima, type: place, name: Lima}\n- {id: group, type: organization, name: Lima Group, aliases: [the Group]}\n- {id: pact, type: agreement, name: Pact of the Lake, aliases: [the Pact]}\n',
  '- {id: lima, type: place, name: Lima}\n- {id: other, type: agreement, name: Lake Pact, aliases: [the Pact, Lake]}\n',
];
const pieces = [
  'Lima',
  'Lima Group',
  'the Pact',
  'Pact of',
  'the Lake',
  'Lake',
  '[Lima]{lima}',
  '[the Pact]{pact}',
  'rain',
];
const gaps = [' ', ' ', '\n', '\n\n', '\r\n\r\n', ' \n \n', ''];
const heads = ['', '---\nlanguage: es\n---\n', '---\nglossary:\n  - {id: mine, type: person, name: Lake}\n---\n'];
const uri = uriOf('a.gloss');

test.each([1, 2, 3, 4])('mentions after random edits are those of a fresh project, seed %i', async seed => {
  let state = seed * 104729;
  const below = (count: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % count;
  };
  const piece = () => pieces[below(pieces.length)]! + gaps[below(gaps.length)]!;
  let glossary = glossaries[0]!;
  let head = '';
  let body = Array.from({ length: 40 }, piece).join('');
  const { project, files } = await loadProject({ 'glossary/all.yaml': glossary, 'a.gloss': body });
  let found = 0;
  for (let version = 1; version <= 40; version++) {
    if (version % 11 === 0) head = heads[below(heads.length)]!;
    if (version % 13 === 0) {
      glossary = glossaries[below(glossaries.length)]!;
      files.texts.set(uriOf('glossary/all.yaml'), glossary);
      await project.filesChanged([{ uri: uriOf('glossary/all.yaml'), type: 'changed' }]);
    }
    const at = below(body.length + 1);
    body = body.slice(0, at) + (below(3) ? piece() : '') + body.slice(at + below(8));
    project.openDocument(uri, head + body, version);
    const fresh = await loadProject({ 'glossary/all.yaml': glossary });
    fresh.project.openDocument(uri, head + body, version);
    const { mentions } = project.snapshot().document(uri)!;
    expect(mentions).toEqual(fresh.project.snapshot().document(uri)!.mentions);
    found += mentions.length;
  }
  expect(found).toBeGreaterThan(100);
});
