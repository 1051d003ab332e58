import { t } from '@vscode/l10n';
import type { Entry } from '../../glossary';
import { createMatcher } from '../../linking';
import { nameScalars } from '../entryNames';
import type { Rule } from '../rule';

/** Two entries have a name in common, so that each of its mentions has to be told apart by the document. */
export const entryAliasShared: Rule = {
  code: 'entry/alias-shared',
  severity: 'information',
  *checkProject({ glossary }) {
    const matcher = createMatcher(glossary.entries());
    for (const entry of glossary.entries()) {
      for (const name of namesOf(entry)) {
        const [match, more] = matcher.find(name);
        if (!match || more || match.start !== 0 || match.end !== name.length) continue;
        const others = new Set(match.names.map(each => each.entry).filter(each => each !== entry));
        if (!others.size) continue;
        const [place] = nameScalars(entry).filter(each => each.spelling.trim() === name);
        yield {
          uri: entry.origin.uri,
          range: place?.range ?? entry.origin.idRange,
          message: t('“{0}” is a name of {1} too.', name, [...others].map(each => `“${each.id}”`).join(', ')),
          related: [...others]
            .slice(0, 5)
            .map(({ id, origin }) => ({ uri: origin.uri, range: origin.idRange, message: id })),
          data: { id: entry.id, name, others: [...others].map(each => each.id) },
        };
      }
    }
  },
};

function namesOf(entry: Entry): ReadonlySet<string> {
  // An alias that holds in certain documents alone was written with the others in mind.
  const aliases = entry.aliases.filter(each => !each.documents).map(each => each.text);
  return new Set([entry.name, ...entry.names.values(), ...aliases]);
}
