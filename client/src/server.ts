import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  clientRequests,
  type ServerStatus,
  serverRequests,
  statusNotification,
} from '../../server/src/lsp/customRequests';
import { answerUserName } from './gitUser';
import { type CreateClient, LastingClient } from './lastingClient';
import { sayError } from './say';
import { serveFiles } from './serveFiles';

/** The language server as the commands see it: started once, restarted on demand, asked questions. */
export class Server implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #extension: vscode.Uri;
  readonly #item: vscode.LanguageStatusItem;
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;
  #hasFailed = false;

  constructor(createClient: CreateClient, extension: vscode.Uri) {
    this.#createClient = createClient;
    this.#extension = extension;
    this.#item = vscode.languages.createLanguageStatusItem('gloss.server', { language: 'gloss' });
    this.#item.name = 'Gloss';
    this.#item.command = { command: 'gloss.showLog', title: vscode.l10n.t('Show Log') };
    this.#item.text = 'Gloss';
  }

  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Ends the server, if it still runs, and starts another. */
  async restart(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    await client?.dispose(2000).catch(() => {});
    await this.start();
  }

  /** The server's answer to a request; rejects where the server cannot be started, or is not started again. */
  async ask<T>(method: string, params: object): Promise<T> {
    if (this.#hasFailed) throw new Error(vscode.l10n.t('The Gloss server does not run: restart it first.'));
    return (await this.start()).sendRequest<T>(method, params);
  }

  async status(): Promise<{ readonly pid: number | undefined }> {
    return this.ask(serverRequests.process, {});
  }

  dispose(): void {
    this.#item.dispose();
    void this.#client?.dispose(2000).catch(() => {});
  }

  async #start(): Promise<BaseLanguageClient> {
    const lasting: LastingClient = new LastingClient(this.#createClient, () =>
      this.#fail(
        client,
        vscode.l10n.t('The Gloss server ended five times within three minutes and is not started again.'),
      ),
    );
    const { client } = lasting;
    this.#client = client;
    this.#hasFailed = false;
    this.#item.busy = true;
    serveFiles(client, this.#extension);
    client.onRequest(clientRequests.userName, answerUserName);
    client.onNotification(statusNotification, (status: ServerStatus) => this.#show(status));
    try {
      return await lasting.start();
    } catch (error) {
      void this.#fail(client, vscode.l10n.t('The Gloss server could not be started'));
      throw error;
    }
  }

  /** Tells the reader, once, that there is no server and that none is started by itself. */
  async #fail(client: BaseLanguageClient, told: string): Promise<void> {
    if (this.#hasFailed || client !== this.#client) return;
    this.#hasFailed = true;
    this.#showFailure(told);
    const [restart, showLog] = [vscode.l10n.t('Restart Server'), vscode.l10n.t('Show Log')];
    const choice = await sayError(told, restart, showLog);
    // Where it fails again the reader is told again.
    if (choice === restart) await this.restart().catch(() => {});
    if (choice === showLog) await vscode.commands.executeCommand('gloss.showLog');
  }

  #showFailure(text: string): void {
    this.#item.busy = false;
    this.#item.severity = vscode.LanguageStatusSeverity.Error;
    this.#item.text = text;
    this.#item.detail = undefined;
  }

  #show({ state, documents, entries }: ServerStatus): void {
    this.#item.busy = state === 'reading';
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#item.text = 'Gloss';
    this.#item.detail = vscode.l10n.t('{0} documents, {1} entries', documents, entries);
  }
}
