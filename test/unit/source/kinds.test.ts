import { describe, expect, test } from 'vitest';
import { readSource, type SourceKind } from '../../../server/src/source';

const texts: readonly (readonly [kind: SourceKind, what: string, text: string])[] = [
  [
    'declaration',
    'an English joint statement',
    `Joint Statement between Norlandia and Sudaria

The Presidents of Norlandia and Sudaria met in Puerto Viejo on 4 March 2011.

1. Both leaders reaffirmed their friendship and agreed to open a second border post.
2. The two governments welcomed the end of the fishing dispute.`,
  ],
  [
    'declaration',
    'a Spanish communiqué with verbs for points',
    `COMUNICADO CONJUNTO

Los cancilleres de Norlandia y Sudaria se reunieron el 4 de marzo de 2011 en Puerto Viejo y:

REAFIRMARON la amistad de ambos países.

ACORDARON abrir un segundo puesto de frontera.

CELEBRARON el fin de la disputa pesquera.

Puerto Viejo, 4 de marzo de 2011`,
  ],
  [
    'declaration',
    'an account of a meeting by one side',
    `Readout of the Prime Minister's call with the President of Sudaria

The Prime Minister spoke today with President Ana Rivas. The two leaders discussed the ferry line and reiterated their commitment to safe crossings.

###`,
  ],
  [
    'treaty',
    'an English agreement in articles',
    `AGREEMENT BETWEEN THE GOVERNMENT OF NORLANDIA AND THE GOVERNMENT OF SUDARIA ON FERRIES

The Government of Norlandia and the Government of Sudaria, hereinafter "the Parties", have agreed as follows:

Article 1
Each Party shall keep its piers in repair.

Article 2
Fares shall be set by a joint board.

Article 3
This Agreement shall enter into force thirty days after signature.

Done at Puerto Viejo, on 4 March 2011, in duplicate.`,
  ],
  [
    'treaty',
    'a Spanish agreement in articles',
    `CONVENIO ENTRE NORLANDIA Y SUDARIA SOBRE TRANSBORDADORES

Los Gobiernos de Norlandia y Sudaria, en adelante "las Partes", han convenido lo siguiente:

Artículo 1.- Cada Parte mantendrá sus muelles.

Artículo 2.- Una junta mixta fijará las tarifas.

Artículo 3.- El presente Convenio entrará en vigor a los treinta días de su firma.

Hecho en Puerto Viejo, a los cuatro días del mes de marzo de 2011, en dos ejemplares igualmente auténticos.`,
  ],
  [
    'study',
    'an English article',
    `ABSTRACT

This paper asks why ferry lines outlive the treaties that began them (Olsen, 2009).

1. Introduction

Ferries are old (Brandt, 2001, p. 4). They tie coasts together (Olsen & Rivas, 2012).

1.1. Sources

Port records were read in full.

REFERENCES

Brandt, H. (2001). Ports and people.`,
  ],
  [
    'study',
    'a Spanish thesis',
    `RESUMEN

La presente tesis estudia las líneas de transbordadores y sus tratados (Olsen, 2009).

CAPÍTULO I: LOS PUERTOS

1.1. Antecedentes

Los puertos son antiguos (Brandt, 2001, p. 4).

BIBLIOGRAFÍA

Brandt, H. (2001). Puertos y pueblos.`,
  ],
  [
    'news',
    'an English agency story',
    `Ferry line to reopen in spring

By Clara Holm

PUERTO VIEJO, March 4 (Reuters) - The ferry line across the sound will reopen in April, the harbour office said on Friday.

"We have waited two years for this," harbour master Ivo Brandt told reporters.`,
  ],
  [
    'news',
    'a Spanish agency story',
    `Reabren la línea de transbordadores

Puerto Viejo, 4 mar (EFE).- La línea de transbordadores volverá a operar en abril, informó hoy la capitanía del puerto.

«Hemos esperado dos años», dijo el capitán de puerto, según informó la radio local.

Publicado: 4/3/2011`,
  ],
  [
    'speech',
    'English remarks',
    `Remarks by the Minister of Ports at the opening of the pier

Thank you very much. Ladies and gentlemen, I am glad to see so many of you here. I promised my mother that I would not cry. (Laughter.)

My friends, this pier is yours.`,
  ],
  [
    'speech',
    'a Spanish transcript with its speakers',
    `Palabras de la ministra en la inauguración del muelle

MINISTRA ANA RIVAS: Muchas gracias. Señoras y señores, quiero agradecer a todos los que hoy nos acompañan.

PREGUNTA: ¿Cuándo zarpa el primer barco?

MINISTRA ANA RIVAS: Mañana. Celebro que lo pregunte. (Aplausos)`,
  ],
  [
    'treaty',
    'an English exchange of notes',
    `Puerto Viejo, 4 March 2011

Excellency:

I have the honour to propose that ferries of either country may call at both harbours. If this is acceptable to your Government, this note and your reply shall constitute an agreement.

Accept, Excellency, the assurances of my highest consideration.

Ivo Brandt

Aguas Claras, 9 March 2011

Excellency:

I have the honour to acknowledge receipt of your note of 4 March 2011, and to inform you that my Government accepts it.

Accept, Excellency, the assurances of my highest consideration.

Clara Holm`,
  ],
  [
    'treaty',
    'a Spanish exchange of notes',
    `Puerto Viejo, 4 de marzo de 2011

Señor Ministro:

Tengo el honor de proponer a Vuestra Excelencia que los transbordadores de ambos países puedan atracar en los dos puertos. La presente nota y la respuesta de Vuestra Excelencia constituirán un acuerdo.

Aprovecho la oportunidad para reiterarle las seguridades de mi más alta y distinguida consideración.

Ivo Brandt

Aguas Claras, 9 de marzo de 2011

Señora Embajadora:

Me complazco en acusar recibo de su nota del 4 de marzo, con la que mi Gobierno está conforme.

Clara Holm`,
  ],
  [
    'declaration',
    'a note that nobody has answered',
    `Excellency:

I have the honour to propose that ferries of either country may call at both harbours. This note and your reply shall constitute an agreement between our Governments.

Accept, Excellency, the assurances of my highest consideration.`,
  ],
  [
    'declaration',
    'a Spanish note in the third person',
    `NOTA VERBAL

La Embajada de Norlandia saluda muy atentamente al Ministerio de Puertos y tiene el honor de comunicarle la llegada de un barco escuela.

La Embajada aprovecha la oportunidad para reiterar al Ministerio las seguridades de su más alta consideración.`,
  ],
  [
    'declaration',
    'an English note in the third person',
    `No. 14

The Embassy of Norlandia presents its compliments to the Ministry of Ports and has the honour to announce the visit of a training ship.

The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.`,
  ],
  [
    'treaty',
    'articles with an exchange of notes behind them',
    `AGREEMENT BETWEEN NORLANDIA AND SUDARIA ON FERRIES

Article 1
Each Party shall keep its piers in repair.

Article 2
Fares shall be set by a joint board.

Article 3
This Agreement shall enter into force upon signature.

Annex

I have the honour to refer to Article 2 and to propose that your reply to this note be part of it.

I have the honour to acknowledge receipt of your note.`,
  ],
  [
    'declaration',
    'a declaration whose line breaks were lost',
    `DECLARATION BY THE PRESIDENTS OF NORLANDIA AND SUDARIA (Puerto Viejo, 4 March 2011) 1. On 4 March 2011 the Presidents met in the harbour office, in the presence of the harbour masters, the captains and the pilots of either side of the sound, and of their families. FERRIES 2. The two Presidents agreed to keep the ferry line open in winter.`,
  ],
  [
    'declaration',
    'a Spanish preamble without a title',
    `Recordando el tratado de 1951 y la amistad de los pueblos del estrecho,

Considerando que los barcos no conocen fronteras,

Reafirmando la voluntad de conservar los puertos,

Los Ministros de Norlandia y de Sudaria han decidido mantener la línea de transbordadores.`,
  ],
  [
    'declaration',
    'an account of talks by one side, without a title',
    `Harbour Adviser Clara Holm led a delegation to Sudaria on March 4 to speak of the ferry line. While in Puerto Viejo, she met with Foreign Minister Ivo Brandt. They discussed the winter timetable.`,
  ],
  [
    'declaration',
    'promises in the first person plural',
    `**Cuidar los puertos**

Reconocemos que los muelles son de todos. Nos comprometemos a repararlos y pretendemos publicar las tarifas.

**Cuidar los barcos**

Tenemos la intención de contar los barcos. Reafirmamos que nuestros países comparten el estrecho, y acordamos hacerlo cada año.`,
  ],
  [
    'speech',
    'questions and answers without a title',
    `PREGUNTA: ¿En qué consiste el acuerdo de los transbordadores?

PRESIDENTA ANA RIVAS: Tiene que ver con los horarios.

PREGUNTA: ¿Y las tarifas?

PRESIDENTA ANA RIVAS: Esas las fija la junta.`,
  ],
  [
    'speech',
    'words that were interpreted',
    `Harbour House
Puerto Viejo

PRESIDENT BRANDT: (As interpreted.) Good afternoon. I would like to welcome the captains, and I take the opportunity to thank them.`,
  ],
  [
    'news',
    'a Spanish story sent from a place without a date',
    `Acuerdan reabrir la línea de transbordadores

Puerto Viejo, Sudaria. El ministro de Puertos y el capitán acordaron este martes reabrir la línea.

“La gente la espera”, afirmó el ministro, y añadió que los muelles están listos.`,
  ],
  [
    'news',
    'a column of a newspaper',
    `Let the ferries sail | Opinion

By Clara Holm

When I asked the harbour master why the ferries lie idle, he shrugged. “Ask the minister,” he said.`,
  ],
  [
    'study',
    'the head of a Spanish article in a journal',
    `Anales del Puerto, Revista de Estudios Marítimos (2016); 11 (13)
ISSN 0000-0000

TRANSBORDADORES Y TRATADOS

Palabras clave: puertos, tratados

Resumen: El presente ensayo pregunta por qué duran las líneas de transbordadores.`,
  ],
  [
    'treaty',
    'a law that approves an instrument, with chapters and an index',
    `LEY 14 DE 2011

por la cual se aprueba el Convenio de Transbordadores, firmado en Puerto Viejo el 4 de marzo de 2011

ÍNDICE

CAPÍTULO I

**Artículo 1º.** Las Partes repararán sus muelles y se obligan a iluminarlos.

**Artículo 2º.** Cada Parte podrá fijar tarifas.

CAPÍTULO II

**Artículo 3º.** Las Partes deberán reunirse cada año.

ANEXO

Tarifas.`,
  ],
  [
    'news',
    'a Spanish story with the caption of its picture',
    `Escapa un ferri del hielo

![El ferri en el hielo. Foto Afp](ferri.jpg)La Rada, Sudaria. Un ferri logró salir hoy del hielo con sus pasajeros, según el diario del puerto.`,
  ],
  [
    'speech',
    'a transcript that names its speakers with a dash',
    `4-3-2011 Visita de la Presidenta al puerto

RIVAS.- Muy buenas tardes a todos; quiero agradecer a los capitanes.

BRANDT.- Gracias. Para nosotros es un honor.

RIVAS.- Las tarifas no suben.`,
  ],
  ['plain', 'a letter', 'Sir, I have the honour to send you the maps that you asked for. Return them by Friday.'],
  ['plain', 'a note', 'Ask the archive for box 12. Return the maps by Friday.'],
  ['plain', 'nothing', ''],
];

