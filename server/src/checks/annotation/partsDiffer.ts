import { t } from '@vscode/l10n';
import type { Field } from '../../markup';
import { shifted, toData } from '../../markup';
import type { Annotation } from '../../project';
import type { Rule } from '../rule';

/** Spans with one id are parts of one annotation: the first holds its data, and a later one says something else. */
export const annotationPartsDiffer: Rule = {
  code: 'annotation/parts-differ',
  severity: 'warning',
  *checkDocument({ uri, document, blocks, parts }) {
    const { starts } = document.places;
    const startOf = new Map<Annotation, number>();
    for (let index = 0; index < blocks.length; index++) {
      const { named } = blocks[index]!;
      // Most blocks have none, and of a long text there are many: not even a loop is begun.
      if (named.length === 0) continue;
      for (const annotation of named) {
        const id = annotation.id!.spelling;
        const head = parts.first.get(id)!;
        if (head === annotation) {
          startOf.set(head, starts[index]!);
          continue;
        }
        for (const each of differing(head, annotation)) {
          const place = { uri, range: shifted(head.span.annotationRange, startOf.get(head)!) };
          yield {
            range: shifted(each.keyRange, starts[index]!),
            message: t(
              'The first part of “{0}” does not say this of “{1}”: the data stands there, and later parts repeat it or leave it out.',
              id,
              each.key,
            ),
            related: [{ ...place, message: t('The first part stands here.') }],
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
