import fc from 'fast-check';
import { expect } from 'vitest';
import { runChecks, runProjectChecks } from '../../../server/src/checks';
import { loadBibReader, readReferences } from '../../../server/src/citations';
import { completion } from '../../../server/src/features/completion/completion';
import { folding } from '../../../server/src/features/folding';
import { hover } from '../../../server/src/features/hover/hover';
import { outline } from '../../../server/src/features/outline';
import { semanticTokens } from '../../../server/src/features/semanticTokens';
import { readGlossary } from '../../../server/src/glossary';
import { parseDocument, readYaml, type TextRange } from '../../../server/src/markup';
import { readSettings } from '../../../server/src/project';
import { explainToken, findCableReferences, readCable, readSource } from '../../../server/src/source';
import { glossText } from '../markup/hostileText';
import { loadProject, uriOf } from '../project/memoryProject';
import { sampleCable } from '../source/cable/sampleCable';
import { damaged } from './damage';
import { glossaryText, randomDocument, referencesText } from './randomDocuments';

/** A reader of texts that anybody may have written: what is fed to it, and what must hold whatever it is fed. */
export interface Target {
  readonly texts: fc.Arbitrary<string>;
  /** How many texts every run of the tests tries. */
  readonly runs: number;
  check(text: string): void | Promise<void>;
}

const yamlPieces = [
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '|\n',
  '>-\n  ',
  '&a ',
  '*a',
  '<<: *a',
  '!!set ',
  '? ',
  '---\n',
  '...\n',
  '\n  ',
  ', ',
  '%YAML 1.1\n',
  '[['.repeat(60),
];

const settingsText = `name: Rivers
languages: [en, es]
documents: ['**/*.gloss']
types:
  vessel: {label: Vessel, fields: {flag: {type: entity, of: [state]}, built: date}}
layers: {claim: {fields: {by: {type: entity, list: true}}}}
rules: {entity/unlinked: off, entry/unknown: error}
citations: {style: apa, locale: en-US}
`;
const bibText = `@string{press = {Shore Press}}
@book{quispe2001, title = {Rivers and {L}akes}, author = {Quispe, Ana and others}, year = 2001, publisher = press}
@article{ñ, title = "On {\\'e}tudes", date = {2004-05/2005}, pages = {1--9}}
`;
const cslJsonText = '[{"id": "lake", "type": "book", "title": "Lakes", "issued": {"date-parts": [[2003, 4]]}}]';

