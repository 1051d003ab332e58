import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings, FactsIndex, readFacts } from '../../../server/src/project';
import { countsOf } from '../../../server/src/project/analysis/choices';
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

test('they are in step with the documents, whatever changes and whichever state is asked', () => {
  const texts = ['[Robles]{luis} [robles]{ana}', '[Robles]{luis}', 'Robles', '[Robles]{ana} [ROBLES]{ana} [X]{luis}'];
  const change = fc.tuple(fc.nat(3), fc.option(fc.constantFrom(...texts)), fc.nat(9), fc.boolean());
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), changes => {
      const states = [FactsIndex.empty];
      for (const [document, text, asked, isAsked] of changes) {
        const uri = `file:///p/${document}.gloss`;
        const facts = text === null ? null : readFacts(uri, text, defaultSettings.layers);
        states.push(states.at(-1)!.with([[uri, facts]]));
        const state = states[asked % states.length]!;
        if (!isAsked) continue;
        const expected = new Map<string, number>();
        for (const each of state.uris()) {
          for (const [name, id, count] of state.get(each)!.choices) {
            if (name === 'robles') expected.set(id, (expected.get(id) ?? 0) + count);
          }
        }
        expect(new Map(countsOf(state, 'Robles') ?? [])).toEqual(expected);
      }
    }),
    { numRuns: 100, seed: 6 },
  );
});
