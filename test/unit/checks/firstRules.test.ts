import { describe, expect, test } from 'vitest';
import { importText } from '../../../server/src/markup';
import { findingsOf, placesOf } from './checkProject';

const glossary = [
  '- {id: peru, type: state, name: Peru}',
  '- {id: chile, type: state, name: Chile}',
  '- {id: lima, type: place, name: Lima, in: peru}',
  '- {id: pact, type: agreement, name: Lake Pact, parties: [peru, chile], signed: 2001-03}',
  '',
].join('\n');

/** A document that stands in a project with that glossary. */
const places = (code: string, document: string, more: Record<string, string> = {}) =>
  placesOf(code, { 'glossary/all.yaml': glossary, 'a.gloss': document, ...more });

describe.each([
  ['markup/front-matter-unclosed', '---\nid: x\nText.\n', 1],
  ['markup/front-matter-invalid', '---\n[a, b]\n---\nText.\n', 1],
  ['markup/span-unopened', 'Peru]{peru} met.\n', 1],
  ['markup/annotation-unclosed', '[Peru]{peru met.\n', 1],
  ['markup/annotation-invalid', '[Peru]{peru: [} met.\n', 1],
  ['markup/empty-annotation', '[Peru]{} met.\n', 1],
  ['markup/two-references', '[Peru]{peru, chile} met.\n', 1],
  ['markup/duplicate-key', '[Peru]{note: a, note: b} met.\n', 1],
  ['markup/empty-annotation', '[Peru]{peru} met.\n', 0],
])('%s', (code, text, count) => {
  test(JSON.stringify(text), async () => expect(await places(code, text)).toHaveLength(count));
});

describe('entry/unknown', () => {
  test.each([
    ['[Peru]{peru} and [Chile]{entity: chile}', []],
    ['[Peru]{perú}', ['a.gloss: perú']],
    ['[x]{entity: nowhere}', ['a.gloss: nowhere']],
    ['[x]{agreement: new} [y]{agreement: none} [z]{agreement: pact}', []],
    ['[x]{agreement: pcat, place: limma}', ['a.gloss: pcat', 'a.gloss: limma']],
    ['---\nannotations: {b: {brazil, note: x}}\n---\n[x]{b}', ['a.gloss: brazil']],
    ['---\nglossary: [{id: own, type: topic, name: Own}]\n---\n[x]{own}', []],
    ['[x]{__proto__} [y]{constructor}', ['a.gloss: __proto__', 'a.gloss: constructor']],
  ])('%s', async (text, expected) => expect(await places('entry/unknown', text)).toEqual(expected));

  test('says which entries are meant', async () => {
    const [finding] = await findingsOf('entry/unknown', { 'glossary/a.yaml': glossary, 'a.gloss': '[x]{perru}' });
    expect(finding).toContain('did you mean “peru”?');
  });

  test('looks at the fields of entries', async () => {
    const more = { 'glossary/b.yaml': '- {id: cusco, type: place, name: Cusco, in: pery, part-of: lima}\n' };
    expect(await places('entry/unknown', '', more)).toEqual(['glossary/b.yaml: pery']);
  });
});

