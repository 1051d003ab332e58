import type { TextRange } from '../../markup';
import { signs } from './signs';

const SUBSECTIONS = String.raw`(?:\(\w{1,3}\))*`;
/** `86 Fed. Reg. 36,987 (July 9, 2021)`. */
export const GAZETTE = String.raw`\d{1,3}\s+(?:Fed\.\s+Reg\.|FR)\s+\d{1,3}(?:,?\d{3})?(?:\s+\([^()]{0,24}\d{4}\))?`;

/** `first`: how each begins, a quick test. */
const anywhere = (pattern: string, first = ''): RegExp =>
  new RegExp(String.raw`${first && `(?=${first})`}(?<![\p{L}\d/.])(?:${pattern})`, 'gu');

/** Each sort is looked for where a word stands that all of it have: most texts have none. */
const SORTS: readonly (readonly [words: readonly string[], RegExp])[] = [
  // documents of the United Nations, resolutions among them, and of the OAS
  [['/RES'], anywhere(String.raw`[SA]\/RES\/\d+(?:\/\d+)?(?:\s?\((?:(?:19|20)\d\d|[IVXLS-]{1,6})\))?`)],
  [
    ['A/', 'S/', 'E/', 'T/', 'CCPR/', 'CEDAW/', 'CERD/', 'CESCR/', 'CRC/', 'CRPD/', 'CAT/', 'TD/', 'DP/', 'ST/'],
    anywhere(
      String.raw`(?:[ASET]|CCPR|CEDAW|CERD|CESCR|CRC|CRPD|CAT|CMW|TD|DP|ST)(?:(?:\/(?:\p{Lu}[\p{L}\d]*\.?\d*|\d{1,4}))+\/(?:\p{Lu}+\.)?\d{1,6}|\/(?:\p{Lu}{2,6}\.\d{1,6}|\d{4,5}))(?:\/(?:Add|Rev|Corr)\.\d{1,3})*(?:\s?\((?:(?:19|20)\d\d|[IVXLS-]{1,6})\))?(?![\p{L}\d/-])`,
      '[A-Z]{1,5}/',
    ),
  ],
  [['AG/RES.'], anywhere(String.raw`AG\/RES\.\s?\d+(?:\s?\([^()\n]{1,20}\))?`)],
  // codes of the United States, its gazette, bills and reports of its Congress
  [
    ['U.S.C', 'USC', 'U. S. C', 'U.S. C'],
    anywhere(
      String.raw`\d{1,3}\s+U\.?\s?S\.?\s?C\.?(?:A\.)?\s+§{0,2}\s?\d+[a-z]?(?:\s?[–-]\s?\d+[a-z]?)?${SUBSECTIONS}(?:\s+et\s+seq\.)?`,
    ),
  ],
  [
    ['United States Code'],
    anywhere(String.raw`(?:[Ss]ections?\s+\d+[a-z]?${SUBSECTIONS}\s+of\s+)?[Tt]itle\s+\d{1,2},\s+United States Code`),
  ],
  [
    ['C.F.R', 'CFR'],
    anywhere(String.raw`\d{1,3}\s+C\.?F\.?R\.?\s+(?:(?:§{1,2}|[Pp]arts?)\s?)?\d+(?:\.\d+)?${SUBSECTIONS}`),
  ],
  [['Fed.', ' FR '], anywhere(GAZETTE)],
  [
    ['H.R', 'H. R', 'Res. ', 'Rept. ', 'Rpt. ', 'Rep. ', ' S. ', '(S. '],
    anywhere(
      String.raw`(?:H\.\s?R|[HS]\.\s?(?:(?:J|Con)\.\s?)?Res|[HS]\.\s?Re?pt?)\.\s+(?:No\.\s+)?\d{1,4}(?:-\d{1,4})?|(?<=\(|(?:\p{Ll}|,)\s)S\.\s\d{2,4}(?![\d,.]?\d)`,
      '[HS]\\.',
    ),
  ],
  [['U.N.T.S', 'UNTS'], anywhere(String.raw`\d{1,4}\s+U\.?N\.?T\.?S\.?\s+\d{1,5}`)],
  // cases of the Court of Justice of the European Union, files of a constitutional court
  [
    [' C-', ' T-', ' F-'],
    anywhere(
      String.raw`(?:Joined\s+)?(?:Cases?|[Aa]suntos?)\s+[CFT]-\d{1,4}\/\d\d(?:\s+P)?(?:(?:,|,?\s(?:and|to|y|a))\s[CFT]-\d{1,4}\/\d\d(?!\d)(?:\s+P)?)*`,
      '[JCAa](?:oined|ase|sunto)',
    ),
  ],
  [
    ['Case ', 'Opinion ', 'sunto ', 'ictamen '],
    anywhere(String.raw`(?:Case|Opinion|[Aa]sunto|[Dd]ictamen)\s+\d{1,3}\/\d\d(?![\d/])`),
  ],
  // the Constitution of the United States
  [
    ['Const. '],
    anywhere(String.raw`U\.\s?S\.\s+Const\.\s+(?:art|amend)\.\s+[IVX]+(?:,\s+§\s?\d+)?(?:,\s+cl\.\s?\d+)?`),
  ],
  // opinions of the Inter-American Court
  [['OC-'], anywhere(String.raw`(?<!-)OC-\d{1,2}\/\d\d(?!\d)`)],
  // rulings of a constitutional court, and those cases, by their number alone
  [['C-'], anywhere(String.raw`(?<!-)C-\d{2,4}\/(?:19|20)?\d\d(?![\d\p{L}/-])`)],
  [['expediente'], anywhere(String.raw`expediente\s+(?:N\s?\.?\s?[º°]\s?)?\d{1,6}-\d{4}-\p{Lu}{1,4}\/\p{Lu}{2,4}`)],
];

const SIGNED = SORTS.map(([words, pattern]) => ({ sign: signs(words), pattern }));
const ANY = signs(SORTS.flatMap(([words]) => words));

/** Laws that are cited by a symbol: `S/RES/1540 (2004)`, `22 U.S.C. § 2304(a)`, `H.Rept. 116-444`. */
export function* legalSymbols(text: string): Iterable<TextRange> {
  if (!ANY.test(text)) return;
  for (const { sign, pattern } of SIGNED)
    if (sign.test(text))
      for (const { index, 0: symbol } of text.matchAll(pattern)) yield { start: index, end: index + symbol.length };
}
