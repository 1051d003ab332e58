import { Form } from '../flags';
import type { Inflected } from './english';

/**
 * The forms of a Spanish verb that texts about agreements use: infinitive, gerund, participles, third persons, first
 * persons plural and singular, with and without enclitics. Given by its infinitive and, where irregular, the stems
 * `present=`, `preterite=`, `future=`, `participle=`, `subjunctive=`: "convenir present=convien preterite=convin".
 */
export function spanishForms(specification: string): Inflected[] {
  const [infinitive = '', ...rest] = specification.split(' ');
  const stems = new Map(rest.map(part => part.split('=') as [string, string]));
  const stem = infinitive.slice(0, -2);
  const kind = infinitive.slice(-2) as 'ar' | 'er' | 'ir';
  const first = kind === 'ar';
  const theme = first ? 'a' : kind === 'er' ? 'e' : 'i';
  const present = stems.get('present') ?? stem;
  const soft = softened(stem, kind);
  if (infinitive === 'dar') return giving();
  if (infinitive === 'estar') return being();
  const forms: Inflected[] = [];
  if (infinitive === 'ver') forms.push(['vio', Form.past]);
  if (infinitive === 'hacer') forms.push(['hizo', Form.past]);
  if (infinitive === 'prever')
    forms.push(['prevé', Form.present], ['prevén', Form.present | Form.plural], ['previó', Form.past]);
  const add = (form: number, ...spellings: string[]): void => {
    for (const spelling of spellings) forms.push([spelling, form]);
  };
  add(Form.infinitive, infinitive);
  add(Form.infinitive | Form.reflexive, `${infinitive}se`, `${infinitive}nos`);
  add(Form.infinitive, `${infinitive}lo`, `${infinitive}la`, `${infinitive}los`, `${infinitive}las`);
  const gerund = first ? `${stem}ando` : `${/[aeiou]$/.test(stem) ? `${stem}y` : `${gerundStem(stems, stem)}i`}endo`;
  add(Form.gerund, gerund);
  add(Form.gerund | Form.reflexive, `${accentedGerund(gerund)}se`, `${accentedGerund(gerund)}nos`);
  const participle = stems.get('participle') ?? stem + (first ? 'ad' : /[aeo]$/.test(stem) ? 'íd' : 'id');
  for (const one of participle.endsWith('scrit') ? [participle, `${participle.slice(0, -1)}pt`] : [participle])
    add(Form.participle, `${one}o`, `${one}a`, `${one}os`, `${one}as`);
  add(Form.present, present + (first ? 'a' : 'e'));
  add(Form.present | Form.plural, present + (first ? 'an' : 'en'));
  add(Form.present | Form.firstSingular, `${present}o`);
  if (kind === 'er') {
    add(Form.present | Form.firstPlural, `${stem}emos`);
    if (!stems.has('preterite')) add(Form.past | Form.firstPlural, `${stem}imos`);
  } else add(Form.present | Form.past | Form.firstPlural, `${stem}${theme}mos`);
  const strong = stems.get('preterite');
  if (strong && !/y$/.test(strong) && !first) {
    add(Form.past, `${strong}o`, `${strong}ió`);
    add(Form.past | Form.firstSingular, `${strong}e`);
    add(Form.past | Form.plural, `${strong}ieron`, `${strong}eron`);
    add(Form.past | Form.firstPlural, `${strong}imos`);
    add(Form.subjunctive, `${strong}iera`, `${strong}ieran`, `${strong}iese`, `${strong}iesen`);
  } else {
    const root = strong ?? stem;
    add(Form.past, first ? `${stem}ó` : strong ? `${root}ó` : `${root}ió`);
    add(Form.past | Form.firstSingular, first ? `${softened(stem, kind)}é` : `${stem}í`);
    add(Form.past | Form.plural, first ? `${stem}aron` : strong ? `${root}eron` : `${root}ieron`);
    const imperfect = first ? `${stem}ar` : strong ? `${root}er` : `${root}ier`;
    add(Form.subjunctive, `${imperfect}a`, `${imperfect}an`);
  }
  add(Form.past, first ? `${stem}aba` : `${stem}ía`);
  add(Form.past | Form.plural, first ? `${stem}aban` : `${stem}ían`);
  add(Form.past | Form.firstPlural, first ? `${stem}ábamos` : `${stem}íamos`);
  const future = stems.get('future') ?? infinitive;
  add(Form.future, `${future}á`);
  add(Form.future | Form.plural, `${future}án`);
  add(Form.future | Form.firstPlural, `${future}emos`);
  add(Form.conditional, `${future}ía`, `${future}ían`, `${future}íamos`);
  const wish = stems.get('subjunctive') ?? softened(present, kind);
  add(Form.subjunctive, wish + (first ? 'e' : 'a'), wish + (first ? 'en' : 'an'));
  add(Form.subjunctive, soft + (first ? 'emos' : 'amos'));
  return forms;
}

