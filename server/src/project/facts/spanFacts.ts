import { parseCitation } from '../../citations';
import type { Field, Mapping, Scalar, TextRange, Value } from '../../markup';
import { field } from '../../markup';
import type { Annotation } from '../analysis/annotation';
import { namedBodies } from '../analysis/resolveAnnotations';
import type { FieldSet, Settings } from '../settings/settings';
import type { SpanFact, SpanRole } from './documentFacts';

/** What a front matter names: the agreement that the whole document states, and what its named bodies say. */
export function frontMatterSpans(data: Mapping | null, layers: Settings['layers']): SpanFact[] {
  const spans: SpanFact[] = [];
  if (data) addFrontMatter(data, layers, spans);
  return spans;
}

/** What annotations name, in their order; ranges are those of the annotations. */
export function annotationSpans(annotations: readonly Annotation[], layers: Settings['layers']): SpanFact[] {
  const spans: SpanFact[] = [];
  for (const each of annotations) addAnnotation(each, layers, spans);
  return spans;
}

/** The ids of the works that spans cite: what stands before the locator; not of what points into the document itself. */
export const citedIn = (spans: readonly SpanFact[]): string[] =>
  spans.flatMap(({ role, value }) => (role === 'cite' ? value.split('#', 1).filter(Boolean) : []));

function addFrontMatter(data: Mapping, layers: Settings['layers'], spans: SpanFact[]): void {
  const agreement = field(data, 'agreement');
  if (agreement?.value?.kind === 'scalar') add(spans, 'agreement', agreement.keyRange, agreement.value);
  addOwnEntries(data, spans);
  for (const body of namedBodies(data).values()) {
    if (body.value?.kind === 'mapping') addMapping(body.value, body.keyRange, layers, spans);
  }
}

/** What the entries of the document's own glossary cite; their other fields have types that the project's settings give. */
function addOwnEntries(data: Mapping, spans: SpanFact[]): void {
  const glossary = field(data, 'glossary')?.value;
  for (const entry of glossary?.kind === 'list' ? glossary.items : []) {
    const cite = entry.kind === 'mapping' ? field(entry, 'cite') : undefined;
    if (cite?.value) addCitations(cite.value, cite.keyRange, spans);
  }
}

function addCitations(value: Value, range: TextRange, spans: SpanFact[]): void {
  for (const { id, locator, range: valueRange } of parseCitation(value)) {
    spans.push({ range, role: 'cite', value: locator === undefined ? id : `${id}#${locator}`, valueRange });
  }
}

/** What the span itself writes; what it takes over from a named body counts once, there. */
function addAnnotation({ span, body }: Annotation, layers: Settings['layers'], spans: SpanFact[]): void {
  if (span.annotation) addMapping(span.annotation, span.content, layers, spans, body);
}

function addMapping(
  mapping: Mapping,
  range: TextRange,
  layers: Settings['layers'],
  spans: SpanFact[],
  body: Scalar | null = null,
): void {
  const bare = mapping.fields.find(each => each.bare);
  if (bare && !body) spans.push({ range, role: 'entity', value: bare.key, valueRange: bare.keyRange });
  const declared = mapping.fields.flatMap(each => layers.get(each.key) ?? []);
  for (const each of mapping.fields) {
    if (each.bare || !each.value) continue;
    if (each.key === 'entity' || each.key === 'id')
      scalars(each, value => add(spans, each.key as SpanRole, range, value));
    else if (each.key === 'cite') addCitations(each.value, range, spans);
    else if (layers.has(each.key)) addLayer(each, layers, range, spans);
    else addField(each, declared, layers, range, spans);
  }
}

function addLayer(key: Field, layers: Settings['layers'], range: TextRange, spans: SpanFact[]): void {
  const layer = layers.get(key.key)!;
  const role = key.key === 'agreement' ? 'agreement' : 'layer';
  if (key.value?.kind !== 'mapping') {
    scalars(key, value => typeof value.value !== 'boolean' && add(spans, role, range, value));
    return;
  }
  for (const each of key.value.fields) {
    if (each.key === 'entity') scalars(each, value => add(spans, role, range, value));
    else addField(each, [layer], layers, range, spans);
  }
}

function addField(
  key: Field,
  layers: readonly FieldSet[],
  all: Settings['layers'],
  range: TextRange,
  spans: SpanFact[],
): void {
  const layer = layers.find(each => each.fields.has(key.key));
  if (layer?.fields.get(key.key)?.type !== 'entity') return;
  const role = layer === all.get('agreement') && key.key === 'parties' ? 'party' : 'field';
  scalars(key, value => add(spans, role, range, value));
}

function scalars({ value }: Field, visit: (value: Scalar) => void): void {
  for (const each of value?.kind === 'list' ? value.items : [value]) {
    if (each?.kind === 'scalar' && each.value !== null) visit(each);
  }
}

function add(spans: SpanFact[], role: SpanRole, range: TextRange, value: Scalar): void {
  spans.push({ range, role, value: value.spelling, valueRange: value.range });
}
