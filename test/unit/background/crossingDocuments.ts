import fc from 'fast-check';

/** Project files for documents that have to do with one another. */
export const ownFiles = {
  'gloss.yaml': 'name: Crossing\nrules: {entity/unregistered: hint}\n',
  'glossary/g.yaml': `- {id: ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: luis, type: person, name: Luis Robles, aliases: [Robles], country: north}
- {id: north, type: state, name: North, names: {es: Norte}}
- {id: bwg, type: mechanism, name: Working Group, parties: [north, nroth]}
- {id: pact, type: agreement, name: River Pact, date: 2019-05-03, cite: a#1}
`,
  'references.yaml':
    '- {id: river-2001, type: book, title: Rivers, author: [{family: Quispe, given: Ana}], issued: {date-parts: [[2001]]}}\n- {id: shore, type: book, title: Shores}\n',
} as const;

const names = ['a', 'b', 'c', 'd', 'e'];
const head = fc.constantFrom(
  '',
  '---\nid: a\n---\n',
  '---\nid: b\nkind: declaration\ndate: 2019-05-03\n---\n',
  '---\nid: 09LIMA16\nkind: cable\n---\n',
  '---\nid: river-2001\n---\n',
  '---\nglossary:\n- {id: own, type: place, name: Own Place, cite: "c#2"}\nannotations: {k: {cite: "b#9"}}\n---\n',
);
const piece = fc.constantFrom(
  '1. Robles met the Working Group in North.\n\n',
  '[Robles]{luis} left. Then [ROBLES]{ana} came.\n\n',
  '2. The ministers [signed the River Pact]{agreement: pact, date: 2019-05-04, status: signed}.\n\n',
  'It was [signed]{agreement: pact, date: 2019-05-06, status: signed, parties: [north, south]} by them.\n\n',
  'Robles spoke of the fisheries at length.\n\n',
  'North and South agreed to build a bridge.\n\n',
  'See [there]{cite: "a#1"} and [here]{cite: "b#7"}.\n\n',
  'He wrote “[The ministers signed a long River Pact]{cite: a#2}” in haste.\n\n',
  'It says [“Robles met the Working Group in North”]{cite: [b, "c#p. 3"]}.\n\n',
  '[Lost]{cite: "bb#1"}, [found]{cite: shore}, [again]{cite: shoree}, [at hand]{k}.\n\n',
  '[A place]{own}, [no one]{new}, [none]{nroth} and [a span]{note: x, id: here}; [see it]{cite: "a#here"}.\n\n',
  '“North and South agreed to build a long bridge” (Quispe, 2001); “see it and go on” (09 LIMA 16).\n\n',
  'It was so [1].\n\nReferences\n\n[1] Quispe, A. (2001). Rivers.\n[2] Berg, B. (2003). Lakes.\n\n',
  'REF: 09 LIMA 16\n\n1. (U) Quispe (2001, p. 4) and ibid. say so.\n\n',
);
const text = fc.tuple(head, fc.array(piece, { maxLength: 7 })).map(([start, pieces]) => start + pieces.join(''));

/** Documents by path: ids that two have, citations of one another, quotations, agreements that several tag. */
export const crossingDocuments = fc
  .array(fc.tuple(fc.constantFrom(...names), text), { minLength: 1, maxLength: 5 })
  .map(all => Object.fromEntries(all.map(([name, each]) => [`${name}.gloss`, each])));
