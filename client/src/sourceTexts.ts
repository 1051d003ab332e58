import * as vscode from 'vscode';
import { serverRequests } from '../../server/src/lsp/customRequests';
import type { Server } from './server';

/** Scheme of the read-only documents that show source texts. */
export const sourceScheme = 'gloss-source';

/** Source texts as read-only documents: of a document as it stands, or a text that was handed over. */
export class SourceTexts implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #server: Server;
  readonly #given = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#disposables = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(sourceScheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'gloss') this.#changed.fire(this.of(document.uri));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#given.delete(uri.toString())),
    ];
  }

  /** The document that shows the source text of a Gloss document. */
  of(document: vscode.Uri): vscode.Uri {
    return document.with({
      scheme: sourceScheme,
      path: `${document.path}.txt`,
      query: document.toString(),
      fragment: '',
    });
  }

  /** A document that shows the given text, under a name that tells it from the current one. */
  given(document: vscode.Uri, name: string, text: string): vscode.Uri {
    const uri = this.of(document).with({ query: '', fragment: name });
    this.#given.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const given = this.#given.get(uri.toString());
    if (given !== undefined) return given;
    const answer = await this.#server.ask<{ text: string } | null>(serverRequests.sourceText, { uri: uri.query });
    return answer?.text ?? '';
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }
}
