import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findCitations, readReferences, resolveCitations } from '../../../server/src/citations';
import { readSource } from '../../../server/src/source';

const thesis = resolve(__dirname, '../../../../shared/sources/high-level-dialogue-thesis.reflowed.txt');
const works = resolve(__dirname, 'fixtures/thesis.references.yaml');
/** What a glossary has for them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  MRE: ['Ministerio de Relaciones Exteriores del Perú'],
  EEAS: ['European External Action Service'],
};

it.skipIf(!existsSync(thesis))(
  'most citations of a thesis resolve to a reference (skipped where it is not at hand)',
  () => {
    const { references, problems } = readReferences([
      { uri: 'file:///thesis.yaml', text: readFileSync(works, 'utf8') },
    ]);
    expect(problems).toEqual([]);
    const citations = findCitations(readSource(readFileSync(thesis, 'utf8')));
    const resolved = resolveCitations(citations, references, name => aliases[name] ?? []);
    const left: string[] = [];
    let count = 0;
    for (const [index, each] of resolved.entries())
      for (const [at, { id, candidates }] of each.entries()) {
        count += 1;
        const { author, year } = citations[index]!.works[at]!;
        if (id === null) left.push(`${author}, ${year}: ${candidates.join(' or ') || 'none'}`);
      }
    console.log(`${count - left.length} of ${count} works cited resolve to one of ${references.size} references`, left);
    expect(count).toBeGreaterThanOrEqual(265);
    expect((count - left.length) / count).toBeGreaterThanOrEqual(0.99);
  },
);
