import * as vscode from 'vscode';
import { asPlain } from '../../server/src/features/label';
import type { CandidateItem, MentionItem } from '../../server/src/lsp/customRequests';

/** What the reader decided about a name. */
export type Decision =
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'skip' | 'not' | 'new' | 'other' | 'back' | 'stop' };

/** Keys beside 1 to 9, each with what it decides. */
const keys = { s: 'skip', n: 'not', e: 'new', o: 'other', b: 'back' } as const;

interface Item extends vscode.QuickPickItem {
  readonly decision?: Decision;
}

/**
 * Shows a name's candidates in a quick pick that one key answers: 1 to 9 link, a letter does the rest, Enter takes the line
 * that is chosen, Escape stops.
 */
export function askAbout(mention: MentionItem, place: number, count: number, hasPassed: boolean): Promise<Decision> {
  const picker = vscode.window.createQuickPick<Item>();
  const words = asPlain(mention.text);
  picker.title =
    mention.inParts === undefined
      ? vscode.l10n.t('Link “{0}” — {1} of {2}', words, place, count)
      : vscode.l10n.t('Link “{0}” in parts: {3} — {1} of {2}', words, place, count, mention.inParts);
  picker.placeholder = vscode.l10n.t(
    '1–9 link, s skip, n not this entity, e new entry, o another entry, b back, Esc stop',
  );
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = false;
  picker.items = itemsFor(mention, hasPassed);
  if (hasPassed) picker.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(done => {
    const decide = (decision: Decision | undefined) => {
      if (!decision) return;
      done(decision);
      picker.hide();
    };
    picker.onDidChangeValue(value => {
      const key = value.trim().slice(-1).toLowerCase();
      picker.value = '';
      decide(decisionOf(key, mention, hasPassed));
    });
    picker.onDidTriggerButton(() => decide({ kind: 'back' }));
    picker.onDidAccept(() => decide(picker.selectedItems[0]?.decision));
    picker.onDidHide(() => {
      done({ kind: 'stop' });
      picker.dispose();
    });
    picker.show();
  });
}

function decisionOf(key: string, { candidates }: MentionItem, hasPassed: boolean): Decision | undefined {
  const candidate = /^[1-9]$/.test(key) ? candidates[Number(key) - 1] : undefined;
  if (candidate) return { kind: 'link', id: candidate.id };
  if (!Object.hasOwn(keys, key) || (key === 'b' && !hasPassed)) return undefined;
  return { kind: keys[key as keyof typeof keys] };
}

function itemsFor({ candidates, linked }: MentionItem, hasPassed: boolean): Item[] {
  const choice = (key: string, icon: string, label: string, kind: (typeof keys)[keyof typeof keys]): Item => ({
    label: `${key}   $(${icon}) ${label}`,
    alwaysShow: true,
    decision: { kind },
  });
  return [
    ...candidates.slice(0, 9).map((each, index) => candidateItem(each, index, linked)),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    choice('s', 'debug-step-over', vscode.l10n.t('Skip'), 'skip'),
    choice('n', 'circle-slash', vscode.l10n.t('Not this entity'), 'not'),
    choice('e', 'add', vscode.l10n.t('New entry…'), 'new'),
    choice('o', 'search', vscode.l10n.t('Another entry…'), 'other'),
    ...(hasPassed ? [choice('b', 'arrow-left', vscode.l10n.t('Back'), 'back')] : []),
  ];
}

const candidateItem = (
  { id, name, type, score, reasons }: CandidateItem,
  index: number,
  linked: string | null,
): Item => ({
  label: `${index + 1}   ${asPlain(name)}`,
  description: `${asPlain(`${type} · ${id}`)} · ${Math.round(score * 100)} %${linked === id ? ' $(check)' : ''}`,
  detail: asPlain(reasons.join('; ')),
  alwaysShow: true,
  decision: { kind: 'link', id },
});