describe('kinds', () => {
  test.each(texts)('%s: %s', (kind, _what, text) => {
    const reading = readSource(text);
    expect(reading.kind).toBe(kind);
    for (const { range } of reading.evidence) expect(text.slice(range.start, range.end).trim()).not.toBe('');
    expect(reading.evidence.length > 0).toBe(kind !== 'plain');
  });

  test('the front matter knows better', () => {
    const reading = readSource(texts[0]![2], { kind: 'plain', language: 'es' });
    expect(reading).toMatchObject({ kind: 'plain', language: 'es', evidence: [] });
  });

  test('language follows the text, and a passage may have another one', () => {
    const reading = readSource(
      'Las delegaciones se reunieron en el muelle y hablaron de la pesca.\n\nThe delegations met on the pier and they spoke of the fish.\n\nLos barcos salieron con la marea del día.',
    );
    expect(reading.language).toBe('es');
    expect(reading.units.map(({ language }) => language)).toEqual(['es', 'en', 'es']);
  });

  test('a text that says all in both languages is of the one that it says it in first', () => {
    const spanish = 'Las delegaciones se reunieron en el muelle y hablaron de la pesca.';
    const english = 'The delegations of the two states met on the pier and spoke of fish.';
    expect(readSource(`${spanish}\n\n${english}`).language).toBe('es');
    expect(readSource(`${english}\n\n${spanish}`, { defaultLanguage: 'es' }).language).toBe('en');
  });

  test('a line that tells no language has that of what stands around it', () => {
    const reading = readSource(
      'The delegations of the two states met on the pier and spoke of fish.\n\nDeclare as follows:\n\nLas delegaciones se reunieron en el muelle y hablaron de la pesca.\n\nDeclaran lo siguiente:\n\nLos barcos saldrán con la marea del día.',
      { defaultLanguage: 'en' },
    );
    expect(reading.units.map(({ language }) => language)).toEqual(['en', 'en', 'es', 'es', 'es']);
  });
});
