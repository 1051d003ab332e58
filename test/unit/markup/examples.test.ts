import { describe, expect, test } from 'vitest';
import { parseDocument, parseToJson } from '../../../server/src/markup';

const UNCLOSED = 'markup/annotation-unclosed';
const UNOPENED = 'markup/span-unopened';
const INVALID = 'markup/annotation-invalid';
const EMPTY = 'markup/empty-annotation';
const TWICE = 'markup/duplicate-key';
const TWO = 'markup/two-references';
const FRONT_UNCLOSED = 'markup/front-matter-unclosed';
const FRONT_INVALID = 'markup/front-matter-invalid';

/** Spans as `start-end {annotation}`, in offsets of the source text. */
function check(text: string, source: string, spans: string[], problems: string[], frontMatter: unknown = {}): void {
  const json = parseToJson(parseDocument(text));
  expect({
    source: json.text,
    spans: json.spans.map(each => `${each.start}-${each.end} ${JSON.stringify(each.annotation)}`),
    problems: json.problems.map(each => each.code),
    frontMatter: JSON.parse(JSON.stringify(json.frontMatter)),
  }).toEqual({ source, spans, problems, frontMatter });
}

describe('front matter (section 1)', () => {
  test.each<[string, string, unknown, string[]]>([
    ['---\nid: x\n---', '', { id: 'x' }, []],
    ['---\rid: x\r---\rbody', 'body', { id: 'x' }, []],
    ['---\r\nid: x\r\nkind: y\r---\nbody', 'body', { id: 'x', kind: 'y' }, []],
    ['---\n# nothing\n\n---\nbody', 'body', {}, []],
    ['---\n{id: x}\n---\nbody', 'body', { id: 'x' }, []],
    ['--- \nid: x\n---\n', '--- \nid: x\n---\n', {}, []],
    ['\n---\nid: x\n---\n', '\n---\nid: x\n---\n', {}, []],
    ['---', '---', {}, [FRONT_UNCLOSED]],
    ['---\nid: x\n--- \n', '---\nid: x\n--- \n', {}, [FRONT_UNCLOSED]],
    ['---\nid: x\n ---\n', '---\nid: x\n ---\n', {}, [FRONT_UNCLOSED]],
    ['---\nid: x\n----\n---\n', '', {}, [FRONT_INVALID]],
    ['---\nid: x\n---\n---\nid: y\n---\n', '---\nid: y\n---\n', { id: 'x' }, []],
    ['---\njust text\n---\nbody', 'body', {}, [FRONT_INVALID]],
    ['---\nnull\n---\nbody', 'body', {}, [FRONT_INVALID]],
    ['---\nid: *x\n---\nbody', 'body', {}, [FRONT_INVALID]],
    ['---\na: {b: 1, b: 2}\n---\nbody', 'body', { a: { b: 1 } }, [TWICE]],
    [
      '---\nid: 012\ntitle: 1.10\ndate: 2009\nlanguage: no\n---\n',
      '',
      { id: '012', title: '1.10', date: '2009', language: 'no' },
      [],
    ],
    ['---\norigin: {id: 012}\n---\n', '', { origin: { id: 12 } }, []],
    [
      '---\nannotations:\n  b: {note: 012, page: 012}\n---\n',
      '',
      { annotations: { b: { note: '012', page: 12 } } },
      [],
    ],
    ['---\nfolded: >\n  a\n  b\n---\n', '', { folded: 'a b\n' }, []],
    ['---\nempty:\n<<: x\n---\n', '', { empty: null, '<<': 'x' }, []],
    ['\ufeffbody', 'body', {}, []],
    ['\ufeff\ufeffbody', '\ufeffbody', {}, []],
    ['---\n---\n\ufeffbody', '\ufeffbody', {}, []],
  ])('%j', (text, source, frontMatter, problems) => check(text, source, [], problems, frontMatter));
});

