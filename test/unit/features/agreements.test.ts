import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../server/src/checks';
import type { ProjectChange } from '../../../server/src/features/change';
import { fixesFor } from '../../../server/src/features/fixes/fixes';
import { applyEdits, keepsSource, parseDocument } from '../../../server/src/markup';
import { load } from './fixture';

const glossary = `
--- glossary/a.yaml
- {id: border-pact, type: agreement, name: Border Pact, parties: [north, south], signed: 1999}
- {id: river-pact-1990, type: agreement, name: Pact of the River, parties: [north, east], signed: 1990}
- {id: river-pact-2020, type: agreement, name: Pact of the River, parties: [north, south], signed: 2020-05-03}
--- glossary/g.yaml
- {id: north, type: state, name: North, aliases: [Northland]}
- {id: south, type: state, name: South}
- {id: east, type: state, name: East}
- {id: president-south, type: office, name: President of the South Republic, of: south}
- {id: rivera, type: person, name: Ana Rivera, office: president-south}
`;
const statement = `---
id: talks
kind: declaration
date: 2021-03-04
---
Joint Statement of North and South

[North]{north} and [South]{south} met in the capital.

`;

/** What `agreement/untagged` offers for the first finding whose words hold `words`. */
async function offered(text: string, words = '') {
  const fixture = await load(`--- talks.gloss\n${text}${glossary}`);
  const { document, snapshot } = fixture;
  const problem = runChecks(document, snapshot).find(
    each =>
      each.code === 'agreement/untagged' &&
      document.document.text.slice(each.range.start, each.range.end).includes(words),
  );
  expect(problem, 'an untagged agreement').toBeDefined();
  const fixes = fixesFor({ problem: problem!, document, snapshot });
  const textAfter = async (name: string, file = 'talks.gloss') => {
    const fix = fixes.find(each => each.name === name);
    expect(fixes.map(each => each.name)).toContain(name);
    const change = (await fix!.change!()) as ProjectChange | { refused: string } | undefined;
    if (!change || 'refused' in change) throw new Error(change?.refused ?? 'no change');
    for (const { uri, edits } of change.edits)
      if (uri === document.uri) expect(keepsSource(document.document, edits)).toBe(true);
    return fixture.after(change, file);
  };
  return { fixes, textAfter, names: fixes.map(each => each.name), fixture };
}

/** The line of a text that holds the words. */
const line = (text: string, words: string) => text.split('\n').find(each => each.includes(words));

describe('a new agreement is tagged with what is known', () => {
  test.each([
    [
      'both governments are the document’s two states, and its date is the agreement’s',
      'The two governments agreed to dredge the canal.',
      '[The two governments agreed to dredge the canal.]{agreement: new, status: agreed, parties: [north, south], date: 2021-03-04}',
    ],
    [
      'a date of its own comes first',
      'North and South signed a treaty on 3 May 2020.',
      '[North and South signed a treaty on 3 May 2020.]{agreement: new, status: signed, parties: [north, south], date: 2020-05-03}',
    ],
    [
      'what entered into force did not do so that day, nor between whom',
      'Both countries welcomed the entry into force of the customs treaty.',
      '[Both countries welcomed the entry into force of the customs treaty.]{agreement: new, status: in-force}',
    ],
    [
      'somebody without an entry leaves the parties open',
      'Westland and South agreed to dredge the canal.',
      '[Westland and South agreed to dredge the canal.]{agreement: new, status: agreed, date: 2021-03-04}',
    ],
    [
      'a linked person acts for a state',
      '[President Ana Rivera]{rivera} and North agreed to dredge the canal.',
      '[[President Ana Rivera]{rivera} and North agreed to dredge the canal.]{agreement: new, status: agreed, parties: [south, north], date: 2021-03-04}',
    ],
  ])('%s', async (_, sentence, tagged) => {
    const { textAfter } = await offered(`${statement}${sentence}`);
    expect(line(await textAfter('new'), tagged.slice(-60))).toBe(tagged);
  });

  test('in Spanish', async () => {
    const { textAfter } = await offered(
      statement.replace('Joint Statement of North and South', 'Declaración conjunta') +
        'Ambos países acordaron limpiar el canal de riego antes de que lleguen las lluvias.',
    );
    expect(await textAfter('new')).toContain(
      '{agreement: new, status: agreed, parties: [north, south], date: 2021-03-04}',
    );
  });

  test('news do not date what they tell', async () => {
    const { textAfter } = await offered(
      '---\nkind: news\ndate: 2021-03-04\n---\nNorth and South agreed to dredge the canal.',
    );
    expect(await textAfter('new')).toContain('{agreement: new, status: agreed, parties: [north, south]}');
  });
});

