import { describe, expect, it } from 'vitest';
import { findAgreements, type LexiconData } from '../../../server/src/agreements';
import { Form } from '../../../server/src/agreements/flags';
import { englishForms, englishPlural } from '../../../server/src/agreements/inflection/english';
import { spanishForms, spanishPlural } from '../../../server/src/agreements/inflection/spanish';
import { lexiconFor } from '../../../server/src/agreements/lexicon';
import { readSource } from '../../../server/src/source';

const spellings = (forms: readonly (readonly [string, number])[], form: number) =>
  forms.filter(([, forms]) => forms & form).map(([spelling]) => spelling);

describe('inflection', () => {
  it.each([
    ['agree', ['agree', 'agrees', 'agreeing', 'agreed', 'agreed']],
    ['ratify', ['ratify', 'ratifies', 'ratifying', 'ratified', 'ratified']],
    ['commit committed committed committing', ['commit', 'commits', 'committing', 'committed', 'committed']],
    [
      'undertake undertook undertaken undertaking',
      ['undertake', 'undertakes', 'undertaking', 'undertook', 'undertaken'],
    ],
  ])('%s', (verb, forms) => {
    expect(englishForms(verb).map(([spelling]) => spelling)).toEqual(forms);
  });

  it.each([
    [
      'acordar present=acuerd',
      Form.past,
      ['acordamos', 'acordó', 'acordé', 'acordaron', 'acordaba', 'acordaban', 'acordábamos'],
    ],
    [
      'convenir present=convien preterite=convin future=convendr',
      Form.future,
      ['convendrá', 'convendrán', 'convendremos'],
    ],
    [
      'suscribir participle=suscrit',
      Form.participle,
      ['suscrito', 'suscrita', 'suscritos', 'suscritas', 'suscripto', 'suscripta', 'suscriptos', 'suscriptas'],
    ],
    ['alcanzar', Form.subjunctive, ['alcanzara', 'alcanzaran', 'alcance', 'alcancen', 'alcancemos']],
  ])('%s', (verb, form, expected) => {
    expect(spellings(spanishForms(verb), form)).toEqual(expected);
  });

  it('makes plurals', () => {
    expect(['treaty', 'pact', 'process', 'day'].map(englishPlural)).toEqual(['treaties', 'pacts', 'processes', 'days']);
    expect(['convenio', 'memorándum', 'declaración', 'cruz'].map(spanishPlural)).toEqual([
      'convenios',
      'memorándumes',
      'declaraciónes',
      'cruces',
    ]);
  });
});

describe('lexicon', () => {
  it('lets accents be missing in capitals only', () => {
    const es = lexiconFor('es');
    const acts = (word: string) => es.lookUp(word).acts.map(sense => sense.act);
    expect(acts('acordó')).toContain('agree');
    expect(acts('ACORDO')).toContain('agree');
    expect(es.lookUp('anuncio').forms & Form.past).toBe(0);
    expect(es.lookUp('anunció').forms & Form.past).not.toBe(0);
  });

  it('guesses Spanish futures by their ending, and not wishes', () => {
    const es = lexiconFor('es');
    for (const word of ['desminarán', 'rehabilitaremos', 'dragará'])
      expect(es.lookUp(word).forms & Form.future).not.toBe(0);
    for (const word of ['esperemos', 'queremos', 'Teherán', 'mujer'])
      expect(es.lookUp(word).forms & Form.future).toBe(0);
  });

  it('hears names in capitals in capitals alone', () => {
    const en = lexiconFor('en');
    expect(en.lookUp('US').flags).not.toBe(en.lookUp('us').flags);
    expect(en.lookUp('Got').flags).not.toBe(en.lookUp('GOT').flags);
  });

  it('is extended by a project', () => {
    const reading = readSource('Atlantis and Lemuria inked a seapact on pearls.', { kind: 'news' });
    const lexicon: LexiconData[] = [
      { language: 'en', nouns: { instrument: ['seapact'] }, names: { state: ['Atlantis', 'Lemuria'] } },
    ];
    expect(findAgreements(reading).filter(finding => finding.level >= 3)).toEqual([]);
    const [found] = findAgreements(reading, { lexicon });
    expect(found).toMatchObject({ level: 4, rule: 'instrument-signed' });
    expect(found!.parties).toHaveLength(2);
  });

  it('silences what a project calls a look-alike', () => {
    const reading = readSource('The two sides signed a treaty of the realm.', { kind: 'news' });
    expect(findAgreements(reading)[0]!.level).toBe(4);
    const lexicon: LexiconData[] = [{ language: 'en', phrases: { mask: ['treaty of the realm'] } }];
    expect(findAgreements(reading, { lexicon }).filter(finding => finding.level >= 3)).toEqual([]);
  });
});
