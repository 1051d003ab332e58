import { describe, expect, test } from 'vitest';
import { glossaryOf } from '../../../server/src/glossary';
import { createMatcher, findMentions, type LinkingContext } from '../../../server/src/linking';
import { readSource, type SourceKind } from '../../../server/src/source';
import { fixture } from '../fixture';

// "How names match" of docs/linking.md, rule by rule, on texts as a document's are read. Exactly the marked places are mentions;
// a label lists the candidates, the likeliest first, and `weak` behind one that is likelier a common word.

interface Reading extends LinkingContext {
  readonly kind?: SourceKind;
}

function check(written: string, context: Reading = {}): void {
  const { main, entries } = fixture(written);
  const glossary = glossaryOf(new Map(entries.map(each => [each.id, each])));
  const reading = readSource(main.text, { kind: context.kind ?? 'news', id: context.document ?? 'D' });
  const found = findMentions(reading, createMatcher(entries), { ...context, glossary }).map(({ range, candidates }) => {
    const ids = candidates.map(each => each.id).join(' ');
    return shown(main.text, range, candidates[0]!.score < 0.3 && candidates.length === 1 ? `${ids} weak` : ids);
  });
  expect(found).toEqual(main.marks.map(each => shown(main.text, each, each.label)));
}

const shown = (text: string, { start, end }: { start: number; end: number }, label: string): string =>
  `${start}-${end} ${text.slice(start, end)}: ${label}`;

describe('whole words; the longest match from the left wins, across entries', () => {
  const glossary = `
--- glossary.yaml
- {id: lima, type: place, name: Lima}
- {id: lima-group, type: organization, name: Lima Group}
- {id: group-charter, type: agreement, name: Group Charter of Conduct}
- {id: per, type: state, name: Peru}
`;

  test('a part of a word is no name', () =>
    check(`
Limatambo lies far from Lima; Peruvians say Lima2, pre-Lima and Peru’s.
                        ^^^^ lima
                                                       ^^^^ lima
                                                                ^^^^ per${glossary}`));

  test('the longest, whichever entry has it', () =>
    check(`
Lima heard that the Lima Group met in Lima. Lima groups of friends.
^^^^ lima
                    ^^^^^^^^^^ lima-group
                                      ^^^^ lima
                                            ^^^^ lima${glossary}`));

  test('from the left, though a longer one begins inside', () =>
    check(`
The Lima Group Charter of Conduct was read; the Group Charter of Conduct too.
    ^^^^^^^^^^ lima-group
                                                ^^^^^^^^^^^^^^^^^^^^^^^^ group-charter${glossary}`));
});

describe('letter case and accents are folded', () => {
  const glossary = `
--- glossary.yaml
- {id: peru, type: state, name: Perú, aliases: [GOP]}
- {id: nunez, type: person, name: José Núñez}
- {id: itaipu, type: agreement, name: Itaipú Treaty, aliases: [{text: the Tréaty, match: exact}]}
- {id: izmir, type: place, name: İzmir}
- {id: giessen, type: place, name: Gießen}
- {id: fisheries, type: organization, name: Fisheries Office}
`;

  test('in the text and in the alias', () =>
    check(`
PERU, peru, Perú and Peru\u0301 wrote to JOSE NUNEZ and josé nuñez.
^^^^ peru
      ^^^^ peru
            ^^^^ peru
                     ^^^^^ peru
                                    ^^^^^^^^^^ nunez
                                                   ^^^^^^^^^^ nunez${glossary}`));

  test('an alias that is all capitals is found with its case alone', () =>
    check(`
The GOP, not the Gop, nor a gop.
    ^^^ peru${glossary}`));

  test('so is one that says match: exact, and its accents still fold', () =>
    check(`
The Treaty binds; the treaty too, and the Treaty and the Tréaty.
                                      ^^^^^^^^^^ itaipu
                                                     ^^^^^^^^^^ itaipu${glossary}`));

  test('letters that fold to more or fewer keep their places', () =>
    check(`
From ﬁrst to last: İZMIR, izmir, GIESSEN, the ﬁsheries oﬃce.
                   ^^^^^ izmir
                          ^^^^^ izmir
                                 ^^^^^^^ giessen
                                              ^^^^^^^^^^^^^ fisheries${glossary}`));
});

describe('an acronym that is a common word, in a line that is all capitals', () => {
  const glossary = `
--- glossary.yaml
- {id: registry, type: organization, name: Permanent Election Registry, aliases: [PER]}
- {id: network, type: organization, name: Andean Network for Development, aliases: [AND]}
- {id: tech, type: organization, name: Institute of Technology, aliases: [IT]}
- {id: gop, type: state, name: Government of Peru, aliases: [GOP]}
`;

  test('is a weak candidate at most; elsewhere, and where it is no common word, it is a name', () =>
    check(`
SUBJECT: IT COSTS TEN DOLLARS PER TON, AND THE GOP PAYS
         ^^ tech weak
                              ^^^ registry weak
                                       ^^^ network weak
                                               ^^^ gop
Sources in the PER and the AND told us that IT helps.
               ^^^ registry
                           ^^^ network
                                            ^^ tech${glossary}`));
});

