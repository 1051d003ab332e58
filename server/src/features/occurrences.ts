import type { TextRange } from '../markup';
import type { Snapshot, SpanFact } from '../project';
import { entryFields } from './entryFields';
import { citedWork, type NamedThing, thingOf } from './symbol';

/** One place where something is named. */
export interface Occurrence {
  readonly uri: string;
  /** What a reader looks at: the linked passage, or the id itself where there is none. */
  readonly range: TextRange;
  /** What a rename replaces: the scalar as written, quotes included. */
  readonly written: TextRange;
  /** The scalar's text: `bwg`, `09LIMA1661#13`. */
  readonly text: string;
  readonly role: 'declaration' | 'link' | 'agreement' | 'citation' | 'field' | 'in-text';
}

/** Every place of the project that names the thing, by file and then by place; declarations first. */
export function occurrencesOf(thing: NamedThing, snapshot: Snapshot): readonly Occurrence[] {
  return [...declarations(thing, snapshot), ...inDocuments(thing, snapshot), ...inGlossary(thing, snapshot)];
}

function* declarations(thing: NamedThing, snapshot: Snapshot): Generator<Occurrence> {
  const declared = (uri: string, range: TextRange): Occurrence => ({
    uri,
    range,
    written: range,
    text: thing.id,
    role: 'declaration',
  });
  if (thing.kind === 'entry') {
    const origin = snapshot.glossary.get(thing.id)?.origin;
    if (origin) yield declared(origin.uri, origin.idRange);
  } else if (thing.kind === 'work') {
    const reference = snapshot.references.get(thing.id)?.origin;
    if (reference) yield declared(reference.uri, reference.idRange);
    const document = snapshot.factsById(thing.id);
    if (document?.idRange) yield declared(document.uri, document.idRange);
  }
}

function* inDocuments(thing: NamedThing, snapshot: Snapshot): Generator<Occurrence> {
  for (const [uri, spans] of spansThatMayName(thing, snapshot)) {
    for (const fact of spans) {
      if (!mayName(fact, thing)) continue;
      const named = thingOf(fact, uri, snapshot);
      if (!named || !sameThing(named, thing)) continue;
      const role = roles[fact.role];
      yield { uri, range: fact.range, written: fact.valueRange, text: fact.value, role };
    }
  }
}

function* inGlossary(thing: NamedThing, snapshot: Snapshot): Generator<Occurrence> {
  if (thing.kind === 'span') return;
  for (const entry of snapshot.glossary.entries()) {
    for (const { type, scalar } of entryFields(entry, snapshot.settings)) {
      const names =
        thing.kind === 'entry'
          ? type === 'entity' && scalar.spelling === thing.id
          : type === 'citation' && citedWork(scalar.spelling).id === thing.id;
      if (!names) continue;
      const role = type === 'entity' ? 'field' : 'citation';
      yield { uri: entry.origin.uri, range: scalar.range, written: scalar.range, text: scalar.spelling, role };
    }
  }
}

/** The spans that may name the thing, by document: the index knows them, so that no other is looked at. */
function spansThatMayName(thing: NamedThing, snapshot: Snapshot): ReturnType<Snapshot['spansNaming']> {
  if (thing.kind !== 'span') return snapshot.spansNaming(thing.id);
  const own = snapshot.facts.get(thing.uri);
  return own ? [[own.uri, own.spans], ...snapshot.spansNaming(own.id).filter(([uri]) => uri !== own.uri)] : [];
}

const roles = {
  entity: 'link',
  agreement: 'agreement',
  cite: 'citation',
  id: 'declaration',
  layer: 'link',
  party: 'field',
  field: 'field',
} as const;

/** A quick look: what a citation names may be found out in another document alone. */
function mayName({ role, value }: SpanFact, { kind, id }: NamedThing): boolean {
  if (kind === 'span') return value === id || value.endsWith(`#${id}`) || value === `^${id}`;
  if (kind === 'entry') return value === id;
  return role === 'cite' && (value === id || value.startsWith(`${id}#`));
}

const sameThing = (a: NamedThing, b: NamedThing): boolean =>
  a.kind === b.kind && a.id === b.id && (a.kind !== 'span' || b.kind !== 'span' || a.uri === b.uri);