export const targets: Readonly<Record<string, Target>> = {
  markup: {
    texts: fc.oneof(
      glossText,
      damaged(
        [`---\nid: x\n---\n[North]{north} and [a [b]{c}]{d: "}"}.\n\n[e]{f}`],
        [']{', '[', '}', '\\', '---\n', '[a]{b}'],
      ),
    ),
    runs: 400,
    check(text) {
      const document = parseDocument(text);
      expect(document.text).toBe(text);
      inside(
        text,
        document.spans.flatMap(each => [each.range, each.content, each.annotationRange]),
      );
      inside(
        text,
        document.problems.map(each => each.range),
      );
      for (const edited of edits(text))
        expect(shape(parseDocument(edited, document))).toEqual(shape(parseDocument(edited)));
    },
  },

  yaml: {
    texts: damaged([settingsText, glossaryText, referencesText, 'a: &a [1, *a]\n'], yamlPieces),
    runs: 400,
    check(text) {
      const { value, problems } = readYaml(text, 0);
      inside(text, [...(value ? [value.range] : []), ...problems.map(each => each.range)]);
    },
  },

  glossary: {
    texts: damaged(
      [glossaryText, '# top\n- id: a\n  type: state\n  name: A\n\n# between\n- id: a\n  name: B\n'],
      yamlPieces,
    ),
    runs: 200,
    check(text) {
      const read = (each: string, previous?: ReturnType<typeof readGlossary>) =>
        readGlossary([{ uri: 'g', text: each }], previous);
      const whole = read(text);
      inside(
        text,
        whole.problems.map(each => each.range),
      );
      inside(
        text,
        [...whole.glossary.entries()].flatMap(each => [each.origin.range, each.origin.idRange]),
      );
      for (const edited of edits(text)) {
        const [next, fresh] = [read(edited, whole), read(edited)];
        expect(next.problems).toEqual(fresh.problems);
        expect(listed(next)).toEqual(listed(fresh));
      }
    },
  },

  references: {
    texts: damaged(
      [referencesText, '- id: a\n  type: book\n  issued: 2001~\n- {id: b, author: [{literal: X}]}\n'],
      yamlPieces,
    ),
    runs: 150,
    check: text => readsReferences('references.yaml', text),
  },

  'references in JSON': {
    texts: damaged([cslJsonText], ['{', '}', '[', ']', '"', ',', ':', '\\u', 'null', '1e999', '[['.repeat(500)]),
    runs: 200,
    check: text => readsReferences('references.json', text),
  },

  'references in BibTeX': {
    texts: damaged([bibText], ['@', '{', '}', '"', '=', ',', '#', '@string{', '\\', '%', '{'.repeat(200)]),
    runs: 80,
    check: text => readsReferences('references.bib', text),
  },

  settings: {
    texts: damaged([settingsText], [...yamlPieces, '**/'.repeat(20), '../', '{a,b}'.repeat(8), '!(x)']),
    runs: 200,
    check: text =>
      inside(
        text,
        readSettings(text).problems.map(each => each.range),
      ),
  },

  cable: {
    texts: damaged(
      [sampleCable],
      ['¶', '(S/NF)', 'REF:', 'TAGS:', 'SECTION 01 OF', 'END SUMMARY', '1. ', '//', 'E.O. 12958:', 'FM '],
    ),
    runs: 100,
    check(text) {
      const reading = readSource(text, { id: 'x', defaultLanguage: 'en' });
      inside(
        text,
        reading.units.map(each => each.range),
      );
      const cable = readCable(text);
      if (!cable) return;
      inside(
        text,
        cable.header.tokens.map(each => each.range),
      );
      for (const token of cable.header.tokens) explainToken(cable.header, token);
      findCableReferences(text, cable.header, cable.body);
    },
  },

  project: {
    texts: fc.oneof(
      randomDocument,
      damaged([`---\nkind: cable\n---\n${sampleCable}`], [']{', '[North]{north}', '\n\n', '}']),
    ),
    runs: 40,
    async check(text) {
      const { project } = await loadProject({ 'glossary/g.yaml': glossaryText, 'references.yaml': referencesText });
      project.openDocument(uriOf('a.gloss'), text, 1);
      const snapshot = project.snapshot();
      const document = snapshot.document(uriOf('a.gloss'))!;
      const log = (line: string) => expect.fail(line);
      inside(
        text,
        runChecks(document, snapshot, { log }).map(each => each.range),
      );
      runProjectChecks(snapshot, { log });
      inside(text, [
        ...folding(document),
        ...semanticTokens(document).map(each => each.range),
        ...outline(document).map(each => each.range),
      ]);
      const load = (uri: string) => project.read(uri);
      for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 12)) {
        const query = { snapshot, document, offset, isWhole: true, knowing: async () => snapshot, load };
        const found = await hover({ ...query, format: async reference => [{ text: reference.id }] });
        if (found) inside(text, [found.range]);
        await completion(query);
      }
    },
  },
};

/** Edits that move, drop and double what was read before. */
const edits = (text: string): readonly string[] => [
  `# c\n${text}`,
  text.slice(text.indexOf('\n') + 1),
  text.slice(0, text.length >> 1),
  text + text,
  `${text.slice(0, text.length >> 1)}x${text.slice(text.length >> 1)}`,
];

const shape = ({ spans, problems, source }: ReturnType<typeof parseDocument>) => ({
  source: source.text,
  problems,
  spans: spans.map(({ range, content, annotationRange }) => [range, content, annotationRange]),
});

const listed = ({ glossary }: ReturnType<typeof readGlossary>) =>
  [...glossary.entries()].map(({ id, name, origin }) => ({ id, name, origin }));

async function readsReferences(uri: string, text: string): Promise<void> {
  const bib = uri.endsWith('.bib') ? await loadBibReader() : undefined;
  const read = (each: string, previous?: ReturnType<typeof readReferences>) =>
    readReferences([{ uri, text: each }], previous, bib);
  const whole = read(text);
  inside(
    text,
    whole.problems.map(each => each.range),
  );
  for (const edited of edits(text).slice(0, 3)) expect(read(edited, whole).problems).toEqual(read(edited).problems);
}

function inside(text: string, ranges: readonly TextRange[]): void {
  for (const { start, end } of ranges) {
    if (!(0 <= start && start <= end && end <= text.length))
      expect.fail(`${start}-${end} is no range of ${text.length}`);
  }
}
