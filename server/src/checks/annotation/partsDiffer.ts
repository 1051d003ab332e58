import { t } from '@vscode/l10n';
import type { Field } from '../../markup';
import { toData } from '../../markup';
import type { Annotation } from '../../project';
import type { Rule } from '../rule';

/** Spans with one id are parts of one annotation: the first holds its data, and a later one says something else. */
export const annotationPartsDiffer: Rule = {
  code: 'annotation/parts-differ',
  severity: 'warning',
  *checkDocument({ uri, annotations }) {
    const first = new Map<string, Annotation>();
    for (const annotation of annotations) {
      const id = annotation.id?.spelling;
      if (id === undefined) continue;
      const head = first.get(id);
      if (!head) first.set(id, annotation);
      else {
        for (const each of differing(head, annotation)) {
          yield {
            range: each.keyRange,
            message: t(
              'The first part of “{0}” does not say this of “{1}”: the data stands there, and later parts repeat it or leave it out.',
              id,
              each.key,
            ),
            related: [{ uri, range: head.span.annotationRange, message: t('The first part stands here.') }],
            data: { id, key: each.key },
          };
        }
      }
    }
  },
};

function differing(head: Annotation, part: Annotation): Field[] {
  const data = new Map(fieldsOf(head).map(each => [keyOf(each), saidOf(each)]));
  return fieldsOf(part).filter(each => each.key !== 'id' && data.get(keyOf(each)) !== saidOf(each));
}

/** As written, so that a part which refers to the same named body says the same. */
const fieldsOf = ({ span }: Annotation): readonly Field[] => span.annotation?.fields ?? [];
const keyOf = ({ bare, key }: Field): string => (bare ? 'entity' : key);
const saidOf = ({ bare, key, value }: Field): string => JSON.stringify(bare ? key : toData(value));
