import type { Evidence } from '../reading';

/** How much of a text's beginning can show that it is a cable. */
const headLength = 12_000;

interface Sign {
  /** The characters that it may begin with. */
  readonly opening: string;
  readonly pattern: RegExp;
  readonly reason: string;
}

/** What stands at the start of a line. */
const signs: readonly Sign[] = [
  { opening: 'V', pattern: /VZCZC[A-Z0-9]+/y, reason: 'a transmission identifier' },
  { opening: 'D', pattern: /DE R[A-Z]{3,7} ?#\d{3,6}/y, reason: 'an originating station line' },
  { opening: 'ZOPR', pattern: /(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d{2}/y, reason: 'a date-time group' },
  { opening: 'F', pattern: /FM (?:AM|US|SECSTATE|DEPT|AIT|RPO|[A-Z]{4,} [A-Z])/y, reason: 'an originator' },
  {
    opening: 'UCSL',
    pattern:
      /(?:UNCLAS|UNCLASSIFIED|C O N F I D E N T I A L|CONFIDENTIAL|S E C R E T|SECRET|LIMITED OFFICIAL USE)\b[A-Z0-9 /]{0,60} \d{3,6}\s*$/my,
    reason: 'a classification line with a message number',
  },
  { opening: 'E', pattern: /E\.?O\.? ?:?\d{5}/y, reason: 'an executive order line' },
  { opening: 'T', pattern: /(?:TAGS\b|Tags:)/y, reason: 'a TAGS line' },
  { opening: 'S', pattern: /SUBJ(?:ECT)? ?:/y, reason: 'a SUBJECT line' },
  {
    opening: 'Â¶0123456789',
    pattern: /(?:Â?¶ ?)?\d{1,3}\. {0,2}\((?:U|C|S|SBU|S\/NF|C\/NF)\)/y,
    reason: 'numbered paragraphs with portion marks',
  },
];
const openings = new Set(signs.flatMap(({ opening }) => [...opening]).map(char => char.charCodeAt(0)));

/**
 * What of a text shows that it is a cable, with its places; none for other texts. Two signs make a cable: one alone
 * stands in other texts too.
 */
export function cableEvidence(text: string): readonly Evidence[] {
  const head = text.slice(0, headLength);
  const found: (Evidence | undefined)[] = signs.map(() => undefined);
  const lineBreak = head.includes('\n') ? '\n' : '\r';
  for (let line = 0; line >= 0 && line < head.length; ) {
    while (line < head.length && isSpace(head.charCodeAt(line))) line++;
    if (openings.has(head.charCodeAt(line))) lookFor(head, line, found);
    const behind = head.indexOf(lineBreak, line);
    line = behind < 0 ? -1 : behind + 1;
  }
  return found.filter(each => each !== undefined);
}

const isSpace = (code: number): boolean => (code < 0x80 ? code <= 0x20 : /\s/.test(String.fromCharCode(code)));

/** Notes the signs that stand at `at`, those left out that were found before. */
function lookFor(head: string, at: number, found: (Evidence | undefined)[]): void {
  signs.forEach(({ opening, pattern, reason }, index) => {
    if (found[index] || !opening.includes(head[at]!)) return;
    pattern.lastIndex = at;
    const match = pattern.exec(head);
    if (match) found[index] = { range: { start: at, end: at + match[0].trimEnd().length }, reason };
  });
}
