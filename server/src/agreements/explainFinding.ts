import type { TextRange } from '../markup';
import type { SourceReading } from '../source';
import type { AgreementFinding, AgreementLevel } from './finding';
import { type Guideline, guidelineOf } from './guidelines';

/** A finding in words, for a diagnostic, its related information and a hover. Plain text; the quotes are the source's. */
export interface FindingExplanation {
  /** One sentence: "Both sides committed to …: a commitment (level 3)". */
  readonly message: string;
  readonly parts: readonly ExplainedPart[];
  /** What the rule looks for, in one sentence. */
  readonly rule: string;
  readonly guideline: Guideline;
}

export interface ExplainedPart {
  readonly role: 'party' | 'act' | 'object' | 'date';
  readonly range: TextRange;
  /** For example "party: Peru". */
  readonly message: string;
}

/** What each level says. */
export const LEVEL_NAMES: Readonly<Record<AgreementLevel, string>> = {
  0: 'no agreement',
  1: 'a welcome or a reaffirmed principle',
  2: 'an intention',
  3: 'a commitment',
  4: 'an instrument signed or concluded',
  5: 'an instrument in force',
};

/** What each rule looks for. */
const RULES: Readonly<Record<string, string>> = {
  'agree-verb': 'Parties agree to do something, on something, or that something will be done.',
  'agree-passive': 'Something was agreed, without a word on who did.',
  'decide-verb': 'Several parties decide together.',
  'commit-verb': 'Parties commit themselves to something.',
  'commit-attitude': 'In a text of the parties, they are committed to an action.',
  'pledge-verb': 'A party pledges or promises an action or an amount.',
  'commitment-reaffirmed': 'A commitment to an action or an instrument is voiced or repeated.',
  'instrument-signed': 'An instrument is signed.',
  'instrument-concluded': 'An instrument, or its negotiation, is concluded.',
  'instrument-adopted': 'An instrument is adopted, approved or exchanged.',
  'instrument-ratified': 'An instrument is ratified.',
  'instrument-extended': 'An instrument is extended, renewed or amended.',
  'in-force': 'An instrument enters into force.',
  'act-noun': 'A noun names the making of an instrument.',
  'agreement-noun': 'An agreement to do something is named.',
  'joint-establishment': 'Parties set something up together.',
  accession: 'A party joins an instrument, an initiative or a body.',
  announcement: 'A party announces what it will do, or what the parties have made.',
  'joint-instruction': 'Leaders together instruct their ministers or teams.',
  'joint-future': 'In a joint text a party says what it will do.',
  'pledged-future': 'A party will give or do something for another.',
  'list-item': 'The item stands under an operative lead-in.',
  welcome: 'Something is welcomed.',
  treaty: 'The whole text is an agreement.',
};

/** The names of all rules, in the order in which they are documented. */
export const agreementRules = (): readonly string[] => Object.keys(RULES);

/** How much of a long object or list item a message quotes. UTF-16 code units. */
const QUOTED = 90;

/** Says why a finding is one. `reading` is the one that it was found in. */
export function explainFinding(finding: AgreementFinding, reading: SourceReading): FindingExplanation {
  const quote = (range: TextRange): string => shortened(reading.text.slice(range.start, range.end));
  const level = `${LEVEL_NAMES[finding.level]} (level ${finding.level})`;
  const rule = RULES[finding.rule] ?? finding.rule;
  const guideline = guidelineOf(finding.guideline);
  if (finding.rule === 'treaty')
    return {
      message: `This text is itself an agreement: name it with “agreement:” in the front matter, and its articles need no tags.`,
      parts: [],
      rule,
      guideline,
    };
  const parts: ExplainedPart[] = [
    ...finding.parties.map(range => ({ role: 'party' as const, range, message: `party: ${quote(range)}` })),
    { role: 'act', range: finding.act, message: `act: ${quote(finding.act)}` },
  ];
  if (finding.object)
    parts.push({ role: 'object', range: finding.object, message: `object: ${quote(finding.object)}` });
  if (finding.date) parts.push({ role: 'date', range: finding.date.range, message: `date: ${finding.date.value}` });
  const told = finding.rule === 'list-item' ? quote(finding.clause) : phraseOf(finding, quote);
  return { message: `“${told}” states ${level} that no tag marks.`, parts, rule, guideline };
}

/** Parties, act and object as one phrase, where they follow each other; else the act alone. */
function phraseOf(finding: AgreementFinding, quote: (range: TextRange) => string): string {
  const first = finding.parties[0];
  const start =
    first && first.start < finding.act.start && finding.act.start - first.start < 120 ? first.start : finding.act.start;
  const end = finding.object && finding.object.end > finding.act.end ? finding.object.end : finding.act.end;
  return quote({ start, end });
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= QUOTED) return line;
  const cut = line.lastIndexOf(' ', QUOTED);
  return `${line.slice(0, cut > QUOTED / 2 ? cut : QUOTED)} …`;
};
