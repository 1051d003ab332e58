import * as vscode from 'vscode';
import { asPlain } from '../../server/src/features/label';
import { type EntryItem, type EntryQuery, serverRequests } from '../../server/src/lsp/customRequests';
import type { Server } from './server';

/** What was picked: an entry, one of the fixed choices, or an entry that is to be made. */
export type Pick = { readonly id: string } | { readonly newName: string };

export interface PickOptions {
  readonly title: string;
  readonly uri: string;
  /** The passage that is to be linked: entries that it names come first. */
  readonly passage: string;
  readonly types?: readonly string[];
  /** Choices besides entries, shown first. */
  readonly fixed?: readonly { readonly id: string; readonly label: string; readonly description: string }[];
  /** The passage as it would be written with that id: the preview beside each choice. */
  readonly preview: (id: string) => string;
}

interface Item extends vscode.QuickPickItem {
  readonly pick?: Pick;
}

/** A quick pick over the names and aliases of entries, searched by the server as the reader types. */
export function pickEntry(server: Server, options: PickOptions): Promise<Pick | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = asPlain(options.title);
  picker.placeholder = vscode.l10n.t('Type a name, an alias or an id');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  let asked = 0;
  const search = async (query: string) => {
    const mine = ++asked;
    picker.busy = true;
    const { uri, types, passage: near } = options;
    const entries = await server.ask<EntryItem[]>(serverRequests.entries, {
      uri,
      query,
      types,
      near,
    } satisfies EntryQuery);
    if (mine !== asked) return;
    picker.busy = false;
    picker.items = itemsFor(entries, query, options);
  };
  return new Promise(done => {
    picker.onDidChangeValue(value => void search(value));
    picker.onDidAccept(() => {
      const pick = picker.selectedItems[0]?.pick;
      if (!pick) return;
      done(pick);
      picker.hide();
    });
    picker.onDidHide(() => {
      done(undefined);
      picker.dispose();
    });
    picker.show();
    void search('');
  });
}

function itemsFor(entries: readonly EntryItem[], query: string, { fixed = [], passage, preview }: PickOptions): Item[] {
  const known = entries.map(
    ({ id, name, type, aliases, description }): Item => ({
      label: asPlain(name),
      description: asPlain(`${type} · ${id}`),
      detail: asPlain([preview(id), aliases.join(' · ') || description].filter(Boolean).join(' — ')),
      // The server has searched: what it found is shown whatever the picker thinks of it.
      alwaysShow: true,
      pick: { id },
    }),
  );
  const choices = fixed.map(
    ({ id, label, description }): Item => ({ label, description, detail: asPlain(preview(id)), pick: { id } }),
  );
  const name = query.trim() || passage;
  const separator: Item = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const fresh: Item = {
    label: vscode.l10n.t('New entry…'),
    description: asPlain(name),
    alwaysShow: true,
    pick: { newName: name },
  };
  return [...choices, ...(choices.length > 0 ? [separator] : []), ...known, separator, fresh];
}
