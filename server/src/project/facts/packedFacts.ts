import type { SourceKind } from '../../source';
import type { AgreementFact } from './agreementFacts';
import type { Choice, DocumentFacts, SpanFact, SpanRole } from './documentFacts';
import { latin1 } from './latin1';
import { packSpans, unpackSpans } from './packedSpans';

/**
 * A fact sheet as one string of Latin-1 without line breaks: what a project of a quarter of a million documents keeps in
 * memory, what a cache writes and what threads send. The fingerprint and JSON of the head, the spans (see `packSpans`), JSON
 * of what these tell besides names, JSON of the rest; with tabs between them.
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
  const spans = packSpans(facts.spans, value => {
    let index = values.get(value);
    if (index === undefined) {
      values.set(value, (index = values.size));
      others.push(value);
    }
    return index;
  });
  const { idRange, date, language, agreements, choices, lines, fingerprint = NO_FINGERPRINT } = facts;
  const chosen = choices.flatMap(([name, id, count]) => [name, values.get(id) ?? id, count]);
  const place: Rest[0] = idRange && [idRange.start, idRange.end];
  const head: Head = [facts.uri, facts.id, facts.title, facts.kind, [...names].flat()];
  const rest: Rest = [place, date, language, agreements, chosen, lines ?? null];
  const json = [head, others, rest].map(each => latin1(JSON.stringify(each)));
  return `${fingerprint}${json[0]}\t${spans}\t${json[1]}\t${json[2]}` as PackedFacts;
}

/** The fingerprint of the text that the fact sheet was made of; of an open document, that there is none. */
export const packedFingerprint = (packed: PackedFacts): string => packed.slice(0, NO_FINGERPRINT.length);

/** The head of a packed fact sheet, at a part of the cost of the whole. */
export function unpackHead(packed: PackedFacts): FactsHead {
  const [uri, id, title, kind, flat] = headOf(packed);
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
  const [uri, id, title, kind, flat] = headOf(packed);
  const [, written, others, rest] = packed.split('\t') as Parts;
  const [place, date, language, agreements, chosen, lines] = JSON.parse(rest) as Rest;
  const valueAt = valuesOf(flat, JSON.parse(others) as string[]);
  const spans = unpackSpans(written, valueAt);
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

/**
 * The spans of a packed fact sheet that name the entry, reference or document (see `nameOf`), in their order, at a part of
 * the cost of the whole.
 */
export function unpackSpansNaming(packed: PackedFacts, name: string): SpanFact[] {
  const key = latin1(JSON.stringify(name));
  const tab = packed.indexOf('\t');
  const behind = packed.indexOf('\t', tab + 1);
  const end = packed.indexOf('\t', behind + 1);
  const written = packed.slice(tab + 1, behind);
  // Where a part of the work is cited, the name is the beginning of a value.
  if (packed.slice(0, end).includes(`${key.slice(0, -1)}#`)) {
    const valueAt = valuesOf(headOf(packed)[4], JSON.parse(packed.slice(behind + 1, end)) as string[]);
    return unpackSpans(written, valueAt, (role, index) => nameOf(role, valueAt(index)) === name);
  }
  const own = nameIndex(packed, key, tab);
  const valueAt = () => name;
  return unpackSpans(written, valueAt, (role, index) => index === own && nameOf(role, name) === name);
}

/** Which of the names in the head, which ends at `end`, it is that is written so in JSON; -1 for none. */
function nameIndex(packed: PackedFacts, key: string, end: number): number {
  let depth = 0;
  let index = 0;
  for (let at = NO_FINGERPRINT.length; at < end; at++) {
    const code = packed.charCodeAt(at);
    if (code === OPENING_BRACKET) depth++;
    if (code !== QUOTATION_MARK) continue;
    if (depth === 2 && packed.startsWith(key, at)) return index;
    if (depth === 2) index++;
    for (let next = packed.charCodeAt(++at); next !== QUOTATION_MARK; next = packed.charCodeAt(++at))
      if (next === BACKSLASH) at++;
  }
  return -1;
}

const QUOTATION_MARK = 0x22;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;

const headOf = (packed: PackedFacts): Head =>
  JSON.parse(packed.slice(NO_FINGERPRINT.length, packed.indexOf('\t'))) as Head;

/** The values that spans tell by their indexes: the names of the head, then the others. */
function valuesOf(flat: Head[4], others: readonly string[]): (index: number) => string {
  const known = flat.length / 2;
  return index => (index < known ? (flat[2 * index] as string) : others[index - known]!);
}

/** What a span names: an entry, a reference, a document (what stands before `#`); `null` where it names nothing. */
export function nameOf(role: SpanRole, value: string): string | null {
  const name = role === 'cite' ? value.split('#', 1)[0]! : value;
  return role === 'id' || name === '' ? null : name;
}

/** Stands where a fingerprint would, of the same length. */
const NO_FINGERPRINT = '-'.repeat(14);

type Head = [uri: string, id: string, title: string | null, kind: SourceKind | null, names: (string | number)[]];
type Parts = [head: string, spans: string, others: string, rest: string];
type Rest = [
  idRange: [number, number] | null,
  date: string | null,
  language: string | null,
  agreements: readonly AgreementFact[],
  choices: (string | number)[],
  lines: string | null,
];
