import { describe, expect, it } from 'vitest';
import { denialsIn, readAgreements } from '../../../server/src/agreements';
import { readSource, type SourceLanguage } from '../../../server/src/source';

/** The words with which a text says that no agreement was made. */
const denials = (text: string, language: SourceLanguage): string[] =>
  denialsIn(readAgreements(readSource(text, { kind: 'news', language }))).map(each =>
    text.slice(each.act.start, each.act.end),
  );

const DENIED: readonly [SourceLanguage, string, string][] = [
  ['en', 'No agreement was reached on the Lake Pact.', 'No agreement'],
  ['en', 'The two states did not sign the Lake Pact.', 'did not sign'],
  ['en', 'Chile refused to ratify the Lake Pact.', 'refused to ratify'],
  ['en', 'The ministers failed to reach an agreement on the lake.', 'failed to reach'],
  ['en', 'The talks ended without an agreement.', 'without an agreement'],
  ['en', 'The delegations could not agree on a text.', 'could not agree'],
  ['en', 'Peru never ratified the pact.', 'never ratified'],
  ['en', 'The spokesman denied that the two countries had signed a pact.', 'denied that the two countries had signed'],
  ['en', 'The pact was never signed.', 'was never signed'],
  ['es', 'No se llegó a un acuerdo sobre el lago.', 'No se llegó'],
  ['es', 'Los dos Estados no firmaron el Pacto del Lago.', 'no firmaron'],
  ['es', 'Chile se negó a ratificar el pacto.', 'negó a ratificar'],
  ['es', 'Las conversaciones terminaron sin acuerdo.', 'sin acuerdo'],
  ['es', 'No hubo acuerdo sobre las aguas.', 'No hubo acuerdo'],
  [
    'es',
    'El portavoz desmintió que ambos países hubieran firmado el pacto.',
    'desmintió que ambos países hubieran firmado',
  ],
  ['es', 'Las delegaciones no pudieron acordar un texto.', 'no pudieron acordar'],
];

const NOT_DENIED: readonly [SourceLanguage, string][] = [
  ['en', 'The two states signed the Lake Pact.'],
  ['en', 'Peru has not yet signed the Lake Pact.'],
  ['en', 'Peru will not sign the Lake Pact.'],
  ['en', 'If the states do not sign, the pact lapses.'],
  ['en', 'The pact does not cover fishing.'],
  ['en', 'Did the two states not sign the pact?'],
  ['en', 'Both sides agreed not to fish in the lake.'],
  ['es', 'Perú aún no ha firmado el pacto.'],
  ['es', 'Perú no firmará el pacto.'],
  ['es', 'Ambos países acordaron no pescar en el lago.'],
  ['es', 'El pacto no abarca la pesca.'],
];

describe('denials', () => {
  it.each(DENIED)('%s: %s', (language, text, words) => {
    expect(denials(text, language)).toEqual([words]);
  });

  it.each(NOT_DENIED)('%s, none: %s', (language, text) => {
    expect(denials(text, language)).toEqual([]);
  });
});
