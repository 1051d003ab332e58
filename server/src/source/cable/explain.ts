import { normaliseCableReference } from './citation';
import {
  addressesOf,
  captions,
  countryName,
  intendedTag,
  type Level,
  levelLetters,
  levelName,
  levelOf,
  levels,
  orders,
  precedences,
  reasons,
  schedules,
  signals,
  tagCategory,
  tagCode,
} from './codes';
import { dateOfDay, momentOfIso } from './dateTimeGroup';
import type { CableHeader, HeaderToken } from './header';
import { citingCable } from './inTextReferences';
import { inWords, localTime, yearsAndDays } from './momentWords';
import { placeOf, stationNamed } from './stations';

/** What a token of a header means, in English. */
export interface Explanation {
  readonly title: string;
  readonly lines: readonly string[];
  /** The cable that a reference means, or that the token numbers. */
  readonly cable?: string;
}

/** What the project knows. */
export interface ExplanationContext {
  /** The subject of a cable of the project; `null` where it has none or does not hold that cable. */
  readonly subjectOf?: (id: string) => string | null;
}

type Explain = (header: CableHeader, token: HeaderToken, context: ExplanationContext) => Explanation | null;

/** What to show on a token of the header; `null` where there is nothing to say. */
export function explainToken(
  header: CableHeader,
  token: HeaderToken,
  context: ExplanationContext = {},
): Explanation | null {
  return explanations[token.kind]?.(header, token, context) ?? null;
}

const said = (title: string, ...lines: readonly (string | null | undefined | false)[]): Explanation => ({
  title,
  lines: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
});

const explanations: Partial<Record<HeaderToken['kind'], Explain>> = {
  channel: (_, { value }) =>
    said(
      `Transmission identifier ${value}`,
      'Circuit and running number of the transmission, not the number of the cable.',
    ),
  prosign: (_, { value }) =>
    explainPrecedence(value.slice(0, 1), `Prosign ${value}: the highest precedence in the message`),
  'routing-indicator': (_, token) => explainRouting(token.value),
  serial: (_, { value }) => said(`Station serial number ${value}`, 'The last four digits of the message number.'),
  'transmission-section': (_, { value }) => said(`Section ${Number(value)} of this transmission`),
  'day-of-year': explainDay,
  time: (_, { value }) => said(`Filed at ${value.slice(0, 2)}:${value.slice(2)} Zulu (UTC)`),
  'security-warning': (_, token) => explainWarning(token.value),
  'operating-signal': (_, { value }) =>
    said(`Operating signal ${value}`, signals.get(value) ?? 'Its meaning is not on the list.'),
  precedence: (_, { value }) => explainPrecedence(letterOf(value), `Precedence ${value}`),
  'date-time-group': explainDateTime,
  from: (_, token) => explainAddress('Originator', token.value),
  address: (_, token) => explainAddress('Addressee', token.value),
  'addressee-number': (_, { value }) =>
    said(
      `Message ${Number(value)} to this addressee`,
      'A running number that the originator keeps for each addressee.',
    ),
  classification: (_, token) => explainClassification(token.value),
  section: ({ section }) =>
    section && said(`Section ${section.number} of ${section.total}`, 'Part of a cable that was sent in sections.'),
  post: (_, token) => explainAddress('Post', token.value),
  mrn: explainNumber,
  caption: (_, token) => explainCaption(token.value),
  'executive-order': (_, token) => explainOrder(token.value),
  declassification: explainDeclassification,
  tag: (_, token) => explainTag(token.value),
  'tag-name': (_, { value }) =>
    said(value, 'A person’s name among the TAGS, which the handbook allows with OVIP, OTRA, OREP and OEXC.'),
  reference: explainReference,
  reason: (header, token) => explainReason(header, token),
  'classified-by': (_, { value }) =>
    said(value.startsWith('Derived from') ? 'Derivative classification' : 'Classified by', value),
  signature: (_, { value }) =>
    said(
      `Signed ${value}`,
      'Cables are signed by the chief of mission, or by whoever is in charge, whoever drafted them.',
    ),
};

const letterOf = (value: string): string =>
  value.length === 1 ? value : ([...precedences].find(([, { words }]) => words.includes(value))?.[0] ?? value);

function explainPrecedence(letter: string, title: string): Explanation | null {
  const term = precedences.get(letter);
  return term ? said(`${title} (${term.words[term.words.length - 1]!.toLowerCase()})`, term.meaning) : null;
}

function explainRouting(value: string): Explanation {
  const [first, ...others] = addressesOf(value);
  return said(
    `Routing indicator ${value}`,
    first ? placed(first) : 'The station is not on the list.',
    others.length > 0 && `Also: ${others.join(', ')}`,
  );
}

/** An address with the country of its post. */
function placed(address: string): string {
  const station = stationNamed(address);
  const country = station && station.name !== 'STATE' ? countryName(station.country) : null;
  return country ? `${address} (${country})` : address;
}

function explainAddress(role: string, value: string): Explanation {
  const station = stationNamed(value);
  if (station?.name === 'STATE') return said(`${role}: ${value}`, 'The Department of State in Washington.');
  const country = station && countryName(station.country);
  return said(
    `${role}: ${value}`,
    country && `${placeOf(station.name)}: ${country}`,
    /COLLECTIVE/.test(value) && 'A collective address: one name for several posts.',
  );
}

