import { inEnglish, type Say } from '../say';
import { captions, levelLetters, levelName, levelOf, levels, precedences, signals } from './codes';
import { explainReason, explainTag } from './explainCodes';
import { explainDateTime, explainDay, explainDeclassification, explainOrder } from './explainDates';
import { explainAddress, explainRouting } from './explainPlaces';
import { explainNumber, explainReference } from './explainReferences';
import type { Explain, Explanation, ExplanationContext } from './explanation';
import { said } from './explanation';
import type { CableHeader, HeaderToken } from './header';

/** What to show on a token of the header, in the context's language; `null` where there is nothing to say. */
export function explainToken(
  header: CableHeader,
  token: HeaderToken,
  context: Partial<ExplanationContext> = {},
): Explanation | null {
  return explanations[token.kind]?.(header, token, { ...context, say: context.say ?? inEnglish }) ?? null;
}

const labels: readonly { readonly pattern: RegExp; readonly explain: (say: Say) => Explanation }[] = [
  { pattern: /^FM/, explain: say => said(say('FM: from'), say('The post that originated the cable.')) },
  { pattern: /^TO/, explain: say => said(say('TO: action addressees'), say('They are to act on the cable.')) },
  {
    pattern: /^INFO/,
    explain: say => said(say('INFO: information addressees'), say('They receive the cable for their information.')),
  },
  {
    pattern: /^XMT/,
    explain: say => said(say('XMT: exempted'), say('Posts of a collective address to which the cable is not sent.')),
  },
  {
    pattern: /^\[?[AT]A?[GQS]/,
    explain: say =>
      said(
        say('TAGS: Traffic Analysis by Geography and Subject'),
        say('Codes of subjects, programs, organizations and countries by which cables are filed.'),
      ),
  },
  { pattern: /^SUB/i, explain: say => said(say('SUBJECT: what the cable is about')) },
  {
    pattern: /^REF/i,
    explain: say => said(say('REF: references'), say('Earlier cables that this one answers or rests on.')),
  },
  {
    pattern: /^(?:CLASS|DERIVED|DECLASS)/i,
    explain: say => said(say('Who classified the cable, and for which reasons')),
  },
];

const explanations: Partial<Record<HeaderToken['kind'], Explain>> = {
  label: (_, { value }, { say }) => labels.find(({ pattern }) => pattern.test(value))?.explain(say) ?? null,
  channel: (_, { value }, { say }) =>
    said(
      say('Transmission identifier {0}', value),
      say('Circuit and running number of the transmission, not the number of the cable.'),
    ),
  prosign: (_, { value }, { say }) =>
    explainPrecedence(value.slice(0, 1), say('Prosign {0}: the highest precedence in the message', value), say),
  'routing-indicator': explainRouting,
  serial: (_, { value }, { say }) =>
    said(say('Station serial number {0}', value), say('The last four digits of the message number.')),
  'transmission-section': (_, { value }, { say }) =>
    said(say('Section {0} of this transmission', String(Number(value)))),
  'day-of-year': explainDay,
  time: (_, { value }, { say }) => said(say('Filed at {0} Zulu (UTC)', `${value.slice(0, 2)}:${value.slice(2)}`)),
  'security-warning': (_, { value }, { say }) => explainWarning(value, say),
  'operating-signal': (_, { value }, { say }) =>
    said(say('Operating signal {0}', value), say(signals.get(value) ?? 'Its meaning is not on the list.')),
  precedence: (_, { value }, { say }) => explainPrecedence(letterOf(value), say('Precedence {0}', value), say),
  'date-time-group': explainDateTime,
  from: (_, { value }, { say }) => explainAddress(say('Originator: {0}', value), value, say),
  address: (_, { value }, { say }) => explainAddress(say('Addressee: {0}', value), value, say),
  'addressee-number': (_, { value }, { say }) =>
    said(
      say('Message {0} to this addressee', String(Number(value))),
      say('A running number that the originator keeps for each addressee.'),
    ),
  classification: (_, { value }, { say }) => explainClassification(value, say),
  section: ({ section }, _, { say }) =>
    section &&
    said(
      say('Section {0} of {1}', String(section.number), String(section.total)),
      say('Part of a cable that was sent in sections.'),
    ),
  post: (_, { value }, { say }) => explainAddress(say('Post: {0}', value), value, say),
  mrn: explainNumber,
  caption: (_, { value }, { say }) => explainCaption(value, say),
  'executive-order': explainOrder,
  declassification: explainDeclassification,
  tag: explainTag,
  'tag-name': (_, { value }, { say }) =>
    said(value, say('A person’s name among the TAGS, which the handbook allows with OVIP, OTRA, OREP and OEXC.')),
  reference: explainReference,
  reason: explainReason,
  'classified-by': (_, { value }, { say }) =>
    said(say(value.startsWith('Derived from') ? 'Derivative classification' : 'Classified by'), value),
  signature: (_, { value }, { say }) =>
    said(
      say('Signed {0}', value),
      say('Cables are signed by the chief of mission, or by whoever is in charge, whoever drafted them.'),
    ),
};

const letterOf = (value: string): string =>
  value.length === 1 ? value : ([...precedences].find(([, { words }]) => words.includes(value))?.[0] ?? value);

function explainPrecedence(letter: string, title: string, say: Say): Explanation | null {
  const term = precedences.get(letter);
  return term ? said(`${title} (${term.words[term.words.length - 1]!.toLowerCase()})`, say(term.meaning)) : null;
}

function explainWarning(value: string, say: Say): Explanation | null {
  const level = levels.find(each => levelLetters(each) === value);
  return level
    ? said(
        say('Security warning {0}', value),
        say('{0}: the classification’s letter, five times.', say(levelName(level))),
      )
    : null;
}

function explainClassification(value: string, say: Say): Explanation | null {
  const level = levelOf(value);
  if (level === null) return null;
  const marked =
    level === 'U'
      ? say('Paragraphs may be marked (U) and (SBU).')
      : say('Paragraphs may be marked ({0}) and lower.', level);
  return said(say(levelName(level)), marked);
}

function explainCaption(value: string, say: Say): Explanation | null {
  const meaning = captions.get(value);
  if (meaning) return said(value, say(meaning));
  return /\b(?:FOR|PASS|ALSO)\b/.test(value)
    ? said(say('Attention line'), say('For offices and persons within an addressee, or to be passed on to others.'))
    : null;
}
