import { t } from '@vscode/l10n';
import type { Entry } from '../../glossary';
import type { Settings } from '../../project';
import { citationsOf } from '../agreement/statements';
import { annotated, perBlock, type Rule } from '../rule';

/**
 * A layer's tag, or an entry that says more than a name, does not tell its source. Of agreements `agreement/no-source`
 * tells.
 */
export const claimUnsourced: Rule = {
  code: 'claim/unsourced',
  severity: 'hint',
  checkBlock: perBlock(
    annotated,
    ({ glossary }) => ({ glossary }),
    function* ({ annotations }, { glossary }) {
      for (const { layers, citations, span, id } of annotations) {
        if (citations.length || (id && layers.length === 0)) continue;
        for (const layer of layers) {
          if (layer.name === 'agreement') continue;
          const entry = layer.value ? glossary.get(layer.value.spelling) : undefined;
          if (entry && citationsOf(entry)) continue;
          yield {
            range: span.content,
            message: t('This “{0}” does not say its source: add cite.', layer.name),
            data: { layer: layer.name },
          };
        }
      }
    },
  ),
  *checkProject({ glossary, settings }) {
    for (const entry of glossary.entries()) {
      if (entry.type === 'agreement' || citationsOf(entry) || !claims(entry, settings)) continue;
      yield {
        uri: entry.origin.uri,
        range: entry.origin.idRange,
        message: t('“{0}” does not say its source: add cite.', entry.id),
        data: { id: entry.id },
      };
    }
  },
};

/** Whether an entry has a field of its type: when, where, who. */
const claims = ({ type, data }: Entry, settings: Settings): boolean => {
  const fields = settings.types.get(type)?.fields;
  return data.fields.some(each => each.value !== null && fields?.has(each.key));
};
