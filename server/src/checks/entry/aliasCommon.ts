import { t } from '@vscode/l10n';
import { isCommonWord } from '../../linking';
import { nameScalars } from '../entryNames';
import type { Rule } from '../rule';

/** A name of an entry is a common word, so that most places where it stands mean something else. */
export const entryAliasCommon: Rule = {
  code: 'entry/alias-common',
  severity: 'information',
  *checkProject({ glossary }) {
    for (const entry of glossary.entries()) {
      const exact = new Set(
        entry.aliases.filter(each => each.match === 'exact' || each.documents).map(each => each.text),
      );
      for (const { spelling, range } of nameScalars(entry)) {
        const name = spelling.trim();
        // In capitals throughout it is an acronym, for which letter case counts.
        if (exact.has(name) || name === name.toUpperCase() || !isCommonWord(name.replace(article, ''))) continue;
        yield {
          uri: entry.origin.uri,
          range,
          message: t(
            '“{0}” is a common word: give the alias match: exact, or the documents in which it is meant.',
            name,
          ),
          data: { id: entry.id, name },
        };
      }
    }
  },
};

/** `The State` is as common as `State`. */
const article = /^(?:the|el|la|los|las)\s+/i;
