import { describe, expect, it } from 'vitest';
import { findAgreements } from '../../../server/src/agreements';
import { readSource } from '../../../server/src/source';
import { findingsOf, levelOf } from './read';

describe('kinds of text', () => {
  it('asks once for the front matter of a treaty and leaves its articles alone', () => {
    const text =
      'Treaty on the Use of the River\n\nArticle 1\n\nThe Parties shall share the water.\n\nArticle 2\n\nThe Parties agree to meet yearly.\n';
    const found = findingsOf(text, 'treaty');
    expect(found.map(finding => finding.rule)).toEqual(['treaty']);
    expect(text.slice(found[0]!.range.start, found[0]!.range.end)).toContain('Treaty');
  });

  it('hears a future as an undertaking in a joint text, as a forecast elsewhere', () => {
    const sentence = 'Both countries will open their archives to researchers.';
    expect(levelOf(sentence, 'declaration')).toBe(3);
    for (const kind of ['news', 'cable', 'study', 'speech'] as const) expect(levelOf(sentence, kind)).toBeLessThan(3);
  });

  it('takes the attitude of a spokesman for one in a report', () => {
    const sentence = 'Both countries are committed to cooperating on wildfires.';
    expect(levelOf(sentence, 'declaration')).toBe(3);
    expect(levelOf(sentence, 'cable')).toBe(1);
  });

  it('knows a passage that was cut out of a cable by the portion marks of its paragraphs', () => {
    const passage =
      'Both countries will open their archives, and we will report on it. Our two nations share a river, and we welcome that both sides wish to.';
    const found = (text: string) =>
      findAgreements(readSource(text, { language: 'en' })).filter(
        finding => finding.level >= 3 && finding.rule !== 'weighed',
      );
    expect(found(passage)).not.toEqual([]);
    for (const mark of ['¶4. (C/NF)', '4. (SBU)', '12.  (U)']) expect(found(`${mark} ${passage}`), mark).toEqual([]);
  });

  it('leaves what is agreed within one country alone, and hears a state in the same words', () => {
    const filler = 'La jornada fue larga y contó con numeroso público, que siguió los debates hasta la noche. '.repeat(
      8,
    );
    const home = `${filler}\n\nSe acordó elaborar un reglamento para el mercado.\n`;
    expect(findingsOf(home, 'news', 'es')).toEqual([]);
    const abroad = `${filler}\n\nLos cancilleres de Chile y Perú asistieron. Se acordó elaborar un reglamento para el mercado.\n`;
    expect(levelOf(abroad, 'news', 'es')).toBe(3);
    expect(levelOf('Se acordó elaborar un reglamento para el mercado.', 'news', 'es')).toBe(3);
  });

  it('reads a paper that explains a treaty to a parliament as what it tells of the treaty', () => {
    const paper =
      'EXPOSICIÓN DE MOTIVOS\n\nHonorables Senadores:\n\nPresentamos el proyecto de ley por medio de la cual se aprueba el Convenio de Aguas. El 3 de mayo de 1998 fue suscrito en Lima el Convenio de Aguas entre Colombia y el Perú.\n';
    const found = findingsOf(paper, 'treaty', 'es').filter(finding => finding.level >= 3);
    expect(found.map(finding => finding.rule)).toContain('instrument-signed');
    expect(found.map(finding => finding.rule)).not.toContain('treaty');
  });

  it('counts only the acceptance of an exchange of notes', () => {
    const proposal =
      'Excellency: I have the honour to propose that the two governments abolish visas. The two Governments agree to abolish visas. I have the honour to propose that this note and the reply of Your Excellency constitute an agreement.';
    const acceptance =
      'Excellency: I have the honour to acknowledge receipt of your note and to accept it. The two Governments agree to abolish visas.';
    const levels = (text: string) => {
      const found = findAgreements(readSource(text, { kind: 'plain' }));
      return found.map(finding => [finding.range.start, finding.level] as const);
    };
    expect(levels(proposal).every(([, level]) => level < 3)).toBe(true);
    const both = levels(`${proposal}\n\n${acceptance}\n`);
    const at = proposal.length;
    expect(both.filter(([start]) => start < at).every(([, level]) => level < 3)).toBe(true);
    expect(both.some(([start, level]) => start > at && level >= 3)).toBe(true);
  });

  it('asks for no front matter of an exchange of notes, which is a treaty note by note', () => {
    const first =
      'Señor Ministro:\n\nTengo el honor de proponer a Vuestra Excelencia lo siguiente: ambos Gobiernos acuerdan suprimir los visados. La presente nota y su respuesta constituirán un acuerdo.\n\n';
    const second =
      'Señora Embajadora:\n\nMe complazco en acusar recibo de su nota. Ambos Gobiernos acuerdan suprimir los visados.\n';
    const reading = readSource(first + second);
    expect(reading.kind).toBe('treaty');
    const found = findAgreements(reading).filter(({ level }) => level >= 3);
    expect(found.map(({ rule }) => rule)).not.toContain('treaty');
    expect(found.map(({ range }) => reading.text.slice(range.start, range.end))).toEqual([
      'Ambos Gobiernos acuerdan suprimir los visados.',
    ]);
    expect(found[0]!.range.start).toBeGreaterThan(first.length);
  });

  it('does not take for a proposal what stands before the first note', () => {
    const declaration = 'JOINT DECLARATION\n\nBoth Ministers agreed to survey the delta together.\n\n';
    const note =
      'Excellency:\n\nI have the honour to refer to the declaration. The two Governments agree to dredge the delta. If this is acceptable, this note and the reply of Your Excellency shall constitute an agreement between our Governments.\n';
    const found = findAgreements(readSource(declaration + note, { kind: 'declaration' }));
    const levels = (from: number, to: number) =>
      found.filter(each => each.range.start >= from && each.range.start < to).map(each => each.level);
    expect(Math.max(...levels(0, declaration.length))).toBe(3);
    expect(levels(declaration.length, Number.MAX_VALUE).every(level => level < 3)).toBe(true);
  });

  it('takes a news item with a dateline for a report, whatever its headline', () => {
    const text = (place: string) =>
      `Acuerdan Fiyi y Tonga un faro\n\n${place}El embajador de Tonga cenará con los mandatarios. Los presidentes abrirán el museo. Ambas partes hablaron. Los cancilleres durmieron allí.\n`;
    const levels = (place: string) =>
      findAgreements(readSource(text(place), { kind: 'declaration', language: 'es' }))
        .filter(each => each.unit > 0)
        .map(each => each.level);
    expect(Math.max(...levels(''))).toBe(3);
    expect(Math.max(...levels('Suva. '))).toBeLessThan(3);
  });

  it('hears those who speak in the first person together, without a title', () => {
    const text = (opening: string) => `${opening} the fisheries of the strait. We will count the tuna every spring.\n`;
    const level = (opening: string) =>
      Math.max(0, ...findAgreements(readSource(text(opening), { kind: 'plain' })).map(each => each.level));
    expect(level('We, the governments of Fiji, Tonga and Samoa, recognize')).toBe(3);
    expect(level('A diver told me of')).toBeLessThan(3);
  });

  it('hears who greets a guest as speaking for both', () => {
    const text = (opening: string) => `${opening} I am glad you came. We are going to chart the reefs together.\n`;
    const level = (opening: string) =>
      Math.max(0, ...findAgreements(readSource(text(opening), { kind: 'speech' })).map(each => each.level));
    expect(level('Mr. Prime Minister, welcome.')).toBe(3);
    expect(level('Dear friends, welcome.')).toBeLessThan(3);
  });

  it('reads the points of a memorandum of understanding as undertakings, those of a treaty as its own', () => {
    const text = (title: string) => `${title}\n\nLas Partes rastrillarán juntas el delta del río cada otoño.\n`;
    const rules = (title: string) => findingsOf(text(title), 'treaty', 'es').map(each => each.rule);
    expect(rules('MEMORANDO DE ENTENDIMIENTO SOBRE EL DELTA')).toEqual(['joint-future']);
    expect(rules('TRATADO SOBRE EL DELTA')).toEqual(['treaty']);
  });

  it('takes a union in a name for no trade union', () => {
    const members = 'both are in the Union of Southern Seas.';
    expect(levelOf(`Rivas and Holguin reiterated their commitment to build a dock, as ${members}`, 'news')).toBe(3);
    expect(levelOf('Ambas partes acordaron una inspección por parte de empresarios.', 'news', 'es')).toBe(3);
  });

  it('leaves the affairs of a town, a chamber or a union out of a report', () => {
    expect(levelOf('El ayuntamiento y los transportistas firmaron un convenio sobre tarifas.', 'news', 'es')).toBe(0);
    expect(levelOf('The mayor and the union signed an agreement on buses.', 'news')).toBe(0);
    expect(levelOf('El alcalde de Suva vio a Fiyi y a Tonga firmar un convenio.', 'news', 'es')).toBeLessThan(5);
  });

  it('gives each unit at most one finding, in the order of the text', () => {
    const found = findingsOf(
      'The two leaders agreed to meet and signed a treaty. They pledged to keep it.',
      'declaration',
    );
    expect(found.map(finding => finding.unit)).toEqual([0, 1]);
    expect(found[0]!.level).toBe(4);
  });

  it('reads a unit alike wherever it stands', () => {
    const sentence = 'Peru and Chile signed a treaty on rail freight in Lima on May 9, 2024.';
    const [alone] = findingsOf(sentence, 'news');
    const before = 'The weather was mild. ';
    const [moved] = findingsOf(before + sentence, 'news');
    expect(moved!.act.start - before.length).toBe(alone!.act.start);
    expect(moved!.unit).toBe(1);
  });

  it('reads mixed documents unit by unit', () => {
    const text =
      'El ministro dijo que el acuerdo es justo. “We have agreed to work together to ensure peace in our regions”, declaró la ministra.';
    const found = findAgreements(readSource(text, { kind: 'study', language: 'es' }));
    expect(found.filter(finding => finding.level >= 3).length).toBeLessThanOrEqual(1);
  });

  it.each([
    '',
    '\n',
    '…',
    '“”',
    '- ',
    '1.',
    'to',
    'agreed',
    'que',
    ':',
    'Will',
    'de acuerdo',
    'signed '.repeat(200),
    '('.repeat(300),
  ])('never throws: %j', text => {
    for (const kind of ['declaration', 'cable', 'news', 'plain'] as const) {
      expect(() => findingsOf(text, kind, 'en')).not.toThrow();
      expect(() => findingsOf(text, kind, 'es')).not.toThrow();
    }
  });
});

