import { t } from '@vscode/l10n';
import { unregisteredNames } from '../../linking';
import type { Rule } from '../rule';

/** Words with capital letters recur, and no entry has them for a name. The first place of each is told. */
export const entityUnregistered: Rule = {
  code: 'entity/unregistered',
  severity: 'off',
  *checkDocument({ uri, document: { source }, reading, mentions, annotations }) {
    const taken = [
      ...mentions.map(each => each.range),
      ...annotations.filter(each => each.entity).map(each => each.span.source),
    ];
    for (const { name, places } of unregisteredNames(reading, taken)) {
      const [first, ...others] = places.map(each => source.rangeToDocument(each));
      yield {
        range: first!,
        message: t('“{0}” stands here {1} times and is in no entry of the glossary.', name, places.length),
        related: others.slice(0, 5).map(range => ({ uri, range, message: name })),
        data: { name, count: places.length },
      };
    }
  },
};
