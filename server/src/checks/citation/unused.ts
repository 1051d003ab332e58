import { t } from '@vscode/l10n';
import { parseCitation } from '../../citations';
import { field } from '../../markup';
import { citedInText } from '../../project';
import type { Rule } from '../rule';

/** Nothing cites a work of the references. */
export const citationUnused: Rule = {
  code: 'citation/unused',
  severity: 'hint',
  *checkProject(snapshot) {
    const cited = new Set<string>();
    for (const entry of snapshot.glossary.entries()) {
      for (const { id } of parseCitation(field(entry.data, 'cite')?.value)) cited.add(id);
    }
    for (const document of snapshot.documents()) for (const id of citedInText(document, snapshot)) cited.add(id);
    for (const { id, origin } of snapshot.references.all()) {
      if (cited.has(id) || snapshot.isNamed(id)) continue;
      yield { uri: origin.uri, range: origin.idRange, message: t('Nothing cites “{0}”.', id), data: { id } };
    }
  },
};
