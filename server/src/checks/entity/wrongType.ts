import { t } from '@vscode/l10n';
import type { Entry, Glossary } from '../../glossary';
import type { Scalar } from '../../markup';
import { type Annotation, bodyAnnotations, type FieldType, type Settings } from '../../project';
import { isWrittenIn } from '../annotation/place';
import { entityFields } from '../entityFields';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/** A field that wants an entry of certain types names one of another: a place where a state is meant. */
export const entityWrongType: Rule = {
  code: 'entity/wrong-type',
  severity: 'warning',
  *checkDocument({ document, glossary, ownEntries }, { settings }) {
    yield* inAnnotations(bodyAnnotations(document, settings.layers), glossary, settings);
    for (const entry of ownEntries) yield* ofEntry(entry, glossary, settings);
  },
  checkBlock: perBlock(
    annotated,
    ({ glossary }, { settings }) => ({ glossary, settings }),
    ({ annotations }, { glossary, settings }) => inAnnotations(annotations, glossary, settings),
  ),
  *checkProject({ glossary, settings }) {
    for (const entry of glossary.entries()) {
      for (const finding of ofEntry(entry, glossary, settings)) yield { ...finding, uri: entry.origin.uri };
    }
  },
};

const agreementEntry: FieldType = { type: 'entity', of: ['agreement'], list: false, required: false };

function* inAnnotations(annotations: readonly Annotation[], glossary: Glossary, settings: Settings): Iterable<Finding> {
  for (const annotation of annotations) {
    if (annotation.agreement && isWrittenIn(annotation, annotation.agreement.range)) {
      yield* wrong(annotation.agreement, 'agreement', agreementEntry, glossary, settings);
    }
    for (const layer of annotation.layers) {
      for (const field of layer.fields) {
        const type = settings.layers.get(layer.name)!.fields.get(field.key);
        if (type?.type !== 'entity' || !isWrittenIn(annotation, field.keyRange)) continue;
        for (const value of field.value?.kind === 'list' ? field.value.items : [field.value]) {
          if (value?.kind === 'scalar') yield* wrong(value, field.key, type, glossary, settings);
        }
      }
    }
  }
}

function* ofEntry(entry: Entry, glossary: Glossary, settings: Settings): Iterable<Finding> {
  for (const { field, type, value } of entityFields(entry, settings))
    yield* wrong(value, field.key, type, glossary, settings);
}

function* wrong(
  value: Scalar,
  key: string,
  { of }: FieldType,
  glossary: Glossary,
  settings: Settings,
): Iterable<Finding> {
  const entry = glossary.get(value.spelling);
  if (!entry || !of.length || of.includes(entry.type)) return;
  const label = (type: string) => settings.types.get(type)?.label.toLowerCase() ?? type;
  yield {
    range: value.range,
    message: t('“{0}” takes {1}, and “{2}” is {3}.', key, of.map(label).join(t(' or ')), entry.id, label(entry.type)),
    data: { id: entry.id, type: entry.type, expected: of },
  };
}