describe('body and blocks (section 2)', () => {
  test.each<[string, string, string[], string[]]>([
    ['[a\rb]{x}', 'a\rb', ['0-3 {"x":null}'], []],
    ['[a\r\rb]{x}', '[a\r\rb]{x}', [], [UNOPENED]],
    ['[a\n\rb]{x}', '[a\n\rb]{x}', [], [UNOPENED]],
    ['[a\r\nb]{x}', 'a\r\nb', ['0-4 {"x":null}'], []],
    ['[a\u2028\u2028b\u0085\u0085c\f\v]{x}', 'a\u2028\u2028b\u0085\u0085c\f\v', ['0-9 {"x":null}'], []],
    ['[a\n\u00a0\nb]{x}', 'a\n\u00a0\nb', ['0-5 {"x":null}'], []],
    ['\n\n[a]{x}\n\n\n[b]{y}\n\n', '\n\na\n\n\nb\n\n', ['2-3 {"x":null}', '6-7 {"y":null}'], []],
    ['[a [b]{x}\n\nc]{y}', '[a b\n\nc]{y}', ['3-4 {"x":null}'], [UNOPENED]],
    ['a\n[]{p}\nb', 'a\n\nb', ['2-2 {"p":null}'], []],
  ])('%j', check);
});

describe('spans (section 3)', () => {
  test.each<[string, string, string[], string[]]>([
    ['[a]{x}[b]{y}', 'ab', ['0-1 {"x":null}', '1-2 {"y":null}'], []],
    ['[[a]{x}]{y}', 'a', ['0-1 {"y":null}', '0-1 {"x":null}'], []],
    ['[[a]]{x}', '[a]', ['0-3 {"x":null}'], []],
    ['[a]]{x}', '[a]]{x}', [], [UNOPENED]],
    ['[[a]{x}', '[a', ['1-2 {"x":null}'], []],
    ['[]{p}[]{q}', '', ['0-0 {"p":null}', '0-0 {"q":null}'], []],
    ['[a]{x} {y}', 'a {y}', ['0-1 {"x":null}'], []],
    ['[a]{x}{y}', 'a{y}', ['0-1 {"x":null}'], []],
    ["[a]{it's}", 'a', ['0-1 {"it\'s":null}'], []],
    ["[a]{x, 'b}': c}", 'a', ['0-1 {"x":null,"b}":"c"}'], []],
    ['[a]{"b}":"c}"}', 'a', ['0-1 {"b}":"c}"}'], []],
    ['[a]{"b}" : "c}"}', 'a', ['0-1 {"b}":"c}"}'], []],
    ['[a]{b:"c"}', 'a', ['0-1 {"b:\\"c\\"":null}'], []],
    ['[a]{b:"c}', 'a', ['0-1 {"b:\\"c":null}'], []],
    ['[a]{b:\n"}"}', 'a', ['0-1 {"b":"}"}'], []],
    ['[a]{b: # "\n "}"}', 'a', ['0-1 {"b":"}"}'], []],
    ['[a]{b, # }\nc: d}', 'a', ['0-1 {"b":null,"c":"d"}'], []],
    ['[a]{b#}', 'a', ['0-1 {"b#":null}'], []],
    ['[a]{b # }', '[a]{b # }', [], [UNCLOSED]],
    ['[a]{b # ]{\n}', '[a]{b # ]{\n}', [], [UNCLOSED, UNOPENED]],
    ['[a]{b: "]{"}', 'a', ['0-1 {"b":"]{"}'], []],
    ['[a]{b: [c]{d}}', '[a]{b: c}', ['7-8 {"d":null}'], [UNCLOSED]],
    ['[a]{b [c]{d [e]{f}', '[a]{b [c]{d e', ['12-13 {"f":null}'], [UNCLOSED, UNCLOSED]],
    ['[a [b]{c d]{e}', 'a [b]{c d', ['0-9 {"e":null}'], [UNCLOSED]],
    ['[b]{c d]{e}', '[b]{c d]{e}', [], [UNCLOSED, UNOPENED]],
    ['[a]{\\}', 'a', ['0-1 {"\\\\":null}'], []],
    ['[a]{b\\}}', 'a}', ['0-1 {"b\\\\":null}'], []],
    ['a]{b, b, c: }', 'a]{b, b, c: }', [], [UNOPENED]],
    ['a]{}', 'a]{}', [], [UNOPENED]],
    ['a]{[b}', 'a]{[b}', [], []],
    ['a]{note: "["} b]{c}', 'a]{note: ""} b', ['10-14 {"c":null}'], [UNOPENED]],
    ['[a]{\n}', 'a', ['0-1 {}'], [EMPTY]],
    ['[a]{\r\nb\r\n}', 'a', ['0-1 {"b":null}'], []],
  ])('%j', check);
});

