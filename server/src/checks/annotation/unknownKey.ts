import { t } from '@vscode/l10n';
import type { Field } from '../../markup';
import { type Annotation, bodyAnnotations, type Settings, spanKeys } from '../../project';
import { nearest } from '../nearest';
import { annotated, type Finding, perBlock, type Rule } from '../rule';
import { isWrittenIn } from './place';

/** A key of an annotation that is no layer, and that no layer of the span has as a field. */
export const annotationUnknownKey: Rule = {
  code: 'annotation/unknown-key',
  severity: 'warning',
  checkDocument: ({ document }, { settings: { layers } }) => problemsOf(bodyAnnotations(document, layers), layers),
  checkBlock: perBlock(
    annotated,
    (_, { settings }) => ({ layers: settings.layers }),
    ({ annotations }, { layers }) => problemsOf(annotations, layers),
  ),
};

function* problemsOf(annotations: readonly Annotation[], layers: Settings['layers']): Iterable<Finding> {
  for (const annotation of annotations) {
    for (const key of annotation.unknown)
      if (isWrittenIn(annotation, key.keyRange)) yield unknown(key, annotation, layers);
    for (const key of annotation.ambiguous) if (isWrittenIn(annotation, key.keyRange)) yield ambiguous(key, annotation);
  }
}

function unknown({ key, keyRange }: Field, annotation: Annotation, layers: Settings['layers']): Finding {
  const own = annotation.layers.flatMap(layer => [...(layers.get(layer.name)?.fields.keys() ?? [])]);
  const near = nearest(key, new Set([...spanKeys, ...layers.keys(), ...own]));
  const owners = [...layers].filter(([, { fields }]) => fields.has(key)).map(([name]) => name);
  const message = near.length
    ? t('“{0}” is no layer, and no field of a layer of this span; did you mean “{1}”?', key, near[0]!)
    : owners.length
      ? t('“{0}” is a field of the layer “{1}”, which this span does not have.', key, owners[0]!)
      : t('“{0}” is no layer, and no field of a layer of this span: layers are declared in gloss.yaml.', key);
  return { range: keyRange, message, data: { key, nearest: near, layers: owners } };
}

function ambiguous({ key, keyRange }: Field, { layers }: Annotation): Finding {
  const names = layers.map(layer => layer.name);
  return {
    range: keyRange,
    message: t(
      'Two layers of this span have a field “{0}”: write it inside its layer, as {1}: {{0}: …}.',
      key,
      names[0]!,
    ),
    data: { key, layers: names },
  };
}
