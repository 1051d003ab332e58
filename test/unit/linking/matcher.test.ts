import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../server/src/glossary';
import { createMatcher, type MatchConditions } from '../../../server/src/linking';
import { fixture } from '../fixture';

/** Checks that exactly the marked places match, each with the entries that its label lists. */
function check(written: string, conditions?: MatchConditions): void {
  const { main, entries } = fixture(written);
  const found = createMatcher(entries)
    .find(main.text, 0, main.text.length, conditions)
    .map(({ start, end, names }) => `${start}-${end} ${main.text.slice(start, end)}: ${ids(names)}`);
  const wanted = main.marks.map(({ start, end, label }) => `${start}-${end} ${main.text.slice(start, end)}: ${label}`);
  expect(found).toEqual(wanted);
}

const ids = (names: readonly { entry: Entry }[]) => [...new Set(names.map(each => each.entry.id))].join(' ');

/** Matches of one name (of the entry `x`) in a text, as the texts that matched. */
function matched(name: string | object, text: string, conditions?: MatchConditions): string[] {
  const alias = typeof name === 'string' ? { text: name } : (name as { text: string });
  const entry = { id: 'x', type: 'topic', name: 'Zzyzx Qqq', names: new Map(), aliases: [alias], sameAs: [] };
  const matches = createMatcher([entry as unknown as Entry]).find(text, 0, text.length, conditions);
  return matches.map(each => text.slice(each.start, each.end));
}

describe('whole words, the longest from the left', () => {
  test('a longer name hides the shorter ones in it', () =>
    check(`
The Lima Group met in Lima, not in Limatambo.
    ^^^^^^^^^^ lima-group
                      ^^^^ lima
--- glossary.yaml
- {id: lima, type: place, name: Lima}
- {id: lima-group, type: organization, name: Lima Group}
`));

  test('the leftmost wins, though the next would be longer', () =>
    check(`
The Andean Trade Act Review opens.
    ^^^^^^^^^^^^^^^^ act
--- glossary.yaml
- {id: act, type: agreement, name: Andean Trade Act}
- {id: review, type: event, name: Trade Act Review Conference}
`));

  test('an article that a name begins with does not hide a longer name behind it', () =>
    check(`
The Group of Twenty met; the group left. El Secretario
    ^^^^^^^^^^^^^^^ g20
                         ^^^^^^^^^ bwg
                                            ^^^^^^^^^^ sg
General spoke, el secretario wrote, the
…^^^^^^        ^^^^^^^^^^^^^ minister
Hague ruled, and so did the Hague Tribunal.
                            ^^^^^^^^^^^^^^ court
--- glossary.yaml
- {id: bwg, type: mechanism, name: Bilateral Working Group, aliases: [the Group]}
- {id: g20, type: organization, name: Group of Twenty}
- {id: minister, type: office, name: Secretario de Relaciones Exteriores, aliases: [el Secretario]}
- {id: sg, type: office, name: Secretario General}
- {id: court, type: organization, name: Permanent Court, aliases: [Hague Tribunal]}
`));

  test('a name that does not go on falls back to the shorter one', () =>
    check(`
Lake Titicaca Basin plans: Lake Titicaca Authority.
^^^^^^^^^^^^^ lake
                           ^^^^^^^^^^^^^ lake
--- glossary.yaml
- {id: lake, type: place, name: Lake Titicaca}
- {id: council, type: organization, name: Lake Titicaca Basin Council}
`));

  test('entries that share a name are all there, in the order of the file', () =>
    check(`
Granada replied.
^^^^^^^ city province
--- glossary.yaml
- {id: city, type: place, name: Granada}
- {id: province, type: place, name: Province of Granada, aliases: [Granada]}
`));

  test.each([
    ['Peru', 'Peruvian, perusal, Perú2', []],
    ['Peru', 'Peru-based, (Peru), "Peru"; Peru/Chile', ['Peru', 'Peru', 'Peru', 'Peru']],
    ['EE. UU.', 'los EE. UU. y EE.\nUU.', ['EE. UU.', 'EE.\nUU.']],
    ['U.S.', 'the U.S. and the U.S.A', ['U.S.']],
    ['G7', 'the G7, the G77', ['G7']],
    ['AT&T', 'AT&T, AT & T', ['AT&T']],
    ['Ñuñoa 2', 'Ñuñoa 2 and Ñuñoa 23', ['Ñuñoa 2']],
  ])('%s in %s', (name, text, expected) => expect(matched(name, text)).toEqual(expected));

  test('a note’s raised number is no part of the word', () => expect(matched('Peru', 'in Peru¹²,')).toEqual(['Peru']));
});