/** *estar*, whose forms without their accents are other words. */
const being = (): Inflected[] => [
  ['estar', Form.infinitive],
  ['están', Form.present | Form.plural],
  ['estamos', Form.present | Form.firstPlural],
  ['estuvo', Form.past],
  ['estuvieron', Form.past | Form.plural],
  ['estuvimos', Form.past | Form.firstPlural],
  ['estaban', Form.past | Form.plural],
];

/** *dar*, which follows no rule; its subjunctive *dé* is left out, as without its accent it is a preposition. */
const giving = (): Inflected[] => {
  const of = (form: number, spellings: string): Inflected[] => spellings.split(' ').map(each => [each, form]);
  return [
    ...of(Form.infinitive, 'dar darle darles darlo'),
    ...of(Form.gerund, 'dando dándole'),
    ...of(Form.participle, 'dado dada dados dadas'),
    ...of(Form.present, 'da'),
    ...of(Form.present | Form.plural, 'dan'),
    ...of(Form.present | Form.firstSingular, 'doy'),
    ...of(Form.present | Form.firstPlural, 'damos'),
    ...of(Form.past, 'dio daba'),
    ...of(Form.past | Form.plural, 'dieron daban'),
    ...of(Form.past | Form.firstPlural, 'dimos'),
    ...of(Form.future, 'dará'),
    ...of(Form.future | Form.plural, 'darán'),
    ...of(Form.future | Form.firstPlural, 'daremos'),
    ...of(Form.conditional, 'daría darían daríamos'),
    ...of(Form.subjunctive, 'den demos diera dieran'),
  ];
};

const gerundStem = (stems: ReadonlyMap<string, string>, stem: string): string => {
  const strong = stems.get('preterite');
  return strong && !/y$/.test(strong) && strong.length === stem.length && stem.endsWith('en') ? strong : stem;
};

const accentedGerund = (gerund: string): string => gerund.replace(/ando$/, 'ándo').replace(/endo$/, 'éndo');

/** The stem before *e* (verbs in -ar) or *a* (the others), as spelling has it: alcanzar, alcance; comprometer, comprometa. */
function softened(stem: string, kind: 'ar' | 'er' | 'ir'): string {
  if (kind === 'ar') {
    if (stem.endsWith('z')) return `${stem.slice(0, -1)}c`;
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu`;
    if (stem.endsWith('g')) return `${stem}u`;
    return stem;
  }
  if (/[ei]c$/.test(stem) || /[ao]c$/.test(stem)) return `${stem.slice(0, -1)}zc`;
  if (stem.endsWith('g')) return `${stem.slice(0, -1)}j`;
  return stem;
}

/** The plural of a Spanish noun, by the regular rules, folded of its accents where the plural loses it. */
export const spanishPlural = (noun: string): string =>
  /[aeiouáéó]$/.test(noun) ? `${noun}s` : noun.endsWith('z') ? `${noun.slice(0, -1)}ces` : `${noun}es`;
