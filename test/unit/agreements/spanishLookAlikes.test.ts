import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../../server/src/source';
import { levelOf } from './read';

/** What only looks like an agreement: look-alike, kind of text, sentence. */
const CASES: readonly [string, SourceKind, string][] = [
  ['negación', 'news', 'Los dos países no firmaron el acuerdo.'],
  ['negación', 'news', 'Las partes no acordaron nada sobre el gas.'],
  ['negación', 'declaration', 'No hubo acuerdo sobre las tarifas.'],
  ['negación', 'news', 'La cumbre terminó sin acuerdo.'],
  ['negación', 'study', 'Chile aún no ha ratificado el convenio.'],
  ['negación', 'news', 'Ninguna de las partes se comprometió a retirar tropas.'],
  ['negativa', 'news', 'El Gobierno se negó a firmar el tratado.'],
  ['desmentido', 'news', 'El canciller negó que Perú hubiera pactado con la empresa.'],
  ['opinión', 'news', 'Los ministros coincidieron en que la crisis es grave.'],
  ['opinión', 'news', 'No estamos de acuerdo con esa política.'],
  ['opinión', 'declaration', 'Coincidieron en la importancia del diálogo.'],
  ['giro', 'news', 'De acuerdo con el informe, las ventas crecen.'],
  ['giro', 'study', 'De acuerdo a la ley, el plazo vence en mayo.'],
  ['giro', 'declaration', 'Conforme a lo acordado, la reunión fue breve.'],
  ['hipótesis', 'plain', 'Los países podrían firmar un tratado el próximo año.'],
  ['hipótesis', 'plain', 'Se debería suscribir un convenio sobre aguas.'],
  ['hipótesis', 'plain', 'Si ambos gobiernos firmaran el acuerdo, bajarían los precios.'],
  ['hipótesis', 'plain', 'Un eventual tratado obligaría a ambos Estados.'],
  ['pregunta', 'speech', '¿Firmaremos algún día ese tratado?'],
  ['propuesta', 'news', 'La oposición pidió al Gobierno que ratifique el convenio.'],
  ['propuesta', 'news', 'Brasil propuso firmar un acuerdo sobre soja.'],
  ['plan', 'news', 'Los presidentes prevén suscribir un memorando en mayo.'],
  ['plan', 'news', 'Los dos países negocian un tratado de extradición.'],
  ['plan', 'declaration', 'Expresaron su interés en firmar un acuerdo.'],
  ['voluntad', 'declaration', 'Manifestaron su voluntad de ampliar la cooperación.'],
  ['fondo', 'study', 'El Tratado de 1904 regula la navegación.'],
  ['fondo', 'study', 'En el marco del Acuerdo de Cartagena, los países comercian.'],
  ['recordar', 'news', 'El Presidente se acordó de su infancia.'],
  ['firme', 'news', 'El ministro mantiene una postura firme.'],
  ['firma', 'news', 'La firma de abogados abrió una oficina.'],
  ['afirmó', 'news', 'El ministro afirmó que el acuerdo es justo.'],
  ['confirmó', 'news', 'El canciller confirmó su asistencia.'],
  ['conviene', 'plain', 'Conviene recordar que el río crece en marzo.'],
  ['empresas', 'news', 'La empresa y el sindicato firmaron un convenio salarial.'],
  ['interno', 'news', 'El Congreso aprobó la ley de presupuesto.'],
  ['interno', 'news', 'La ley entró en vigor en mayo.'],
  ['preámbulo', 'declaration', 'Recordando el Tratado suscrito en 1969,'],
  ['preámbulo', 'declaration', 'Reafirmando su compromiso de proteger los ríos,'],
  ['valor', 'declaration', 'Reafirmaron su compromiso con la democracia y los derechos humanos.'],
  ['agradecimiento', 'declaration', 'El Presidente agradeció la hospitalidad del pueblo.'],
  ['programa', 'declaration', 'El programa permitirá crear empleos.'],
  ['subjuntivo', 'declaration', 'Esperan que los ministros firmen el acuerdo.'],
  ['discurso', 'speech', 'Vamos a trabajar mucho, y yo se lo agradezco.'],
];

describe('Spanish look-alikes', () => {
  it.each(CASES)('%s (%s): %s', (_name, kind, sentence) => {
    expect(levelOf(sentence, kind, 'es')).toBeLessThan(3);
  });
});
