import { describe, expect, it } from 'vitest';
import data from '../../../server/data/agreement-weights.yaml';
import english from '../../../server/data/agreement-wording.en.yaml';
import spanish from '../../../server/data/agreement-wording.es.yaml';
import { explainFinding, findAgreements, weighedUnits } from '../../../server/src/agreements';
import { FEATURES } from '../../../server/src/agreements/weighing/featureSpace';
import type { WeightsByName, WeightsData } from '../../../server/src/agreements/weighing/model';
import { reasonInWords, reasonTexts } from '../../../server/src/agreements/weighing/reasonWords';
import { MOST_OF_WORDING } from '../../../server/src/agreements/weighing/weigh';
import { inEnglish, readSource } from '../../../server/src/source';
import { labelledTexts } from './labelledTexts';

const { probability, bias, weights } = data as WeightsData;
const wording = { en: english as WeightsByName, es: spanish as WeightsByName };
const weightOf = (feature: string): number =>
  weights[feature] ??
  (feature.startsWith('en: ') ? wording.en[feature.slice(4)] : undefined) ??
  (feature.startsWith('es: ') ? wording.es[feature.slice(4)] : undefined) ??
  0;

const sumOf = (features: readonly string[]): number => {
  const sum = (of: readonly string[]): number => of.reduce((total, feature) => total + weightOf(feature), 0);
  const grammar = bias + sum(features.filter(feature => FEATURES.includes(feature)));
  return grammar < least - MOST_OF_WORDING ? grammar : bias + sum(features);
};
const least = Math.log(probability / (1 - probability));

describe('the weights of features', () => {
  it('are of features that there are', () => {
    expect(Object.keys(weights).filter(name => !FEATURES.includes(name))).toEqual([]);
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
    for (const words of [...Object.keys(wording.en), ...Object.keys(wording.es)]) expect(words).toMatch(/^\S+( \S+)?$/);
  });

  it('decide on what no construction finds, and on nothing else', () => {
    let found = 0;
    let weighed = 0;
    for (const { text, language, kind } of labelledTexts('test/unit/agreements/texts')) {
      const reading = readSource(text, { language, ...(kind !== 'plain' && { kind }) });
      const findings = findAgreements(reading);
      for (const { range, level, features } of weighedUnits(reading)) {
        if (features.length === 0) continue;
        weighed++;
        const isFound = findings.some(each => each.range.start === range.start && each.rule === 'weighed');
        // The editor sums up without making names: that must not show.
        expect(isFound, text.slice(range.start, range.end)).toBe(level < 3 && sumOf(features) >= least);
        if (isFound) found++;
      }
    }
    expect(weighed).toBeGreaterThan(100);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(weighed / 10);
  });

  it('say which features speak for a finding most', () => {
    const finding = labelledTexts('test/unit/agreements/texts')
      .map(({ text, language, kind }) => readSource(text, { language, ...(kind !== 'plain' && { kind }) }))
      .flatMap(reading => findAgreements(reading).map(each => ({ ...each, reading })))
      .find(each => each.rule === 'weighed')!;
    expect(finding.reasons).toHaveLength(3);
    const inOrder = finding.reasons!.map(weightOf);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
    expect(inOrder.at(-1)).toBeGreaterThan(0);
    const { message, rule } = explainFinding(finding, finding.reading);
    expect(message).toMatch(/^“.+”: probably .+, level [34]\. Nothing tags it\.$/);
    expect(rule).toContain(
      `most of all: ${finding.reasons!.map(reason => reasonInWords(reason, inEnglish)).join('; ')}.`,
    );
  });

  it('are told in words, in either language', () => {
    const shown = (feature: string) => reasonInWords(feature, inEnglish);
    expect(shown('act: sign, by: joint')).toBe('a verb like “sign”, by both sides');
    expect(shown('act: agree, next: que')).toBe('a verb like “agree”, before “que”');
    expect(shown('words: value, instrument')).toBe('words for a value, words for an instrument');
    expect(shown('text: joint, es')).toBe('a text of the parties together, Spanish');
    expect(shown('en: ‹state› signed')).toBe('“(state) signed”');
    expect(shown('object: state, denied')).toBe('with a state behind it, denied');
    for (const name of FEATURES) {
      for (const part of shown(name).split(', ')) expect(part, name).not.toMatch(/^[a-z -]+: |^[a-z]+[A-Z]/);
      reasonInWords(name, (text, ...values) => {
        expect(reasonTexts).toContain(text);
        return inEnglish(text, ...values);
      });
    }
  });
});
