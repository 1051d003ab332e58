import type { SourceKind } from '../../source';
import type { AgreementFact } from './agreementFacts';
import type { Choice, DocumentFacts, SpanFact, SpanRole } from './documentFacts';
import { latin1 } from './latin1';

/**
 * A fact sheet as one string of Latin-1 without line breaks: what a project of a quarter of a million documents keeps in
 * memory, what a cache writes and what threads send. The fingerprint, JSON of the head, a tab, JSON of the rest.
 */
export type PackedFacts = string & { readonly packed: true };

/** What an index asks of a fact sheet. */
export interface FactsHead {
  readonly uri: string;
  readonly id: string;
  readonly title: string | null;
  readonly kind: SourceKind | null;
  /** What the document names (see `namesIn`), each with the number of its spans that name it as more than a citation. */
  readonly names: readonly (readonly [name: string, mentions: number])[];
}

/** The same facts as a string. */
export function packFacts(facts: DocumentFacts): PackedFacts {
  const names = new Map<string, number>();
  for (const { role, value } of facts.spans) {
    const name = nameOf(role, value);
    if (name !== null) names.set(name, (names.get(name) ?? 0) + (role === 'cite' ? 0 : 1));
  }
  const values = new Map([...names.keys()].map((name, index) => [name, index]));
  const others: string[] = [];
  const spans: number[] = [];
  let before = 0;
  for (const { role, value, range, valueRange } of facts.spans) {
    let index = values.get(value);
    if (index === undefined) {
      values.set(value, (index = values.size));
      others.push(value);
    }
    spans.push(roles.indexOf(role), index, range.start - before, range.end - range.start);
    spans.push(valueRange.start - range.start, valueRange.end - valueRange.start);
    before = range.start;
  }
  const { idRange, date, language, agreements, choices, lines, fingerprint = NO_FINGERPRINT } = facts;
  const chosen = choices.flatMap(([name, id, count]) => [name, values.get(id) ?? id, count]);
  const place = idRange && [idRange.start, idRange.end];
  const head = [facts.uri, facts.id, facts.title, facts.kind, [...names].flat()];
  const rest = [place, date, language, others, spans, agreements, chosen, lines ?? null];
  return latin1(`${fingerprint}${JSON.stringify(head)}\t${JSON.stringify(rest)}`) as PackedFacts;
}

/** The fingerprint of the text that the fact sheet was made of; of an open document, that there is none. */
export const packedFingerprint = (packed: PackedFacts): string => packed.slice(0, NO_FINGERPRINT.length);

/** The head of a packed fact sheet, at a part of the cost of the whole. */
export function unpackHead(packed: PackedFacts): FactsHead {
  const [uri, id, title, kind, flat] = JSON.parse(packed.slice(NO_FINGERPRINT.length, packed.indexOf('\t'))) as Head;
  const names: (readonly [string, number])[] = [];
  for (let at = 0; at < flat.length; at += 2) names.push([flat[at] as string, flat[at + 1] as number]);
  return { uri, id, title, kind, names };
}

/** Where the lines of the document begin (see `unpackLines`), at a part of the cost of the whole; `null` of an open one. */
export function packedLines(packed: PackedFacts): string | null {
  // The last of the rest: within its quotation marks, none stands without a backslash before it.
  if (!packed.endsWith('"]')) return null;
  const start = packed.lastIndexOf(',"', packed.length - 4) + 1;
  return JSON.parse(packed.slice(start, -1)) as string;
}

/** The fact sheet that was packed. */
export function unpackFacts(packed: PackedFacts): DocumentFacts {
  const tab = packed.indexOf('\t');
  const [uri, id, title, kind, flat] = JSON.parse(packed.slice(NO_FINGERPRINT.length, tab)) as Head;
  const [place, date, language, others, numbers, agreements, chosen, lines] = JSON.parse(packed.slice(tab + 1)) as Rest;
  const known = flat.length / 2;
  const valueAt = (index: number) => (index < known ? (flat[2 * index] as string) : others[index - known]!);
  const spans: SpanFact[] = [];
  let start = 0;
  for (let at = 0; at < numbers.length; at += 6) {
    start += numbers[at + 2]!;
    const index = numbers[at + 1]!;
    const value = start + numbers[at + 4]!;
    spans.push({
      range: { start, end: start + numbers[at + 3]! },
      role: roles[numbers[at]!]!,
      value: valueAt(index),
      valueRange: { start: value, end: value + numbers[at + 5]! },
    });
  }
  const choices: Choice[] = [];
  for (let at = 0; at < chosen.length; at += 3) {
    const id = chosen[at + 1]!;
    choices.push([chosen[at] as string, typeof id === 'number' ? valueAt(id) : id, chosen[at + 2] as number]);
  }
  const fingerprint = packedFingerprint(packed);
  const idRange = place && { start: place[0], end: place[1] };
  return {
    uri,
    id,
    idRange,
    kind,
    title,
    date,
    language,
    spans,
    agreements,
    choices,
    ...(lines === null ? {} : { lines }),
    ...(fingerprint === NO_FINGERPRINT ? {} : { fingerprint }),
  };
}

/** What a span names: an entry, a reference, a document (what stands before `#`); `null` where it names nothing. */
export function nameOf(role: SpanRole, value: string): string | null {
  const name = role === 'cite' ? value.split('#', 1)[0]! : value;
  return role === 'id' || name === '' ? null : name;
}

/** Stands where a fingerprint would, of the same length. */
const NO_FINGERPRINT = '-'.repeat(14);

type Head = [uri: string, id: string, title: string | null, kind: SourceKind | null, names: (string | number)[]];
type Rest = [
  idRange: [number, number] | null,
  date: string | null,
  language: string | null,
  others: string[],
  spans: number[],
  agreements: AgreementFact[],
  choices: (string | number)[],
  lines: string | null,
];

/** Their order is part of the format. */
const roles: readonly SpanRole[] = ['entity', 'agreement', 'cite', 'id', 'layer', 'party', 'field'];
