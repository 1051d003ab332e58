import { expect, test } from 'vitest';
import { createMatcher, findMentions } from '../../../server/src/linking';
import { passageLanguage } from '../../../server/src/linking/passageLanguage';
import { readSource } from '../../../server/src/source';
import { fixture } from '../fixture';

const text = `The ministers met in Lima and agreed on the text of the accord.

El embajador leyó ante la prensa: “The firms of SA will follow us, and that is the end of it.” Nadie lo creyó, según
los diarios de la capital, ni en las minas.

SA, Lima, 1998.
`;
const at = (part: string) => text.indexOf(part);

test('of the paragraph, of a quotation, of what stands around a passage that shows none', () => {
  const languageAt = passageLanguage(readSource(text), undefined);
  expect(languageAt(at('ministers'))).toBe('en');
  expect(languageAt(at('embajador'))).toBe('es');
  expect(languageAt(at('firms'))).toBe('en');
  expect(languageAt(at('Nadie'))).toBe('es');
  expect(languageAt(at('1998'))).toBe('en');
  expect(passageLanguage(readSource('SA, Lima, 1998.\n', { language: 'es' }), 'es')(4)).toBe('es');
});

test('a text in a language that Gloss does not read is in it throughout', () =>
  expect(passageLanguage(readSource(text), 'pt')(at('firms'))).toBe('pt'));

test('a name of one language stands in passages of that language', () => {
  const { entries } = fixture(`x
--- glossary.yaml
- {id: south-africa, type: state, name: South Africa, aliases: [{text: SA, language: en}]}
- {id: company, type: topic, name: Sociedad anónima, aliases: [{text: SA, language: es}]}
`);
  const mixed = `${text}\nLa empresa Cementos SA no ha pagado los tributos de este año ni los del anterior.\n`;
  const found = findMentions(readSource(mixed), createMatcher(entries));
  expect(found.map(({ range, candidates }) => [range.start, ...candidates.map(each => each.id)])).toEqual([
    [mixed.indexOf('SA will'), 'south-africa'],
    [mixed.indexOf('SA, Lima'), 'south-africa'],
    [mixed.indexOf('SA no ha'), 'company'],
  ]);
});
