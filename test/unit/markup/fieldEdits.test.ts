import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  type EditResult,
  type GlossDocument,
  parseDocument,
  removeField,
  removeFrontMatterField,
  setField,
  setFrontMatterField,
  setReference,
} from '../../../server/src/markup';

const outcome = (document: GlossDocument, { edits, refused }: EditResult): string =>
  edits ? applyEdits(document.text, edits) : refused;

/** The annotation of the one span after an edit of it. */
function annotationAfter(annotation: string, edit: (document: GlossDocument) => EditResult): string {
  const text = outcomeOf(annotation, edit);
  return text.startsWith('a [b]') ? text.slice('a [b]'.length, -' c'.length) : text;
}

function outcomeOf(annotation: string, edit: (document: GlossDocument) => EditResult): string {
  const document = parseDocument(`a [b]${annotation} c`);
  return outcome(document, edit(document));
}

describe('setting a field of an annotation', () => {
  test.each([
    ['{x}', 'note', 'y', '{x, note: y}'],
    ['{}', 'note', 'y', '{note: y}'],
    ['{ }', 'note', 'y', '{note: y }'],
    ['{x, }', 'note', 'y', '{x, note: y, }'],
    ['{note: "old", x}', 'note', 'new, and: more', '{note: "new, and: more", x}'],
    ['{note: , x}', 'note', 'y', '{note: y, x}'],
    ['{note, x: 1}', 'note', 'y', '{note: y, x: 1}'],
    ['{x,\n  by:  ana # who\n}', 'note', 'y', '{x,\n  by:  ana, note: y # who\n}'],
    ['{agreement: a, status:   agreed}', 'status', 'in-force', '{agreement: a, status:   in-force}'],
    ['{x}', 'parties', ['peru', 'usa'], '{x, parties: [peru, usa]}'],
    ['{x}', 'review', { state: 'accepted', by: '012' }, '{x, review: {state: accepted, by: "012"}}'],
    ['{x}', 'id', '012', '{x, id: 012}'],
    ['{x}', 'code', '012', '{x, code: "012"}'],
    ['{x}', 'a: b', true, '{x, "a: b": true}'],
    ['{x}', '__proto__', 'y', '{x, __proto__: y}'],
    ['{a: 1, a: 2}', 'a', 3, '{a: 3, a: 2}'],
    ['{? a : 1, b: 2}', 'a', 3, '{? a : 3, b: 2}'],
    ['{b: [c}', 'note', 'y', 'unreadable'],
    ['{x}', 'note', '} ]{ \\ "', '{x, note: "} ]{ \\\\ \\""}'],
    ['{x}', 'note', 'one\n\ntwo', '{x, note: "one\\u000a\\u000atwo"}'],
  ])('%j: %s', (annotation, key, value, expected) => {
    expect(annotationAfter(annotation, document => setField(document, document.spans[0]!, key, value))).toBe(expected);
  });
});

describe('taking a field out of an annotation', () => {
  test.each([
    ['{x, note: y}', 'note', '{x}'],
    ['{x, note: y}', 'x', '{note: y}'],
    ['{x, note: y, by: z}', 'note', '{x, by: z}'],
    ['{note: y}', 'note', '{}'],
    ['{x, note: }', 'note', '{x}'],
    ['{x}', 'note', 'not-found'],
    ['{a: 1, b: 2, a: 3}', 'a', '{b: 2}'],
  ])('%j: %s', (annotation, key, expected) => {
    expect(annotationAfter(annotation, document => removeField(document, document.spans[0]!, key))).toBe(expected);
  });
});

describe('setting the reference of a span', () => {
  test.each([
    ['{x, note: y}', 'bwg', '{bwg, note: y}'],
    ['{note: y}', 'bwg', '{bwg, note: y}'],
    ['{}', 'bwg', '{bwg}'],
    ['{entity: x}', 'bwg', '{entity: bwg}'],
    ['{x}', 'a b: c', '{"a b: c"}'],
    ['{x}', 'null', '{null}'],
  ])('%j', (annotation, id, expected) => {
    expect(annotationAfter(annotation, document => setReference(document, document.spans[0]!, id))).toBe(expected);
  });
});

describe('setting a field of the front matter', () => {
  test.each([
    ['a', 'id', 'x', '---\nid: x\n---\na'],
    ['\ufeffa\r\n', 'id', 'x', '\ufeff---\r\nid: x\r\n---\r\na\r\n'],
    ['', 'id', 'x', '---\nid: x\n---\n'],
    ['---\n---\na', 'id', 'x', '---\nid: x\n---\na'],
    ['---\nid: y # old\nkind: z\n---\na', 'id', 'x', '---\nid: x # old\nkind: z\n---\na'],
    ['---\nid: y\n---', 'kind', 'x', '---\nid: y\nkind: x\n---'],
    ['---\nid:\n---\na', 'id', 'x', '---\nid: x\n---\na'],
    ['---\n{id: y}\n---\na', 'kind', 'x', '---\n{id: y, kind: x}\n---\na'],
    ['---\nrules:\n  a: b\n  c: d\nid: x\n---\na', 'rules', { e: 'f' }, '---\nrules: {e: f}\nid: x\n---\na'],
    ['---\nnote: |\n  one\n  two\nid: x\n---\na', 'note', 'y', '---\nnote: y\nid: x\n---\na'],
    ['---\ntitle: y\n---\na', 'title', '012', '---\ntitle: 012\n---\na'],
    ['---\nid: y\n---\na', 'pages', '012', '---\nid: y\npages: "012"\n---\na'],
    ['---\nid: [\n---\na', 'id', 'x', 'unreadable'],
    ['---\nid: x\n\na', 'kind', 'y', '---\nkind: y\n---\n---\nid: x\n\na'],
  ])('%j: %s', (text, key, value, expected) => {
    const document = parseDocument(text);
    expect(outcome(document, setFrontMatterField(document, key, value))).toBe(expected);
  });

  test.each([
    ['---\nid: x\nkind: y\n---\na', 'id', '---\nkind: y\n---\na'],
    ['---\nid: x\nkind: y\n---\na', 'kind', '---\nid: x\n---\na'],
    ['---\nrules:\n  a: b\nid: x\n---\na', 'rules', '---\nid: x\n---\na'],
    ['---\n{id: x, kind: y}\n---\na', 'id', '---\n{kind: y}\n---\na'],
    ['a', 'id', 'not-found'],
  ])('and taking it away: %j: %s', (text, key, expected) => {
    const document = parseDocument(text);
    expect(outcome(document, removeFrontMatterField(document, key))).toBe(expected);
  });
});
