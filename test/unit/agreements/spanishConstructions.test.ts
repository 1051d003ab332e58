import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../../server/src/source';
import { levelOf } from './read';

/** Construction, kind of text, the level that is owed, sentence. */
const CASES: readonly [string, SourceKind, number, string][] = [
  ['en vigor', 'news', 5, 'El tratado pesquero entró en vigor en marzo.'],
  ['en vigor, sustantivo', 'declaration', 5, 'Los Presidentes celebraron la entrada en vigor del convenio aduanero.'],
  ['en vigencia', 'study', 5, 'El protocolo entró en vigencia en 1999.'],
  ['ratificó', 'news', 5, 'Uruguay ratificó el convenio sobre mercurio.'],
  ['firmaron', 'news', 4, 'Perú y Chile firmaron un acuerdo sobre trenes.'],
  [
    'firmaron, sin verbo antes',
    'declaration',
    4,
    'Firmaron los cancilleres un memorando de entendimiento sobre becas.',
  ],
  ['fue suscrito', 'study', 4, 'El convenio fue suscrito en La Paz en 1992.'],
  ['suscripto', 'declaration', 4, 'La presente acta fue suscripta por ambas delegaciones.'],
  ['quedó suscrita', 'study', 4, 'Al final quedó suscrita la Declaración de Cuzco.'],
  ['se firmó', 'news', 4, 'En Quito se firmó un convenio sobre aguas.'],
  ['participio', 'study', 4, 'El acuerdo firmado en Lima regula la pesca.'],
  ['relativo', 'study', 4, 'La reunión terminó con un tratado que ambos países suscribieron.'],
  ['pluscuamperfecto en -ra', 'study', 4, 'En el marco del tratado que se suscribiera con Chile, crecen las ventas.'],
  ['la firma de', 'news', 4, 'La firma del convenio tuvo lugar en Asunción.'],
  ['suscripción', 'declaration', 4, 'Celebraron la suscripción del acuerdo sobre vuelos.'],
  ['al firmar', 'study', 4, 'Al firmar el tratado, ambos países abrieron sus puertos.'],
  ['canjearon notas', 'declaration', 4, 'Los Ministros canjearon notas sobre visados.'],
  ['alcanzaron', 'news', 4, 'Serbia y Kosovo alcanzaron un acuerdo sobre matrículas.'],
  ['llegaron a', 'news', 4, 'Los dos gobiernos llegaron a un acuerdo sobre el gas.'],
  ['prorrogaron', 'news', 4, 'Brasil y Paraguay prorrogaron el tratado.'],
  ['se adhirió', 'news', 4, 'Panamá se adhirió al tratado en enero.'],
  ['adhesión', 'declaration', 4, 'Saludaron la adhesión de Bolivia al protocolo.'],
  ['se incorporó', 'news', 4, 'Colombia se incorporó a la Alianza del Norte.'],
  ['acordaron', 'news', 3, 'Perú y Ecuador acordaron reabrir el paso fronterizo.'],
  ['acordó', 'news', 3, 'El Gobierno de Chile acordó con Bolivia compartir datos de sequía.'],
  ['ACORDARON', 'declaration', 3, 'LOS PRESIDENTES ACORDARON CREAR UNA COMISION MIXTA.'],
  ['ACORDO', 'declaration', 3, 'SE ACORDO INSTALAR UNA MESA DE TRABAJO.'],
  ['acordamos', 'declaration', 3, 'Acordamos establecer un fondo común.'],
  ['acuerdan', 'declaration', 3, 'Las Partes acuerdan intercambiar listas de presos.'],
  ['se acordó', 'study', 3, 'En la reunión se acordó ampliar las becas.'],
  ['han acordado', 'news', 3, 'Los dos países han acordado eliminar el visado.'],
  ['acordándose', 'declaration', 0, 'Los Presidentes conversaron sobre el clima.'],
  ['convinieron', 'declaration', 3, 'Los Cancilleres convinieron en reunirse cada semestre.'],
  ['pactaron', 'news', 3, 'El Gobierno y la guerrilla pactaron una tregua.'],
  ['coincidieron en crear', 'declaration', 3, 'Coincidieron en crear un grupo de trabajo.'],
  ['decidieron', 'declaration', 3, 'Los Presidentes decidieron abrir un consulado.'],
  ['se comprometió, un Estado por su nombre', 'news', 3, 'Bolivia se comprometió a reabrir el puente antes de marzo.'],
  ['se comprometió, cada parte', 'news', 3, 'Cada gobierno se comprometió a avisar de las crecidas.'],
  ['se comprometieron', 'declaration', 3, 'Ambos países se comprometieron a limpiar el río.'],
  ['nos comprometemos', 'declaration', 3, 'Nos comprometemos a duplicar las vacunas.'],
  ['comprometerse, presente', 'declaration', 3, 'Los Estados Unidos se comprometen a recibir más solicitudes.'],
  ['prometió', 'news', 3, 'México prometió a Haití un envío de 500 toneladas de maíz.'],
  ['reiteraron su compromiso', 'declaration', 3, 'Reiteraron su compromiso de implementar el plan de salud.'],
  [
    'ratificaron su compromiso',
    'declaration',
    3,
    'Los mandatarios ratificaron su compromiso de terminar la carretera.',
  ],
  ['las Partes promoverán', 'declaration', 3, 'Las Partes promoverán el intercambio de estudiantes.'],
  ['futuro, primera persona', 'declaration', 3, 'Fortaleceremos la vigilancia de la frontera.'],
  ['futuro, dos países', 'declaration', 3, 'México y Guatemala construirán un puente.'],
  ['instruyeron', 'declaration', 3, 'Los Presidentes instruyeron a sus ministros a preparar un plan.'],
  ['encomendaron', 'declaration', 3, 'Encomendaron a la Comisión Mixta el estudio de las tarifas.'],
  ['crearon', 'declaration', 3, 'Ambos gobiernos crearon un comité de emergencias.'],
  ['se conformó', 'study', 3, 'Se conformó el Grupo de Trabajo Binacional de Aguas.'],
  ['anunciaron', 'declaration', 3, 'Los Presidentes anunciaron la creación de un fondo.'],
  ['acuerdo de', 'news', 3, 'El acuerdo de liberar a los presos sorprendió a todos.'],
  ['asumieron el compromiso', 'declaration', 3, 'Ambas delegaciones asumieron el compromiso de revisar los peajes.'],
];

describe('Spanish constructions', () => {
  it.each(CASES)('%s (%s) is level %i: %s', (_name, kind, level, sentence) => {
    const seen = levelOf(sentence, kind, 'es');
    if (level >= 3) expect(seen).toBeGreaterThanOrEqual(3);
    else expect(seen).toBeLessThan(3);
    if (level >= 4) expect(seen).toBeGreaterThanOrEqual(4);
  });
});
