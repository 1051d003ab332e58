import { parseCitation } from '../citations';
import type { Field, GlossDocument, Mapping, Scalar, TextRange, Value } from '../markup';
import { field, fieldText, parseDocument, plainDocument } from '../markup';
import { agreementFacts } from './agreementFacts';
import type { Annotation } from './annotation';
import { choicesIn } from './choices';
import type { DocumentFacts, SpanFact, SpanRole } from './documentFacts';
import { documentName, isPlainText } from './fileNames';
import { packLines } from './lineTable';
import { namedBodies, resolveAnnotations } from './resolveAnnotations';
import type { FieldSet, Settings } from './settings';
import { sourceKind } from './sourceKind';

/** The fact sheet of the document that stands in the file. A pure function of its arguments: any thread may run it. */
export function readFacts(uri: string, text: string, layers: Settings['layers']): DocumentFacts {
  const document = isPlainText(uri) ? plainDocument(text) : parseDocument(text);
  const facts = factsOf(uri, document, resolveAnnotations(document, layers), layers);
  return { ...facts, lines: packLines(text) };
}

/** The fact sheet of a document that has been read. */
export function factsOf(
  uri: string,
  document: GlossDocument,
  annotations: readonly Annotation[],
  layers: Settings['layers'],
): DocumentFacts {
  const { data } = document.frontMatter;
  const id = field(data, 'id')?.value;
  const hasId = id?.kind === 'scalar' && id.spelling !== '';
  const spans: SpanFact[] = [];
  if (data) addFrontMatter(data, layers, spans);
  for (const annotation of annotations) addAnnotation(annotation, layers, spans);
  return {
    uri,
    id: hasId ? id.spelling : documentName(uri),
    idRange: hasId ? id.range : null,
    kind: sourceKind(fieldText(data, 'kind')) ?? null,
    title: fieldText(data, 'title') ?? null,
    date: fieldText(data, 'date') ?? null,
    language: fieldText(data, 'language') ?? null,
    spans,
    agreements: agreementFacts(data, annotations),
    choices: choicesIn(document.source.text, annotations),
  };
}

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
