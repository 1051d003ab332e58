import { t } from '@vscode/l10n';
import type { Snapshot } from '../../project';
import type { HeaderCard } from './cards';

/** Two figures of the year, a post, a number. */
const cableId = /^\d{2}[A-Z]{3,}\d{1,6}$/;

/** The card of a cable that is cited: its subject and the way to it, or that the project does not hold it. */
export function cableCard(id: string, snapshot: Snapshot): HeaderCard | undefined {
  const facts = snapshot.factsById(id);
  if (facts ? facts.kind !== 'cable' && !cableId.test(id) : !cableId.test(id) || snapshot.references.get(id)) {
    return undefined;
  }
  const lines = facts ? [facts.title, facts.date].filter(each => each !== null) : [];
  return { kind: 'header', title: t('Cable {0}', id), lines, ...cableLink(id, snapshot) };
}

/** The way to a cable's document, or one sentence that says that there is none. */
export function cableLink(id: string, snapshot: Snapshot): Pick<HeaderCard, 'link' | 'note'> {
  const facts = snapshot.factsById(id);
  return facts
    ? { link: { uri: facts.uri, label: t('Open {0}', id) } }
    : { note: t('This cable is not among the documents of the project.') };
}
