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

  test('of an act in capitals, signed within its last sentence', () => {
    expect(
      facts(`ACTA DE LA SEGUNDA REUNIÓN DEL COMITÉ DE PUERTOS ENTRE
LA REPÚBLICA DE NORLANDIA Y EL REINO DE SUDARIA

En la ciudad de Aguas Claras, Norlandia, a los 3 días del mes de abril de 2014, se reunió el Comité.

1. Abrir un muelle.
2. Cerrar otro.

Leída la presente acta, se suscribe en dos ejemplares de igual tenor, en Aguas Claras, el 4 de abril de 2014.

POR LA DELEGACIÓN DE              POR LA DELEGACIÓN DEL
LA REPÚBLICA DE NORLANDIA         REINO DE SUDARIA

Clara Holm Prado                  Ivo Brandt Luna`),
    ).toEqual({
      title: 'ACTA DE LA SEGUNDA REUNIÓN DEL COMITÉ DE PUERTOS ENTRE LA REPÚBLICA DE NORLANDIA Y EL REINO DE SUDARIA',
      date: '2014-04-04',
      place: 'Aguas Claras',
      parties: ['REPÚBLICA DE NORLANDIA', 'REINO DE SUDARIA'],
      signatories: ['Clara Holm Prado', 'Ivo Brandt Luna'],
    });
  });

  test('an act that is not signed has the place and date of its beginning', () => {
    expect(
      facts(`ACTA DE LA REUNIÓN DE PUERTOS

En la ciudad de Aguas Claras, Norlandia, a los 3 días del mes de abril de 2014, las delegaciones acordaron:

1. Abrir un muelle.
2. Cerrar otro.`),
    ).toMatchObject({ place: 'Aguas Claras', date: '2014-04-03' });
  });

  test('of a statement of two heads of government: a name of a party does not run on behind a blank line', () => {
    expect(
      facts(`Joint Statement by Prime Minister Clara Holm of Norlandia and Prime Minister Ivo Brandt of Sudaria

For Immediate Release

March 4, 2011

The two leaders met on the pier and agreed to count the fish.`),
    ).toMatchObject({ date: '2011-03-04', parties: ['Norlandia', 'Sudaria'] });
  });

  test('of a story whose date stands in a line of its own', () => {
    const text = `Los puertos de Norlandia abrirán de noche

Una decisión esperada. Los pescadores la saludan.

Redacción Puertos
12 de octubre de 2016 | 18:40

AGUAS CLARAS.- Los muelles abrirán de noche, informó este miércoles el ministerio. "Ya era hora", dijo la ministra Holm.`;
    expect(facts(text)).toMatchObject({ date: '2016-10-12', place: 'AGUAS CLARAS' });
    expect(readSource(text).sections.map(({ title }) => title)).toEqual(['Los puertos de Norlandia abrirán de noche']);
  });

  test.each([
    ['Joint Statement of Norlandia and Sudaria on Ferries', ['Norlandia', 'Sudaria']],
    ['Declaración Conjunta de Norlandia y Sudaria', ['Norlandia', 'Sudaria']],
    ['Declaration of Principles and Values', []],
  ])('the parties that a title names: %s', (title, parties) => {
    expect(facts(`${title}\n\nThe two sides met on the pier and agreed to count the fish.`).parties).toEqual(parties);
  });

  test('of a memorandum between two departments, signed in duplicate', () => {
    expect(
      facts(`MEMORANDUM OF UNDERSTANDING BETWEEN THE DEPARTMENT OF FISH OF THE UNITED ISLANDS OF NORLANDIA AND
THE MINISTRY OF PORTS OF THE REPUBLIC OF SUDARIA ON FERRIES

The Department of Fish of the United Islands of Norlandia and the Ministry of Ports of the Republic of
Sudaria have reached the following understanding:

Section I. Scope

They will count the fish.

Signed in duplicate at Aguas Claras this 9th day of June, 2014.

For the Department of Fish:                 For the Ministry of Ports:

Clara Holm                                  Ivo Brandt`),
    ).toMatchObject({
      date: '2014-06-09',
      place: 'Aguas Claras',
      parties: [
        'Department of Fish of the United Islands of Norlandia',
        'Ministry of Ports of the Republic of Sudaria',
      ],
      signatories: ['Clara Holm', 'Ivo Brandt'],
    });
    expect(
      facts('CONVENIO DE PESCA\n\nHecho en dos ejemplares originales en Aguas Claras, el 4 de abril de 2014.'),
    ).toMatchObject({
      place: 'Aguas Claras',
      date: '2014-04-04',
    });
  });

  test('of a release: the office that issues it is no title, and "for" its release no signature', () => {
    const text = `Office of the Spokesperson
For Immediate Release
June 5, 2018

MEDIA NOTE

Norlandia-Sudaria Agreement on Fish

Norlandia and Sudaria signed today an agreement on fish. Both governments will count the fish.

# # #`;
    expect(facts(text)).toEqual({
      title: 'Norlandia-Sudaria Agreement on Fish',
      date: '2018-06-05',
      place: undefined,
      parties: ['Norlandia', 'Sudaria'],
      signatories: [],
    });
    expect(readSource(text)).toMatchObject({
      kind: 'declaration',
      sections: [{ title: 'Norlandia-Sudaria Agreement on Fish' }],
    });
  });

  test('of an instrument whose title is a sentence, in articles that run on', () => {
    const text = `Acuerdo entre la República de Norlandia y el Reino de Sudaria sobre el reconocimiento recíproco de los permisos de pesca

La República de Norlandia y el Reino de Sudaria (en adelante, «las Partes»),

Convienen en lo siguiente:

Artículo 1.- Las Partes reconocerán los permisos.

Artículo 2.- El titular de un permiso:
a) podrá pescar;
b) podrá pedir otro.

Artículo 3º. Entrada en vigor. El presente Acuerdo entrará en vigor mañana.

Hecho en Aguas Claras, el 7 de julio de 2008.`;
    expect(facts(text)).toMatchObject({
      title:
        'Acuerdo entre la República de Norlandia y el Reino de Sudaria sobre el reconocimiento recíproco de los permisos de pesca',
      parties: ['República de Norlandia', 'Reino de Sudaria'],
      date: '2008-07-07',
    });
    expect(readSource(text).paragraphs.flatMap(({ label }) => label ?? [])).toEqual(['1', '2', 'a', 'b', '3']);
  });

  test('of a thesis: who publishes it and what for is no title', () => {
    expect(
      facts(`UNIVERSIDAD DEL MAR
FACULTAD DE CIENCIAS SOCIALES

TESIS PARA OPTAR AL GRADO DE MAGÍSTER

LOS PECES Y LAS PALABRAS: TRATADOS DEL ESTRECHO

Autor: Clara Holm

2019

INTRODUCCIÓN

El presente trabajo de investigación estudia los tratados (Brandt, 1999). Son pocos.

CAPÍTULO I: LOS PECES

Nadie los contó antes (Brandt, 2001). Fue en vano.`).title,
    ).toBe('LOS PECES Y LAS PALABRAS: TRATADOS DEL ESTRECHO');
  });

  test('of a statement with its place and date in a line of their own', () => {
    const text = `Norlandia-Sudaria Summit
Joint Statement
Aguas Claras, 24 February 2014

1. The two sides met and agreed to count the fish.

2. They took note of the boats.`;
    expect(facts(text)).toMatchObject({ place: 'Aguas Claras', date: '2014-02-24' });
    expect(readSource(text).units.flatMap(({ list }) => (list ? [list.leadIn] : []))).toEqual([null, null]);
  });

  test.each([
    ['Signed: Ana Rivas, Ivo Brandt', ['Ana Rivas', 'Ivo Brandt']],
    ['Firmado: Ana Rivas e Ivo Brandt', ['Ana Rivas', 'Ivo Brandt']],
    ['Firmado por: Ana Rivas, Ministra de Relaciones Exteriores; Ivo de la Cruz.', ['Ana Rivas', 'Ivo de la Cruz']],
    ['**Signed by:** A. B. Rivas | Clara Holm and Ivo Brandt', ['A. B. Rivas', 'Clara Holm', 'Ivo Brandt']],
    ['Signed: the minutes of the meeting', []],
  ])('the names in the line of %j', (line, signatories) => {
    const text = `Joint Statement of Norlandia and Sudaria\n\nBoth countries agreed to open a second border post.\n\n${line}\n`;
    expect(facts(text).signatories).toEqual(signatories);
  });

  test('of an exchange of notes: who signed under the courtesies of each', () => {
    expect(
      facts(`Puerto Viejo, 4 March 2011

Excellency:

I have the honour to propose that ferries may call at both harbours; this note and your reply shall be an agreement.

Accept, Excellency, the renewed assurances of my highest consideration.

(Sgd.) Ivo Brandt
Ambassador

THE MINISTRY OF PORTS,
Aguas Claras, 9 March 2011

I have the honour to acknowledge receipt of your note, and to accept it.

Accept, Excellency, the renewed assurances of my highest consideration.

CLARA HOLM`),
    ).toMatchObject({ place: 'Puerto Viejo', signatories: ['Ivo Brandt', 'CLARA HOLM'] });
  });

  test('the place of a line is in that line', () => {
    expect(
      facts('Joint Statement\n\nMINISTRY OF PORTS,\nAguas Claras, 9 March 2011\n\nThe two sides agreed.').place,
    ).toBe('Aguas Claras');
  });

  test('what is of two states is no party', () => {
    expect(facts('CONVENIO PORTUARIO COLOMBO-ESPAÑOL\n\nArtículo 1\nSe reparan los muelles.').parties).toEqual([]);
    expect(
      facts('DECLARACIÓN CONJUNTA ARGENTINO-BOLIVIANA\n\nLos dos países acordaron reparar los muelles.').parties,
    ).toEqual([]);
    expect(
      facts('Joint Statement: Argentina-Ghana Talks\n\nThe two countries agreed to repair the piers.').parties,
    ).toEqual(['Argentina', 'Ghana']);
  });

  test('of a declaration by heads of state the states, not "State of"', () => {
    expect(
      facts(
        'Declaración del Estrecho\n\nNosotros, los jefes de Estado de los Estados Unidos del Norte y de los países de la Liga del Sur, acordamos reparar los muelles.',
      ).parties[0],
    ).toBe('Estados Unidos del Norte');
  });

  test('a day that a text without a kind tells of is not its date', () => {
    expect(
      facts(
        'El puerto de todos\n\nDesde el incendio del 11 de septiembre de 2001 nadie ha vuelto a reparar el muelle de los pescadores.',
      ).date,
    ).toBe(undefined);
    expect(
      facts('El puerto de todos\n\n11 de septiembre de 2003\n\nNadie repara el muelle desde hace años.').date,
    ).toBe('2003-09-11');
  });

  test('a title that was set in several lines, or longer than others in capitals', () => {
    const head = 'CHANGES IN THE TRADE OF NORLANDIA AND\n\nSUDARIA: A HISTORY OF';
    const text = `${head}\n\nFERRIES\n\nAbstract: This paper asks why ferries last. It is the first of its kind (Olsen, 2009).\n\nREFERENCES`;
    expect(facts(text).title).toBe('CHANGES IN THE TRADE OF NORLANDIA AND SUDARIA: A HISTORY OF FERRIES');
    expect(readSource(text).sections.map(({ title }) => title)).toEqual([
      'CHANGES IN THE TRADE OF NORLANDIA AND SUDARIA: A HISTORY OF FERRIES',
      'REFERENCES',
    ]);
    const long = `JOINT DECLARATION BY ${'THE MINISTER OF PORTS, FERRIES AND LIGHTHOUSES, '.repeat(5)}ON THE SOUND`;
    expect(facts(`${long}\n\nThe two sides agreed to repair the piers.`).title).toBe(long);
  });

  test('what a page has over its text, and the hour of a speech, are no title', () => {
    expect(
      facts(
        'Sala de Prensa\nUsted está en: Portada\n\nReabren la línea de transbordadores\n\nLa línea volverá a operar en abril. La gente la espera.',
      ).title,
    ).toBe('Reabren la línea de transbordadores');
    expect(facts('5:05 P.M. EDT\n\nPRESIDENT BRANDT: Good afternoon. Thank you for coming.').title).toBe(undefined);
  });

  test('a weekday is not where a text was sent from', () => {
    expect(
      facts(
        'Reabren la línea\n\nMartes, 8 de agosto de 2017\n\n"La gente la espera", dijo el capitán. "Hace años", dijo el piloto. La junta informó hoy que la línea reabre, según dijo.',
      ).place,
    ).toBe(undefined);
  });
});