function explainDay(header: CableHeader, { value }: HeaderToken): Explanation {
  const moment = momentOfIso(header.dateTime);
  const date = moment && dateOfDay(moment.year, Number(value));
  return said(
    `Day ${Number(value)} of the year`,
    moment && date && inWords({ ...moment, ...date }, { time: false }),
    moment && !date && `${moment.year} has no such day.`,
  );
}

function explainWarning(value: string): Explanation | null {
  const level = levels.find(each => levelLetters(each) === value);
  return level
    ? said(`Security warning ${value}`, `${levelName(level)}: the classification’s letter, five times.`)
    : null;
}

function explainDateTime(header: CableHeader): Explanation | null {
  const moment = momentOfIso(header.dateTime);
  if (!moment) return null;
  const station = stationNamed(header.post ?? '') ?? stationNamed(header.from ?? '');
  const local = station && localTime(moment, station.zone);
  return said(
    inWords(moment),
    local && `${local} in ${station.name === 'STATE' ? 'Washington' : placeOf(station.name)} (${station.zone})`,
  );
}

function explainClassification(value: string): Explanation | null {
  const level = levelOf(value);
  if (level === null) return null;
  const marks: Readonly<Record<Level, string>> = {
    U: '(U) and (SBU)',
    C: '(C) and lower',
    S: '(S) and lower',
    TS: '(TS) and lower',
  };
  return said(levelName(level), `Paragraphs may be marked ${marks[level]}.`);
}

function explainNumber(header: CableHeader, { value }: HeaderToken, context: ExplanationContext): Explanation {
  const subject = header.id === null ? null : (context.subjectOf?.(header.id) ?? null);
  const number = `Message reference number ${Number(value)}`;
  return header.id === null
    ? said(number)
    : { ...said(number, `Cited as ${cited(header.id)}; id ${header.id}.`, subject), cable: header.id };
}

/** `09LIMA1661` → `09 LIMA 1661`. */
function cited(id: string): string {
  const [, year, post, number] = /^(\d{2})(\D+)(\d+)$/.exec(id) ?? [];
  return post ? `${year} ${stationNamed(post)?.name ?? post} ${number}` : id;
}

function explainCaption(value: string): Explanation | null {
  const meaning = captions.get(value);
  if (meaning) return said(value, meaning);
  return /\b(?:FOR|PASS|ALSO)\b/.test(value)
    ? said('Attention line', 'For offices and persons within an addressee, or to be passed on to others.')
    : null;
}

function explainOrder(value: string): Explanation {
  const order = orders.get(value);
  return said(
    `Executive Order ${value}`,
    order
      ? `In force from ${order.effective}. ${order.meaning}`
      : 'There is no order of that number on classified information.',
  );
}

function explainDeclassification(header: CableHeader, { value }: HeaderToken): Explanation {
  const on = momentOfIso(header.executiveOrder?.declassifyOn ?? null);
  const written = momentOfIso(header.dateTime);
  if (on) return said(`To be declassified on ${inWords(on, { time: false })}`, written && yearsAndDays(written, on));
  const schedule = schedules.get(value.split(/[\s:]/)[0]!.toUpperCase());
  return said(value === 'N/A' ? 'Not applicable' : `Declassification: ${value}`, schedule);
}

function explainTag(value: string): Explanation {
  const code = tagCode(value);
  const kinds = {
    subject: 'Subject code',
    program: 'Program code',
    geographic: 'Country or region',
    organization: 'Organization',
  };
  if (!code) {
    const meant = intendedTag(value);
    return said(`${value}: not a known TAGS code`, meant && `${meant.of} has ${meant.code}.`);
  }
  const category = code.kind === 'subject' ? tagCategory(value) : undefined;
  return said(
    code.name ? `${value}: ${code.name}` : value,
    category ? `${kinds[code.kind]}, ${category}` : kinds[code.kind],
    code.name === null && 'The code is in use; its meaning is not confirmed.',
  );
}

function explainReference(
  header: CableHeader,
  { value, letter }: HeaderToken,
  context: ExplanationContext,
): Explanation {
  const id = normaliseCableReference(value, citingCable(header));
  const title = letter ? `Reference ${letter}` : 'Reference';
  if (id === null) return said(title, value);
  return { ...said(title, `${cited(id)}; id ${id}`, context.subjectOf?.(id)), cable: id };
}

function explainReason(header: CableHeader, token: HeaderToken): Explanation | null {
  const letter = /\(([a-h])\)/i.exec(token.value)?.[1]?.toLowerCase();
  const before = header.tokens.filter(each => each.kind === 'reason' && each.range.start <= token.range.start);
  const section = before.flatMap(each => /1\.[45]/.exec(each.value)?.[0] ?? []).pop() ?? '1.4';
  const meaning = letter && reasons.get(section)?.get(letter);
  return meaning ? said(`Reason ${section}(${letter})`, `${meaning[0]!.toUpperCase()}${meaning.slice(1)}.`) : null;
}
