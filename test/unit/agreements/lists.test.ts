import { describe, expect, it } from 'vitest';
import { findAgreements } from '../../../server/src/agreements';
import { readSource, type SourceLanguage } from '../../../server/src/source';

/** What each line of a text is seen as: `+` level 3 and above, `.` below. */
function seen(lines: readonly string[], language: SourceLanguage): string {
  const reading = readSource(`${lines.join('\n')}\n`, { kind: 'declaration', language });
  const found = findAgreements(reading).filter(finding => finding.level >= 3);
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
      ['+', 'Guided by the ties that join our peoples, we agree on the following:'],
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
});
