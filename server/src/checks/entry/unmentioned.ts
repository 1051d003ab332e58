import { t } from '@vscode/l10n';
import { entityFields } from '../entityFields';
import type { Rule } from '../rule';

/**
 * No document and no other entry names this entry, and no open document has its name: a name that is only unlinked is told
 * where it stands, by `entity/unlinked`. Agreements have a rule of their own.
 */
export const entryUnmentioned: Rule = {
  code: 'entry/unmentioned',
  severity: 'hint',
  *checkProject(snapshot) {
    const { glossary, settings } = snapshot;
    const named = new Set<string>();
    for (const entry of glossary.entries()) {
      for (const { value } of entityFields(entry, settings)) named.add(value.spelling);
    }
    for (const { mentions } of snapshot.documents()) {
      for (const { candidates } of mentions) for (const { id } of candidates) named.add(id);
    }
    for (const { id, type, origin } of glossary.entries()) {
      if (type === 'agreement' || named.has(id) || snapshot.isNamed(id)) continue;
      yield { uri: origin.uri, range: origin.idRange, message: t('No document is linked to “{0}”.', id), data: { id } };
    }
  },
};
