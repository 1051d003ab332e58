import { t } from '@vscode/l10n';
import type { Rule } from '../rule';

/** The glossary has an agreement that no document states. */
export const agreementEntryUnused: Rule = {
  code: 'agreement/entry-unused',
  severity: 'hint',
  *checkProject(snapshot) {
    for (const { id, type, origin } of snapshot.glossary.entries()) {
      if (type !== 'agreement') continue;
      if (snapshot.factsNaming(id).some(facts => facts.agreements.some(each => each.id === id))) continue;
      yield {
        uri: origin.uri,
        range: origin.idRange,
        message: t('No document states the agreement “{0}”.', id),
        data: { id },
      };
    }
  },
};