describe('glossary files', () => {
  test('two entries with one id', async () => {
    expect(
      await places('entry/duplicate-id', '', { 'glossary/b.yaml': '- {id: lima, type: place, name: Lima}\n' }),
    ).toEqual(['glossary/b.yaml: lima']);
  });

  test('a key that stands twice', async () => {
    const more = { 'glossary/b.yaml': '- {id: x, type: topic, name: X, name: Y}\n' };
    expect(await places('entry/duplicate-key', '', more)).toHaveLength(1);
  });

  test('a glossary that is no list', async () => {
    expect(
      await places('entry/file-invalid', '[x]{peru}', { 'glossary/b.yaml': 'peru: {type: state}\n' }),
    ).toHaveLength(1);
  });

  test('a broken entry costs itself alone', async () => {
    const more = { 'glossary/b.yaml': '- {id: x, type: topic, name: X\n- {id: y, type: topic, name: Y}\n' };
    expect(await places('entry/invalid', '[y]{y}', more)).not.toEqual([]);
    expect(await places('entry/unknown', '[y]{y}', more)).toEqual([]);
  });

  test.each([
    ['{id: x, type: topc, name: X}', 'topc'],
    ['{id: x, type: person, name: X, born: 1950-13}', '1950-13'],
    ['{id: x, type: person, name: X, brn: 1950}', 'brn'],
    ['{id: x, type: agreement, name: X, status: sgned}', 'sgned'],
    ['{id: x, type: person, name: X, born: }', 'born'],
    ['{id: x, type: place, name: X, in: [peru, chile]}', '[peru, chile]'],
  ])('entry/field-invalid: %s', async (entry, words) => {
    expect(await places('entry/field-invalid', '', { 'glossary/b.yaml': `- ${entry}\n` })).toEqual([
      `glossary/b.yaml: ${words}`,
    ]);
  });

  test.each(['1950', '1950-06-30', '1950~', '1950-06/1951', '2004-02-29', '1900?'])('%s is a date', async date => {
    const entry = `- {id: x, type: person, name: X, born: ${date}}\n`;
    expect(await places('entry/field-invalid', '', { 'glossary/b.yaml': entry })).toEqual([]);
  });

  test.each(['2005-02-29', '1950-6-30', 'June 1950', '30/06/1950'])('%s is none', async date => {
    const entry = `- {id: x, type: person, name: X, born: "${date}"}\n`;
    expect(await places('entry/field-invalid', '', { 'glossary/b.yaml': entry })).toHaveLength(1);
  });

  test('types of the project have fields of their own, some required', async () => {
    const more = {
      'gloss.yaml':
        'types: {ship: {fields: {tons: {type: number, required: true}, flag: {type: entity, of: [state]}}}}\n',
      'glossary/b.yaml':
        '- {id: a, type: ship, name: A, tons: 12, flag: peru}\n- {id: b, type: ship, name: B}\n- {id: c, type: ship, name: C, tons: many}\n',
    };
    expect(await places('entry/field-invalid', '', more)).toEqual(['glossary/b.yaml: b', 'glossary/b.yaml: many']);
  });

  test('entry/address-invalid', async () => {
    const more = {
      'glossary/b.yaml': '- {id: a, type: topic, name: A, same-as: [https://example.org/a, Q419, "www.example.org"]}\n',
    };
    expect(await places('entry/address-invalid', '', more)).toEqual([
      'glossary/b.yaml: Q419',
      'glossary/b.yaml: "www.example.org"',
    ]);
  });

  test('entry/alias-shared', async () => {
    const more = { 'glossary/b.yaml': '- {id: callao, type: place, name: Callao, aliases: [LIMA harbour, lima]}\n' };
    expect(await places('entry/alias-shared', '', more)).toEqual(['glossary/all.yaml: Lima', 'glossary/b.yaml: lima']);
  });
});

describe('annotations', () => {
  test.each([
    ['[x]{peru, note: y}', []],
    ['[x]{peru, statsu: signed}', ['a.gloss: statsu']],
    ['[x]{peru, status: signed}', ['a.gloss: status']],
    ['[x]{agreement: pact, status: signed, signed: 2001-03-04}', []],
    ['[x]{agreement: {entity: pact, status: signed, colour: red}}', ['a.gloss: colour']],
    ['---\nannotations: {b: {peru, hue: red}}\n---\n[x]{b} [y]{b}', ['a.gloss: hue']],
    ['[x]{constructor: 1}', ['a.gloss: constructor']],
  ])('annotation/unknown-key: %s', async (text, expected) => {
    expect(await places('annotation/unknown-key', text)).toEqual(expected);
  });

  test('a field that two layers have needs the mapping form', async () => {
    const more = { 'gloss.yaml': 'layers: {event: {fields: {date: {type: date}}}}\n' };
    expect(await places('annotation/unknown-key', '[x]{agreement: new, event: true, date: 2001}', more)).toEqual([
      'a.gloss: date',
    ]);
    expect(
      await places('annotation/unknown-key', '[x]{agreement: {entity: new, date: 2001}, event: {date: 2002}}', more),
    ).toEqual([]);
  });

  test.each([
    ['[x]{note: }', ['a.gloss: note']],
    ['[x]{agreement: }', ['a.gloss: agreement']],
    ['[x]{agreement: [pact]}', ['a.gloss: [pact]']],
    ['[x]{agreement: new, status: maybe}', ['a.gloss: maybe']],
    ['[x]{agreement: new, date: yesterday}', ['a.gloss: yesterday']],
    ['[x]{agreement: new, parties: [peru, chile], date: 2007-05/2008}', []],
    ['[x]{review: proposed} [y]{review: {state: accepted, by: RC}}', []],
    ['[x]{review: perhaps} [y]{review: {by: RC}}', ['a.gloss: perhaps', 'a.gloss: review']],
    ['[x]{entity: [peru]}', ['a.gloss: [peru]']],
    ['[x]{by: [A, B], note: it’s}', []],
    ['---\nannotations: {b: {agreement: new, date: soon}}\n---\n[x]{b} [y]{b}', ['a.gloss: soon']],
  ])('annotation/field-invalid: %s', async (text, expected) => {
    expect(await places('annotation/field-invalid', text)).toEqual(expected);
  });

  test('layers of the project: types, required fields, spans', async () => {
    const more = {
      'gloss.yaml':
        'layers: {event: {fields: {date: {type: date, required: true}, cause: {type: span}, count: {type: number}}}}\n',
    };
    const invalid = (text: string) => places('annotation/field-invalid', text, more);
    expect(
      await invalid('[x]{event: true, date: 2001, count: 3} [y]{id: s} [z]{event: {date: 2002, cause: ^s}}'),
    ).toEqual([]);
    expect(await invalid('[x]{event: true}')).toEqual(['a.gloss: event']);
    expect(await invalid('[x]{event: {date: 2001, cause: ^t, count: two}}')).toEqual(['a.gloss: ^t', 'a.gloss: two']);
    expect(await invalid('[x]{event: false, date: 2001}')).toEqual(['a.gloss: false']);
  });

  test.each([
    ['[x]{id: p, agreement: pact} [y]{id: p}', []],
    ['[x]{id: p, agreement: pact} [y]{id: p, agreement: pact}', []],
    ['[x]{id: p, agreement: pact} [y]{id: p, agreement: new}', ['a.gloss: agreement']],
    ['[x]{id: p, peru} [y]{id: p, entity: peru}', []],
    ['[x]{id: p, peru} [y]{id: p, chile}', ['a.gloss: chile']],
  ])('annotation/parts-differ: %s', async (text, expected) => {
    expect(await places('annotation/parts-differ', text)).toEqual(expected);
  });
});

