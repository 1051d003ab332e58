import { describe, expect, test } from 'vitest';
import { folding } from '../../../server/src/features/folding';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { type OutlineNode, outline } from '../../../server/src/features/outline';
import { selection } from '../../../server/src/features/selection';
import { semanticTokens } from '../../../server/src/features/semanticTokens';
import { sampleCable } from '../source/cable/sampleCable';
import { load } from './fixture';

const shape = (nodes: readonly OutlineNode[]): unknown =>
  nodes.map(each => [each.name, ...(each.children.length > 0 ? [shape(each.children)] : [])]);

test('the outline has sections with their paragraphs, each inside its parent', async () => {
  const { document } = await load(`--- a.gloss
SUMMARY

1. The [sides]{north} met.

2. They agreed.

COMMENT

3. It rained.
`);
  const nodes = outline(document);
  expect(JSON.stringify(shape(nodes))).toContain('"1"');
  const check = (parent: { readonly start: number; readonly end: number }, children: readonly OutlineNode[]) => {
    for (const { range, selection: selected, children: inner } of children) {
      expect(range.start).toBeGreaterThanOrEqual(parent.start);
      expect(range.end).toBeLessThanOrEqual(parent.end);
      expect(selected.start).toBeGreaterThanOrEqual(range.start);
      expect(selected.end).toBeLessThanOrEqual(range.end);
      check(range, inner);
    }
  };
  check({ start: 0, end: document.document.text.length }, nodes);
});

test('the summary of a cable holds the paragraph that it opens', async () => {
  const { document } = await load(`--- a.gloss\n${sampleCable}`);
  const [summary] = outline(document);
  expect([summary?.name, summary?.children.map(each => each.name)]).toEqual(['SUMMARY', ['1 (C)']]);
});

const declaration = `**Declaración Conjunta de los Presidentes de Norlandia y Sudaria**

Los Presidentes de Norlandia y Sudaria, reunidos en Puerto Viejo,

RECONOCIENDO la amistad de sus pueblos;

DECLARAN:

**Cooperación en el mar**

1. Fortalecer la vigilancia conjunta.

2. Intercambiar:

   a) partes meteorológicos;

   b) listas de naves.

**Próximos pasos**

ACORDARON reunirse otra vez en 2012.

Hecha en Puerto Viejo, el 3 de marzo de 2010.
`;

test('a declaration: its parts once each, bold headings below them, and points below the point that holds them', async () => {
  const { document } = await load(`--- a.gloss\n${declaration}`);
  expect(shape(outline(document))).toEqual([
    [
      'Declaración Conjunta de los Presidentes de Norlandia y Sudaria',
      [
        ['Los Presidentes de Norlandia y Sudaria, reunidos en Puerto…'],
        ['DECLARAN:', [['Cooperación en el mar', [['1'], ['2', [['a'], ['b']]]]], ['Próximos pasos']]],
        ['Hecha en Puerto Viejo, el 3 de marzo de 2010.'],
      ],
    ],
  ]);
});

test('a point folds with the points below it, and a section with all of it', async () => {
  const { document } = await load(`--- a.gloss\n${declaration}`);
  const folds = folding(document).map(({ start, end }) => document.document.text.slice(start, end).trim());
  expect(folds).toContainEqual(expect.stringMatching(/^2\. Intercambiar:[\s\S]*b\) listas de naves\.$/));
  expect(folds).toContainEqual(expect.stringMatching(/^DECLARAN:[\s\S]*2012\.$/));
});

test('a section of a cable folds under its title, and the rule above that stays', async () => {
  const { document } = await load(`--- a.gloss\n---\nkind: cable\n---\n${sampleCable}`);
  const { text } = document.document;
  const { sections } = document.reading;
  expect(sections.length).toBeGreaterThan(1);
  const starts = folding(document).map(({ start }) => text.slice(start, start + 40));
  for (const { title } of sections) expect(starts).toContainEqual(expect.stringContaining(title));
  for (const start of starts.slice(1)) expect(start).not.toMatch(/^[-=_]{3}/);
});

test('the front matter folds', async () => {
  const { document } = await load('--- a.gloss\n---\nid: a\n---\nWords.\n');
  expect(folding(document)[0]).toEqual({ start: 0, end: 14 });
});

test('a selection grows from the innermost span to the whole document', async () => {
  const { document } = await load('--- a.gloss\nOne [two [three]{a} four]{b} five.\n');
  const { text } = document.document;
  const grown = selection(document, text.indexOf('three') + 1).map(({ start, end }) => text.slice(start, end));
  expect(grown.slice(0, 4)).toEqual(['three', '[three]{a}', 'two [three]{a} four', '[two [three]{a} four]{b}']);
  expect(grown.at(-1)).toBe(text);
});

describe('semantic tokens', () => {
  test('the innermost span gives the colour, keys and values of annotations have theirs', async () => {
    const { document } = await load('--- a.gloss\n[One [two]{a} three]{agreement: b, status: agreed} four.\n');
    const { text } = document.document;
    expect(semanticTokens(document).map(({ range, type }) => [text.slice(range.start, range.end), type])).toEqual([
      ['One ', 'agreementPassage'],
      ['two', 'class'],
      ['a', 'variable'],
      [' three', 'agreementPassage'],
      ['agreement', 'property'],
      ['b', 'variable'],
      ['status', 'property'],
      ['agreed', 'enumMember'],
    ]);
  });

  test('headings that open the operative part have theirs, its opening words do not', async () => {
    const { document } = await load(`--- a.gloss
# Joint Statement on Fish

The two governments met on the pier. They were of one mind.

## Cod

Both governments agreed to count the cod.

## Herring

They commit to:

- count the herring;
- eat it.
`);
    const { text } = document.document;
    expect(document.reading.kind).toBe('declaration');
    expect(semanticTokens(document).map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '# Joint Statement on Fish',
      '## Cod',
      '## Herring',
    ]);
  });

  test('are in order and do not overlap, in a range as in the whole', async () => {
    const { document } = await load(`--- a.gloss\n${'[a [b]{x} [c [d]{y}]{cite: z}]{agreement: new}\n\n'.repeat(20)}`);
    const all = semanticTokens(document);
    for (const [index, each] of all.entries()) {
      if (index > 0) expect(each.range.start).toBeGreaterThanOrEqual(all[index - 1]!.range.end);
    }
    const within = { start: 100, end: 300 };
    expect(semanticTokens(document, within)).toEqual(
      all.filter(each => each.range.end > within.start && each.range.start < within.end),
    );
  });
});

test('inlay hints name the entry where the words do not', async () => {
  const { document } = await load(`--- a.gloss
The [Group]{bwg} and the [Working Group]{bwg}.
--- glossary/g.yaml
- {id: bwg, type: mechanism, name: Working Group}
`);
  expect(inlayHints(document, { start: 0, end: 100 })).toEqual([{ offset: 10, label: 'Working Group' }]);
});
