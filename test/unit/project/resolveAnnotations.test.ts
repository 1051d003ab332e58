import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/markup';
import { readSettings, resolveAnnotations } from '../../../server/src/project';

const { layers } = readSettings('layers: {event: {fields: {date: {type: date}, place: {type: entity}}}}\n');

/** What the only span of a document says. */
function read(text: string) {
  const [annotation] = resolveAnnotations(parseDocument(text), layers);
  const { entity, agreement, body, id, layers: found, unknown, ambiguous, citations } = annotation!;
  return {
    entity: entity?.spelling ?? null,
    agreement: agreement?.spelling ?? null,
    body: body?.spelling ?? null,
    id: id?.spelling ?? null,
    layers: found.map(layer => `${layer.name}: ${layer.fields.map(each => each.key).join(' ')}`),
    unknown: unknown.map(each => each.key),
    ambiguous: ambiguous.map(each => each.key),
    cites: citations.map(each => `${each.id}#${each.locator ?? ''}`),
  };
}

const nothing = {
  entity: null,
  agreement: null,
  body: null,
  id: null,
  layers: [],
  unknown: [],
  ambiguous: [],
  cites: [],
};

describe('annotations', () => {
  test.each([
    ['[x]{a}', { entity: 'a' }],
    ['[x]{entity: "012"}', { entity: '012' }],
    ['[x]{a, id: s, cite: [b#2, {id: c, locator: p. 3}]}', { entity: 'a', id: 's', cites: ['b#2', 'c#p. 3'] }],
    ['[x]{agreement: a, date: 1998, parties: [b]}', { agreement: 'a', layers: ['agreement: date parties'] }],
    ['[x]{event: {date: 1998, colour: red}}', { layers: ['event: date colour'], unknown: ['colour'] }],
    ['[x]{event: e, colour: red}', { layers: ['event: '], unknown: ['colour'] }],
    [
      '[x]{agreement: a, event: true, date: 1998}',
      { agreement: 'a', layers: ['agreement: date', 'event: '], ambiguous: ['date'] },
    ],
    [
      '[x]{agreement: {entity: a, date: 1998}, event: {date: 1999}}',
      { agreement: 'a', layers: ['agreement: date', 'event: date'] },
    ],
    ['[x]{null}', { entity: 'null' }],
    ['[x]{a: [}', {}],
  ])('%s', (text, expected) => expect(read(text)).toEqual({ ...nothing, ...expected }));

  test('a bare key names a body first; the body’s keys hold where the span says nothing else', () => {
    const body = '---\nannotations: {deal: {pact, agreement: pact, date: 1998, note: n}}\n---\n';
    expect(read(`${body}[x]{deal, date: 1999}`)).toEqual({
      ...nothing,
      body: 'deal',
      entity: 'pact',
      agreement: 'pact',
      layers: ['agreement: date'],
    });
    const [annotation] = resolveAnnotations(parseDocument(`${body}[x]{deal, date: 1999}`), layers);
    const date = annotation!.data!.fields.find(each => each.key === 'date')!.value;
    expect(date).toMatchObject({ spelling: '1999' });
    expect(annotation!.data!.fields.map(each => each.key).sort()).toEqual(['agreement', 'date', 'note']);
  });

  test('a body’s own bare key is looked up in the glossaries alone', () => {
    expect(read('---\nannotations: {a: {b}, b: {c}}\n---\n[x]{a}')).toMatchObject({ body: 'a', entity: 'b' });
  });
});
