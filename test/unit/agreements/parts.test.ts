import { describe, expect, it } from 'vitest';
import { explainFinding, findAgreements } from '../../../server/src/agreements';
import { readSource, type SourceKind, type SourceLanguage } from '../../../server/src/source';

/** The parts of a sentence's strongest finding, as the text spells them. */
function partsOf(text: string, kind: SourceKind, language: SourceLanguage) {
  const reading = readSource(text, { kind, language });
  const [best] = findAgreements(reading).sort((a, b) => b.level - a.level);
  const spelled = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);
  return {
    parties: best!.parties.map(spelled),
    act: spelled(best!.act),
    object: spelled(best!.object),
    date: best!.date?.value ?? null,
    status: best!.status,
    explanation: explainFinding(best!, reading),
    inside: [best!.act, best!.clause, ...best!.parties, ...(best!.object ? [best!.object] : [])].every(
      range => range.start >= best!.range.start && range.end <= best!.range.end && range.start < range.end,
    ),
  };
}

describe('parts of a finding', () => {
  it.each<[string, SourceKind, SourceLanguage, (string | null)[], string | null, string, string]>([
    [
      'Peru and the United States agreed to share radar data on May 9, 2024.',
      'news',
      'en',
      ['Peru', 'United States'],
      '2024-05-09',
      'agreed',
      'share radar data',
    ],
    [
      'In 2007 Chile and Bolivia signed a memorandum on customs.',
      'study',
      'en',
      ['Chile', 'Bolivia'],
      '2007',
      'signed',
      'memorandum',
    ],
    [
      'Both sides committed to clear the mines.',
      'declaration',
      'en',
      ['Both sides'],
      null,
      'agreed',
      'clear the mines',
    ],
    [
      'The fisheries treaty between Norway and Iceland entered into force on 3 June 1998.',
      'news',
      'en',
      ['Norway', 'Iceland'],
      '1998-06-03',
      'in-force',
      '',
    ],
    [
      'Perú y Ecuador firmaron un convenio sobre salud el 9 de mayo de 2018.',
      'news',
      'es',
      ['Perú', 'Ecuador'],
      '2018-05-09',
      'signed',
      'convenio',
    ],
    [
      'Los Presidentes acordaron abrir un consulado en noviembre de 2019.',
      'declaration',
      'es',
      ['Presidentes'],
      '2019-11',
      'agreed',
      'abrir un consulado',
    ],
  ])('%s', (text, kind, language, parties, date, status, object) => {
    const parts = partsOf(text, kind, language);
    expect(parts.parties).toEqual(parties);
    expect(parts.date).toBe(date);
    expect(parts.status).toBe(status);
    expect(parts.object ?? '').toContain(object);
    expect(parts.inside).toBe(true);
  });

  it.each<[string, SourceLanguage, string]>([
    [
      'The Tide Agreement, signed in Oslo on April 12, 2006, entered into force on February 1, 2009.',
      'en',
      '2009-02-01',
    ],
    ['The Tide Agreement, signed in Oslo in 2006, entered into force in 2009.', 'en', '2009'],
    [
      'El Acuerdo de Mareas, firmado en Lima el 12 de abril de 2006, entró en vigor el 1 de febrero de 2009.',
      'es',
      '2009-02-01',
    ],
  ])('takes the date behind the act: %s', (text, language, date) => {
    const parts = partsOf(text, 'news', language);
    expect([parts.status, parts.date]).toEqual(['in-force', date]);
  });

  it('leaves the date of what was agreed alone', () => {
    const text = 'On 9 May 2024 Chile and Peru agreed to open the port in November 2026.';
    expect(partsOf(text, 'news', 'en').date).toBe('2024-05-09');
  });

  it.each<[string, SourceKind, SourceLanguage, string, (string | null)[], string | null]>([
    [
      'The Tide Agreement, signed in the old harbour of Oslo on April 12, 2006, entered into force on February 1, 2009.',
      'cable',
      'en',
      '“The Tide Agreement … entered into force on February 1, 2009”',
      [],
      'Tide Agreement',
    ],
    [
      'En junio de 2007 los dos gobiernos suscribieron un protocolo de enmienda.',
      'news',
      'es',
      '“los dos gobiernos suscribieron un protocolo de enmienda”',
      ['dos gobiernos'],
      'protocolo de enmienda',
    ],
    [
      'Similarly, the Governments of Chad and Niger will jointly and fully open the border, said the Ministers.',
      'declaration',
      'en',
      '“the Governments of Chad and Niger will jointly and fully open the border”',
      ['Chad', 'Niger'],
      'open the border',
    ],
    [
      'The French and Spanish governments agreed this week to dredge the canal.',
      'news',
      'en',
      '“The French and Spanish governments agreed this week to dredge the canal”',
      ['French', 'Spanish'],
      'dredge the canal',
    ],
    [
      'The United States of America (“United States”) and the Republic of Ecuador (“Ecuador”) have signed a treaty on tuna, which both parliaments will debate in May 2031.',
      'news',
      'en',
      '“The United States of America … have signed a treaty on tuna”',
      ['United States of America', 'Republic of Ecuador'],
      'treaty on tuna',
    ],
    [
      'Los EE. UU. y Chile firmaron en la capital un acuerdo de pesca que regirá por diez años.',
      'news',
      'es',
      '“Los EE. UU. y Chile firmaron en la capital un acuerdo de pesca”',
      ['EE. UU.', 'Chile'],
      'acuerdo de pesca',
    ],
    [
      'Both welcomed the signing of the Declaration of Quito, a text on rivers.',
      'declaration',
      'en',
      '“Both welcomed the signing of the Declaration of Quito”',
      [],
      'Declaration of Quito',
    ],
    [
      'A memorandum on seeds was signed in Dakar by the two ministers.',
      'declaration',
      'en',
      '“A memorandum on seeds was signed”',
      [],
      'memorandum on seeds',
    ],
    [
      'Chile became the first country of the region to join the Harbour Initiative.',
      'declaration',
      'en',
      '“Chile became the first country of the region to join the Harbour Initiative”',
      ['Chile'],
      'Harbour Initiative',
    ],
  ])('names who and what, not where: %s', (text, kind, language, quoted, parties, object) => {
    const parts = partsOf(text, kind, language);
    expect(parts.explanation.message.split(': ')[0]).toBe(quoted);
    expect(parts.parties).toEqual(parties);
    expect(parts.object).toBe(object);
    expect(parts.inside).toBe(true);
  });

  it.each<[string, SourceKind, SourceLanguage]>([
    ['The agency agreed to name its members by December 2028.', 'cable', 'en'],
    ['Chile reafirma su compromiso de abrir el paso para finales de agosto de 2032.', 'declaration', 'es'],
    ['Chile and Peru will open the pass on 3 June 2031.', 'declaration', 'en'],
  ])('takes no date until which something is to be done: %s', (text, kind, language) => {
    expect(partsOf(text, kind, language).date).toBeNull();
  });

  it('says what was found, how strong it is, and on which guideline it rests', () => {
    const { explanation } = partsOf('Both sides committed to clear the mines.', 'declaration', 'en');
    expect(explanation.message).toBe(
      '“Both sides committed to clear the mines”: agreed or committed, level 3. Nothing tags it.',
    );
    expect(explanation.parts.map(part => part.role)).toEqual(['party', 'act', 'object']);
    expect(explanation.guideline.number).toBe(2);
    expect(explanation.rule).toMatch(/commit/);
  });

  it.each<[string, string, SourceKind, string]>([
    [
      'begins with the subject, its article included',
      'After a long night in the capital, where rain had fallen for most of the week, the two countries signed a treaty.',
      'news',
      '“the two countries signed a treaty”',
    ],
    [
      'names who joins, not what that makes of it',
      'Chile became the first country of the region to join the Harbour Initiative.',
      'declaration',
      '“Chile became the first country of the region to join the Harbour Initiative”',
    ],
    [
      'is cut at a word',
      'Norway and Iceland agreed to measure the tides of every fjord, to publish what they find and to share all charts.',
      'news',
      '“Norway and Iceland agreed to measure the tides of every fjord, to publish what …”',
    ],
    [
      'writes quotation marks inside as single ones',
      'The two states signed a “Memorandum on Tides” in Oslo.',
      'news',
      '“The two states signed a ‘Memorandum on Tides’”',
    ],
  ])('a quotation %s', (_, text, kind, quoted) => {
    expect(partsOf(text, kind, 'en').explanation.message.split(': ')[0]).toBe(quoted);
  });

  it('is told in the language of the reader', () => {
    const reading = readSource('Both sides committed to clear the mines.', { kind: 'declaration', language: 'en' });
    const asked: string[] = [];
    const told = explainFinding(findAgreements(reading)[0]!, reading, (message, ...values) => {
      asked.push(message);
      return [message.length, ...values].join('|');
    });
    expect(told.message).toContain('|Both sides committed to clear the mines|');
    expect(asked).toContain('A commitment');
    expect(told.guideline.number).toBe(2);
  });

  it('asks for the front matter of a treaty', () => {
    const { explanation } = partsOf(
      'Treaty on the Use of the River\n\nArticle 1\n\nThe Parties share the water.\n',
      'treaty',
      'en',
    );
    expect(explanation.message).toContain('front matter');
  });
});
