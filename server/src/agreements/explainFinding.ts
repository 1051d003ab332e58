import type { TextRange } from '../markup';
import { inEnglish, type Say, type SourceReading, type Unit } from '../source';
import type { AgreementFinding, AgreementLevel } from './finding';
import { type Guideline, guidelineOf } from './guidelines';
import { reasonInWords } from './weighing/reasonWords';

/** A finding in words, for a diagnostic, its related information and a hover. Plain text; the quotes are the source's. */
export interface FindingExplanation {
  /** What was found and how strong it is: “Both sides committed to …”: agreed or committed, level 3. Nothing tags it. */
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
  1: 'welcomed, or a principle reaffirmed',
  2: 'intended',
  3: 'agreed or committed',
  4: 'signed or concluded',
  5: 'in force',
};

/** What each rule looks for. */
const RULES: Readonly<Record<string, string>> = {
  'agree-verb': 'Parties agree to do something, on something, or that something will be done.',
  'agree-passive': 'Something was agreed, without a word on who did.',
  'decide-verb': 'Several parties decide together.',
  'commit-verb': 'Parties commit themselves to something.',
  'commit-attitude': 'In a text of the parties, they are committed to an action.',
  'pledge-verb': 'A party pledges or promises an action or an amount.',
  'set-expression': 'Parties bind themselves by a set expression: “gave its word”, “settled on”.',
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
  concession: 'A party gives up something that it could have kept.',
  'reported-terms': 'A report says what an agreement makes a party do.',
  'list-item': 'The item stands under an operative lead-in.',
  intention: 'A party intends or plans to do something.',
  welcome: 'Something is welcomed.',
  weighed: 'No construction alone shows it; together, what stands in the passage makes it probable, most of all: {0}.',
  treaty: 'The whole text is an agreement.',
};

/** The names of all rules, in the order in which they are documented. */
export const agreementRules = (): readonly string[] => Object.keys(RULES);

/** How much of the text a message quotes. UTF-16 code units. */
const QUOTED = 80;

/** How much may stand before the act in a quotation. UTF-16 code units. */
const BEFORE_ACT = 60;

/** How far behind the act a date is still quoted with it. UTF-16 code units. */
const DATED = 30;

/** What an explanation looks up of the text that a finding was made in. */
export interface ExplainedText extends Pick<SourceReading, 'text' | 'masks'> {
  readonly units: readonly Pick<Unit, 'content'>[];
}

/** Says why a finding is one. `reading` is the one that it was found in; `say` translates. */
export function explainFinding(
  finding: AgreementFinding,
  reading: ExplainedText,
  say: Say = inEnglish,
): FindingExplanation {
  const quote = (range: TextRange): string => shortened(wordsOf(reading, range));
  const reasons = (finding.reasons ?? []).map(reason => reasonInWords(reason, say)).join('; ');
  const rule = say(RULES[finding.rule] ?? finding.rule, reasons);
  const { number, title, text } = guidelineOf(finding.guideline);
  const guideline = { number, title: say(title), text: say(text) };
  if (finding.rule === 'treaty')
    return {
      message: say(
        'This text is itself an agreement: name it with “agreement:” in the front matter, and its articles need no tags.',
      ),
      parts: [],
      rule,
      guideline,
    };
  const parts: ExplainedPart[] = [
    ...finding.parties.map(range => ({ role: 'party' as const, range, message: say('party: {0}', quote(range)) })),
    { role: 'act', range: finding.act, message: say('act: {0}', quote(finding.act)) },
  ];
  if (finding.object)
    parts.push({ role: 'object', range: finding.object, message: say('object: {0}', quote(finding.object)) });
  if (finding.date)
    parts.push({ role: 'date', range: finding.date.range, message: say('date: {0}', finding.date.value) });
  const message = say(
    finding.rule === 'weighed'
      ? '“{0}”: probably {1}, level {2}. Nothing tags it.'
      : '“{0}”: {1}, level {2}. Nothing tags it.',
    shortened(told(finding, reading)),
    say(LEVEL_NAMES[finding.level]),
    String(finding.level),
  );
  return { message, parts, rule, guideline };
}

/**
 * From the subject of the clause to the end of what is agreed: who, the act, and the object. Where much stands between the
 * subject and the act, only the first party is named before it.
 */
function told({ act, clause, object, date, parties, unit, rule }: AgreementFinding, reading: ExplainedText): string {
  const { text, units } = reading;
  const content = units[unit]?.content;
  const first = Math.max(clause.start, content?.start ?? 0);
  const dated = date && date.range.start - act.end < DATED ? date.range.end : 0;
  const last = Math.max(act.end, object?.end ?? 0, dated, rule === 'list-item' ? clause.end : 0);
  // What is agreed ends before the mark that closes its title.
  const end = /[”»"]/.test(text[last] ?? '') ? last + 1 : last;
  const whole = wordsOf(reading, { start: first, end });
  if (act.start - first <= BEFORE_ACT) return whole;
  const before = (each: TextRange): boolean => each.start >= first && each.end <= act.start;
  const subject = parties.find(before) ?? (object && before(object) ? object : undefined);
  const noun = rule === 'act-noun' || rule === 'agreement-noun';
  const rest = wordsOf(reading, { start: noun ? withArticle(text, act.start) : act.start, end });
  if (!subject || subject.end - first > BEFORE_ACT) return rest;
  return `${wordsOf(reading, { start: first, end: subject.end })} … ${rest}`;
}

/** Before the article of a noun that begins at `start`. */
const withArticle = (text: string, start: number): number =>
  start - (/(?<!\p{L})(?:the|la|el)\s$/iu.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);

/** The words of a range in one line, without what interrupts the text (page markers, portion marks). */
function wordsOf({ text, masks }: ExplainedText, { start, end }: TextRange): string {
  let words = '';
  let from = start;
  for (const mask of masks) {
    if (mask.start >= end) break;
    if (mask.end <= from) continue;
    words += `${text.slice(from, Math.max(from, mask.start))} `;
    from = mask.end;
  }
  return (words + text.slice(Math.min(from, end), end)).replace(/\s+/g, ' ').trim();
}

/** Cut at a word, without marks at its ends that are no part of it; quotation marks inside become single ones. */
function shortened(line: string): string {
  const whole = line
    .replace(/^[\s\p{Pd}*•·,;:]+/u, '')
    .replace(/[\s,;:]+$/, '')
    .replace(/[“«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replaceAll('"', "'");
  if (whole.length <= QUOTED) return whole;
  const cut = whole.lastIndexOf(' ', QUOTED - 2);
  return `${whole.slice(0, cut > QUOTED / 2 ? cut : QUOTED - 2).replace(/[\s,;:(]+$/, '')} …`;
}