describe('letter case and accents', () => {
  test.each([
    ['Perú', 'PERU, peru, Peru\u0301', ['PERU', 'peru', 'Peru\u0301']],
    ['BWG', 'BWG, bwg, Bwg', ['BWG']],
    ['ÁLBA', 'ALBA, alba, ÁLBA', ['ALBA', 'ÁLBA']],
    [{ text: 'the Group', match: 'exact' }, 'the Group, the group, The Group', ['the Group']],
    [{ text: 'el Tratadó', match: 'exact' }, 'el Tratado, El Tratado', ['el Tratado']],
    ['İzmir', 'İzmir, izmir, IZMIR', ['İzmir', 'izmir', 'IZMIR']],
    ['Weißenfels', 'WEISSENFELS, Weissenfels', ['WEISSENFELS', 'Weissenfels']],
    ['fisheries office', 'the ﬁsheries oﬃce', ['ﬁsheries oﬃce']],
    ['Łódź', 'Lodz', ['Lodz']],
    ['Å', 'an Å here', ['Å']],
    ['𝐀lpha', 'alpha', ['alpha']],
    ['Cafe\u0301 Accord', 'the CAFÉ accord', ['CAFÉ accord']],
  ])('%s in %s', (name, text, expected) => expect(matched(name, text)).toEqual(expected));

  test('offsets stay those of the text where folding changes lengths', () =>
    check(
      `
İİ ßß ﬁﬁ e\u0301 then Lima.
${' '.repeat(17)}^^^^ lima
--- glossary.yaml
- {id: lima, type: place, name: Lima}
`.replaceAll('\\u0301', '\u0301'),
    ));

  test.each([
    ['SUBJECT: CHILE AND PER CAPITA INCOME', true],
    ['The accord names Chile and PER alone.', false],
    ['PRIOR LINE\nPER is in this one\nNEXT LINE', false],
  ])('an acronym that is a common word, in %j', (text, isWeak) => {
    const entry = {
      id: 'peru',
      type: 'state',
      name: 'Perú',
      names: new Map(),
      aliases: [{ text: 'POR' }, { text: 'ANDES' }],
      sameAs: [],
    };
    const matcher = createMatcher([entry as unknown as Entry]);
    const read = (written: string) => matcher.find(written).map(each => each.names[0]!.isWeak);
    expect(read(text.replace('PER', 'POR'))).toEqual([isWeak]);
    expect(read(text.replace('PER', 'ANDES'))).toEqual([false]);
  });
});

describe('white space, hyphens, quotes', () => {
  const marker = { masks: [] as { start: number; end: number }[] };
  test.each([
    ['Working Group', 'Working  \t Group', ['Working  \t Group']],
    ['Working Group', 'Working\u00a0Group', ['Working\u00a0Group']],
    ['Working Group', 'Working \r\n  Group', ['Working \r\n  Group']],
    ['Working Group', 'Working\rGroup', ['Working\rGroup']],
    ['Working Group', 'Working\n\nGroup', []],
    ['Working Group', 'Working\r\n\r\nGroup', []],
    ['Working   Group', 'Working Group', ['Working Group']],
    ['Working Group', 'WorkingGroup, Working-Group', []],
    ['Bilateral Group', 'Bilat-\neral Group', ['Bilat-\neral Group']],
    ['Bilateral Group', 'Bilateral Gro-  \n  up', ['Bilateral Gro-  \n  up']],
    ['Bilateral Group', 'Bilat\u00ad\neral Gr\u00adoup', ['Bilat\u00ad\neral Gr\u00adoup']],
    ['Bilateral Group', 'Bilat- eral Group', []],
    ['pol-mil talks', 'pol-\nmil talks', ['pol-\nmil talks']],
    ['pol-mil talks', 'pol\u2011mil talks, pol–mil talks', ['pol\u2011mil talks', 'pol–mil talks']],
    ["Cote d'Or", 'Côte d’Or, Cote dʼOr', ['Côte d’Or', 'Cote dʼOr']],
    ['the “Pact”', 'the "Pact", the «Pact», the Pact', ['the "Pact"', 'the «Pact»']],
  ])('%j in %j', (name, text, expected) => expect(matched(name, text, marker)).toEqual(expected));

  test('a word that a hyphen breaks is also the shorter word', () =>
    expect(matched('Peru', 'a Peru-\nbased firm')).toEqual(['Peru']));

  test('a page break may stand between two words, and within a broken word', () => {
    const text =
      'the Working\n\nLIMA 00001661  002 OF 003\n\nGroup, the Work-\n\nLIMA 00001661  003 OF 003\n\ning Group';
    const masks = [...text.matchAll(/LIMA 0.*/g)].map(each => ({
      start: each.index,
      end: each.index + each[0].length,
    }));
    expect(matched('Working Group', text, { masks })).toEqual([
      'Working\n\nLIMA 00001661  002 OF 003\n\nGroup',
      'Work-\n\nLIMA 00001661  003 OF 003\n\ning Group',
    ]);
    expect(matched('Working Group', text)).toEqual([]);
    const withBreaks = masks.map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
    expect(matched('Working Group', text, { masks: withBreaks })).toHaveLength(2);
  });

  test.each(["'s", '’s', "'", '’'])('a possessive %s is no part of the mention', ending =>
    expect(matched('Andean Accords', `the Andean Accords${ending} text`)).toEqual(['Andean Accords']),
  );
});