describe('citations and documents', () => {
  const more = {
    'references.yaml': '- {id: berg-2017, type: book, title: Lakes}\n',
    'b.gloss': '---\nid: B\n---\nText.\n',
  };

  test.each([
    ['[x]{cite: berg-2017} [y]{cite: "B#2"} [z]{cite: [berg-2017#p. 3, B]}', []],
    ['[x]{cite: berg-2071}', ['a.gloss: berg-2071']],
    ['[x]{cite: {id: nobody, locator: p. 3}}', ['a.gloss: {id: nobody, locator: p. 3}']],
    ['[x]{id: s} [y]{cite: ^s} [z]{cite: ^t}', ['a.gloss: ^t']],
    ['---\nreferences: [{id: own, type: book, title: Own}]\n---\n[x]{cite: own}', []],
  ])('citation/unknown: %s', async (text, expected) => {
    expect(await places('citation/unknown', text, more)).toEqual(expected);
  });

  test('citation/unknown in the glossary', async () => {
    const files = { ...more, 'glossary/b.yaml': '- {id: x, type: topic, name: X, cite: berg-2016}\n' };
    expect(await places('citation/unknown', '', files)).toEqual(['glossary/b.yaml: berg-2016']);
  });

  test('document/duplicate-id', async () => {
    expect(await places('document/duplicate-id', '---\nid: B\n---\n', more)).toEqual(['a.gloss: B', 'b.gloss: B']);
    expect(await places('document/duplicate-id', 'Text.', more)).toEqual([]);
  });

  test('document/text-changed', async () => {
    const imported = importText('The lake is deep.\n', { id: 'lake' });
    expect(await places('document/text-changed', imported)).toEqual([]);
    expect(await places('document/text-changed', imported.replace('lake is', '[lake]{lima} is'))).toEqual([]);
    expect(await places('document/text-changed', imported.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(await places('document/text-changed', imported.replace('deep', 'wide'))).toHaveLength(1);
  });

  test('document/field-invalid', async () => {
    const text = '---\nkind: cabel\nlanguage: 12\ndate: last May\ntitle: Fine\narchive: 3\n---\nText.\n';
    const settings = { 'gloss.yaml': 'front-matter: {archive: {type: text}, box: {type: number, required: true}}\n' };
    expect(await places('document/field-invalid', text, settings)).toEqual([
      'a.gloss: ---',
      'a.gloss: cabel',
      'a.gloss: 12',
      'a.gloss: last May',
    ]);
  });
});

describe('entities', () => {
  test.each([
    ['They met in Lima.', ['a.gloss: Lima']],
    ['They met in [Lima]{lima}.', []],
    ['[They met in Lima]{agreement: new}.', ['a.gloss: Lima']],
    ['Not Limassol.', []],
  ])('entity/unlinked: %s', async (text, expected) => {
    expect(await places('entity/unlinked', text)).toEqual(expected);
  });

  test('entity/wrong-type', async () => {
    expect(
      await places('entity/wrong-type', '[x]{agreement: pact, parties: [peru, lima]} [y]{agreement: chile}'),
    ).toEqual(['a.gloss: lima', 'a.gloss: chile']);
    const more = { 'glossary/b.yaml': '- {id: talks, type: mechanism, name: Talks, parties: [peru, lima]}\n' };
    expect(await places('entity/wrong-type', '', more)).toEqual(['glossary/b.yaml: lima']);
  });

  test('entity/inconsistent', async () => {
    const more = { 'glossary/b.yaml': '- {id: lima-ohio, type: place, name: "Lima, Ohio", aliases: [Lima]}\n' };
    const text = 'In [Lima]{lima}, then [Lima]{lima}, then [Lima]{lima-ohio}.';
    expect(await places('entity/inconsistent', text, more)).toEqual(['a.gloss: Lima']);
    expect(await places('entity/inconsistent', 'In [Lima]{lima} and [Lima]{lima}.', more)).toEqual([]);
    // An entry that does not have the name, and an article.
    const other = 'In [Chile]{chile}, [Chile]{chile} and [the Chile]{peru}; [it]{lima} and [it]{chile}.';
    expect(await places('entity/inconsistent', other)).toEqual(['a.gloss: the Chile']);
  });
});

describe('agreement/untagged', () => {
  const sentence = 'The two governments signed a fisheries agreement in Lima on 4 March 2001.';
  test.each([
    [sentence, 1],
    [`[${sentence}]{agreement: pact}`, 0],
    [`[${sentence}]{agreement: none}`, 0],
    [`---\nagreement: pact\n---\n${sentence}`, 0],
    ['The ministers had lunch.', 0],
  ])('%s', async (text, count) => expect(await places('agreement/untagged', text)).toHaveLength(count));

  test('the project says how strong a statement must be', async () => {
    expect(await places('agreement/untagged', sentence, { 'gloss.yaml': 'agreements: {minimum-level: 5}\n' })).toEqual(
      [],
    );
  });
});

test.each([
  ['oscola', []],
  ['styles/own.csl', []],
  ['oscolla', ['gloss.yaml: oscolla']],
])('gloss.yaml: the citation style %s', async (style, expected) => {
  expect(await placesOf('project/settings-invalid', { 'gloss.yaml': `citations: {style: ${style}}\n` })).toEqual(
    expected,
  );
});

test('gloss.yaml: what is wrong is told at its place', async () => {
  const text =
    'lnguage: es\nlanguage: 5\ndocuments: ["../**/*.gloss"]\nrules: {entry/unknown: eror}\ntypes: {ship: {fields: {a: {type: txt}}}}\n';
  expect(await placesOf('project/settings-invalid', { 'gloss.yaml': text })).toEqual([
    'gloss.yaml: lnguage',
    'gloss.yaml: 5',
    'gloss.yaml: "../**/*.gloss"',
    'gloss.yaml: eror',
    'gloss.yaml: txt',
  ]);
  expect(await placesOf('project/settings-invalid', { 'gloss.yaml': 'name: [\n' })).toHaveLength(1);
  expect(await placesOf('project/settings-invalid', { 'gloss.yaml': '- a\n' })).toHaveLength(1);
  expect(await placesOf('project/settings-invalid', { 'gloss.yaml': '' })).toEqual([]);
});

describe('project/file-missing', () => {
  const found = (settings: string, more: Record<string, string> = {}) =>
    findingsOf('project/file-missing', { 'gloss.yaml': settings, ...more });

  test('tells of each file that the settings name and the folder lacks, where it is named', async () => {
    const settings =
      'glossary: [people.yaml, "more/*.yaml"]\nreferences: [./works.bib, letters.json]\nagreements: {lexicon: words.yaml}\n';
    expect(await found(settings, { 'works.bib': '@book{a, title={A}}' })).toEqual([
      'gloss.yaml: people.yaml | The project’s folder has no file “people.yaml”.',
      'gloss.yaml: letters.json | The project’s folder has no file “letters.json”.',
      'gloss.yaml: words.yaml | The project’s folder has no file “words.yaml”.',
    ]);
  });

  test.each([
    ['globs that fit nothing', 'glossary: ["people-*.yaml"]\nreferences: ["works.{bib,json}", "old?.bib"]\n'],
    ['what leads out of the folder, which is told otherwise', 'references: [../works.bib]\n'],
    ['no settings', ''],
    ['a file that another key names too', 'glossary: [all.yaml]\nreferences: [all.yaml]\n'],
  ])('%s: none', async (_, settings) => expect(await found(settings, { 'all.yaml': '' })).toEqual([]));
});
