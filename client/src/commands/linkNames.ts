import * as vscode from 'vscode';
import {
  type ChangeAnswer,
  type LinkMentionParams,
  type MentionItem,
  serverRequests,
} from '../../../server/src/lsp/customRequests';
import { applyAnswer } from '../applyAnswer';
import { entryTypes } from '../entryTypes';
import { askNewEntry } from '../laySpan';
import { askAbout, type Decision } from '../linkingWalk';
import { pickEntry } from '../pickEntry';
import { saveReviewed } from '../saveReviewed';
import { sayInformation } from '../say';
import type { Server } from '../server';

/**
 * The linking walk: goes through the names of the document that are not linked, from the cursor on and round to it again,
 * and asks about each. Every link is an edit of its own, so that undo takes back one at a time.
 */
export async function linkNames(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'gloss') return;
  const highlight = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  try {
    const walk = new Walk(server, editor, highlight);
    const done = await walk.run();
    if (done === 0) void sayInformation(vscode.l10n.t('Every name of this document that the glossary has is linked.'));
  } finally {
    highlight.dispose();
  }
}

class Walk {
  readonly #server: Server;
  readonly #editor: vscode.TextEditor;
  readonly #highlight: vscode.TextEditorDecorationType;
  readonly #uri: string;
  /** Source offsets of the names that were asked about, in the order of asking. */
  readonly #passed: number[] = [];

  constructor(server: Server, editor: vscode.TextEditor, highlight: vscode.TextEditorDecorationType) {
    this.#server = server;
    this.#editor = editor;
    this.#highlight = highlight;
    this.#uri = editor.document.uri.toString();
  }

  /** Asks until all is decided or the reader stops; resolves to how many names there were to ask about. */
  async run(): Promise<number> {
    const cursor = this.#editor.selection.active;
    const first = (await this.#mentions()).find(each => !cursor.isAfter(rangeOf(each).end));
    const begin = first?.start ?? 0;
    const total = (await this.#mentions()).filter(isOpen).length;
    let again: number | undefined;
    for (;;) {
      const mentions = await this.#mentions();
      const ordered = [...mentions.filter(each => each.start >= begin), ...mentions.filter(each => each.start < begin)];
      const mention =
        mentions.find(each => each.start === again) ??
        ordered.find(each => isOpen(each) && !this.#passed.includes(each.start));
      if (!mention) return total;
      this.#show(mention);
      const place = Math.min(total, this.#passed.length + 1);
      const decision = await askAbout(mention, place, total, this.#passed.length > 0);
      if (decision.kind === 'stop') return total;
      if (decision.kind === 'back') {
        again = this.#passed.pop();
        continue;
      }
      // Where nothing came of it, the same name is asked about again.
      again = (await this.#carryOut(decision, mention)) ? undefined : mention.start;
      if (again === undefined) this.#passed.push(mention.start);
    }
  }

  async #mentions(): Promise<readonly MentionItem[]> {
    return this.#server.ask<readonly MentionItem[]>(serverRequests.mentions, { uri: this.#uri });
  }

  #show(mention: MentionItem): void {
    const range = rangeOf(mention);
    this.#editor.setDecorations(this.#highlight, [range]);
    this.#editor.selection = new vscode.Selection(range.start, range.start);
    this.#editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  }

  /** Whether the name is done with. */
  async #carryOut(decision: Decision, { start, text }: MentionItem): Promise<boolean> {
    switch (decision.kind) {
      case 'link':
        return this.#link({ uri: this.#uri, start, id: decision.id });
      case 'new': {
        const newEntry = await askNewEntry(text, entryTypes);
        return newEntry !== undefined && this.#link({ uri: this.#uri, start, id: '', newEntry });
      }
      case 'other': {
        const title = vscode.l10n.t('Link “{0}” to…', text);
        const pick = await pickEntry(this.#server, {
          title,
          uri: this.#uri,
          passage: text,
          preview: id => `[${text}]{${id}}`,
        });
        if (!pick) return false;
        if ('id' in pick) return this.#link({ uri: this.#uri, start, id: pick.id });
        const newEntry = await askNewEntry(pick.newName, entryTypes);
        return newEntry !== undefined && this.#link({ uri: this.#uri, start, id: '', newEntry });
      }
      case 'not':
        return this.#setAside(start);
      default:
        return true;
    }
  }

  async #link(params: LinkMentionParams): Promise<boolean> {
    return applyAnswer(this.#server, await this.#server.ask<ChangeAnswer>(serverRequests.linkMention, params));
  }

  async #setAside(start: number): Promise<boolean> {
    const answer = await this.#server.ask<ChangeAnswer>(serverRequests.setAsideMention, { uri: this.#uri, start });
    const isMade = await applyAnswer(this.#server, answer);
    if (isMade) await saveReviewed();
    return isMade;
  }
}

const isOpen = (mention: MentionItem): boolean => mention.linked === null && !mention.isPassedOver;

const rangeOf = ({ range: { start, end } }: MentionItem): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
