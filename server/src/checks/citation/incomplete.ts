import { t } from '@vscode/l10n';
import { missingVariables } from '../../citations';
import type { Rule } from '../rule';

/** CSL's variables as a reader says them. */
function inWords(variable: string): string {
  switch (variable) {
    case 'title':
      return t('title');
    case 'issued':
      return t('date');
    case 'author':
      return t('author');
    case 'container-title':
      return t('title of the work that contains it');
    case 'publisher':
      return t('publisher');
    default:
      return variable;
  }
}

/** A work of the references lacks what a citation of its type prints. */
export const citationIncomplete: Rule = {
  code: 'citation/incomplete',
  severity: 'information',
  *checkProject({ references }) {
    for (const { id, item, origin } of references.all()) {
      const missing = missingVariables(item);
      if (!missing.length) continue;
      yield {
        uri: origin.uri,
        range: origin.idRange,
        message: t('“{0}” has no {1}.', id, missing.map(inWords).join(t(' and no '))),
        data: { id, missing },
      };
    }
  },
};
