import { t } from '@vscode/l10n';
import type { Glossary } from '../../glossary';
import { frontMatterSpans, type SpanFact } from '../../project';
import { entityFields } from '../entityFields';
import { nearest } from '../nearest';
import { annotated, type Finding, perBlock, type Rule } from '../rule';

/** A span, or a field of an entry, names an entry that is not there. */
export const entryUnknown: Rule = {
  code: 'entry/unknown',
  severity: 'error',
  checkDocument: ({ document, glossary }, { settings }) =>
    unknownIn(frontMatterSpans(document.frontMatter.data, settings.layers), glossary),
  checkBlock: perBlock(
    annotated,
    ({ glossary }) => ({ glossary }),
    ({ spans }, { glossary }) => unknownIn(spans, glossary),
  ),
  *checkProject({ glossary, settings }) {
    for (const entry of glossary.entries()) {
      for (const { value } of entityFields(entry, settings)) {
        if (glossary.get(value.spelling)) continue;
        yield { uri: entry.origin.uri, range: value.range, ...unknown(value.spelling, glossary) };
      }
    }
  },
};

/**
 * `new` and `none` say that an agreement has no entry, or that there is none; of its parties `agreement/parties-unknown`
 * tells.
 */
const namesEntry = ({ role, value }: SpanFact): boolean =>
  role === 'entity' ||
  role === 'layer' ||
  role === 'field' ||
  (role === 'agreement' && value !== 'new' && value !== 'none');

function* unknownIn(spans: readonly SpanFact[], glossary: Glossary): Iterable<Finding> {
  for (const fact of spans) {
    if (namesEntry(fact) && !glossary.get(fact.value))
      yield { range: fact.valueRange, ...unknown(fact.value, glossary) };
  }
}

function unknown(id: string, glossary: Glossary) {
  const near = nearest(id, ids(glossary));
  const message = near.length
    ? t('The glossary has no entry “{0}”; did you mean {1}?', id, near.map(each => `“${each}”`).join(t(' or ')))
    : t('The glossary has no entry “{0}”.', id);
  return { message, data: { id, nearest: near } };
}

function* ids(glossary: Glossary): Iterable<string> {
  for (const entry of glossary.entries()) yield entry.id;
}
