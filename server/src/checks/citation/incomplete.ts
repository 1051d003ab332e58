import { t } from '@vscode/l10n';
import { missingVariables } from '../../citations';
import type { Rule } from '../rule';

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
        message: t('“{0}” has no {1}.', id, missing.join(t(' and no '))),
        data: { id, missing },
      };
    }
  },
};
