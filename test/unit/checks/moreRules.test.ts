import { describe, expect, test } from 'vitest';
import { runProjectChecks } from '../../../server/src/checks';
import { loadProject, uriOf } from '../project/memoryProject';
import { findingsOf, placesOf } from './checkProject';

const glossary = [
  '- {id: peru, type: state, name: Peru}',
  '- {id: chile, type: state, name: Chile}',
  '- {id: bolivia, type: state, name: Bolivia}',
  '- {id: lima, type: place, name: Lima, in: peru}',
  '- {id: pact, type: agreement, name: Lake Pact, parties: [peru, chile], signed: 2001-03, status: signed, cite: b}',
  '',
].join('\n');
const places = (code: string, document: string, more: Record<string, string> = {}) =>
  placesOf(code, { 'glossary/all.yaml': glossary, 'a.gloss': document, ...more });

describe('agreements', () => {
  test.each([
    ['[x]{agreement: new}', ['a.gloss: x']],
    ['[x]{agreement: new, parties: [peru], date: 2001}', []],
    ['[x]{agreement: new, parties: [peru], status: proposed}', []],
    ['[x]{agreement: pact}', []],
    ['[x]{agreement: none}', []],
    ['[x]{agreement: new, review: rejected}', []],
    ['[x]{id: p, agreement: new} [y]{id: p}', ['a.gloss: x']],
  ])('agreement/incomplete: %s', async (text, expected) => {
    expect(await places('agreement/incomplete', text)).toEqual(expected);
  });

  test.each([
    ['[x]{agreement: pact, signed: 2001-03-09}', []],
    ['[x]{agreement: pact, signed: 2002}', ['a.gloss: x']],
    ['[x]{agreement: pact, status: proposed}', ['a.gloss: x']],
  ])('agreement/contradicts its entry: %s', async (text, expected) => {
    expect(await places('agreement/contradicts', text)).toEqual(expected);
  });

  test('agreement/contradicts another document, which it names', async () => {
    const more = { 'b.gloss': '---\nid: other\n---\n[x]{agreement: pact, ended: 2004}\n' };
    const files = { 'glossary/all.yaml': glossary, 'a.gloss': '[x]{agreement: pact, ended: 2005}', ...more };
    const found = await findingsOf('agreement/contradicts', files);
    expect(found.map(each => each.slice(0, 7))).toEqual(['a.gloss', 'b.gloss']);
    expect(found[0]).toContain('“other” says 2004');
  });

  describe('agreement/contradicts a denial', () => {
    const dated = (date: string, body: string) => `---\ndate: ${date}\n---\n${body}\n`;
    const told = (files: Record<string, string>) =>
      findingsOf('agreement/contradicts', { 'glossary/all.yaml': glossary, ...files });

    test('in a sentence that names the agreement', async () => {
      const found = await told({ 'a.gloss': dated('2002-01-01', 'The two states never signed the Lake Pact.') });
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('a.gloss: never signed');
      expect(found[0]).toContain('its entry');
    });

    test('in a sentence that links to it', async () => {
      const found = await told({ 'a.gloss': 'No agreement was reached on [the lake]{pact}.' });
      expect(found).toHaveLength(1);
    });

    test('in a sentence that is tagged with it', async () => {
      const found = await told({ 'a.gloss': '[No agreement was reached.]{agreement: pact}' });
      expect(found).toHaveLength(1);
    });

    test('and the tag of another document, which it names', async () => {
      const found = await told({
        'glossary/all.yaml': '- {id: tin, type: agreement, name: Tin Accord}',
        'a.gloss': dated('2003-05-01', 'The ministers failed to sign the [Tin Accord]{tin}.'),
        'b.gloss': dated('2002-05-01', 'They [signed the Tin Accord]{agreement: tin, status: signed}.'),
      });
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('“b” says that it is signed');
    });

    test('not where it was told before the signature', async () => {
      expect(await told({ 'a.gloss': dated('2000-01-01', 'The two states never signed the Lake Pact.') })).toEqual([]);
    });

    test('not where the text names no agreement, or calls it a proposal', async () => {
      expect(await told({ 'a.gloss': 'No agreement was reached.' })).toEqual([]);
      const proposed = await told({ 'a.gloss': '[No agreement was reached.]{agreement: pact, status: proposed}' });
      expect(proposed.filter(each => each.includes('was not made'))).toEqual([]);
    });
  });

  test('agreement/no-source', async () => {
    expect(await places('agreement/no-source', '---\nkind: study\n---\n[x]{agreement: new}')).toHaveLength(1);
    expect(await places('agreement/no-source', '---\nkind: study\n---\n[x]{agreement: new, cite: b}')).toEqual([]);
    expect(await places('agreement/no-source', '---\nkind: study\n---\n[x]{agreement: pact}')).toEqual([]);
    expect(await places('agreement/no-source', '---\nkind: declaration\n---\n[x]{agreement: new}')).toEqual([]);
  });

  test('agreement/entry-unused', async () => {
    expect(await places('agreement/entry-unused', 'Text.')).toEqual(['glossary/all.yaml: pact']);
    expect(await places('agreement/entry-unused', '[x]{agreement: pact}')).toEqual([]);
  });

  test('agreement/parties-unknown', async () => {
    const text =
      '[x]{agreement: pact, parties: [peru, bolivia, atlantis]} [y]{agreement: new, parties: [bolivia, chlie]}';
    expect(await places('agreement/parties-unknown', text)).toEqual([
      'a.gloss: bolivia',
      'a.gloss: atlantis',
      'a.gloss: chlie',
    ]);
  });
});

