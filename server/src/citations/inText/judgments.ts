import type { InTextCitation } from '../citation';
import { withoutLead } from './sentenceLead';
import { signs } from './signs';

/** `p. 22`, `pp. 4-5, paras. 57 and 58`, `párr. 166` behind a report. */
const PARTS = String.raw`(?:,\s+(?:at\s+)?(?:pp?|paras?|paragraphs?|párrs?|párrafos?|§{1,2})\.?\s?\d{1,4}(?:\s?(?:[-–,]|y|and|a|to)\s?\d{1,4}(?!\d))*)*`;
const NUMBER = String.raw`(?:No\.?|N\.?\s?[º°]|[Nn]úm\.)\s?\d{1,4}(?:\/\d{1,4})?`;
const REPORTS = [
  // `I.C.J. Reports 1949, p. 22`, `P.C.I.J., Series A, No. 17, p. 29`
  String.raw`(?:I\.?C\.?J|P\.?C\.?I\.?J|C\.?I\.?J|C\.?P\.?J\.?I)\.?,?\s+(?:Reports|Rep\b\.?|Recueil|Ser(?:\.|[ií]es?))(?:\s+[A-E](?:\/[A-E])?)?(?:,?\s+${NUMBER})?(?:,?\s+(?:19|20)\d\d)?(?:\s+\([IVX]{1,4}\))?${PARTS}`,
  // `Serie C No. 4, párr. 166` of the Inter-American Court
  String.raw`Series?\s+[A-E],?\s+${NUMBER}${PARTS}`,
  // `347 U.S. 483 (1954)`, `12 F.3d 45, 47 (2d Cir. 1999)`
  String.raw`\d{1,4}\s+(?:U\.\s?S|S\.\s?Ct|L\.\s?Ed|F|F\.\s?Supp)\.(?:\s?(?:2d|3d|4th))?\s+\d{1,4}(?:,\s\d{1,4}(?:[-–]\d{1,4})?)*(?:\s+\((?:[^()\d]{0,20}|\d(?:d|th|st|nd|rd)\s[^()\d]{0,16})(?:1[789]|20)\d\d\))?`,
  // `[2006] UKHL 20`
  String.raw`\[(?:19|20)\d\d\]\s+(?:\d\s+)?(?:UKHL|UKSC|EWCA(?:\s+Civ)?|EWHC|AC|QB|WLR|All\s+ER)\s+\d{1,4}${PARTS}`,
  // `(1997) 24 EHRR 423`
  String.raw`\((?:19|20)\d\d\)\s+\d{1,3}\s+(?:EHRR|BHRC|Cr\s+App\s+R|CLR|ALR)\s+\d{1,4}${PARTS}`,
  // `1986 I.C.J. 14, 103`
  String.raw`(?:19|20)\d\d\s+(?:I\.C\.J|P\.C\.I\.J)\.\s+\d{1,4}(?:,\s\d{1,4})?`,
];
/** Where the files of a case are cited, not a report. */
const FILES = [
  // `Writ Petition No 12 of 1990, in the High Court of Tarima, p. 3`, `App. No. 5310/71`
  String.raw`(?:Writ\s+Petition|(?:Civil|Criminal)\s+Appeal|Petition|Appeal|App(?:lication|\.)|Suit|Communication|Case)(?:\s+\([^()]{1,20}\))?\s+[Nn]os?\.?\s?(?:\d{1,6}(?:\s+of\s+(?:1[89]|20)\d\d|\/\d{2,4})|\p{Lu}{2,5}-\d[\dA-Z/.-]*\w)(?:,\s+(?:Judgment|Decision|Order)(?:,\s+\d{1,2}\s\p{Lu}\p{Ll}+\s(?:19|20)\d\d)?)?(?:,\s+in\s+the\s+(?:\p{Lu}\p{L}+\s+)*Court(?:\s+of\s+\p{Lu}\p{L}+)?)?${PARTS}`,
  // `[GC], no. 55721/07, § 130, ECHR 2011`
  String.raw`(?:\[GC\],?\s+)?nos?\.\s\d{3,6}\/\d\d(?!\d)(?:\s?(?:,|and)\s\d{3,6}\/\d\d(?!\d))*${PARTS}(?:,\s+ECHR\s+\d{4}(?:-[IVX]+)?)?`,
  // `sentencia de 29 de julio de 1988, párr. 172`
  String.raw`[Ss]entencia\s+del?\s+\d{1,2}\s+de\s+\p{Ll}{4,10}\s+del?\s+(?:19|20)\d\d(?:[.,]\s+Serie\s+C,?\s+${NUMBER})?${PARTS}`,
];
/** What stands behind the year of a judgment: such a year is nobody's work. */
export const REPORT_BEHIND =
  /^\s+(?:\d{1,3}\s+)?(?:UKHL|UKSC|UKPC|EWCA|EWHC|AC|QB|WLR|All\s+ER|EHRR|BHRC|Cr\s+App\s+R|CLR|ALR)\s+(?:Civ\s+|Crim\s+)?\d/u;
