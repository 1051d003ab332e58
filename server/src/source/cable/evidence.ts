import type { Evidence } from '../reading';

/** How much of a text's beginning can show that it is a cable. */
const headLength = 12_000;

const signs: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^\s*VZCZC[A-Z0-9]+/m, reason: 'a transmission identifier' },
  { pattern: /^\s*DE R[A-Z]{3,7} ?#\d{3,6}/m, reason: 'an originating station line' },
  { pattern: /^\s*(?:[ZOPR] ){1,2}\d{6}Z [A-Z]{3} \d{2}/m, reason: 'a date-time group' },
  { pattern: /^\s*FM (?:AM|US|SECSTATE|DEPT|AIT|RPO|[A-Z]{4,} [A-Z])/m, reason: 'an originator' },
  {
    pattern:
      /^\s*(?:UNCLAS|UNCLASSIFIED|C O N F I D E N T I A L|CONFIDENTIAL|S E C R E T|SECRET|LIMITED OFFICIAL USE)\b[A-Z0-9 /]{0,60} \d{3,6}\s*$/m,
    reason: 'a classification line with a message number',
  },
  { pattern: /^\s*E\.?O\.? ?:?\d{5}/m, reason: 'an executive order line' },
  { pattern: /^\s*(?:TAGS\b|Tags:)/m, reason: 'a TAGS line' },
  { pattern: /^\s*SUBJ(?:ECT)? ?:/m, reason: 'a SUBJECT line' },
  {
    pattern: /^\s*(?:Â?¶ ?)?\d{1,3}\. {0,2}\((?:U|C|S|SBU|S\/NF|C\/NF)\)/m,
    reason: 'numbered paragraphs with portion marks',
  },
];

/**
 * What of a text shows that it is a cable, with its places; none for other texts. Two signs make a cable: one alone
 * stands in other texts too.
 */
export function cableEvidence(text: string): readonly Evidence[] {
  const head = text.slice(0, headLength);
  return signs.flatMap(({ pattern, reason }) => {
    const match = pattern.exec(head);
    if (!match) return [];
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    return [{ range: { start, end: match.index + match[0].trimEnd().length }, reason }];
  });
}
