import * as vscode from 'vscode';
import { eventually } from './workspace';

/**
 * Answers the quick picks and input boxes that commands show, as a reader at the keyboard would. The tests run in the
 * extension's own host and see the very functions that it calls: what they make is watched, and typed into.
 */
export class Picks {
  readonly #create = vscode.window.createQuickPick;
  readonly #pick = vscode.window.showQuickPick;
  readonly #ask = vscode.window.showInputBox;
  #shown: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  /** Titles and items of the picks that were answered. */
  readonly answered: { readonly title: string; readonly labels: readonly string[] }[] = [];

  constructor() {
    vscode.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
      const picker = this.#create<T>();
      const show = picker.show.bind(picker);
      picker.show = () => {
        this.#shown = picker as unknown as vscode.QuickPick<vscode.QuickPickItem>;
        show();
      };
      return picker;
    };
  }

  /** Types into the quick pick that is shown, once it is. */
  async type(text: string): Promise<void> {
    const picker = await this.#next();
    picker.value = text;
  }

  /** Types into the quick pick that is shown, which stays, and waits for what it finds. */
  async search(text: string): Promise<void> {
    const picker = await this.#next();
    await eventually('the first items', () => !picker.busy || undefined);
    const { items } = picker;
    picker.value = text;
    await eventually('what is found', () => picker.items !== items || undefined);
    this.#shown = picker;
  }

  /** Takes the item of that label (or with that in its description), once the quick pick that is shown has it. */
  async take(text: string): Promise<void> {
    const picker = await this.#next(each =>
      each.items.some(item => item.label.includes(text) || item.description?.includes(text)),
    );
    const item = picker.items.find(each => each.label.includes(text) || each.description?.includes(text))!;
    picker.activeItems = [item];
    await new Promise(done => setTimeout(done, 100));
    await accept();
  }

  /** Escape. */
  async escape(): Promise<void> {
    (await this.#next()).hide();
  }

  /** Ticks these, in the next pick of several, and takes them; `name` is what is then written into the input box. */
  tick(labels: readonly string[], name: string): void {
    vscode.window.showQuickPick = (async (items: readonly vscode.QuickPickItem[]) =>
      items.filter(each => labels.includes(each.label))) as unknown as typeof vscode.window.showQuickPick;
    vscode.window.showInputBox = async () => name;
  }

  /** Names an entry that is to be made and picks its type, in the boxes that `vscode.window` shows by itself. */
  create(name: string, type: string): void {
    vscode.window.showInputBox = async () => name;
    vscode.window.showQuickPick = (async (types: readonly string[]) =>
      types.find(each => each === type)) as unknown as typeof vscode.window.showQuickPick;
  }

  /** Takes the item of that label in the next pick that `vscode.window` shows by itself. */
  choose(label: string): void {
    vscode.window.showQuickPick = (async (items: readonly vscode.QuickPickItem[]) =>
      items.find(each => each.label === label)) as unknown as typeof vscode.window.showQuickPick;
  }

  restore(): void {
    vscode.window.createQuickPick = this.#create;
    vscode.window.showQuickPick = this.#pick;
    vscode.window.showInputBox = this.#ask;
  }

  async #next(isReady: (picker: vscode.QuickPick<vscode.QuickPickItem>) => boolean = () => true) {
    const picker = await eventually('a quick pick', () =>
      this.#shown?.items.length && isReady(this.#shown) ? this.#shown : undefined,
    );
    this.#shown = undefined;
    this.answered.push({ title: picker.title ?? '', labels: picker.items.map(each => each.label) });
    return picker;
  }
}

/** Enter, in whatever asks. */
async function accept(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