describe('annotations (section 4)', () => {
  test.each<[string, string, string[]]>([
    ['{b, }', '{"b":null}', []],
    ['{b: }', '{"b":null}', []],
    ['{b: ""}', '{"b":""}', []],
    [
      '{b: null, c: ~, d: true, e: 1e3, f: 0x1F, g: 0o17, h: .5}',
      '{"b":null,"c":null,"d":true,"e":1000,"f":31,"g":15,"h":0.5}',
      [],
    ],
    [
      '{b: yes, c: off, d: 1_000, e: 0b1, f: 12:30, g: 2009-11-20}',
      '{"b":"yes","c":"off","d":"1_000","e":"0b1","f":"12:30","g":"2009-11-20"}',
      [],
    ],
    [
      '{entity: 012, agreement: 1.0, cite: 1e3, note: true, id: 0x1, by: ~}',
      '{"entity":"012","agreement":"1.0","cite":"1e3","note":"true","id":"0x1","by":"~"}',
      [],
    ],
    [
      '{by: [1.0, "2"], cite: {locator: 012}, event: {id: 012}}',
      '{"by":["1.0","2"],"cite":{"locator":"012"},"event":{"id":"012"}}',
      [],
    ],
    ['{1.10, 2: 3}', '{"2":3,"1.10":null}', []],
    ['{"a b": c}', '{"a b":"c"}', []],
    ['{<<: b}', '{"<<":"b"}', []],
    ['{? b}', '{"b":null}', []],
    ['{: b}', 'null', [INVALID]],
    ['{"": b}', 'null', [INVALID]],
    ['{[b]: c}', 'null', [INVALID]],
    ['{{b}: c}', 'null', [INVALID]],
    ['{b: &c d}', 'null', [INVALID]],
    ['{b: ! c}', 'null', [INVALID]],
    ['{!!str b: c}', 'null', [INVALID]],
    ['{b: {c: *d}}', 'null', [INVALID]],
    ['{b: c: d}', 'null', [INVALID]],
    ['{b: "\\q"}', 'null', [INVALID]],
    ['{b, b: c}', '{"b":null}', [TWICE]],
    ['{b: 1, b: 2, b: 3}', '{"b":1}', [TWICE, TWICE]],
    ['{b: {c: 1, c: 2}}', '{"b":{"c":1}}', [TWICE]],
    ['{b: [{c: 1, c: 2}], b: 3}', '{"b":[{"c":1}]}', [TWICE, TWICE]],
    ['{b, c, d}', '{"b":null,"c":null,"d":null}', [TWO]],
    ['{b, b}', '{"b":null}', [TWICE]],
    ['{b: {c, d}}', '{"b":{"c":null,"d":null}}', []],
    ['{b: 12345678901234567890}', '{"b":12345678901234567000}', []],
    [`{b: ${'['.repeat(3000)}${']'.repeat(3000)}}`, 'null', [INVALID]],
  ])('%j', (annotation, data, problems) => check(`[a]${annotation}`, 'a', [`0-1 ${data}`], problems));
});

describe('escapes (section 5)', () => {
  test.each<[string, string, string[], string[]]>([
    ['\\[a\\]\\{b\\}\\\\', '[a]{b}\\', [], []],
    ['\\a \\" \\', '\\a \\" \\', [], []],
    ['\\\\[a]{x}', '\\a', ['1-2 {"x":null}'], []],
    ['\\\\\\[a]{x}', '\\[a]{x}', [], [UNOPENED]],
    ['[a\\]{x}', '[a]{x}', [], []],
    ['[a\\\\]{x}', 'a\\', ['0-2 {"x":null}'], []],
    ['[a]\\{x}', '[a]{x}', [], []],
    ['[\\[]{x}', '[', ['0-1 {"x":null}'], []],
    ['\\\n\\\n', '\\\n\\\n', [], []],
  ])('%j', check);
});
