import { type TextRange, touches } from '../markup';
import type { Snapshot, SpanFact } from '../project';
import type { CursorQuery } from './cursor';
import { annotationsAt } from './cursor';
import { entryFields } from './entryFields';
import { inTextWorkAt } from './inTextWorks';

/** Something that has an id and is named elsewhere by it. */
export type NamedThing =
  | { readonly kind: 'entry'; readonly id: string }
  /** A reference, or a document that is cited. */
  | { readonly kind: 'work'; readonly id: string; readonly locator?: string }
  /** A span with an `id`, in the document of that URI. */
  | { readonly kind: 'span'; readonly id: string; readonly uri: string };

export interface PlacedName {
  readonly thing: NamedThing;
  /** Where it is named: the id as written, or the passage that is linked. */
  readonly range: TextRange;
}

/** What the cursor is on in a document: an id in an annotation, else what the innermost linked passage is linked to, else what the text itself cites. */
export function nameAt(query: CursorQuery): PlacedName | undefined {
  const { document, offset } = query;
  const written = document.facts.spans.find(each => touches(each.valueRange, offset));
  if (written) {
    const thing = thingOf(written, document.uri, query.snapshot);
    return thing && { thing, range: written.valueRange };
  }
  const { idRange, id } = document.facts;
  if (idRange && touches(idRange, offset)) return { thing: { kind: 'work', id }, range: idRange };
  for (const each of document.glossary === query.snapshot.glossary ? [] : document.glossary.entries()) {
    if (each.origin.uri === document.uri && touches(each.origin.idRange, offset)) {
      return { thing: { kind: 'entry', id: each.id }, range: each.origin.idRange };
    }
  }
  for (const each of annotationsAt(document, offset)) {
    const linked = each.entity ?? agreementEntry(each.agreement);
    if (linked && touches(each.span.content, offset)) {
      return { thing: { kind: 'entry', id: linked.spelling }, range: each.span.content };
    }
  }
  // `reftels` may mean several: the first.
  const work = inTextWorkAt(document, query.snapshot, offset);
  if (!work) return undefined;
  if (work.entry) return undefined;
  if (work.agreement) return { thing: { kind: 'entry', id: work.agreement.id }, range: work.range };
  return {
    thing: { kind: 'work', id: work.ids[0]!, ...(work.locator ? { locator: work.locator } : {}) },
    range: work.range,
  };
}

/** What the cursor is on in a glossary or references file: the id of an entry or reference, or an id that a field names. */
export function nameInProjectFile(snapshot: Snapshot, uri: string, offset: number): PlacedName | undefined {
  for (const entry of snapshot.glossary.entries()) {
    if (entry.origin.uri !== uri || !touches(entry.origin.range, offset)) continue;
    if (touches(entry.origin.idRange, offset))
      return { thing: { kind: 'entry', id: entry.id }, range: entry.origin.idRange };
    for (const { scalar, type } of entryFields(entry, snapshot.settings)) {
      if (!touches(scalar.range, offset)) continue;
      if (type === 'entity') return { thing: { kind: 'entry', id: scalar.spelling }, range: scalar.range };
      if (type === 'citation') return { thing: citedWork(scalar.spelling), range: scalar.range };
    }
    return undefined;
  }
  for (const { id, origin } of snapshot.references.all()) {
    if (origin.uri === uri && touches(origin.idRange, offset))
      return { thing: { kind: 'work', id }, range: origin.idRange };
  }
  return undefined;
}

/** What a span's fact, in the document of that URI, names; `undefined` for `agreement: new` and `agreement: none`. */
export function thingOf(fact: SpanFact, uri: string, snapshot: Snapshot): NamedThing | undefined {
  switch (fact.role) {
    case 'entity':
    case 'layer':
    case 'field':
    case 'party':
      return { kind: 'entry', id: fact.value };
    case 'agreement':
      return fact.value === 'new' || fact.value === 'none' ? undefined : { kind: 'entry', id: fact.value };
    case 'id':
      return { kind: 'span', id: fact.value, uri };
    case 'cite': {
      const work = citedWork(fact.value);
      return work.id === '' ? { kind: 'span', id: work.locator ?? '', uri } : spanOfWork(work, snapshot);
    }
  }
}

/** `09LIMA1661#13` in its two halves: the work's id, and the locator behind the first `#`; of `^span` the id is empty. */
export function citedWork(citation: string): NamedThing & { kind: 'work' } {
  if (citation.startsWith('^')) return { kind: 'work', id: '', locator: citation.slice(1) };
  const hash = citation.indexOf('#');
  return hash < 0
    ? { kind: 'work', id: citation }
    : { kind: 'work', id: citation.slice(0, hash), locator: citation.slice(hash + 1) };
}

/** A locator is looked up as a span's id first. */
function spanOfWork(work: NamedThing & { kind: 'work' }, snapshot: Snapshot): NamedThing {
  const document = work.locator === undefined ? undefined : snapshot.factsById(work.id);
  return document?.spans.some(each => each.role === 'id' && each.value === work.locator)
    ? { kind: 'span', id: work.locator!, uri: document.uri }
    : work;
}

const agreementEntry = <T extends { readonly spelling: string }>(agreement: T | null): T | null =>
  agreement && agreement.spelling !== 'new' && agreement.spelling !== 'none' ? agreement : null;
