import { t } from '@vscode/l10n';
import { parseCitation } from '../../citations';
import { field } from '../../markup';
import { citedInText, type Snapshot } from '../../project';
import type { Rule } from '../rule';

/** Nothing cites a work of the references; of closed documents, whose text may not be known yet, it asks what is known. */
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
      if (cited.has(id) || snapshot.isNamed(id) || isCitedInClosedText(id, snapshot)) continue;
      yield { uri: origin.uri, range: origin.idRange, message: t('Nothing cites “{0}”.', id), data: { id } };
    }
  },
};

function isCitedInClosedText(id: string, snapshot: Snapshot): boolean {
  for (const _ of snapshot.textsCiting(id)) return true;
  return false;
}
