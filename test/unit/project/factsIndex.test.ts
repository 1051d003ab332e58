import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readFacts } from '../../../server/src/project';
import type { DocumentFacts } from '../../../server/src/project/facts/documentFacts';
import { FactsIndex } from '../../../server/src/project/facts/factsIndex';
import { packLines, unpackLines } from '../../../server/src/project/facts/lineTable';
import {
  nameOf,
  packedLines,
  packFacts,
  unpackFacts,
  unpackHead,
  unpackSpansNaming,
} from '../../../server/src/project/facts/packedFacts';

const facts = (name: string, text: string): DocumentFacts =>
  readFacts(`file:///p/${name}.gloss`, text, defaultSettings.layers);

const rich = facts(
  'rich',
  '---\nid: "国"\ntitle: A “title”\ndate: 2009-05\nagreement: pact\nannotations: {b: {cite: x#1}}\n---\n' +
    '[Berg]{bwg, id: s} and\n[it agreed]{agreement: new, parties: [PE, US], cite: ["r#2", "r"]}\r\n',
);

describe('a packed fact sheet', () => {
  it('gives back what was packed', () => {
    expect(unpackFacts(packFacts(rich))).toEqual(rich);
    expect(packFacts(rich)).toMatch(/^[\x20-\x7e\xa1-\xff\t]*$/);
  });

  it('has a head that counts names', () => {
    const { id, title, names } = unpackHead(packFacts(rich));
    expect({ id, title }).toEqual({ id: '国', title: 'A “title”' });
    expect(new Map(names)).toEqual(
      new Map([
        ['pact', 1],
        ['x', 0],
        ['bwg', 1],
        ['new', 1],
        ['PE', 1],
        ['US', 1],
        ['r', 0],
      ]),
    );
  });
});

describe('the spans of a packed fact sheet', () => {
  const values = ['a', 'a#1', 'b', '"', '\\"', ',"a",', '[', 'é', '国', 'a#1#2', '^a', 'x', ''];
  const place = fc.tuple(fc.nat(40_000), fc.nat(700)).map(([start, length]) => ({ start, end: start + length }));
  const span = fc.record({
    range: place,
    role: fc.constantFrom(...(['entity', 'agreement', 'cite', 'id', 'layer', 'party', 'field'] as const)),
    value: fc.constantFrom(...values),
    valueRange: place,
  });

  it('come back as they were, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(span), spans => {
        expect(unpackFacts(packFacts({ ...rich, spans })).spans).toEqual(spans);
      }),
    );
  });

  it('can be had by what they name, without the others', () => {
    fc.assert(
      fc.property(fc.array(span), fc.constantFrom('a', '",', '国'), (spans, id) => {
        const packed = packFacts({ ...rich, id, title: 'a', spans });
        for (const name of values) {
          if (name === '') continue;
          const naming = spans.filter(({ role, value }) => nameOf(role, value) === name);
          expect(unpackSpansNaming(packed, name)).toEqual(naming);
        }
      }),
    );
  });
});

describe('the lines of a packed fact sheet', () => {
  it('are had without unpacking it, whatever they are packed to', () => {
    // Lines of these lengths are a quotation mark, a comma, a bracket and a backslash.
    const line = fc.constantFrom(1, 11, 58, 59, 60, 200).map(length => `${'x'.repeat(length - 1)}\n`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), lines => {
        const sheet = facts('a', lines.join(''));
        expect(packedLines(packFacts(sheet))).toBe(sheet.lines);
      }),
    );
    const { lines: _, ...open } = rich;
    expect(packedLines(packFacts(open))).toBeNull();
  });
});

describe('packed lines', () => {
  it('tell the line and character of every offset', () => {
    const pieces = fc.constantFrom('a', '\n', '\r', '\r\n', 'é😀', 'x'.repeat(92), 'y'.repeat(93), 'z'.repeat(9000));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
        const text = parts.join('');
        const place = unpackLines(packLines(text));
        for (let offset = 0; offset <= text.length; offset += text.length > 500 ? 37 : 1) {
          // Between the two halves of a break, the line is the one that the break ends.
          const before = text.slice(0, offset).replace(/\r$/, half => (text[offset] === '\n' ? ' ' : half));
          const lines = before.split(/\r\n|\r|\n/);
          expect(place(offset)).toEqual({ line: lines.length - 1, character: lines.at(-1)!.length });
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe('an index of fact sheets', () => {
  it('stays as it is, whatever is changed behind it, and also where two changes begin at the same one', () => {
    const texts = ['[a]{e1}', '[a]{e1}[b]{e2}', '---\nid: x\n---\n[c]{cite: "e2#1"}', ''];
    const change = fc.tuple(fc.nat(4), fc.option(fc.constantFrom(...texts)), fc.nat(3));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), changes => {
        const versions: { index: FactsIndex; model: Map<string, DocumentFacts> }[] = [
          { index: FactsIndex.empty, model: new Map() },
        ];
        for (const [document, text, back] of changes) {
          const base = versions[Math.max(0, versions.length - 1 - back)]!;
          const uri = `file:///p/d${document}.gloss`;
          const model = new Map(base.model);
          const read = text === null ? null : facts(`d${document}`, text);
          if (read) model.set(uri, read);
          else model.delete(uri);
          versions.push({ index: base.index.with([[uri, read]]), model });
        }
        for (const { index, model } of versions) {
          expect(index.size).toBe(model.size);
          expect([...index.uris()].sort()).toEqual([...model.keys()].sort());
          for (const [uri, expected] of model) expect(index.get(uri)).toEqual(expected);
          for (const id of ['e1', 'e2']) {
            const naming = [...model].filter(([, each]) => each.spans.some(span => span.value.split('#')[0] === id));
            expect([...index.naming(id)].sort()).toEqual(naming.map(([uri]) => uri).sort());
            for (const [uri, count] of index.mentions(id)) {
              expect(count).toBe(
                model.get(uri)!.spans.filter(each => each.value === id && each.role !== 'cite').length,
              );
            }
          }
          const withId = [...model.values()].filter(each => each.id === 'x').map(each => each.uri);
          expect([...index.withId('x')].sort()).toEqual(withId.sort());
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('counts many mentions in one document exactly', () => {
    const index = FactsIndex.empty.with([['file:///p/m.gloss', facts('m', '[a]{e1} '.repeat(1500))]]);
    expect([...index.mentions('e1')]).toEqual([['file:///p/m.gloss', 1500]]);
  });
});
