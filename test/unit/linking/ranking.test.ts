import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../../server/src/glossary';
import { createMatcher, findMentions, type LinkingContext } from '../../../server/src/linking';
import type { CableHeader } from '../../../server/src/source';
import { fixture } from '../fixture';
import { judge, labelledTexts, shares } from './labelled';

describe('shared names of the labelled texts', () => {
  test.each(['tuning', 'second', 'kept', 'third', 'fourth', 'fifth', 'sixth'] as const)('%s', set => {
    const found = shares(labelledTexts.filter(each => each.set === set).flatMap(judge));
    console.log(
      `${set}: ${found.names} names, top-1 ${found.top1.toFixed(2)}, top-3 ${found.top3.toFixed(2)}; first in the file ${found.first.toFixed(2)}`,
    );
    expect(found.top1).toBeGreaterThanOrEqual(0.85);
    expect(found.top3).toBeGreaterThanOrEqual(0.95);
  });

  test('ranks do not depend on what was ranked before', () => {
    const once = labelledTexts.map(judge);
    expect([...labelledTexts].reverse().map(judge).reverse()).toEqual(once);
  });
});

const glossary = `--- glossary.yaml
- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles, {text: the envoy, documents: [D1]}]}
- {id: mission, type: organization, name: Andean Mission, aliases: [the envoy, AND]}
- {id: north, type: agreement, name: Northern Pact, aliases: [the Pact], signed: 1950}
- {id: south, type: agreement, name: Southern Pact, aliases: [the Pact], signed: 1990}
`;

/** The first candidate of each mention in a text, with its first reason. */
function first(
  text: string,
  context: (at: (part: string) => { start: number; end: number }) => LinkingContext = () => ({}),
) {
  const { main, entries } = fixture(`${text}\n${glossary}`);
  const at = (part: string) => ({ start: main.text.indexOf(part), end: main.text.indexOf(part) + part.length });
  const known = glossaryOf(new Map(entries.map(each => [each.id, each])));
  const mentions = findMentions(main.text, createMatcher(entries), { glossary: known, ...context(at) });
  return mentions.map(({ candidates: [best] }) => [best!.id, best!.reasons[0]]);
}

