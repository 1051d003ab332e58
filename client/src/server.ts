import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  clientRequests,
  type ServerStatus,
  serverRequests,
  statusNotification,
} from '../../server/src/lsp/customRequests';
import { answerUserName } from './gitUser';
import { serveFiles } from './serveFiles';

/** The language server as the commands see it: started once, restarted on demand, asked questions. */
export class Server implements vscode.Disposable {
  readonly #createClient: () => BaseLanguageClient;
  readonly #extension: vscode.Uri;
  readonly #item: vscode.LanguageStatusItem;
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;

  constructor(createClient: () => BaseLanguageClient, extension: vscode.Uri) {
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

  /** The server's answer to a request; rejects where the server cannot be started. */
  async ask<T>(method: string, params: object): Promise<T> {
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
    const client = this.#createClient();
    this.#client = client;
    this.#item.busy = true;
    serveFiles(client, this.#extension);
    client.onRequest(clientRequests.userName, answerUserName);
    client.onNotification(statusNotification, (status: ServerStatus) => this.#show(status));
    try {
      await client.start();
    } catch (error) {
      this.#started = undefined;
      this.#item.busy = false;
      this.#item.severity = vscode.LanguageStatusSeverity.Error;
      this.#item.text = vscode.l10n.t('The Gloss server could not be started');
      throw error;
    }
    return client;
  }

  #show({ state, documents, entries }: ServerStatus): void {
    this.#item.busy = state === 'reading';
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#item.detail = vscode.l10n.t('{0} documents, {1} entries', documents, entries);
  }
}