const oneOf = (patterns: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d.])(?:${patterns.join('|')})`, 'gu');
const REPORT = oneOf(REPORTS);
const FILE = oneOf(FILES);
/** What every file has. */
const FILE_SIGN = /[\s,][Nn]os?\.?\s(?:\p{Lu}{2,5}-)?\d|entencia\s+del?\s+\d/u;
/** What every report has: looked for first, for most texts have none. */
const SIGNS = signs([
  'Reports',
  'Rep.',
  'Recueil',
  'Serie',
  'Ser.',
  'Série',
  'U.S. ',
  'U. S. ',
  ' F.',
  'S. Ct.',
  'S.Ct.',
  'L. Ed.',
  '] ',
  'I.C.J.',
  ' EHRR ',
  ' BHRC ',
  ' App R ',
  ' CLR ',
  ' ALR ',
]);

/** What a judgment is in its case: `, Merits, Judgment`, `. Fondo. Sentencia de 29 de julio de 1988`. */
const PHASE = String.raw`(?:Judgments?|Merits|Jurisdiction|Admissibility|Preliminary|Advisory|Provisional|Interim|Order|Second\s+Phase|Compensation|Reparations?|Intervention|Application|Interpretation|Excepci(?:ón|ones)|Fondo|Reparaciones|Costas|Sentencia|Fallo|Opinión|Supervisión|Resolución)`;
const WORD = String.raw`(?:\p{Lu}[\p{L}’'-]*|(?:\p{Lu}\p{Ll}{0,3}\.)+|vs?\.?|of|the|and|in|on|for|to|against|between|with|at|from|by|de|del|la|las|los|el|y|e|en|sobre|contra|et|al\.|parte|re|&|No\.\s\d{1,4})`;
/** What a company's name ends with, behind a comma. */
const COMPANY = String.raw`,\s+(?:Inc|Ltd|Co|Corp|L\.?L\.?C|L\.?P|S\.A|N\.A)\.?(?=\s)`;
/** The name of a case before its report: `Corfu Channel (United Kingdom v. Albania), Merits, Judgment, `. */
const NAME_BEFORE = new RegExp(
  String.raw`(?:Corte\s+(?:IDH|Interamericana\s+de\s+Derechos\s+Humanos)[.,:]\s+)?(?<!\p{L})\p{Lu}(?:[\p{L}’'-]*|\p{Ll}{0,3}\.)(?:\s+${WORD}|${COMPANY}){0,25}(?:\s+\([^()]{3,140}\))?(?:[.,]\s+${PHASE}(?:No\.|[^.,;()]){0,60}(?:\([^()]{0,40}\))?(?:[.,]\s+(?:(?:1[89]|20)\d\d|No\.\s?\d+))*)*[.,]\s+$`,
  'u',
);
/** `Berg v Home Secretary`, `R(Berg and Lund) v Port Board`, directly before the year of a report. */
const PARTIES_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:R\s?\([^()]{2,80}\)|\p{Lu}(?:[\p{L}’'-]*|\p{Ll}{0,3}\.)(?:\s+${WORD}){0,8})\s+v\.?\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+${WORD}){0,8}\s+$`,
  'u',
);
/** Between the parties, or before the name of a case. */
const PARTIES = /\s(?:vs?\.?|contra|c\.)\s|(?<!\p{L})Casos?\s/u;
/** A longer name than this is none. */
const LONGEST = 420;

/**
 * Judgments cited by the name of their case and by where they are reported: `Corfu Channel (United Kingdom v. Albania), Merits,
 * I.C.J. Reports 1949, p. 22`, `Brown v. Board of Education, 347 U.S. 483 (1954)`. One that is a line by itself heads a text.
 */
export function* judgments(text: string): Iterable<InTextCitation> {
  const patterns = [...(SIGNS.test(text) ? [REPORT] : []), ...(FILE_SIGN.test(text) ? [FILE] : [])];
  for (const { index, 0: report } of patterns.flatMap(each => [...text.matchAll(each)])) {
    const from = Math.max(0, index - LONGEST);
    const lead = text.slice(from, index);
    const before = NAME_BEFORE.exec(lead) ?? (/^[[(]/.test(report) ? PARTIES_BEFORE.exec(lead) : null);
    // without the name of its case, what stands in other reports than those of the World Court is too little
    if (!before || (/^(?:[Ss]entencia|no|Case|\[GC)/.test(report) && !PARTIES.test(before[0]))) {
      if (!/^(?:I\.?C|P\.?C|C\.?[IP])\.?/.test(report)) continue;
    }
    const named = before ? from + before.index : index;
    const start = named + (/^In\sre\s/.test(text.slice(named, named + 6)) ? 0 : withoutLead(text.slice(named, index)));
    const end = index + report.length;
    if (isHeading(text, start, end)) continue;
    const range = { start, end };
    const plain = text.slice(start, end).replace(/\s+/g, ' ');
    const locator = /,\s((?:at\s)?(?:pp?|paras?|paragraphs?|párrs?|párrafos?|§)\.?\s?\d.*)$/u.exec(plain)?.[1] ?? null;
    const author = locator === null ? plain : plain.slice(0, -locator.length).replace(/,\s$/, '');
    const year = /(?<!\d)(?:1[789]|20)\d\d(?!\d)/.exec(plain)?.[0] ?? null;
    yield { kind: 'other', range, works: [{ author, year, locator, range }] };
  }
}

const isHeading = (text: string, start: number, end: number): boolean =>
  /(?:^|[\r\n])[^\p{L}\d\r\n]*$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 4));
