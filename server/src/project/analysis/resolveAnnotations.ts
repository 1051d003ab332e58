import { parseCitation } from '../../citations';
import type { Field, GlossDocument, Mapping, Scalar, Span, Value } from '../../markup';
import { field, shiftMapping } from '../../markup';
import type { Settings } from '../settings/settings';
import type { Annotation, AnnotationLayer } from './annotation';

/** Keys that every span may have and that are no layer. */
export const spanKeys: ReadonlySet<string> = new Set(['entity', 'cite', 'note', 'id', 'by', 'review']);

/**
 * The annotations of a document as section 4 of the markup reads them: a bare key is looked up among the named bodies of
 * the front matter first, a body's keys hold where the span says nothing else, and the rest is sorted into layers and
 * fields. One for each span, in the order of the spans.
 */
export function resolveAnnotations(document: GlossDocument, layers: Settings['layers']): readonly Annotation[] {
  return resolveSpans(document.spans, namedBodies(document.frontMatter.data), layers);
}

/** The annotations of some spans, in whatever offsets these are. */
export const resolveSpans = (
  spans: readonly Span[],
  bodies: ReadonlyMap<string, Field>,
  layers: Settings['layers'],
): readonly Annotation[] => spans.map(span => resolve(span, bodies, layers));

/** The named bodies of a front matter for spans whose offsets count from the start of their block. */
export interface BodiesInFront {
  /** Their offsets are negative, so that nothing of a body is taken for something that a span itself writes. */
  readonly bodies: ReadonlyMap<string, Field>;
  /** As the front matter spells them. */
  readonly spelling: string;
}

/** `earlier`, of another version, where that says the same. */
export function bodiesInFront({ written, frontMatter }: GlossDocument, earlier?: BodiesInFront): BodiesInFront {
  const { data, range } = frontMatter;
  const declared = field(data, 'annotations')?.value;
  const spelling = declared ? written.slice(declared.range.start, declared.range.end) : '';
  if (earlier?.spelling === spelling) return earlier;
  return { bodies: spelling && data ? namedBodies(shiftMapping(data, -range.end)) : new Map(), spelling };
}

/** The annotation bodies that a front matter names, by name. */
export function namedBodies(frontMatter: Mapping | null): ReadonlyMap<string, Field> {
  const bodies = new Map<string, Field>();
  const declared = field(frontMatter, 'annotations')?.value;
  if (declared?.kind === 'mapping') for (const each of declared.fields) bodies.set(each.key, each);
  return bodies;
}

/** The named bodies by themselves, each as if a span at its name had its keys: for what is told once, at the body. */
export function bodyAnnotations(document: GlossDocument, layers: Settings['layers']): readonly Annotation[] {
  return [...namedBodies(document.frontMatter.data).values()].flatMap(({ keyRange, value }) => {
    if (value?.kind !== 'mapping') return [];
    const span = {
      range: keyRange,
      content: keyRange,
      annotationRange: value.range,
      source: nowhere,
      annotation: value,
    };
    return sort(span, value, null, bareKey(value), layers);
  });
}

const nowhere = { start: 0, end: 0 };

function resolve(span: Span, bodies: ReadonlyMap<string, Field>, layers: Settings['layers']): Annotation {
  const own = span.annotation;
  const reference = own && bareKey(own);
  const body = reference ? bodies.get(reference.spelling)?.value : undefined;
  if (!own || !reference || body?.kind !== 'mapping') return sort(span, own, null, reference, layers);
  const written = new Set(own.fields.filter(each => !each.bare).map(each => each.key));
  const inherited = body.fields.filter(each => !each.bare && !written.has(each.key));
  const data: Mapping = { ...own, fields: [...own.fields.filter(each => !each.bare), ...inherited] };
  // The body's bare key names an entry, unless the span names one itself.
  return sort(span, data, reference, written.has('entity') ? null : bareKey(body), layers);
}

function sort(
  span: Span,
  data: Mapping | null,
  body: Scalar | null,
  reference: Scalar | null,
  layers: Settings['layers'],
): Annotation {
  const found: (AnnotationLayer & { fields: Field[] })[] = [];
  const rest: Field[] = [];
  for (const each of data?.fields ?? []) {
    if (each.bare || spanKeys.has(each.key)) continue;
    if (!layers.has(each.key)) rest.push(each);
    else found.push({ name: each.key, key: each, value: layerValue(each.value), fields: mappingForm(each.value) });
  }
  const unknown: Field[] = [];
  const ambiguous: Field[] = [];
  for (const each of rest) {
    const owners = found.filter(layer => isShort(layer) && layers.get(layer.name)!.fields.has(each.key));
    if (!owners.length) unknown.push(each);
    else if (owners.length > 1) ambiguous.push(each);
    owners[0]?.fields.push(each);
  }
  for (const layer of found) {
    if (isShort(layer)) continue;
    const declared = layers.get(layer.name)!.fields;
    unknown.push(...layer.fields.filter(each => !declared.has(each.key)));
  }
  const cite = field(data, 'cite')?.value;
  return {
    span,
    data,
    body,
    entity: reference ?? scalarAt(data, 'entity'),
    agreement: found.find(layer => layer.name === 'agreement')?.value ?? null,
    citations: cite ? parseCitation(cite) : [],
    id: scalarAt(data, 'id'),
    layers: found,
    unknown,
    ambiguous,
  };
}

const isShort = (layer: AnnotationLayer): boolean => layer.key.value?.kind !== 'mapping';

const layerValue = (value: Value | null): Scalar | null =>
  value?.kind === 'mapping'
    ? scalarAt(value, 'entity')
    : value?.kind === 'scalar' && value.value !== null
      ? value
      : null;

const mappingForm = (value: Value | null): Field[] =>
  value?.kind === 'mapping' ? value.fields.filter(each => each.key !== 'entity') : [];

/** The first bare key, as the id that it spells. */
function bareKey(mapping: Mapping): Scalar | null {
  const found = mapping.fields.find(each => each.bare);
  return found ? { kind: 'scalar', value: found.key, spelling: found.key, range: found.keyRange } : null;
}

function scalarAt(mapping: Mapping | null, key: string): Scalar | null {
  const value = field(mapping, key)?.value;
  return value?.kind === 'scalar' && value.value !== null ? value : null;
}
