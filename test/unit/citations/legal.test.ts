import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../server/src/citations';

const found = (text: string) => findCitations(text).map(({ range }) => text.slice(range.start, range.end));

describe('judgments', () => {
  it.each<[string, string[]]>([
    [
      'It was held before (Ferry Lights (Tarima v. Sarabia), Merits, Judgment, I.C.J. Reports 1952, p. 22, para. 9).',
      ['Ferry Lights (Tarima v. Sarabia), Merits, Judgment, I.C.J. Reports 1952, p. 22, para. 9'],
    ],
    [
      'See Works at Osh, Jurisdiction, Judgment No. 4, 1926, P.C.I.J., Series A, No. 11, p. 3.',
      ['Works at Osh, Jurisdiction, Judgment No. 4, 1926, P.C.I.J., Series A, No. 11, p. 3'],
    ],
    [
      'As in Lund v. Harbor Board, 301 U.S. 99, 104 (1937), and Fair Piers, Inc. v. Berg, 12 F.3d 45 (2d Cir. 1999).',
      ['Lund v. Harbor Board, 301 U.S. 99, 104 (1937)', 'Fair Piers, Inc. v. Berg, 12 F.3d 45 (2d Cir. 1999)'],
    ],
    [
      'Así fue (Caso Quispe Mamani vs. Tarima. Fondo. Sentencia de 3 de mayo de 1999. Serie C No. 58, párr. 16).',
      ['Caso Quispe Mamani vs. Tarima. Fondo. Sentencia de 3 de mayo de 1999. Serie C No. 58, párr. 16'],
    ],
    ['Lo dice el Expediente N.º 00077-2011-PA/TC, fundamento 8.', ['Expediente N.º 00077-2011-PA/TC, fundamento 8']],
    ['In re Berg, 327 U.S. 11 (1946), was the first.', ['In re Berg, 327 U.S. 11 (1946)']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('one that is a line by itself heads a text', () => {
    expect(found('Ferry Lights (Tarima v. Sarabia),\nJudgment, I.C.J. Reports 1952, p. 22\n\nThe Court met.')).toEqual(
      [],
    );
  });

  it('a file is none, nor are figures of trade', () => {
    expect(found('Vino en el Exp. 2019-112, con 12 F. 30 y 301 U.S. dollars.')).toEqual([]);
  });
});

describe('laws', () => {
  it.each<[string, string[]]>([
    ['de acuerdo a la Constitución (artículo 200º.4) procede', ['artículo 200º.4']],
    [
      'obliga (Convención de Tarima sobre Puertos, del 3 de mayo de 1969. Artículo 26°: lo dicho)',
      ['Convención de Tarima sobre Puertos, del 3 de mayo de 1969. Artículo 26°'],
    ],
    [
      'It was paid (P.L. 99-159), then again (Division A of H.R. 76; H.Rept. 99-44).',
      ['P.L. 99-159', 'Division A of H.R. 76; H.Rept. 99-44'],
    ],
    [
      'Under Exec. Order No. 10,036, 86 Fed. Reg. 36,987 (July 9, 1961), and EO 10219 it may.',
      ['Exec. Order No. 10,036, 86 Fed. Reg. 36,987 (July 9, 1961)', 'EO 10219'],
    ],
    [
      'by section 301 of title 3, United States Code, and the Act (50 U.S.C. 1701 et seq.)',
      ['section 301 of title 3, United States Code', '50 U.S.C. 1701 et seq.'],
    ],
    ['Under Section 620A of the Ports Act of 1961 it ends.', ['Section 620A of the Ports Act of 1961']],
    [
      'el artículo IV del Título Preliminar de la Ley N.º 27999 y el literal a) del numeral 2.1 del artículo 2 de la Ley 30999',
      [
        'artículo IV del Título Preliminar de la Ley N.º 27999',
        'literal a) del numeral 2.1 del artículo 2 de la Ley 30999',
      ],
    ],
    ['Article 38, paragraph 1 (c), of the Statute', ['Article 38, paragraph 1 (c), of the Statute']],
    ['the resolutions 1970 (2011) and 1973 (2011)', ['resolutions 1970 (2011) and 1973 (2011)']],
    [
      'It rests on Decree No. 7,311 dated May 4, 1998, on Resolutions 1199 and 1203, and on Resolutions 1101, 1102, and 1105 alone.',
      ['Decree No. 7,311 dated May 4, 1998', 'Resolutions 1199 and 1203', 'Resolutions 1101, 1102, and 1105'],
    ],
    [
      'Se aplicó el decreto ley Nº 314, de 1981; luego las leyes 41-12 y 42-12.',
      ['decreto ley Nº 314, de 1981', 'leyes 41-12 y 42-12'],
    ],
    ['Siguen las leyes 41-12 y 42 decretos más, y las Leyes 27111 y 12 de mayo.', ['leyes 41-12', 'Leyes 27111']],
    ['It cites Resolutions 1199 and 30 percent of all others.', ['Resolutions 1199']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('parts of laws', () => {
  it.each<[string, string[]]>([
    [
      'Art.7 European Convention on Inland Ports says so, as does Art.9 of the Ports Charter.',
      ['Art.7 European Convention on Inland Ports', 'Art.9 of the Ports Charter'],
    ],
    [
      'Under Sections 4:12 and 4:13 of the General Ports Act (Gpa).',
      ['Sections 4:12 and 4:13 of the General Ports Act'],
    ],
    [
      'That Article 4:12 in conjunction with Article 4:13 of the Gpa forbids.',
      ['Article 4:12 in conjunction with Article 4:13 of the Gpa'],
    ],
    ['It opened at 4:12 of the Monday, says chapter 3:16 of John.', []],
    ['It follows Article 2(1) of the Decree on Piers.', ['Article 2(1) of the Decree on Piers']],
    [
      'It follows Article 2(1) of the Decree on Pier Building by Port Companies.',
      ['Article 2(1) of the Decree on Pier Building by Port Companies'],
    ],
    ['It broke Article 2 of the Treaty of Osh by Mistake.', ['Article 2 of the Treaty of Osh']],
    ['It is so in Joined Cases C-114/95 and C-115/95, too.', ['Joined Cases C-114/95 and C-115/95']],
    ['The sum is in Article 6(b) of the 2017 Harbour Policy.', ['Article 6(b) of the 2017 Harbour Policy']],
    [
      'Demanda los artículos II y IV (parciales) y los capítulos Tercero y Quinto de la Ley 41 de 1963.',
      ['artículos II y IV (parciales) y los capítulos Tercero y Quinto de la Ley 41 de 1963'],
    ],
    ['Demanda el artículo XX -parcial- de la Ley 41 de 1963.', ['artículo XX -parcial- de la Ley 41 de 1963']],
    [
      'Rige el Decreto 52 del 9 de mayo de 2011, y el Decreto 318 del 2 de junio de 2012.',
      ['Decreto 52 del 9 de mayo de 2011', 'Decreto 318 del 2 de junio de 2012'],
    ],
    ['Lo ordena la Decisión 344 de la CAN.', ['Decisión 344 de la CAN']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('the day gives the year', () => {
    expect(findCitations('Rige el Decreto 318 del 2 de junio de 2012.')[0]?.works[0]?.year).toBe('2012');
  });
});

describe('judgments by their parties alone', () => {
  it.each<[string, string[]]>([
    ['It was so held in B v Tarima (1996) 21 EHRR 77, in the end.', ['B v Tarima (1996) 21 EHRR 77']],
    [
      'In R(Berg, Lund and Ng) v Port Secretary [2007] UKHL 12 the House agreed.',
      ['R(Berg, Lund and Ng) v Port Secretary [2007] UKHL 12'],
    ],
    ['As Berg (1996) said, 24 ships came.', ['Berg (1996)']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('by the number of the case alone', () => {
    expect(found('Lo dijo antes (C-114/95), y luego la Sentencia C-208/97; voló un C-130.')).toEqual([
      'C-114/95',
      'Sentencia C-208/97',
    ]);
  });
});

describe('instruments by their number, their day or their symbol', () => {
  it.each<[string, string[]]>([
    [
      'El Artículo Quinto del Tratado del 3 de junio de 1929, y el artículo 2 del Tratado de Osh de 3 de mayo de 1930.',
      ['Artículo Quinto del Tratado del 3 de junio de 1929', 'artículo 2 del Tratado de Osh de 3 de mayo de 1930'],
    ],
    [
      'Los artículos 32, N.º 17, y 50 N.º 1), de la Constitución Política, y el artículo 19 N°s 2, 6 y 24 de la Carta.',
      ['artículos 32, N.º 17, y 50 N.º 1), de la Constitución Política', 'artículo 19 N°s 2, 6 y 24 de la Carta'],
    ],
    [
      'El artículo 6 del Convenio Nº 169 de la Organización Internacional del Trabajo (OIT), y el Convenio 169 de la OIT.',
      ['artículo 6 del Convenio Nº 169 de la Organización Internacional del Trabajo (OIT)', 'Convenio 169 de la OIT'],
    ],
    [
      'La Resolución Exenta N°735 de fecha 29 de diciembre del año 2020, la Resolución de Alcaldía N.º 012-2019-MPL y el decreto legislativo 1100.',
      [
        'Resolución Exenta N°735 de fecha 29 de diciembre del año 2020',
        'Resolución de Alcaldía N.º 012-2019-MPL',
        'decreto legislativo 1100',
      ],
    ],
    [
      'See S/2019/232, A/HRC/39/57, CCPR/C/21/Rev.1/Add.13 and S/PV.4701; not A/4, S/N 12 or T/1.',
      ['S/2019/232', 'A/HRC/39/57', 'CCPR/C/21/Rev.1/Add.13', 'S/PV.4701'],
    ],
    [
      'As in Lund vs State of Tarima, Writ Petition No 1639 of 1990, in the High Court of Osh, p. 3; Petition No 12 of 1990 fell.',
      ['Lund vs State of Tarima, Writ Petition No 1639 of 1990, in the High Court of Osh, p. 3'],
    ],
    ['The Ports Act 1959, section 2, rules.', ['Ports Act 1959, section 2']],
    [
      'The Ports Act 2006, s 172, and s. 12(3) of the Ports Act 1999 differ.',
      ['Ports Act 2006, s 172', 's. 12(3) of the Ports Act 1999'],
    ],
    [
      'Members introduced H.R. 2615 and S. 1025; by U.S. Const. art. I, § 8, and UNSCR 1540 they may. Signed J. S. Berg.',
      ['H.R. 2615', 'S. 1025', 'U.S. Const. art. I, § 8', 'UNSCR 1540'],
    ],
    [
      'In Tarima v. Sarabia, 1986 I.C.J. 14, 103, Prosecutor v. Lund, Case No. IT-94-1-A, Judgment, 15 July 1999, para. 131, and Berg and Others v. the United Kingdom [GC], no. 55721/07, § 130, ECHR 2011.',
      [
        'Tarima v. Sarabia, 1986 I.C.J. 14, 103',
        'Prosecutor v. Lund, Case No. IT-94-1-A, Judgment, 15 July 1999, para. 131',
        'Berg and Others v. the United Kingdom [GC], no. 55721/07, § 130, ECHR 2011',
      ],
    ],
    [
      'El Caso Lund Ríos vs. Tarima, sentencia de 29 de julio de 1988, párr. 172; no la sentencia de 3 de mayo de 1990.',
      ['Caso Lund Ríos vs. Tarima, sentencia de 29 de julio de 1988, párr. 172'],
    ],
    [
      'La LO 3/2018, el RD 1393/2007, la STS 123/2019, la sentencia SU-214/16, el Auto 004 de 2009 y la Opinión Consultiva OC-18/03.',
      [
        'LO 3/2018',
        'RD 1393/2007',
        'STS 123/2019',
        'sentencia SU-214/16',
        'Auto 004 de 2009',
        'Opinión Consultiva OC-18/03',
      ],
    ],
    [
      'El artículo 1969 del Código Civil y la Tercera Disposición Complementaria Final de la Ley 30077; el Título II del Reglamento de la Ley 27806.',
      [
        'artículo 1969 del Código Civil',
        'Tercera Disposición Complementaria Final de la Ley 30077',
        'Título II del Reglamento de la Ley 27806',
      ],
    ],
    [
      'El fundamento jurídico 3 de la STC 0024-2010-PI/TC, el considerando quinto de la Resolución 123-2019 y el numeral 4.2 de la Directiva N.° 001-2020; el párrafo 3 del informe.',
      [
        'fundamento jurídico 3 de la STC 0024-2010-PI/TC',
        'considerando quinto de la Resolución 123-2019',
        'numeral 4.2 de la Directiva N.° 001-2020',
      ],
    ],
    [
      'By ICCPR art. 7, art 3 ECHR, Opinion 1/09 and Case 26/62 it is so.',
      ['ICCPR art. 7', 'art 3 ECHR', 'Opinion 1/09', 'Case 26/62'],
    ],
    ['La Acción de Inconstitucionalidad 10/2014; el auto 12 se detuvo.', ['Acción de Inconstitucionalidad 10/2014']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('references back', () => {
  it.each([
    'Ibid., Section 2(1)(a)',
    'Ibid., at 4/7',
    'Pande, supra n 1, at p. 271',
    'Report of the Commission on Piers Act, supra n 13, Annexure No 4, at p. 5',
  ])('%s', cited => expect(found(`1. ${cited}.\n`)).toEqual([cited]));
});
