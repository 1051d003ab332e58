import { describe, expect, it } from 'vitest';
import { findAgreements } from '../../../server/src/agreements';
import { readSource, type SourceKind, type SourceLanguage } from '../../../server/src/source';

/** What the constructions see each line of a text as: `+` level 3 and above, `.` below. */
function seen(lines: readonly string[], language: SourceLanguage, kind: SourceKind = 'declaration'): string {
  const reading = readSource(`${lines.join('\n')}\n`, { kind, language });
  const found = findAgreements(reading).filter(finding => finding.level >= 3 && finding.rule !== 'weighed');
  let at = 0;
  return lines
    .map(line => {
      const start = at;
      at += line.length + 1;
      return found.some(finding => finding.range.start < start + line.length && finding.range.end > start) ? '+' : '.';
    })
    .join('');
}

const CASES: readonly [string, SourceLanguage, readonly [string, string][]][] = [
  [
    'items under a verb of agreeing are operative, whatever they begin with',
    'en',
    [
      ['.', 'The leaders met in Oslo.'],
      ['.', ''],
      ['.', 'They agreed to:'],
      ['.', ''],
      ['+', '- open a second crossing;'],
      ['+', '- share data on floods;'],
      ['+', '- closer work on plant health.'],
      ['.', ''],
      ['.', 'The leaders then held a dinner.'],
    ],
  ],
  [
    'a noun that looks like a verb opens no item, and a labelled item may be a sentence',
    'en',
    [
      ['.', 'Chile and Peru agreed to these terms:'],
      ['.', ''],
      ['+', '- Support small ports with loans;'],
      ['+', '- Fisheries: Chile is simplifying its system of permits to reduce the costs of Peruvian boats.'],
      ['.', ''],
      ['.', 'The leaders then held a dinner.'],
    ],
  ],
  [
    'what a noun like a verb tells under results is no item',
    'en',
    [
      ['.', 'Key achievements of the visit include:'],
      ['.', ''],
      ['+', '- Support for forty small ports will be doubled by both sides;'],
      ['.', '- Support will depend on the season.'],
    ],
  ],
  [
    'items under results need an act of their own',
    'en',
    [
      ['.', 'Key achievements of the visit include:'],
      ['.', ''],
      ['+', '- The two countries signed a memorandum on seismology.'],
      ['+', '- Establishing a joint center for plant health.'],
      ['.', '- The port handles half of the trade between the two countries.'],
      ['.', '- Importance of rural schools.'],
    ],
  ],
  [
    'a list of topics is no list of undertakings',
    'en',
    [
      ['.', 'The ministers discussed the following topics:'],
      ['.', ''],
      ['.', '- Energy and mining'],
      ['.', '- Migration and the border'],
    ],
  ],
  [
    'infinitives under a Spanish hinge',
    'es',
    [
      ['.', 'Las delegaciones acuerdan:'],
      ['.', ''],
      ['+', '1. Establecer un servicio de alerta de crecidas.'],
      ['+', '2. Designar puntos focales en cada ministerio.'],
      ['+', '3. Intercambio mensual de datos hidrológicos.'],
    ],
  ],
  [
    'what a point goes on to tell, and what its first sentence tells of others, is no undertaking',
    'en',
    [
      ['.', 'Guided by the ties that join our peoples, we agree on the following:'],
      ['.', ''],
      ['.', '1. Since 1980 sailors from Vanuatu have worked on Fijian ferries under a seasonal scheme.'],
      ['.', '2. We recognize that dikes are no substitute for mangroves.'],
      ['.', 'Cyclone Pam alone flooded nine villages in Malampa.'],
    ],
  ],
  [
    'verb-first items take the subject of the lead-in',
    'es',
    [
      ['.', 'Los Presidentes, reunidos en Cuzco:'],
      ['.', ''],
      ['+', '1. ACORDARON abrir un consulado en Tacna.'],
      ['.', '2. DESTACARON la cooperación entre las universidades.'],
      ['+', '3. INSTRUYERON a sus ministros a reunirse en mayo.'],
      ['.', '4. EXPRESARON su interés en ampliar el comercio.'],
    ],
  ],
  [
    'what was signed is listed by its names',
    'es',
    [
      ['+', 'CELEBRARON la suscripción, en la fecha, de los siguientes instrumentos:'],
      ['.', ''],
      ['+', '- Convenio de becas entre ambas academias diplomáticas;'],
      ['+', '- Memorándum de Entendimiento entre los ministerios de Salud;'],
      ['.', '- Las delegaciones cenaron en el palacio.'],
    ],
  ],
  [
    'documents signed, in English',
    'en',
    [
      ['.', 'The following documents were signed:'],
      ['.', ''],
      ['+', '- A protocol on bird migration;'],
      ['+', '- An arrangement on seasonal workers.'],
    ],
  ],
  [
    'points that are told by ordinals, behind a verb with a semicolon',
    'es',
    [
      ['.', 'Los Presidentes de Fiyi y de Tonga, por el bien de ambas naciones,'],
      ['.', ''],
      ['.', 'ACUERDAN;'],
      ['.', ''],
      ['+', 'Primero. Levantar un mapa común de los glaciares.'],
      ['.', ''],
      ['+', 'Segundo. Incorporar los faros del estrecho en un solo aviso.'],
    ],
  ],
  [
    'a sentence between two points does not end the list',
    'es',
    [
      ['.', 'Los Ministros convinieron los siguientes puntos:'],
      ['.', ''],
      ['+', 'a) Formalizar el catastro de las islas.'],
      ['.', ''],
      ['.', 'La Cancillería presentó un primer boceto.'],
      ['.', ''],
      ['+', 'b) Regularizar el pago de los prácticos.'],
      ['+', 'La fecha del pago se determinará de común acuerdo.'],
    ],
  ],
  [
    'articles begin with what is to be done',
    'es',
    [
      ['+', 'Artículo 1. Establecer una comisión permanente de pesca.'],
      ['.', ''],
      ['.', 'Artículo 2. La comisión no tendrá sede.'],
    ],
  ],
  [
    'a point may lead in a list of its own and name a deed all the same',
    'es',
    [
      ['.', 'Los dos Gobiernos acuerdan:'],
      ['.', ''],
      ['+', '1. Ejecutar, en cinco años, las siguientes obras del delta:'],
      ['+', '2. Firmar los planos de las esclusas.'],
    ],
  ],
  [
    'under a verb of declaring, what will be done and what is to be done are undertakings, views are none',
    'es',
    [
      ['.', 'Los Presidentes de Fiyi y de Tonga, reunidos en Suva,'],
      ['.', ''],
      ['.', 'DECLARAN:'],
      ['.', ''],
      ['+', '1. Que continuarán promoviendo el estudio de los arrecifes.'],
      ['.', '2. Que la paz es un bien de todos.'],
      ['+', '3. Fortalecer el servicio de faros.'],
      ['.', '4. Su firme apoyo al museo.'],
    ],
  ],
  [
    'what is only discussed or planned stays that, whatever its items begin with',
    'en',
    [
      ['.', 'The ministers of both countries discussed:'],
      ['.', ''],
      ['.', '- open a second crossing at the ford;'],
      ['.', '- schedule talks on the reef.'],
    ],
  ],
  [
    'what both will do, and what both announced, are lists of undertakings',
    'en',
    [
      ['.', 'The two sides will jointly:'],
      ['.', ''],
      ['+', '- open a second crossing at the ford;'],
      ['.', ''],
      ['.', 'The leaders announced the following:'],
      ['.', ''],
      ['+', '- Establishing a joint school for pilots.'],
    ],
  ],
  [
    'an opening count is prose, also under a hinge',
    'en',
    [
      ['.', 'They agreed to:'],
      ['.', ''],
      ['+', '1. Share the readings of both buoys.'],
      ['.', '2. Nine out of ten wrecks lie in shallow water.'],
    ],
  ],
];

describe('lists', () => {
  it.each(CASES)('%s (%s)', (_name, language, lines) => {
    expect(
      seen(
        lines.map(([, line]) => line),
        language,
      ),
    ).toBe(lines.map(([mark]) => mark).join(''));
  });

  it('reads what a text provides in a report that lists its provisions', () => {
    const lines = [
      'Post obtained a copy of the memorandum of June 3. Its main provisions are as follows:',
      '',
      '-- A trawler found beyond the line will be escorted back.',
      '-- Each navy names a duty officer.',
      '-- The crews are to be fed.',
      '-- The parties hope to build a lighthouse.',
    ];
    expect(seen(lines, 'en', 'cable').slice(2)).toBe('+++.');
  });

  it('goes on with the results of a sheet behind a sentence', () => {
    const lines = [
      'FACT SHEET: Three Ministers Meet on the Border',
      '',
      'The main results are as follows:',
      '',
      '**Trade**',
      '',
      'The border is long.',
      '',
      '- Establishing a joint customs school.',
      '- Accession of Belize to the alert scheme.',
    ];
    expect(seen(lines, 'en').slice(-2)).toBe('++');
  });
});
