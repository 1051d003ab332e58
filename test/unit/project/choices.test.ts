import { expect, test } from 'vitest';
import { loadProject, uriOf } from './memoryProject';

const glossary = `- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles]}
`;

/** The likeliest entry for the last mention of `a.gloss`, with its first reason. */
async function likeliest(texts: Readonly<Record<string, string>>) {
  const { project } = await loadProject({ 'gloss.yaml': '', 'glossary/g.yaml': glossary, ...texts });
  const [best] = (await project.read(uriOf('a.gloss')))!.mentions.at(-1)!.candidates;
  return [best!.id, best!.reasons[0]];
}

test('what other documents link a shared name to is evidence', async () => {
  const b = 'Then [Robles]{luis} left; [ROBLES]{luis} stayed.';
  expect(await likeliest({ 'a.gloss': 'Robles spoke.', 'b.gloss': b })).toEqual([
    'luis',
    'the project links this name to it elsewhere (2×)',
  ]);
  expect(await likeliest({ 'a.gloss': 'Robles spoke.' })).toEqual(['ana', 'is written in the same way']);
});

test('links that are rejected or only proposed are none, and a document does not count its own', async () => {
  const b = '[Robles]{luis, review: rejected} or [Robles]{luis, review: {state: proposed}}.';
  expect(await likeliest({ 'a.gloss': 'Robles spoke.', 'b.gloss': b })).toEqual(['ana', 'is written in the same way']);
  const [id, reason] = await likeliest({ 'a.gloss': '[Robles]{luis} spoke. Robles left.' });
  expect([id, reason]).toEqual(['luis', 'the same name is linked to it in this document']);
});