describe('intentions', () => {
  it.each<[string, 'en' | 'es']>([
    ['The two countries intend to open a joint office in Suva.', 'en'],
    ['Fiji plans to host the next round.', 'en'],
    ['Ambos países esperan firmar un convenio en octubre.', 'es'],
  ])('are of level 2: %s', (text, language) => expect(levelOf(text, 'declaration', language)).toBe(2));
});

describe('texts that only seem to be of a kind', () => {
  it('reads an address to one nation as a speech, though it says we', () => {
    const address =
      'This Nation has kept its word, and our armed forces are ready. We will stand by our friends. We will act with care, and this Congress will have its say. ';
    expect(levelOf(`${address}We will not waste what we have.`, 'plain')).toBeLessThan(3);
    const joint =
      'Our two countries have kept their word, and our armed forces are ready. We will stand by our friends. We will act with care, and our governments will have their say. ';
    expect(levelOf(`${joint}We will not waste what we have.`, 'plain')).toBe(3);
  });

  it('reads a report as one, though those whom it quotes speak of themselves', () => {
    const report =
      'The Premier said she and President Soto had agreed to open two ports. "I hope you will all use them; I do, and I will tell my friends," she told merchants. She said that "my ministers and I, we know the ports." She told them to hurry.';
    expect(findAgreements(readSource(report, { kind: 'plain', language: 'en' }))[0]?.level).toBe(3);
  });

  it('does not take an account of a treaty for the treaty', () => {
    const account =
      'The Treaty of Kandu and the War of the Lakes, 1871–1874\n\nThe Treaty of Kandu ended the War of the Lakes. The final agreement was signed in May of 1874 by Chad and Niger.\n';
    const found = findAgreements(readSource(account, { language: 'en' }));
    expect(found.map(finding => finding.rule)).not.toContain('treaty');
    expect(found.some(finding => finding.level >= 4)).toBe(true);
  });
});
