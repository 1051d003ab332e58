import { t } from '@vscode/l10n';
import { unknownParties } from '../../agreements';
import type { Glossary } from '../../glossary';
import { fieldScalars } from '../../markup';
import { type Annotation, bodyAnnotations } from '../../project';
import { isWrittenIn } from '../annotation/place';
import { nearest } from '../nearest';
import { annotated, type Finding, perBlock, type Rule } from '../rule';
import { partiesOf } from './statements';

/** A party of an agreement is no entry, or none of the parties that the agreement's entry has. */
export const agreementPartiesUnknown: Rule = {
  code: 'agreement/parties-unknown',
  severity: 'warning',
  *checkDocument({ document, glossary }, { settings }) {
    for (const each of bodyAnnotations(document, settings.layers)) yield* unknownIn(each, glossary);
  },
  checkBlock: perBlock(
    annotated,
    ({ glossary }) => ({ glossary }),
    function* ({ agreements }, { glossary }) {
      for (const { annotation } of agreements) yield* unknownIn(annotation, glossary);
    },
  ),
};

function* unknownIn(annotation: Annotation, glossary: Glossary): Iterable<Finding> {
  const layer = annotation.layers.find(each => each.name === 'agreement');
  if (!layer) return;
  const named = fieldScalars({ kind: 'mapping', fields: layer.fields, range: annotation.span.range }, 'parties');
  const unknown = unknownParties(
    named.map(each => each.spelling),
    id => glossary.get(id) !== undefined,
  );
  const entry = layer.value ? glossary.get(layer.value.spelling) : undefined;
  const agreed = entry ? partiesOf(entry) : [];
  for (const { spelling: id, range } of named) {
    if (!isWrittenIn(annotation, range)) continue;
    if (unknown.includes(id)) {
      const near = nearest(
        id,
        [...glossary.entries()].map(each => each.id),
      );
      const message = near.length
        ? t('The party “{0}” is no entry of the glossary; did you mean “{1}”?', id, near[0]!)
        : t('The party “{0}” is no entry of the glossary.', id);
      yield { range, message, data: { id, nearest: near } };
    } else if (entry && agreed.length && !agreed.includes(id)) {
      yield {
        range,
        message: t('“{0}” is none of the parties that the entry “{1}” has: {2}.', id, entry.id, agreed.join(', ')),
        data: { id, parties: agreed },
      };
    }
  }
}