describe('where a tag is laid', () => {
  const two = 'North and South agreed to dredge the canal; the weather was poor at the time.';

  test('around the sentence or its clause', async () => {
    const { textAfter, names } = await offered(statement + two);
    expect(names).toContain('new:clause');
    expect(line(await textAfter('new'), 'dredge')).toMatch(/^\[North .* the time\.\]\{agreement: new/);
    expect(line(await textAfter('new:clause'), 'dredge')).toMatch(
      /^\[North and South agreed to dredge the canal\]\{agree/,
    );
  });

  test('a list item without its number', async () => {
    const { textAfter } = await offered(
      `${statement}They agreed to:\n\n1. open the bridge to lorries;\n2. close the old ford.`,
      'open the bridge',
    );
    expect(line(await textAfter('new'), 'open the bridge')).toMatch(
      /^1\. \[open the bridge to lorries;?\]\{agreement: new/,
    );
  });

  test('never across another span: the clause that fits comes first', async () => {
    const { textAfter } = await offered(
      `${statement}${two.replace('poor at the time.', '[poor at the time. It was cold]{id: x}.')}`,
    );
    const text = await textAfter('new');
    expect(parseDocument(text).problems).toEqual([]);
    expect(text).toContain('[North and South agreed to dredge the canal]{agreement: new');
  });

  test('over a page break: a span for each block, and none for the page number', async () => {
    const { textAfter } = await offered(
      `${statement}North and South agreed to dredge\n\nPage 2 of 9\n\nthe canal before the rains of the year come.`,
      'agreed to dredge',
    );
    expect((await textAfter('new')).slice(statement.length)).toBe(
      `[North and South agreed to dredge]{agreement: new, status: agreed, parties: [north, south], date: 2021-03-04, id: a1}

Page 2 of 9

[the canal before the rains of the year come.]{id: a1}
`,
    );
  });
});

describe('agreements of the glossary', () => {
  test('are offered by name, then by parties and date; others are not', async () => {
    const { names } = await offered(`${statement}North and South signed the Pact of the River on 3 May 2020.`);
    expect(names.filter(each => each.startsWith('entry:'))).toEqual(['entry:river-pact-2020', 'entry:river-pact-1990']);
  });

  test('get a new entry in id order, with what is known, and the passage its id', async () => {
    const { textAfter } = await offered(
      `${statement}1. North and South signed a Memorandum of Understanding on Canals.`,
    );
    const entries = await textAfter('create', 'glossary/a.yaml');
    expect(entries).toContain(
      [
        '- id: memorandum-of-understanding-on-canals',
        '  type: agreement',
        '  name: Memorandum of Understanding on Canals',
        '  parties: [north, south]',
        '  signed: 2021-03-04',
        '  status: signed',
        '  instrument: memorandum',
        '  cite: talks#1',
        '',
      ].join('\n'),
    );
    expect(entries.indexOf('border-pact')).toBeLessThan(entries.indexOf('memorandum-of'));
    expect(entries.indexOf('memorandum-of')).toBeLessThan(entries.indexOf('river-pact-1990'));
    expect(await textAfter('create')).toContain(']{agreement: memorandum-of-understanding-on-canals, status: signed}');
    const others = glossary.slice(glossary.indexOf('--- glossary/g'));
    const again = await load(`--- talks.gloss
${await textAfter('create')}--- glossary/a.yaml
${entries}${others}`);
    expect(again.snapshot.glossaryProblems).toEqual([]);
    expect(runChecks(again.document, again.snapshot).map(each => each.code)).not.toContain('entry/unknown');
  });
});

describe('all agreements of a document', () => {
  const three = `${statement}North and South agreed to dredge the canal. They talked for long.

The two governments signed a treaty on fish.

[North and South agreed to meet again each spring.]{agreement: none} North and South agreed to build a bridge.`;

  test('are tagged in one change, each place by itself and labelled by its strength', async () => {
    const { fixes, textAfter, fixture } = await offered(three);
    const all = fixes.find(each => each.name === 'all');
    expect(all?.title).toBe('Tag all 3 untagged agreements in this document…');
    const change = (await all!.change!()) as ProjectChange;
    expect(change.edits[0]!.edits.map(each => each.label)).toEqual([
      'Tag as a new agreement: agreed or committed, level 3',
      'Tag as a new agreement: signed or concluded, level 4',
      'Tag as a new agreement: agreed or committed, level 3',
    ]);
    const text = await textAfter('all');
    expect(text.match(/agreement: new/g)).toHaveLength(3);
    // Any of them may be left out.
    for (const left of change.edits[0]!.edits) {
      const kept = change.edits[0]!.edits.filter(each => each !== left);
      expect(keepsSource(fixture.document.document, kept)).toBe(true);
      expect(parseDocument(applyEdits(fixture.document.document.text, kept)).problems).toEqual([]);
    }
  });

  test('but for one that is set aside', async () => {
    const reviewed =
      '--- gloss.reviewed.yaml\n- {rule: agreement/untagged, document: talks, quote: The two governments signed a treaty on fish.}\n';
    const fixture = await load(`--- talks.gloss\n${three}\n${reviewed}${glossary}`);
    const { document, snapshot } = fixture;
    const problems = runChecks(document, snapshot).filter(each => each.code === 'agreement/untagged');
    const titles = problems.flatMap(problem => fixesFor({ problem, document, snapshot }).map(each => each.title));
    expect(titles).toContain('Tag all 2 untagged agreements in this document…');
    expect(titles).toContain('Not an agreement: set this finding aside');
  });
});

describe('an incomplete tag', () => {
  async function mended(text: string, name: string) {
    const fixture = await load(`--- talks.gloss\n${text}${glossary}`);
    const { document, snapshot } = fixture;
    const problem = runChecks(document, snapshot).find(each => each.code === 'agreement/incomplete');
    const fix = fixesFor({ problem: problem!, document, snapshot }).find(each => each.name === name);
    return fixture.after((await fix!.change!()) as ProjectChange, 'talks.gloss');
  }

  test('gets the parties that the passage names', async () => {
    const tagged = '[North and South signed a treaty.]{agreement: new, status: signed}';
    expect(await mended(statement + tagged, 'parties')).toContain(
      '{agreement: new, status: signed, parties: [north, south]}',
    );
  });

  test('gets the date that the passage names', async () => {
    const tagged = '[North and South signed a treaty in May 2020.]{agreement: new, parties: [north, south]}';
    expect(await mended(tagged, 'date')).toContain('{agreement: new, parties: [north, south], date: 2020-05}');
  });
});
