import { t } from '@vscode/l10n';
import type { Field, Value } from '../../markup';
import { field } from '../../markup';
import { type Annotation, type AnnotationLayer, bodyAnnotations, type FieldType, type Settings } from '../../project';
import { type FieldProblem, fieldProblems } from '../fieldProblems';
import { annotated, type Finding, perBlock, type Rule } from '../rule';
import { isWrittenIn } from './place';

/** A key of an annotation has no value, or one that it cannot have. */
export const annotationFieldInvalid: Rule = {
  code: 'annotation/field-invalid',
  severity: 'warning',
  *checkDocument({ document, parts }, { settings: { layers } }) {
    for (const annotation of bodyAnnotations(document, layers)) yield* problemsOf(annotation, layers, parts.ids);
  },
  checkBlock: perBlock(
    annotated,
    ({ parts }, { settings }) => ({ layers: settings.layers, spanIds: parts.ids }),
    function* ({ annotations }, { layers, spanIds }) {
      for (const annotation of annotations) {
        yield* problemsOf(annotation, layers, spanIds);
        yield* missing(annotation, layers);
      }
    },
  ),
};

function* problemsOf(annotation: Annotation, layers: Layers, spanIds: ReadonlySet<string>): Iterable<Finding> {
  for (const { range, message } of allProblems(annotation, layers, spanIds)) {
    if (isWrittenIn(annotation, range)) yield { range, message };
  }
}

type Layers = Settings['layers'];

function* allProblems(annotation: Annotation, layers: Layers, spanIds: ReadonlySet<string>): Iterable<FieldProblem> {
  for (const each of annotation.data?.fields ?? []) {
    const type = spanKeyTypes.get(each.key);
    if (type) yield* fieldProblems(each, type);
    else if (each.key === 'review') yield* reviewProblems(each);
  }
  for (const layer of annotation.layers) {
    yield* layerProblems(layer);
    const declared = layers.get(layer.name)!.fields;
    for (const each of layer.fields) {
      const type = declared.get(each.key);
      if (!type) continue;
      yield* fieldProblems(each, type);
      if (type.type === 'span') yield* unknownSpans(each, spanIds);
    }
  }
  // Of a key that nothing declares, only that it has no value can be said.
  for (const each of annotation.unknown) {
    if (each.value === null) yield { range: each.keyRange, message: t('“{0}” has no value.', each.key) };
  }
}

const one = (type: FieldType['type']): FieldType => ({ type, of: [], list: false, required: false });
const spanKeyTypes: ReadonlyMap<string, FieldType> = new Map([
  ['entity', one('entity')],
  ['cite', { ...one('citation'), list: true }],
  ['note', one('text')],
  ['id', one('text')],
  ['by', { ...one('text'), list: true }],
]);

const reviewStates = { ...one('enum'), of: ['proposed', 'accepted', 'rejected'] };

/** A state, or a mapping with a state. */
function* reviewProblems(review: Field): Iterable<FieldProblem> {
  if (review.value?.kind !== 'mapping') {
    yield* fieldProblems(review, reviewStates);
    return;
  }
  const state = field(review.value, 'state');
  if (state) yield* fieldProblems(state, reviewStates);
  else yield { range: review.keyRange, message: t('A review needs its state: proposed, accepted or rejected.') };
  for (const each of review.value.fields) {
    if (each.key === 'state') continue;
    if (each.key === 'by' || each.key === 'note') yield* fieldProblems(each, one('text'));
    else yield { range: each.keyRange, message: t('A review has no “{0}”: it has state, by and note.', each.key) };
  }
}

/** A layer's own value: an entry's id, `true`, or the mapping of its fields. */
function* layerProblems({ name, key }: AnnotationLayer): Iterable<FieldProblem> {
  if (key.value?.kind === 'mapping') return;
  if (key.value === null) {
    yield { range: key.keyRange, message: t('“{0}” has no value.', name) };
  } else if (name === 'agreement') {
    if (!isText(key.value)) yield { range: key.value.range, message: t('An agreement is an entry’s id, new or none.') };
  } else if (!isText(key.value) && !isTrue(key.value)) {
    yield { range: key.value.range, message: t('The layer “{0}” takes an entry’s id, true or its fields.', name) };
  }
}

const isText = (value: Value): boolean =>
  value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '';
const isTrue = (value: Value): boolean => value.kind === 'scalar' && value.value === true;

function* unknownSpans({ value }: Field, spanIds: ReadonlySet<string>): Iterable<FieldProblem> {
  for (const each of value?.kind === 'list' ? value.items : [value]) {
    if (each?.kind !== 'scalar' || !each.spelling || each.spelling.includes('#')) continue;
    if (!spanIds.has(each.spelling.replace(/^\^/, ''))) {
      yield { range: each.range, message: t('No span of this document has the id “{0}”.', each.spelling) };
    }
  }
}

/** Fields that a layer of the span must have. Further parts of an annotation have their data in the first. */
function* missing(annotation: Annotation, layers: Layers): Iterable<Finding> {
  for (const layer of annotation.layers) {
    for (const [name, type] of layers.get(layer.name)!.fields) {
      if (!type.required || layer.fields.some(each => each.key === name)) continue;
      const range = isWrittenIn(annotation, layer.key.keyRange) ? layer.key.keyRange : annotation.span.annotationRange;
      yield {
        range,
        message: t('The layer “{0}” needs its field “{1}”.', layer.name, name),
        data: { layer: layer.name, field: name },
      };
    }
  }
}
