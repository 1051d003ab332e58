import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findCitations, type InTextCitation } from '../../../server/src/citations';

const KINDS: Readonly<Record<string, InTextCitation['kind']>> = { n: 'numeric', i: 'ibid', c: 'cable', o: 'other' };
/** Of these kinds a text prints the works. */
const PRINTED: ReadonlySet<string> = new Set(['author-year', 'ibid', 'other']);

/**
 * A text whose citations are marked with their works: `⟦Berg 2010: 3; Lund 2011‖Berg/2010/3‖Lund/2011/-⟧`, author, year and
 * locator; with a letter for kinds other than author and year, `⟦n:[12]⟧`.
 */
function marked(text: string): { text: string; citations: Set<string> } {
  const citations = new Set<string>();
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/⟦(?:([nico]):)?([^⟧‖]*)((?:‖[^⟧‖]*)*)⟧/g)) {
    plain += text.slice(at, match.index);
    const kind = KINDS[match[1] ?? ''] ?? 'author-year';
    const works = PRINTED.has(kind) ? match[3]!.split('‖').slice(1) : [];
    citations.add([plain.length, plain.length + match[2]!.length, kind, ...works].join(' | '));
    plain += match[2];
    at = match.index + match[0].length;
  }
  return { text: plain + text.slice(at), citations };
}

const found = (text: string) =>
  new Set(
    findCitations(text).map(({ range, kind, works }) =>
      [
        range.start,
        range.end,
        kind,
        ...(PRINTED.has(kind)
          ? works.map(each => `${each.author ?? '-'}/${each.year ?? '-'}/${each.locator ?? '-'}`)
          : []),
      ].join(' | '),
    ),
  );

// Labelled before they were first read by the rules: places, kinds, authors, years and locators. The first four were read right at once,
// the fifth with F1 0.842 and the sixth with 0.857; then the rules were mended. The next eight, which are thick with places and
// years of events, were read with 0.852 in all, the four behind them, once the rules were mended
// for the eight, with 0.921, and the last two, which are full of bare names, with 0.916.
it.each([
  ['works.article.en', 0.95],
  ['works.tesis.es', 0.95],
  ['works.notes.en', 0.95],
  ['works.informe.es', 0.95],
  ['works.policy.en', 0.94],
  ['works.revista.es', 0.95],
  ['works.apa.en', 0.95],
  ['works.apa.es', 0.95],
  ['works.vancouver.es', 0.95],
  ['works.ieee.en', 0.95],
  ['works.border.en', 0.95],
  ['works.frontera.es', 0.95],
  ['works.baltic.en', 0.95],
  ['works.dictamen.es', 0.95],
  ['works.harvard.en', 0.95],
  ['works.comite.es', 0.93],
  ['works.numeric.en', 0.95],
  ['works.paso.es', 0.95],
  ['works.viajes.es', 0.95],
  ['works.talks.en', 0.95],
])('%s', (name, least) => {
  const { text, citations } = marked(readFileSync(resolve(__dirname, `fixtures/${name}.txt`), 'utf8'));
  const got = found(text);
  const right = [...got].filter(each => citations.has(each)).length;
  const f1 = (2 * right) / (got.size + citations.size);
  const missed = [...citations].filter(each => !got.has(each));
  console.log(`${name}: F1 ${f1.toFixed(3)}`, { missed, wrong: [...got].filter(each => !citations.has(each)) });
  expect(f1).toBeGreaterThanOrEqual(least);
});
