import fc from 'fast-check';

/** The glossary that the texts below name things of. */
export const glossaryText = `- {id: north, type: state, name: North, names: {es: Norte}}
- {id: south, type: state, name: South, aliases: [Sur]}
- {id: bwg, type: mechanism, name: Working Group}
- {id: pact, type: agreement, name: River Pact, signed: 2019-05-03}
- {id: shore, type: place, name: North Shore, aliases: [Norte]}
- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles, the chair]}
`;

export const referencesText =
  '- {id: river-2001, type: book, title: Rivers, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}\n';

const sentences = [
  'North and South agreed to build a bridge.',
  'The ministers signed the River Pact on 3 May 2019.',
  'Norte y Sur acordaron crear un grupo de trabajo.',
  'The Working Group met on the North Shore 😀, then North left.',
  'Dr. Elena Vargas, Minister of Rivers, spoke. Elena Vargas left.',
  'See Quispe (2001, p. 4).',
  'Robles spoke of the Lake Authority; Robles left the Lake Authority.',
  'He wrote "[sic]{" and ]{ and \\[ and \\\\ there.',
];
const spans = [
  '[North]{north}',
  '[[Norte]{note: "a } b"} and more]{north, note: x}',
  '[the Group]{nroth}',
  '[x]{}',
  '[y]{north, noet: 1}',
  '[both agreed]{agreement: new, parties: [north, south]}',
  '[signed]{agreement: pact, status: singed}',
  '[signed]{agreement: pact, signed: 2018}',
  '[the pact]{agreement: pact, signed: 2018-01-01}',
  '[North and South agreed on 3 May 2019 to build a bridge]{agreement: new}.',
  '[as said]{cite: river-2001#p. 4}',
  '[as said]{cite: rivver-2001}',
  "[a]{id: 'p', note: u} and [b]{id: p, note: v}",
  '[q\r\nr]{\n  north,\r\n  note: z\r}',
  '[]{p: 1}',
];
const noise = fc.constantFrom(
  '[',
  ']',
  '{',
  '}',
  ']{',
  '\\',
  '[a]{b',
  'x]{y}',
  '😀',
  '\uD800',
  '\u2028',
  '\0',
  '\t',
  '---\n',
);
const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\r\r', ' ');
const head = fc.constantFrom(
  '',
  '',
  '',
  '\uFEFF',
  '---\nid: a\nlanguage: en\n---\n',
  '---\r\nkind: declaration\r\nrules:\r\n  entry/unknown: error\r\n---\r\n',
  `---\rtitle: T\rtext-sha256: ${'0'.repeat(64)}\r---\r`,
  '\uFEFF---\n{id: a}\n---\n',
  '---\nglossary: [{id: elena, type: person, name: Elena Vargas}]\n---\n',
  '---\nid: [\n---\n',
);

/** Documents with all that can be mended in them, in every sort of line break. */
export const randomDocument: fc.Arbitrary<string> = fc
  .tuple(
    head,
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...sentences) },
          { weight: 4, arbitrary: fc.constantFrom(...spans) },
          { weight: 1, arbitrary: noise },
        ),
        lineBreak,
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  )
  .map(([front, parts]) => front + parts.flat().join(''));

/** One with nearly everything that can be mended; what ends a document early comes last. */
export const wholeDocument = `---
text-sha256: ${'0'.repeat(64)}
---
${[...sentences, ...spans, 'x]{y}', '[a]{b'].join('\n\n')}
`;
