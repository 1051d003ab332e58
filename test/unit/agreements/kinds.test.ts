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