describe('white space, hyphens, quotes', () => {
  const glossary = `
--- glossary.yaml
- {id: bwg, type: mechanism, name: Bilateral Working Group}
- {id: polmil, type: mechanism, name: pol-mil talks}
- {id: ivoire, type: state, name: Côte d'Ivoire}
- {id: plan, type: agreement, name: The “Plan”}
- {id: bissau, type: state, name: Guinea-Bissau}
`;

  test('white space matches any run of spaces and one line break', () =>
    check(`
The Bilateral   Working Group and the Bilateral
    ^^^^^^^^^^^^^^^^^^^^^^^^^ bwg
                                      ^^^^^^^^^ bwg
  Working Group.
…^^^^^^^^^^^^^^
${glossary}`));

  test('not a blank line', () =>
    check(`
The Bilateral

Working Group met.
${glossary}`));

  test('a page break: a page marker with the blank lines around it', () =>
    check(
      `
1. (C) The delegates of the Bilateral Working
                            ^^^^^^^^^^^^^^^^^ bwg

LIMA 00001661  002 OF 003

Group met.
…^^^^
2. (C) The bilat-
           ^^^^^^ bwg

LIMA 00001661  003 OF 003

eral working group did not.
…^^^^^^^^^^^^^^^^^
${glossary}`,
      { kind: 'cable' },
    ));

  test('a hyphen at a line’s end inside a word may be there or not', () =>
    check(`
The Bilat-
    ^^^^^^ bwg
eral Working Group held pol-
…^^^^^^^^^^^^^^^^^
                        ^^^^ polmil
mil talks; a bilat-eral working group is none. So did Guinea-
…^^^^^^^^
                                                      ^^^^^^^ bissau
Bissau.
…^^^^^
${glossary}`));

  test('typographic and plain apostrophes, quotes and hyphens are one', () =>
    check(`
Côte d’Ivoire and Cote d'Ivoire, Guinea–Bissau and Guinea‑Bissau, pol−mil talks, the "Plan" and the «plan».
^^^^^^^^^^^^^ ivoire
                  ^^^^^^^^^^^^^ ivoire
                                 ^^^^^^^^^^^^^ bissau
                                                   ^^^^^^^^^^^^^ bissau
                                                                  ^^^^^^^^^^^^^ polmil
                                                                                 ^^^^^^^^^^ plan
                                                                                                ^^^^^^^^^^ plan${glossary}`));
});

describe('a possessive ending may follow and is not part of the mention; plurals are not guessed', () => {
  const glossary = `
--- glossary.yaml
- {id: chile, type: state, name: Chile}
- {id: states, type: state, name: United States}
- {id: envoy, type: office, name: Special Envoy}
`;

  test('in all four spellings', () =>
    check(`
Chile's vote, Chile’s vote, the United States' veto, the United States’ veto, CHILE'S
^^^^^ chile
              ^^^^^ chile
                                ^^^^^^^^^^^^^ states
                                                         ^^^^^^^^^^^^^ states
                                                                              ^^^^^ chile${glossary}`));

  test('no plural', () =>
    check(`
Two Special Envoys of both Chiles met a Special Envoy.
                                        ^^^^^^^^^^^^^ envoy${glossary}`));
});

describe('two entries may share an alias', () => {
  const glossary = `
--- glossary.yaml
- {id: robles-luis, type: person, name: Luis Robles, aliases: [Robles]}
- {id: robles-ana, type: person, name: Ana Robles, aliases: [Robles]}
- {id: bolivia, type: state, name: Bolivia, aliases: [GOB]}
- {id: brazil, type: state, name: Brazil, aliases: [GOB]}
- {id: granada-es, type: place, name: Granada}
- {id: grenada, type: state, name: Grenada, names: {es: Granada}}
- {id: lima-agreement, type: agreement, name: Lima Agreement, aliases: [the Agreement, {text: the text, documents: [D]}]}
- {id: quito-agreement, type: agreement, name: Quito Agreement, aliases: [the Agreement, the text]}
`;

  test('an entry that is mentioned in full before is meant by its short form after', () =>
    check(`
Ana Robles spoke first. Robles wanted more. Then came Luis Robles; Robles wanted less. The Quito
^^^^^^^^^^ robles-ana
                        ^^^^^^ robles-ana robles-luis
                                                      ^^^^^^^^^^^ robles-luis
                                                                   ^^^^^^ robles-luis robles-ana
                                                                                           ^^^^^ quito-agreement
Agreement was signed, and the Agreement holds.
…^^^^^^^^
                          ^^^^^^^^^^^^^ quito-agreement lima-agreement${glossary}`));

  test('the document’s places: a post’s host', () =>
    check(
      `
1. (C) The GOB will answer, an official said.
           ^^^ bolivia brazil${glossary}`,
      { kind: 'cable', header: { post: 'LA PAZ', from: null, tokens: [] } as never },
    ));

  test('the passage’s language, and the entry’s type', () =>
    check(
      `
El gobierno de Granada anunció que la ciudad de Granada lo celebra.
               ^^^^^^^ grenada granada-es
                                                ^^^^^^^ granada-es grenada${glossary}`,
      { language: 'es' },
    ));

  test('what is linked in the document', () => {
    const text = 'Yesterday Robles left. Then Robles came back.';
    check(
      `
${text}
          ^^^^^^ robles-luis robles-ana
                            ^^^^^^ robles-luis robles-ana${glossary}`,
      { linked: [{ range: { start: 10, end: 16 }, id: 'robles-luis' }] },
    );
    check(
      `
${text}
          ^^^^^^ robles-ana robles-luis
                            ^^^^^^ robles-ana robles-luis${glossary}`,
      { linked: [{ range: { start: 10, end: 16 }, id: 'robles-ana' }] },
    );
  });

  test('documents: makes it a name of these documents alone', () => {
    const passage = (label: string) => `
They read the text aloud.
          ^^^^^^^^ ${label}${glossary}`;
    check(passage('lima-agreement quito-agreement'), { document: 'D' });
    check(passage('quito-agreement'), { document: 'E' });
  });
});