describe('entries', () => {
  test('entry/unmentioned', async () => {
    expect(await places('entry/unmentioned', '[x]{lima}')).toEqual(['glossary/all.yaml: bolivia']);
  });

  test('entry/unmentioned, unless an open document has the name', async () => {
    const { project } = await loadProject({ 'glossary/all.yaml': glossary, 'a.gloss': 'In Bolivia it rained.\n' });
    const told = () =>
      [...runProjectChecks(project.snapshot(), { rules: new Set(['entry/unmentioned']) })].map(each => each.data?.id);
    expect(told()).toEqual(['bolivia', 'lima']);
    project.openDocument(uriOf('a.gloss'), 'In Bolivia it rained.\n', 1);
    expect(told()).toEqual(['lima']);
    project.openDocument(uriOf('a.gloss'), 'In Lima it rained.\n', 2);
    expect(told()).toEqual(['bolivia']);
    await project.closeDocument(uriOf('a.gloss'));
    expect(told()).toEqual(['bolivia', 'lima']);
  });

  test('entry/name-missing', async () => {
    const more = {
      'gloss.yaml': 'languages: [en, es]\n',
      'glossary/b.yaml':
        '- {id: sea, type: topic, name: Sea, names: {es: Mar}}\n- {id: ann, type: person, name: Ann}\n- {id: sun, type: topic, name: Sun}\n',
    };
    const found = await places('entry/name-missing', '', more);
    expect(found.filter(each => each.startsWith('glossary/b'))).toEqual(['glossary/b.yaml: sun']);
  });

  test('entry/part-of-circular tells a circle once', async () => {
    const more = {
      'glossary/b.yaml':
        '- {id: a, type: topic, name: A, part-of: b}\n- {id: b, type: topic, name: B, part-of: a}\n- {id: c, type: topic, name: C, part-of: a}\n- {id: d, type: topic, name: D, part-of: d}\n',
    };
    expect(await places('entry/part-of-circular', '', more)).toEqual(['glossary/b.yaml: b', 'glossary/b.yaml: d']);
  });

  test('entry/alias-common', async () => {
    const more = {
      'glossary/b.yaml':
        '- {id: a, type: organization, name: Arms Office, aliases: [arms, ARMS, the Arms, the Arms Bureau, {text: aid, match: exact}]}\n',
    };
    expect(await places('entry/alias-common', '', more)).toEqual([
      'glossary/b.yaml: arms',
      'glossary/b.yaml: the Arms',
    ]);
  });

  test('entity/ambiguous', async () => {
    const more = { 'glossary/b.yaml': '- {id: m1, type: topic, name: Mesa}\n- {id: m2, type: topic, name: Mesa}\n' };
    expect(await places('entity/ambiguous', 'The Mesa was quiet.', more)).toEqual(['a.gloss: Mesa']);
    expect(await places('entity/unlinked', 'The Mesa was quiet.', more)).toEqual([]);
  });

  test('entity/unregistered is off, and tells recurring names when asked', async () => {
    const text = 'We met the Harbour Board. Later the Harbour Board wrote to us, and so did Ann Lund.';
    expect(await places('entity/unregistered', text)).toEqual(['a.gloss: Harbour Board']);
  });
});

