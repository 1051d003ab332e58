import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAgreements, type ScoredDocument, scoreFindings } from '../../../server/src/agreements';
import { readSource, type SourceReading } from '../../../server/src/source';
import { labelledTexts } from './labelledTexts';

interface Row {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const scored = (reading: SourceReading, rows: readonly Row[]): ScoredDocument => ({
  findings: findAgreements(reading),
  accepted: rows.filter(row => row.label === 'agreement'),
  rejected: rows.filter(row => row.label === 'none'),
  kind: reading.kind,
  language: () => reading.language,
});

describe('labelled texts', () => {
  it('finds what we labelled in texts of our own', () => {
    const texts = labelledTexts();
    expect(texts.reduce((sum, text) => sum + text.units.length, 0)).toBeGreaterThan(200);
    const card = scoreFindings(
      texts.map(text => scored(readSource(text.text, text.kind === 'plain' ? {} : { kind: text.kind }), text.units)),
    );
    expect(card.all.f1).toBeGreaterThan(0.97);
    for (const language of ['en', 'es']) expect(card.byLanguage.get(language)?.f1).toBeGreaterThan(0.95);
  });

  const gold = join(import.meta.dirname, '../../../../shared/gold');
  const sources = join(gold, '../sources');
  it.skipIf(!existsSync(gold))(
    'finds what two readers labelled (skipped where the labelled documents are absent)',
    () => {
      const documents = readdirSync(gold)
        .filter(name => name.endsWith('.tsv'))
        .map(name => {
          const rows = readFileSync(join(gold, name), 'utf8')
            .trim()
            .split('\n')
            .map(line => line.split('\t'))
            .map(([start, end, label]) => ({ start: Number(start), end: Number(end), label: label ?? '' }));
          return scored(readSource(readFileSync(join(sources, name.replace('.tsv', '.txt')), 'utf8'), {}), rows);
        });
      const card = scoreFindings(documents);
      expect(card.all.f1).toBeGreaterThan(0.93);
      for (const language of ['en', 'es']) expect(card.byLanguage.get(language)?.f1).toBeGreaterThan(0.9);
    },
  );
});
