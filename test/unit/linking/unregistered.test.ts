import { describe, expect, test } from 'vitest';
import { unregisteredNames } from '../../../server/src/linking';
import { readSource } from '../../../server/src/source';
import { fixture } from '../fixture';

/** Checks that exactly the marked names are found, each at the places with its label; `taken` are those marked `-`. */
function check(written: string): void {
  const { main } = fixture(written);
  const taken = main.marks.filter(each => each.label === '-');
  const wanted = new Map<string, string[]>();
  for (const { start, end, label } of main.marks) {
    if (label !== '-') wanted.set(label, [...(wanted.get(label) ?? []), `${start}-${end}`]);
  }
  const found = unregisteredNames(readSource(main.text, { kind: 'news' }), taken);
  expect(found.map(({ name, places }) => [name, places.map(each => `${each.start}-${each.end}`)])).toEqual([...wanted]);
}

test('sequences that recur, with small words between, across a line break', () =>
  check(`
We met the Harbour Board. Later the Harbour Board wrote to us, and so did Ann Lund.
           ^^^^^^^^^^^^^ Harbour Board
                                    ^^^^^^^^^^^^^ Harbour Board
The Ministry of Energy and Mines waits; the Ministry
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ministry of Energy and Mines
                                            ^^^^^^^^ Ministry of Energy and Mines
of Energy and Mines pays.
…^^^^^^^^^^^^^^^^^^
`));

test('two persons are two names; titles and possessives are no part of one', () =>
  check(`
Then Gen. Ana Ruiz and Minister Juan Soto came. For Ana Ruiz’s part it was over, and Juan Soto left.
          ^^^^^^^^ Ana Ruiz
                                ^^^^^^^^^ Juan Soto
                                                    ^^^^^^^^ Ana Ruiz
                                                                                     ^^^^^^^^^ Juan Soto
`));

test('a single word recurs within sentences; its capital is not the sentence’s, a month’s or a people’s', () =>
  check(`
In May the Peruvian press wrote of Cerrejon. A Peruvian deputy likes Cerrejon; Peruvian law knows Cerrejon.
                                   ^^^^^^^^ Cerrejon
                                                                     ^^^^^^^^ Cerrejon
                                                                                                  ^^^^^^^^ Cerrejon
Since May, and until May, the CONAR pays the CONAR of last year. Who audits the CONAR?
                              ^^^^^ CONAR
                                             ^^^^^ CONAR
                                                                                ^^^^^ CONAR
`));

test('what is part of a longer name is no name by itself', () =>
  check(`
The judge heard Ana Quispe. Then he asked Quispe, and Quispe, and again Quispe. It was Ana Quispe who won.
                ^^^^^^^^^^ Ana Quispe
                                                                                       ^^^^^^^^^^ Ana Quispe
`));

test('mentions and links are left out, unless the name is longer', () =>
  check(`
The Bank of Peru met Ann Lund; the Bank of Peru saw Ann Lund again, and so did Peru.
    ^^^^^^^^^^^^ Bank of Peru
                     ^^^^^^^^ -
                                   ^^^^^^^^^^^^ Bank of Peru
                                                    ^^^^^^^^ -
                                                                               ^^^^ -
            ^^^^ -
`));

describe('nothing', () => {
  test.each([
    ['in lines of capitals', 'THE HARBOUR BOARD MET.\n\nTHE HARBOUR BOARD LEFT.\n'],
    ['across punctuation', 'We saw Harbour, Board and Harbour. Board we saw.\n'],
    ['of a name that stands once', 'We met the Harbour Board.\n'],
    ['of words that begin sentences', 'However Friday passed. However Friday passed.\n'],
  ])('%s', (_, text) => expect(unregisteredNames(readSource(text, { kind: 'news' }), [])).toEqual([]));
});
