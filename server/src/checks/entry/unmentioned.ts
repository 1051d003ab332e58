import { t } from '@vscode/l10n';
import type { Snapshot } from '../../project';
import { entityFields } from '../entityFields';
import type { Rule } from '../rule';

/**
 * No document and no other entry names this entry, and no text that is known has its name: a name that is only unlinked is told
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
      if (type === 'agreement' || named.has(id) || snapshot.isNamed(id) || isInText(id, snapshot)) continue;
      yield { uri: origin.uri, range: origin.idRange, message: t('No document is linked to “{0}”.', id), data: { id } };
    }
  },
};

function isInText(id: string, snapshot: Snapshot): boolean {
  for (const _ of snapshot.textsNaming(id)) return true;
  return false;
}
