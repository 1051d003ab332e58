import { t } from '@vscode/l10n';
import { field } from '../../markup';
import type { Snapshot } from '../../project';
import { entryAt } from './editEntries';

/** What may be done with the entry at a place of a glossary file: commands of the editor's side, which ask for the rest. */
export interface EntryAction {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

export function entryActions(snapshot: Snapshot, uri: string, offset: number): readonly EntryAction[] {
  const entry = entryAt(snapshot, uri, offset);
  if (!entry) return [];
  const actions: EntryAction[] = [
    { title: t('Find all mentions of {0}', entry.name), command: 'gloss.findMentions', arguments: [uri, entry.id] },
    { title: t('Merge {0} with another entry…', entry.name), command: 'gloss.mergeEntry', arguments: [uri, entry.id] },
  ];
  const aliases = entry.aliases.map(each => each.text);
  const written = field(entry.data, 'aliases')?.value;
  const items = written?.kind === 'list' ? written.items : written ? [written] : [];
  const at = items.findIndex(each => each.range.start <= offset && offset <= each.range.end);
  const alias = aliases[at];
  if (alias !== undefined) {
    const title = t('Move the alias “{0}” to another entry…', alias);
    actions.push({ title, command: 'gloss.moveAlias', arguments: [uri, entry.id, alias] });
  }
  if (aliases.length > 0) {
    const title = t('Make an entry of aliases of {0}…', entry.name);
    actions.push({ title, command: 'gloss.splitEntry', arguments: [uri, entry.id, aliases] });
  }
  return actions;
}