describe('citations', () => {
  const study =
    '---\nid: study\nkind: declaration\n---\n1. The lake was calm and the boats came home.\n\n2. The [harbour]{id: port} was closed for repairs.\n';

  test.each([
    ['[x]{cite: "study#1"} [y]{cite: "study#port"} [z]{cite: "study#p. 12"}', []],
    ['[x]{cite: "study#7"}', ['a.gloss: "study#7"']],
    ['[x]{cite: "study#para. 2"} [y]{cite: "study#¶ 9"}', ['a.gloss: "study#¶ 9"']],
  ])('citation/locator-missing: %s', async (text, expected) => {
    expect(await places('citation/locator-missing', text, { 'study.gloss': study })).toEqual(expected);
  });

  test.each([
    ['[They said “the lake was calm”]{cite: study}', []],
    ['[They said “the lake was … home”]{cite: study}', []],
    ['[They said “home … the lake was”]{cite: study}', ['a.gloss: home … the lake was']],
    ['[They said “the lake was very calm”]{cite: study}', ['a.gloss: the lake was very calm']],
    ['“[the harbour was shut for repairs]{cite: study}”', ['a.gloss: the harbour was shut for repairs']],
    ['[They said “the lake was calm [and] the boats came home”]{cite: study}', []],
    ['“the harbour was shut for repairs” [as it says]{cite: study}', ['a.gloss: the harbour was shut for repairs']],
    ['“the harbour was shut for repairs.” []{cite: study}', ['a.gloss: the harbour was shut for repairs.']],
    ['“the harbour was shut for repairs”\n\n[as it says]{cite: study}', []],
    ['[“the lake was calm”]{cite: "study#1"} [“the lake was calm”]{cite: "study#p. 3"}', []],
    ['[“the lake was calm”]{cite: "study#2"}', ['a.gloss: the lake was calm']],
    ['[“closed for repairs”]{cite: "study#port"}', []],
  ])('citation/quote-differs: %s', async (text, expected) => {
    expect(await places('citation/quote-differs', text, { 'study.gloss': study })).toEqual(expected);
  });

  test('citation/quote-differs looks beside citations in the text itself', async () => {
    const cable = '---\nid: 09LIMA9\nkind: cable\n---\n1. (U) The lake was calm.\n\n2. (U) The harbour was closed.\n';
    const text =
      'They wrote of it: “the lake was wild” (09 LIMA 9), "the lake was calm" [09 LIMA 9], «the sea» (09 LIMA 9).';
    expect(await places('citation/quote-differs', text, { '09LIMA9.gloss': cable })).toEqual([
      'a.gloss: the lake was wild',
    ]);
  });

  test('citation/quote-differs shows the nearest passage', async () => {
    const files = { 'a.gloss': '“[the harbour was shut for repairs]{cite: study}”', 'study.gloss': study };
    expect((await findingsOf('citation/quote-differs', files))[0]).toContain('was closed for repairs');
  });

  test('citation/unused and citation/incomplete', async () => {
    const more = {
      'references.yaml':
        '- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: {date-parts: [[2017]]}}\n- {id: lund, type: chapter, title: Boats}\n',
    };
    expect(await places('citation/unused', '[x]{cite: berg}', more)).toEqual(['references.yaml: lund']);
    expect(await places('citation/incomplete', '', more)).toEqual(['references.yaml: lund']);
  });

  test('citation/unused knows what the texts of open documents cite', async () => {
    const { project } = await loadProject({
      'references.yaml': '- {id: berg, type: book, title: Lakes, author: [{family: Berg}], issued: 2017}\n',
      'a.gloss': 'The lake is calm (Berg, 2017).',
    });
    const unused = () => runProjectChecks(project.snapshot(), { rules: new Set(['citation/unused']) }).length;
    expect(unused()).toBe(1);
    project.openDocument(uriOf('a.gloss'), 'The lake is calm (Berg, 2017).', 1);
    expect(unused()).toBe(0);
  });

  test('claim/unsourced', async () => {
    const more = { 'gloss.yaml': 'layers: {event: {fields: {date: {type: date}}}}\n' };
    const text = '[x]{event: true, date: 2001} [y]{event: true, cite: b} [z]{peru}';
    const found = await places('claim/unsourced', text, more);
    expect(found).toEqual(['a.gloss: x', 'glossary/all.yaml: lima']);
  });
});