describe('evidence', () => {
  test('a link of the same name', () =>
    expect(first('Then Robles spoke. Robles left.', at => ({ linked: [{ range: at('Robles'), id: 'luis' }] }))).toEqual(
      [
        ['luis', 'is linked here'],
        ['luis', 'the same name is linked to it in this document'],
      ],
    ));

  test('a full name before its short form', () =>
    expect(first('Luis Robles came. Robles spoke.')[1]).toEqual(['luis', 'its full name stands before']));

  test('a definition', () =>
    expect(first('It signed the Southern Pact (“the Pact”) at once.')[1]).toEqual([
      'south',
      'its full name stands directly before',
    ]));

  test('what the project chose before', () =>
    expect(first('Robles spoke.', () => ({ chosen: () => new Map([['luis', 9]]) }))).toEqual([
      ['luis', 'the project links this name to it elsewhere (9×)'],
    ]));

  test('an alias of this document alone', () => {
    expect(first('A note of the envoy', () => ({ document: 'D1' }))[0]![0]).toBe('luis');
    expect(first('A note of the envoy', () => ({ document: 'D2' }))[0]![0]).toBe('mission');
  });

  test('the date of the text', () => {
    expect(first('They invoked the Pact.', () => ({ date: '1962-04-01' }))[0]![0]).toBe('north');
  });

  describe('whose ministry it is', () => {
    const ministries = `--- glossary.yaml
- {id: mfa-sv, type: organization, name: Foreign Ministry of El Salvador, aliases: [MFA]}
- {id: mfa-gt, type: organization, name: Foreign Ministry of Guatemala, aliases: [MFA]}
- {id: galdo, type: person, name: Eva Galdo, description: Foreign Minister of Guatemala}
- {id: guatemala, type: state, name: Guatemala, aliases: [GOG]}
- {id: el-salvador, type: state, name: El Salvador, aliases: [GOES]}
`;
    const ranked = (text: string) => {
      const { main, entries } = fixture(`${text}\n${ministries}`);
      const known = glossaryOf(new Map(entries.map(each => [each.id, each])));
      return findMentions(main.text, createMatcher(entries), { glossary: known }).at(-1)!.candidates[0]!;
    };

    test.each([
      ['Eva Galdo will ask the MFA.', 'mfa-gt', 'Eva Galdo is of its country and named beside it'],
      ['The GOES has written to the MFA.', 'mfa-sv', 'El Salvador is of its country and named beside it'],
      ['Nobody tells the GOG. Its MFA sleeps.', 'mfa-gt', '“its” before it points to its country'],
      ['El Salvador is late. Its MFA sleeps.', 'mfa-sv', '“its” before it points to its country'],
      ['El Salvador is late. There the MFA sleeps.', 'mfa-sv', '“there” before it points to its country'],
    ])('%s', (text, id, reason) => {
      const best = ranked(text);
      expect(best.id).toBe(id);
      expect(best.reasons).toContain(reason);
    });
  });

  test.each(['PANAMA', 'AMEMBASSY PANAMA', 'Panama City'])('an acronym in a cable from %s', post => {
    const { main, entries } = fixture(`The GOP is late.
--- glossary.yaml
- {id: panama, type: state, name: Panama, aliases: [GOP]}
- {id: party, type: organization, name: Republican Party, aliases: [GOP]}
- {id: peru, type: state, name: Peru, aliases: [GOP]}
`);
    const header = { post, from: null, tokens: [] } as unknown as CableHeader;
    const [best] = findMentions(main.text, createMatcher(entries), { kind: 'cable', header })[0]!.candidates;
    expect(best).toMatchObject({ id: 'panama', reasons: expect.arrayContaining(['the cable comes from its country']) });
  });

  test.each([
    ['In 1920 Robles built the road.', 'elder', 'lasted until 1940, and the sentence is of 1920'],
    ['Nobody knows what Robles built.', 'younger', 'is written in the same way'],
  ])('the year of a sentence: %s', (text, id, reason) => {
    const { main, entries } = fixture(`${text}
--- glossary.yaml
- {id: elder, type: person, name: Ana Robles, aliases: [Robles], born: 1870, died: 1940}
- {id: younger, type: person, name: Eva Robles, aliases: [Robles], born: 1960}
`);
    const [best] = findMentions(main.text, createMatcher(entries), { date: '2006' })[0]!.candidates;
    expect(best).toMatchObject({ id, reasons: expect.arrayContaining([reason]) });
  });

  test('another of the name', () => {
    const { main, entries } = fixture(`The Court of Audit sat. The Court heard nobody. The other Court slept.
--- glossary.yaml
- {id: audit, type: organization, name: Court of Audit, aliases: [Court]}
- {id: trade, type: organization, name: Court of Trade, aliases: [Court]}
`);
    const ids = findMentions(main.text, createMatcher(entries)).map(each => each.candidates[0]!.id);
    expect(ids).toEqual(['audit', 'audit', 'trade']);
  });

  test.each([
    ['The people of Vell wept.', 'town'],
    ['The people of Vellia wept.', 'vellia'],
    ['Flights to Vell are late.', 'town'],
    ['Nobody trusts Vell’s promises.', 'vellia'],
    ['What does Vell do?', 'vellia'],
  ])('a government and its capital: %s', (text, id) => {
    const { main, entries } = fixture(`${text}
--- glossary.yaml
- {id: town, type: place, name: Vell, in: vellia}
- {id: vellia, type: state, name: Vellia, aliases: [Vell]}
- {id: vellia-town, type: place, name: Vellia}
`);
    expect(findMentions(main.text, createMatcher(entries))[0]!.candidates[0]!.id).toBe(id);
  });

  test('of agreements of one short name, the later', () => {
    expect(first('They invoked the Pact.', () => ({ date: '1995', kind: 'news' }))[0]![0]).toBe('south');
  });

  test.each([
    ['The statue of Vell was cleaned.', 'vell-eva'],
    ['A professor from Vell spoke.', 'vell-college'],
    ['Vell, on the coast, was flooded.', 'vell-town'],
    ['Marshal Vell never wrote.', 'vell-eva'],
    ['The old docks of Vell burned.', 'vell-town'],
    ['Governor Vell never wrote.', 'vell-eva'],
    ['The governor of Vell never wrote.', 'vell-town'],
    ['Vell, a small port, was flooded.', 'vell-town'],
    ['They await an answer from Vell.', 'vell-state'],
    ['They await the train from Vell.', 'vell-town'],
    ['Nobody knows what Vell is planning.', 'vell-state'],
    ['The Vell leadership met at noon.', 'vell-college'],
  ])('%s', (text, id) => {
    const { main, entries } = fixture(`${text}
--- glossary.yaml
- {id: vell-college, type: organization, name: Vell College, aliases: [Vell]}
- {id: vell-eva, type: person, name: Eva Vell, aliases: [Vell]}
- {id: vell-state, type: state, name: Free State of Vell, aliases: [Vell]}
- {id: vell-town, type: place, name: Port of Vell, aliases: [Vell]}
`);
    expect(findMentions(main.text, createMatcher(entries))[0]!.candidates[0]!.id).toBe(id);
  });

  test('an acronym that is a common word, in a line of capitals, is a weak candidate', () => {
    const { main, entries } = fixture(`PERU AND CHILE\nThe AND met.\n${glossary}`);
    const scores = findMentions(main.text, createMatcher(entries)).map(each => each.candidates[0]!.score);
    expect(scores[0]).toBeLessThan(0.3);
    expect(scores[1]).toBeGreaterThan(0.9);
  });

  test('scores are between 0 and 1 and fall', () => {
    const { main, entries } = fixture(`Robles read the Pact to Ana Robles.\n${glossary}`);
    for (const { candidates } of findMentions(main.text, createMatcher(entries))) {
      const scores = candidates.map(each => each.score);
      expect(scores.every(each => each > 0 && each <= 1)).toBe(true);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });
});
