import { t } from '@vscode/l10n';
import type { Rule } from '../rule';

/** An entry has no name in a language that the project wants names in. A person's name is one in all of them. */
export const entryNameMissing: Rule = {
  code: 'entry/name-missing',
  severity: 'hint',
  *checkProject({ glossary, settings }) {
    for (const { id, type, names, aliases, origin } of glossary.entries()) {
      if (type === 'person') continue;
      const missing = settings.languages.filter(
        language =>
          language !== settings.language && !names.has(language) && !aliases.some(each => each.language === language),
      );
      if (!missing.length) continue;
      yield {
        uri: origin.uri,
        range: origin.idRange,
        message: t('“{0}” has no name in {1}: add it under names.', id, missing.join(', ')),
        data: { id, languages: missing },
      };
    }
  },
};