describe('conditions of an alias', () => {
  const alias = { text: 'the Group', language: 'en', documents: ['09LIMA1661'] };
  test.each([
    [{}, 0],
    [{ document: '09LIMA1661' }, 1],
    [{ document: '09LIMA1662' }, 0],
    [{ document: '09LIMA1661', languageAt: () => 'en-GB' }, 1],
    [{ document: '09LIMA1661', languageAt: () => 'es' }, 0],
  ])('%j', (conditions, count) => expect(matched(alias, 'When the Group met', conditions)).toHaveLength(count));
});

describe('parts of a text', () => {
  test('a range is searched as if the text ended there', () => {
    const { entries } = fixture(
      'x\n--- glossary.yaml\n- {id: a, type: place, name: Lima}\n- {id: b, type: place, name: Lima Norte}\n',
    );
    const matcher = createMatcher(entries);
    const text = 'Lima Norte, Lima';
    expect(matcher.find(text, 0, 4).map(each => each.end)).toEqual([4]);
    expect(matcher.find(text, 2).map(each => each.start)).toEqual([12]);
  });
});

describe('a changed matcher finds what one built anew finds', () => {
  const entry = (id: string, name: string, ...aliases: string[]): Entry =>
    ({
      id,
      type: 'topic',
      name,
      names: new Map(),
      aliases: aliases.map(text => ({ text })),
      sameAs: [],
    }) as unknown as Entry;
  const text = 'Alpha Beta, Beta Gamma; Gamma Delta Alpha. Omega Beta and Alpha Beta Gamma.';
  const plain = (matcher: ReturnType<typeof createMatcher>) =>
    matcher.find(text).map(each => [each.start, each.end, each.names.map(name => name.entry.name).sort()]);
  const all = [entry('a', 'Alpha'), entry('b', 'Beta', 'Beta Gamma'), entry('c', 'Alpha Beta', 'Gamma Delta')];

  test.each([
    ['added', [], [entry('d', 'Omega Beta')]],
    ['removed', [all[2]!], []],
    ['edited', [all[1]!], [entry('b', 'Beta', 'Alpha Beta Gamma')]],
    ['shared', [], [entry('e', 'Beta Gamma')]],
  ])('%s', (_, before, after) => {
    const kept = all.filter(each => !(before as Entry[]).includes(each));
    const changed = createMatcher(all).updated(before, after);
    expect(plain(changed)).toEqual(plain(createMatcher([...kept, ...after])));
    expect(plain(changed.updated(after, before))).toEqual(plain(createMatcher(all)));
  });

  test('many changes, one after the other', () => {
    let matcher = createMatcher(all);
    for (let round = 0; round < 1200; round++) matcher = matcher.updated([], [entry(`n${round}`, `Omega ${round}`)]);
    expect(matcher.size).toBe(5 + 1200);
    expect(matcher.find('Omega 7 and Omega 1100')).toHaveLength(2);
    expect(plain(matcher)).toEqual(plain(createMatcher(all)));
  });
});
