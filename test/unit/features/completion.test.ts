import { describe, expect, test } from 'vitest';
import { completion } from '../../../server/src/features/completion/completion';
import { annotationContext } from '../../../server/src/features/completion/context';
import { load } from './fixture';

const project = `
--- glossary/g.yaml
- {id: north, type: state, name: North}
- {id: bwg, type: mechanism, name: Working Group, aliases: [the Group]}
- {id: pact, type: agreement, name: Pact}
--- references.yaml
- {id: river-2001, type: book, title: Rivers}
--- minutes.gloss
---
title: Minutes
---
1. One [thing]{id: start}.

2. Two.
--- gloss.yaml
layers: {event: {label: Event, fields: {place: {type: entity, of: place}, open: {type: boolean}}}}
`;

async function proposed(text: string) {
  const { query, document } = await load(`--- a.gloss\n${text}${project}`);
  const found = await completion(query);
  return (
    found && {
      labels: found.items.map(each => each.label),
      replaced: document.document.text.slice(found.range.start, found.range.end),
    }
  );
}

describe('completion', () => {
  test('a key: layers, keys and entries', async () => {
    const found = await proposed('The [Group]{\n            |');
    expect(found?.labels).toEqual(
      expect.arrayContaining(['agreement', 'event', 'cite', 'note', 'north', 'bwg', 'pact']),
    );
  });

  test('by a name or an alias', async () => {
    expect(await proposed('The [x]{group}.\n             |')).toEqual({ labels: ['bwg'], replaced: 'group' });
  });

  test.each([
    ['The [x]{not: a}.\n          |', 'not:'],
    ['The [x]{"not": a}.\n           |', '"not":'],
  ])('another key in the place of one that has a value, and no bare entry: %s', async (text, replaced) => {
    expect(await proposed(text)).toEqual({ labels: ['note'], replaced });
  });

  test('a quoted value is replaced as a whole, whatever stands in it', async () => {
    const found = await proposed('The [x]{entity: "no } h"}.\n                   |');
    expect(found).toEqual({ labels: ['north', 'bwg'], replaced: '"no } h"' });
  });

  test.each([
    ['The [x]{cite: "minutes#"}.\n                       |', '"', ['minutes#start', 'minutes#1', 'minutes#2']],
    ["The [x]{cite: 'minutes#'}.\n                       |", "'", ['minutes#start', 'minutes#1', 'minutes#2']],
    ['The [x]{entity: "no"}.\n                   |', '"', ['north', 'bwg']],
    ['The [x]{entity: no}.\n                  |', undefined, ['north', 'bwg']],
  ])('behind a quote, which the client is told of: %s', async (text, quote, labels) => {
    const { query } = await load(`--- a.gloss\n${text}${project}`);
    const found = await completion(query);
    expect(found?.quote).toBe(quote);
    expect(found?.items.map(each => each.label)).toEqual(labels);
  });

  test.each([
    ['an entry, loosely', 'The [x]{entity: no}.\n                  |', ['north', 'bwg']],
    ['an agreement', 'The [x]{agreement: }.\n                   |', ['new', 'none', 'pact']],
    ['an enum', 'The [x]{agreement: new, status: sig}.\n                                   |', ['signed']],
    [
      'a list of entries',
      'The [x]{agreement: new, parties: [nor]}.\n                                     |',
      ['north'],
    ],
    ['a review', 'The [x]{review: }.\n                |', ['proposed', 'accepted', 'rejected']],
    ['a citation', 'The [x]{cite: }.\n              |', ['river-2001', 'a', 'minutes']],
    ['a locator', 'The [x]{cite: minutes#}.\n                      |', ['minutes#start', 'minutes#1', 'minutes#2']],
    ['a boolean', 'The [x]{event: {open: }}.\n                      |', ['true', 'false']],
  ])('%s', async (_, text, labels) => expect((await proposed(text))?.labels).toEqual(labels));

  test('fields of the layers that stand beside', async () => {
    const found = await proposed('The [x]{agreement: new, }.\n                        |');
    expect(found?.labels).toEqual(expect.arrayContaining(['status', 'parties', 'signed']));
    expect(found?.labels).not.toContain('agreement');
  });

  test('fields inside a layer’s mapping', async () => {
    expect((await proposed('The [x]{event: {}}.\n                |'))?.labels).toEqual(['place', 'open']);
  });

  test('an annotation that is not closed yet', async () => {
    expect((await proposed('The [x]{entity: no\n                  |'))?.labels).toEqual(['north', 'bwg']);
  });

  test('what stands behind an unclosed annotation is source text, and stays', async () => {
    const { query } = await load('--- a.gloss\n[x]{norSlovakia signed.\n       |\n');
    expect((await completion(query))?.range).toEqual({ start: 4, end: 7 });
  });

  test('the entry that the annotated words name comes first, and once', async () => {
    const found = await proposed('They met in [North]{\n                    |');
    expect(found?.labels[0]).toBe('north');
    expect(found?.labels.filter(label => label === 'north')).toHaveLength(1);
  });

  test('kinds and keys in the front matter', async () => {
    expect((await proposed('---\nkind: ca\n        |\n---\n'))?.labels).toEqual(['cable', 'declaration']);
    expect((await proposed('---\nid: x\nlang\n    |\n---\n'))?.labels).toEqual(['language']);
  });

  test.each(['Plain words\n      |', 'The [x]{bwg} met\n               |', 'Escaped \\]{ here\n            |'])(
    'nothing in %j',
    async text => expect(await proposed(text)).toBeUndefined(),
  );

  test('ids that need quotes get them', async () => {
    const { query } = await load(
      '--- a.gloss\n[x]{agreement: new, parties: [}\n                              |\n--- glossary/g.yaml\n- {id: "1.10", type: state, name: Odd}\n',
    );
    expect((await completion(query))?.items.map(each => each.insert)).toEqual(['"1.10"']);
  });
});

describe('the place in an annotation', () => {
  test.each([
    ['[x]{', 'key', [], ''],
    ['[x]{a', 'key', [], 'a'],
    ['[x]{a: ', 'value', ['a'], ''],
    ['[x]{a: b c', 'value', ['a'], 'b c'],
    ['[x]{a: b, c', 'key', [], 'c'],
    ['[x]{a: {b: "c', 'value', ['a', 'b'], 'c'],
    ['[x]{a: [b, c', 'value', ['a'], 'c'],
    ["[x]{note: it's, b", 'key', [], 'b'],
    ['[x]{"a": b', 'value', ['a'], 'b'],
    ['[x]{u: http://y', 'value', ['u'], 'http://y'],
  ])('%s', (text, kind, path, typed) =>
    expect(annotationContext(text, 0, text.length)).toMatchObject({ kind, path, typed }),
  );

  test('takes linear time', () => {
    const time = (count: number) => {
      const text = `[x]{${'a: [b, {c: "d"}], '.repeat(count)}`;
      const start = performance.now();
      for (let run = 0; run < 20; run++) annotationContext(text, 0, text.length);
      return performance.now() - start;
    };
    time(2000);
    expect(time(8000) / time(2000)).toBeLessThan(20);
  });
});
