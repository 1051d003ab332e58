import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from '../../../client/src/clientOptions';
import { Server } from '../../../client/src/server';
import { eventually, extensionId, file, hoverText, openDocument } from './workspace';

const statement = 'sources/hld-2024-statement.gloss';

describe('A server that dies', () => {
  const shown: string[] = [];
  const show = vscode.window.showErrorMessage;
  beforeEach(() => {
    shown.length = 0;
    // The tests run in the extension's own host and see the very functions that it calls.
    vscode.window.showErrorMessage = (async (message: string) => {
      shown.push(message);
    }) as unknown as typeof show;
  });
  afterEach(() => {
    vscode.window.showErrorMessage = show;
  });

  it('comes back four times within three minutes; then the reader is told once, and can start it again', async () => {
    const document = await openDocument(statement);
    await vscode.commands.executeCommand('gloss.restartServer');
    const pids = new Set<number>();
    for (let round = 1; round <= 5; round++) {
      const { pid } = await eventually('a server', () => runningServer(pids));
      pids.add(pid);
      process.kill(pid, 'SIGKILL');
    }
    await eventually('a message', () => shown[0]);
    await new Promise(done => setTimeout(done, 3000));
    assert.equal(pids.size, 5);
    assert.equal(shown.length, 1, shown.join('\n'));
    await assert.rejects(serverStatus());
    await vscode.commands.executeCommand('gloss.restartServer');
    const text = await eventually('a hover', () => hoverText(document, 'Kurt Campbell', 2));
    assert.match(text, /Kurt Campbell/);
  });

  it('before it can answer at all is told of once', async () => {
    const module = file('dies.cjs').fsPath;
    writeFileSync(module, 'process.exit(7);\n');
    const extension = vscode.extensions.getExtension(extensionId)!;
    const log = vscode.window.createOutputChannel('Dies', { log: true });
    // The extension has the item of that name.
    const create = vscode.languages.createLanguageStatusItem;
    vscode.languages.createLanguageStatusItem = (id, selector) => create(`${id}.dies`, selector);
    const context = { extensionUri: extension.extensionUri, globalStorageUri: extension.extensionUri };
    const server = new Server(
      errorHandler =>
        new LanguageClient(
          'dies',
          'Dies',
          { module, transport: TransportKind.ipc },
          clientOptions(context as vscode.ExtensionContext, log, false, errorHandler),
        ),
      extension.extensionUri,
    );
    vscode.languages.createLanguageStatusItem = create;
    await assert.rejects(server.start());
    await new Promise(done => setTimeout(done, 2000));
    server.dispose();
    log.dispose();
    assert.equal(shown.length, 1, shown.join('\n\n'));
  });
});

const serverStatus = (): Promise<{ readonly pid: number }> =>
  vscode.extensions.getExtension<{ serverStatus(): Promise<{ pid: number }> }>(extensionId)!.exports.serverStatus();

/** A server that was not killed yet. */
async function runningServer(killed: ReadonlySet<number>): Promise<{ readonly pid: number } | undefined> {
  const status = await serverStatus().catch(() => undefined);
  return status && !killed.has(status.pid) ? status : undefined;
}
