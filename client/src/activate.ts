import * as vscode from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { citationCredit } from './citationCredit';
import { exportCitedWorks, insertBibliography } from './commands/citedWorks';
import { copyCitation } from './commands/copyCitation';
import { copyPassage } from './commands/copyPassage';
import { mergeEntry, moveAlias, splitEntry } from './commands/editGlossary';
import { exportGlossary, importEntries } from './commands/exchangeGlossary';
import { findMentions } from './commands/findMentions';
import { importSource, newFromClipboard } from './commands/importSource';
import { linkNames } from './commands/linkNames';
import { linkSelection } from './commands/linkSelection';
import { newProject } from './commands/newProject';
import { showSourceText } from './commands/showSourceText';
import { showTextChange } from './commands/showTextChange';
import { tagSelection } from './commands/tagSelection';
import { MentionResults } from './mentionResults';
import { saveReviewed } from './saveReviewed';
import { Server } from './server';
import { SourceTexts } from './sourceTexts';

/** What other extensions, and tests, may ask of this one. */
export interface GlossApi {
  /** The server's process; `pid` is `undefined` where the server is a web worker. */
  serverStatus(): Promise<{ readonly pid: number | undefined }>;
}

/** Starts the server and registers the commands. `createClient` makes a client that is not started yet. */
export async function activateGloss(
  context: vscode.ExtensionContext,
  createClient: (log: vscode.LogOutputChannel, errorHandler: ErrorHandler) => BaseLanguageClient,
): Promise<GlossApi> {
  const log = vscode.window.createOutputChannel('Gloss', { log: true });
  const server = new Server(errorHandler => createClient(log, errorHandler), context.extensionUri);
  const sourceTexts = new SourceTexts(server);
  const mentionResults = new MentionResults();
  const command = (id: string, run: (...args: never[]) => unknown) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => run(...(args as never[])));
  context.subscriptions.push(
    log,
    server,
    sourceTexts,
    citationCredit(),
    command('gloss.newProject', () => newProject()),
    command('gloss.importSource', (uri?: vscode.Uri, uris?: vscode.Uri[]) => importSource(server, log, uri, uris)),
    command('gloss.newFromClipboard', () => newFromClipboard(server)),
    command('gloss.linkNames', () => linkNames(server)),
    command('gloss.saveReviewed', () => saveReviewed()),
    command('gloss.linkSelection', () => linkSelection(server)),
    command('gloss.tagSelection', () => tagSelection(server)),
    command('gloss.copyCitation', () => copyCitation(server)),
    command('gloss.copyFootnote', () => copyPassage(server, 'footnote')),
    command('gloss.copyQuotation', () => copyPassage(server, 'quotation')),
    command('gloss.insertBibliography', () => insertBibliography(server)),
    command('gloss.exportCitedWorks', () => exportCitedWorks(server)),
    command('gloss.showSourceText', () => showSourceText(sourceTexts)),
    command('gloss.showTextChange', (uri: string, sha256: string) => showTextChange(server, sourceTexts, uri, sha256)),
    mentionResults,
    command('gloss.findMentions', (uri?: string, id?: string) =>
      findMentions(server, mentionResults, typeof uri === 'string' ? uri : undefined, id),
    ),
    command('gloss.mergeEntry', (uri: string, id: string) => mergeEntry(server, uri, id)),
    command('gloss.splitEntry', (uri: string, id: string, aliases: string[]) => splitEntry(server, uri, id, aliases)),
    command('gloss.moveAlias', (uri: string, id: string, alias: string) => moveAlias(server, uri, id, alias)),
    command('gloss.importEntries', () => importEntries(server)),
    command('gloss.exportGlossary', () => exportGlossary(server)),
    command('gloss.restartServer', () => server.restart()),
    command('gloss.showLog', () => log.show()),
  );
  // Activation does not wait for the server: what is asked of it before it runs waits for it.
  server.start().catch(error => log.error(error));
  return { serverStatus: () => server.status() };
}
