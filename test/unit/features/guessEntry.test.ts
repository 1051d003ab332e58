import { expect, test } from 'vitest';
import { runChecks } from '../../../server/src/checks';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { guessEntry } from '../../../server/src/features/linking/guessEntry';
import { defaultSettings } from '../../../server/src/project';
import { load } from './fixture';

test.each([
  ['Ministry of Fisheries', '', 'organization', 'Ministry of Fisheries', []],
  ['Ministerio de Pesca', '', 'organization', 'Ministerio de Pesca', []],
  ['Minister of Fisheries', '', 'office', 'Minister of Fisheries', []],
  ['Harbour Treaty', '', 'agreement', 'Harbour Treaty', []],
  ['Grupo de Trabajo de Puertos', '', 'mechanism', 'Grupo de Trabajo de Puertos', []],
  ['Rimac River', '', 'place', 'Rimac River', []],
  ['Cumbre de las Islas', '', 'event', 'Cumbre de las Islas', []],
  ['Costa Rica', '', 'state', 'Costa Rica', []],
  ['Buenos Aires', '', 'place', 'Buenos Aires', []],
  ['MINAG', '', 'organization', 'MINAG', []],
  ['Republic of Korea', '', 'state', 'Republic of Korea', []],
  ['Ana Quispe', 'Ana Quispe spoke. Quispe left.', 'person', 'Ana Quispe', ['Quispe']],
  ['Gen. Ana Quispe', 'Gen. Ana Quispe spoke.', 'person', 'Ana Quispe', []],
  [
    'Southern Fisheries Bank',
    'The Southern Fisheries Bank (SFB) lends.',
    'organization',
    'Southern Fisheries Bank',
    ['SFB'],
  ],
] as const)('%s: %s', (name, text, type, written, aliases) => {
  expect(guessEntry(name, text, defaultSettings)).toEqual({ name: written, type, aliases });
});

test('a name that recurs becomes an entry in id order, linked where it stands', async () => {
  const fixture = await load(
    `--- a.gloss
Then the Southern Fisheries Bank (SFB) lent. Now the Southern Fisheries Bank waits.
--- glossary/g.yaml
- {id: north, type: organization, name: North Bank}
- {id: west, type: organization, name: West Bank}
`,
  );
  const { document, snapshot } = fixture;
  const [problem] = runChecks(document, snapshot, { rules: new Set(['entity/unregistered']) });
  const fix = fixesFor({ problem: problem!, document, snapshot }).find(each => each.name === 'create')!;
  const change = (await fix.change!()) as never;
  expect(fixture.after(change, 'a.gloss')).toContain('the [Southern Fisheries Bank]{southern-fisheries-bank} (SFB)');
  expect(fixture.after(change, 'glossary/g.yaml')).toBe(`- {id: north, type: organization, name: North Bank}
- id: southern-fisheries-bank
  type: organization
  name: Southern Fisheries Bank
  aliases: [SFB]
- {id: west, type: organization, name: West Bank}

`);
});
