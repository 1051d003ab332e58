import { describe, expect, it } from 'vitest';
import { scoreFindings } from '../../../server/src/agreements';
import { findingsOf } from './read';

const TEXT =
  'Peru and Chile signed a treaty. The sky was blue. The two governments agreed to meet. They pledged to share maps.';
const at = (piece: string) => ({ start: TEXT.indexOf(piece), end: TEXT.indexOf(piece) + piece.length });

describe('scoreFindings', () => {
  const findings = findingsOf(TEXT, 'declaration');
  const document = {
    findings,
    accepted: [at('Peru and Chile signed a treaty.'), at('The sky was blue.')],
    rejected: [at('The two governments agreed to meet.')],
    kind: 'declaration' as const,
    language: () => 'en' as const,
  };

  it('counts what readers accepted and rejected, and leaves the rest aside', () => {
    const card = scoreFindings([document]);
    expect(card.all).toMatchObject({
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
    expect(card.unjudged).toBe(1);
    expect(card.byLanguage.get('en')).toEqual(card.all);
    expect(card.byKind.get('declaration')).toEqual(card.all);
    expect(card.byRule.get('instrument-signed')).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      precision: 1,
      recall: null,
    });
    expect(card.byRule.get('agree-verb')).toMatchObject({ truePositives: 0, falsePositives: 1, precision: 0 });
  });

  it('leaves out what the project does not show', () => {
    expect(scoreFindings([document], 5).all).toMatchObject({
      truePositives: 0,
      falsePositives: 0,
      falseNegatives: 2,
      precision: null,
      recall: 0,
    });
  });

  it('has no figures for nothing', () => {
    expect(scoreFindings([]).all).toMatchObject({ precision: null, recall: null, f1: null });
  });
});
