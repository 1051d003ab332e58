import { describe, expect, test } from 'vitest';
import { readSource } from '../../../server/src/source';

const outline = (text: string) =>
  readSource(text).sections.map(
    ({ level, label, role, title }) => `${'  '.repeat(level - 1)}${label ? `[${label}] ` : ''}${title} (${role})`,
  );

describe('sections', () => {
  test.each(['Puerto Viejo, May 9, 2021', 'Puerto Viejo, 9 de mayo de 2021', 'May 9, 2021'])(
    'a line of place and date is no heading: %s',
    dateline => {
      const text = `Joint Statement of Norlandia and Sudaria

${dateline}

The two ministers met and spoke at length about ferries and the price of rope. They will meet again.

Next steps

The ministers asked their staff to count the ferries by the end of the year. The count will be published.
`;
      expect(readSource(text).sections.map(each => each.title)).not.toContain(dateline);
      expect(outline(text)).toContain('  Next steps (text)');
    },
  );

  test('a long numbered title over three lines is a heading where its first part is numbered below it', () => {
    const title =
      '2. The harbours of the northern coast and, in particular, what the\nministers of both states said about them in the last two years of\ntheir office';
    const prose = 'The ministers met and spoke at length about ferries. They will meet again in the spring.';
    expect(outline(`HARBOURS\n\n${title}\n\n2.1. The first year\n\n${prose}\n`)).toEqual([
      'HARBOURS (text)',
      `  [2] ${title.replace(/\n/g, ' ')} (text)`,
      '    [2.1] 2.1. The first year (text)',
    ]);
    expect(outline(`HARBOURS\n\n${title}\n\n${prose}\n`)).toEqual(['HARBOURS (text)']);
  });

  test('a numbered title may end with an abbreviation', () => {
    const prose = 'The ministers met and spoke at length about ferries. They will meet again in the spring.';
    expect(outline(`${prose}\n\n3. Bases del diálogo entre Norlandia y los EE.\nUU.\n\n${prose}\n`)).toEqual([
      '[3] 3. Bases del diálogo entre Norlandia y los EE. UU. (text)',
    ]);
  });

  test('of an act: the sentence over its numbered headings opens the operative part, and names in capitals head nothing', () => {
    const text = `ACTA DE LA TERCERA REUNIÓN DEL MECANISMO ENTRE NORLANDIA Y SUDARIA

Puerto Viejo, 13 de junio de 2013

El 13 de junio de 2013 se celebró la Tercera Reunión del Mecanismo de Consultas entre Norlandia y Sudaria.

Ambas delegaciones trataron los siguientes temas:

I.    SEGURIDAD Y DEFENSA

1.1   Las delegaciones coincidieron en reunir a sus fuerzas navales en el segundo semestre.

II.   COOPERACIÓN TÉCNICA

2.1   Se acordó renovar el convenio de 2001.

Se suscribe la presente acta en dos ejemplares originales.

   Por Norlandia                                Por Sudaria

   ANA EXAMPLE                                  JUAN SAMPLE
`;
    expect(readSource(text).kind).toBe('declaration');
    expect(outline(text)).toEqual([
      'ACTA DE LA TERCERA REUNIÓN DEL MECANISMO ENTRE NORLANDIA Y SUDARIA (text)',
      '  Puerto Viejo, 13 de junio de 2013 (preamble)',
      '  Ambas delegaciones trataron los siguientes temas: (operative)',
      '    [I] I. SEGURIDAD Y DEFENSA (text)',
      '    [II] II. COOPERACIÓN TÉCNICA (text)',
      '  Se suscribe la presente acta en dos ejemplares originales. (signatures)',
    ]);
  });

  test('of a declaration whose headings, underlined in Markdown, divide the operative part themselves', () => {
    const text = `__Joint Declaration on the Lake__

The Prime Minister of Norlandia, H.E. Ms. Jane Example, and the President of Sudaria met in Port Old on 4 May 2021.

__Shared waters__

The Leaders:

• Welcomed the report of the joint commission;

• Agreed to open two locks.

*Trade*

The Leaders also discussed trade.

For Norlandia:            For Sudaria:
Jane Example              John Sample
`;
    expect(outline(text)).toEqual([
      'Joint Declaration on the Lake (text)',
      '  The Prime Minister of Norlandia, H.E. Ms. Jane Example, and… (preamble)',
      '  Shared waters (operative)',
      '  Trade (operative)',
      '  For Norlandia: For Sudaria: (signatures)',
    ]);
    expect(readSource(text).facts.parties.map(({ value }) => value)).toEqual(['Norlandia', 'Sudaria']);
  });

  test('of a treaty: preamble, operative part with its articles, signatures', () => {
    const text = `AGREEMENT BETWEEN NORLANDIA AND SUDARIA ON FERRIES

Norlandia and Sudaria,

Recalling their long friendship,

Desiring to cross the sound in safety,

Have agreed as follows:

Article 1
Each side shall keep its piers in repair.

Article 2
Fares shall be set by a joint board.

Article 3
This Agreement shall enter into force upon signature.

Done at Puerto Viejo, on 4 March 2011, in duplicate.

For the Government of Norlandia`;
    expect(outline(text)).toEqual([
      'AGREEMENT BETWEEN NORLANDIA AND SUDARIA ON FERRIES (text)',
      '  Norlandia and Sudaria, (preamble)',
      '  Have agreed as follows: (operative)',
      '    [1] Article 1 (text)',
      '    [2] Article 2 (text)',
      '    [3] Article 3 (text)',
      '  Done at Puerto Viejo, on 4 March 2011, in duplicate. (signatures)',
    ]);
  });

  test('of a Spanish declaration with verbs for points', () => {
    const text = `DECLARACIÓN CONJUNTA DE PUERTO VIEJO

Los presidentes de Norlandia y Sudaria se reunieron el 4 de marzo de 2011.

Con ese motivo, los presidentes acordaron lo siguiente:

REAFIRMAR la amistad de ambos países.

IMPULSAR la pesca. Cada parte pondrá un barco.

Puerto Viejo, 4 de marzo de 2011`;
    expect(outline(text)).toEqual([
      'DECLARACIÓN CONJUNTA DE PUERTO VIEJO (text)',
      '  Los presidentes de Norlandia y Sudaria se reunieron el 4 de… (preamble)',
      '  Con ese motivo, los presidentes acordaron lo siguiente: (operative)',
      '  Puerto Viejo, 4 de marzo de 2011 (signatures)',
    ]);
    const reading = readSource(text);
    const items = reading.units.filter(({ kind }) => kind === 'item');
    expect(items.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      'REAFIRMAR la amistad de ambos países.',
      'IMPULSAR la pesca.',
      'Cada parte pondrá un barco.',
    ]);
    const leadIn = reading.units[items[0]!.list!.leadIn!]!.range;
    expect(text.slice(leadIn.start, leadIn.end)).toBe('Con ese motivo, los presidentes acordaron lo siguiente:');
  });

  test('of a study: levels by number, contents and references told apart, contents not taken for headings', () => {
    const text = `RESUMEN

Esta tesis trata de puertos (Olsen, 2009).

ÍNDICE

1. Puertos ........ 3
1.1. Muelles ...... 4

CAPÍTULO I: PUERTOS

1. Puertos

Los puertos son viejos (Brandt, 2001).

1.1. Muelles

Los muelles son de madera (Brandt, 2002).

REFERENCIAS

Brandt, H. (2001). Puertos y pueblos.`;
    expect(outline(text)).toEqual([
      'RESUMEN (summary)',
      'ÍNDICE (contents)',
      '[I] CAPÍTULO I: PUERTOS (text)',
      '  [1] 1. Puertos (text)',
      '    [1.1] 1.1. Muelles (text)',
      'REFERENCIAS (references)',
    ]);
  });

  test('by bold, underlined and Markdown titles', () => {
    expect(
      outline(`# Fish

Fish was counted by both sides of the sound.

**Cod**

Cod was counted first. Nobody liked it.

Herring
-------

Herring was counted last. Nobody disliked it.`),
    ).toEqual(['Fish (text)', '    Cod (text)', '  Herring (text)']);
  });

  test('of a study: what stands beside numbered chapters has none of them under it', () => {
    expect(
      outline(`FISH AND WORDS: THE TREATIES OF THE SOUND

Master's thesis
Clara Holm

Table of Contents

1. Fish .......... 3
2. Words .......... 9

ABSTRACT

This thesis compares the treaties of the sound (Brandt, 2001).

1. Fish

Fish was counted by both sides. Nobody liked it.

1.1 Cod

Cod was counted first. Nobody liked it.

1.2 What the fishermen of the northern islands thought of the count, and what the southern
islands answered them

They thought little of it. Nobody asked them.

REFERENCES

Brandt, I. (2001). Ports. Quay Press.`),
    ).toEqual([
      'FISH AND WORDS: THE TREATIES OF THE SOUND (text)',
      "  Master's thesis (text)",
      '  Table of Contents (contents)',
      '  ABSTRACT (summary)',
      '  [1] 1. Fish (text)',
      '    [1.1] 1.1 Cod (text)',
      '    [1.2] 1.2 What the fishermen of the northern islands thought of the count, and what the southern islands answered them (text)',
      '  REFERENCES (references)',
    ]);
  });

  test('of a statement under topics: the operative part begins with the first of them', () => {
    expect(
      outline(`Joint Statement on Ferries

The two governments met in Aguas Claras and spoke of the sound. They were of one mind.

Fish

The two governments agreed to count the fish. They will begin in May.

Ferries

Both governments commit to:

• Paint the ferries;
• Ring the bells.`),
    ).toEqual([
      'Joint Statement on Ferries (text)',
      '  The two governments met in Aguas Claras and spoke of the… (preamble)',
      '  Fish (operative)',
      '  Ferries (operative)',
    ]);
  });

  test('of a report whose chapters stand in capitals behind their numbers', () => {
    expect(
      outline(`RIVER TRADE IN THE UPPER BASIN

EXECUTIVE SUMMARY

Trade on the upper river grew by 4.1 per cent a year.

1 INTRODUCTION

1.1 Background

The river has been open since 1866 (Vargas, 1999). It is deep.

2 FINDINGS

It is recommended that

(a) the locks be repaired;
(b) the tariffs be published.

BIBLIOGRAPHY

Vargas, L. (1999). Rivers. Quay Press.`),
    ).toEqual([
      'RIVER TRADE IN THE UPPER BASIN (text)',
      '  EXECUTIVE SUMMARY (summary)',
      '  [1] 1 INTRODUCTION (text)',
      '    [1.1] 1.1 Background (text)',
      '  [2] 2 FINDINGS (text)',
      '  BIBLIOGRAPHY (references)',
    ]);
  });

  test('of a transcript: the lines below its title are none, and no paragraph', () => {
    const text = `Press Availability With Foreign Minister Brandt
Remarks
Secretary of Fish
Harbour Room
Aguas Claras
May 6, 2004

SECRETARY HOLM: Good morning. We spoke of the fish.`;
    expect(outline(text)).toEqual(['Press Availability With Foreign Minister Brandt (text)']);
    expect(readSource(text).facts.title?.value).toBe('Press Availability With Foreign Minister Brandt');
  });

  test('of a statement that is told in one language and then in the other', () => {
    const english = `JOINT STATEMENT OF NORLANDIA AND SUDARIA

The Presidents of Norlandia and Sudaria met in Puerto Viejo on 4 March 2011.

Recalling the friendship of their two peoples,

Declare:

1. Both countries will open a second border post at the bridge.

2. The two governments will share the tide tables of the sound.

Signed: Ana Rivas, Ivo Brandt
`;
    const spanish = `DECLARACIÓN CONJUNTA DE NORLANDIA Y SUDARIA

Los Presidentes de Norlandia y Sudaria se reunieron en Puerto Viejo el 4 de marzo de 2011.

Recordando la amistad de sus dos pueblos,

Declaran:

1. Ambos países abrirán un segundo puesto de frontera en el puente.

2. Los dos gobiernos compartirán las tablas de mareas del estrecho.

Firmado: Ana Rivas, Ivo Brandt
`;
    const told = [
      'JOINT STATEMENT OF NORLANDIA AND SUDARIA (text)',
      '  The Presidents of Norlandia and Sudaria met in Puerto Viejo… (preamble)',
      '  Declare: (operative)',
      '  Signed: Ana Rivas, Ivo Brandt (signatures)',
    ];
    const toldInSpanish = [
      'DECLARACIÓN CONJUNTA DE NORLANDIA Y SUDARIA (text)',
      '  Los Presidentes de Norlandia y Sudaria se reunieron en… (preamble)',
      '  Declaran: (operative)',
      '  Firmado: Ana Rivas, Ivo Brandt (signatures)',
    ];
    expect(outline(`${english}\n${spanish}`)).toEqual([...told, ...toldInSpanish]);
    expect(outline(`${spanish}\n${english}`)).toEqual([...toldInSpanish, ...told]);
    const { sections } = readSource(`${english}\n${spanish}`);
    expect(sections[0]!.range).toEqual({ start: 0, end: english.length + 1 });
    expect(sections[4]!.range).toEqual({ start: english.length + 1, end: english.length + spanish.length + 1 });
    expect(sections[3]!.range.end).toBeLessThanOrEqual(english.length);
  });

  test('of a statement with its two languages side by side', () => {
    expect(
      outline(`JOINT STATEMENT OF NORLANDIA AND SUDARIA

DECLARACIÓN CONJUNTA DE NORLANDIA Y SUDARIA

The Presidents of the two countries met in Puerto Viejo on 4 March 2011.

Los Presidentes de los dos países se reunieron en Puerto Viejo el 4 de marzo de 2011.

Declare:

Declaran:

1. Both countries will open a second border post at the bridge.

1. Ambos países abrirán un segundo puesto de frontera en el puente.

Done at Puerto Viejo, on 4 March 2011.

Hecho en Puerto Viejo, el 4 de marzo de 2011.`),
    ).toEqual([
      'JOINT STATEMENT OF NORLANDIA AND SUDARIA (text)',
      '  DECLARACIÓN CONJUNTA DE NORLANDIA Y SUDARIA (text)',
      '  The Presidents of the two countries met in Puerto Viejo on 4… (preamble)',
      '  Declare: (operative)',
      '  Done at Puerto Viejo, on 4 March 2011. (signatures)',
    ]);
  });

  test('a passage in the other language makes no second half', () => {
    expect(
      outline(`JOINT STATEMENT

The Presidents of the two countries met in Puerto Viejo on the day of the fish.

They declare:

1. Both countries will open a second border post, and they will keep it in repair.

2. The song of the harbour is to be sung in the schools of both countries:

«La mar se va con el viento de la tarde y los barcos no han vuelto.»

3. The ministers of the two countries will meet every year in the town hall.`),
    ).toHaveLength(3);
  });

  test('without the marks of Markdown and HTML that set them off', () => {
    const text =
      'Fact Sheet: The Sound and Its Ports\n\n**<u>Safe Harbours</u>**\n\nThe piers are safe. They are lit at night.\n';
    expect(outline(text)).toContain('  Safe Harbours (text)');
  });
});
