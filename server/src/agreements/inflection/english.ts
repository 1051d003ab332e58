import { Form } from '../flags';

/** A spelling of a verb with the forms that it can be. */
export type Inflected = readonly [spelling: string, forms: number];

/**
 * The forms of an English verb. A regular verb is given by its base; an irregular one by "base past participle gerund".
 * `past` and `participle` are told apart only where the verb does.
 */
export function englishForms(specification: string): Inflected[] {
  const [base = '', past = regularPast(base), participle = past, gerund = regularGerund(base)] =
    specification.split(' ');
  const forms: Inflected[] = [
    [base, Form.infinitive | Form.present | Form.plural],
    [thirdPerson(base), Form.present],
    [gerund, Form.gerund],
    [past, Form.past],
    [participle, Form.participle],
  ];
  return forms;
}

const endsInConsonantY = (base: string): boolean => /[^aeiou]y$/.test(base);

const thirdPerson = (base: string): string =>
  base === 'have'
    ? 'has'
    : endsInConsonantY(base)
      ? `${base.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh|o)$/.test(base)
        ? `${base}es`
        : `${base}s`;

const regularPast = (base: string): string =>
  base.endsWith('e') ? `${base}d` : endsInConsonantY(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;

const regularGerund = (base: string): string =>
  base.endsWith('ee') ? `${base}ing` : base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${base}ing`;

/** The plural of an English noun, by the regular rules. */
export const englishPlural = (noun: string): string =>
  endsInConsonantY(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
