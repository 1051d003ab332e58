import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/source';

const facts = (text: string) => {
  const { facts } = readSource(text);
  for (const fact of [facts.title, facts.date, facts.place, ...facts.parties, ...facts.signatories]) {
    if (fact) expect(text.slice(fact.range.start, fact.range.end).trim()).not.toBe('');
  }
  return {
    title: facts.title?.value,
    date: facts.date?.value,
    place: facts.place?.value,
    parties: facts.parties.map(({ value }) => value),
    signatories: facts.signatories.map(({ value }) => value),
  };
};

describe('facts', () => {
  test('of an English treaty', () => {
    expect(
      facts(`TREATY BETWEEN NORLANDIA AND SUDARIA ON FERRIES

Norlandia and Sudaria have agreed as follows:

Article 1
Each side shall keep its piers in repair.

Article 2
Fares shall be set by a joint board.

Article 3
This Treaty shall enter into force upon signature.

Done at Puerto Viejo, on the 4th day of March 2011, in duplicate.

For Norlandia                    For Sudaria
Clara Holm                       Ivo Brandt`),
    ).toMatchObject({
      title: 'TREATY BETWEEN NORLANDIA AND SUDARIA ON FERRIES',
      date: '2011-03-04',
      place: 'Puerto Viejo',
      signatories: ['Clara Holm', 'Ivo Brandt'],
    });
  });

  test('of a Spanish declaration dated in words', () => {
    expect(
      facts(`Declaración Conjunta entre Norlandia y la República de Sudaria

Los presidentes se reunieron y acordaron abrir un puesto de frontera.

Suscrita en Puerto Viejo, a los veintiún días del mes de marzo de dos mil diecisiete.`),
    ).toMatchObject({
      title: 'Declaración Conjunta entre Norlandia y la República de Sudaria',
      date: '2017-03-21',
      place: 'Puerto Viejo',
      parties: ['Norlandia', 'República de Sudaria'],
    });
  });

  test('of a news story: the date of publication over the dateline, and its place', () => {
    expect(
      facts(`Ferry line to reopen in spring

PUERTO VIEJO, March 4 (Reuters) - The ferry line will reopen, the harbour office said on Friday.

Published: March 5, 2011`),
    ).toMatchObject({ title: 'Ferry line to reopen in spring', date: '2011-03-05', place: 'PUERTO VIEJO' });
  });
});
