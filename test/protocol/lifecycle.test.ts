import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import { eventually, startClient } from './client';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-lifecycle-'));
  writeFileSync(join(folder, 'a.gloss'), 'The [Group]{nobody} met.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What editors say on `initialize`, as far as it bears on this server. */
const editors: Readonly<Record<string, InitializeParams['capabilities']>> = {
  'an editor that says nothing': {},
  'VS Code': {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
      codeLens: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
        resolveSupport: { properties: ['edit'] },
      },
    },
    window: { workDoneProgress: true },
  },
  Neovim: {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: false }, workspaceFolders: true },
    textDocument: { publishDiagnostics: { relatedInformation: true }, hover: { contentFormat: ['markdown'] } },
    window: { workDoneProgress: true },
  },
  Helix: {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { publishDiagnostics: { versionSupport: true }, hover: { contentFormat: ['markdown'] } },
  },
  Emacs: {
    workspace: { configuration: true, applyEdit: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['plaintext'] } },
  },
};

describe('a session', () => {
  test.each(Object.entries(editors))('with %s shows problems and a hover, and ends', async (_, capabilities) => {
    const client = await startClient(folder, capabilities);
    const uri = pathToFileURL(join(folder, 'a.gloss')).toString();
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    await client.open(uri, 'The [Group]{nobody} met.\n');
    const codes = capabilities.textDocument?.diagnostic
      ? (
          await client.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
            textDocument: { uri },
          })
        ).items.map(each => each.code)
      : await eventually('problems', () => client.pushed.get(uri)?.diagnostics.map(each => String(each.code)));
    expect(codes).toContain('entry/unknown');
    expect(client.initialized.capabilities.diagnosticProvider !== undefined).toBe(
      capabilities.textDocument?.diagnostic !== undefined,
    );
    expect(
      await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 1 },
      }),
    ).toBeNull();
    expect(await client.stop()).toBe(0);
    expect(client.log.filter(each => /failed/.test(each))).toEqual([]);
  });

  test('without a folder serves a file by itself', async () => {
    const client = await startClient(undefined);
    await client.open('untitled:a', 'The [Group]{nobody} met.\n');
    await eventually('problems', () => client.pushed.get('untitled:a'));
    expect(await client.stop()).toBe(0);
  });

  test('that exits without a shutdown ends with 1', async () => {
    const client = await startClient(folder);
    await client.connection.sendNotification('exit');
    expect(await client.exit).toBe(1);
  });

  test('ends when its client goes away', async () => {
    const client = await startClient(folder);
    client.process.stdin!.end();
    expect(await client.exit).not.toBeUndefined();
  });
});
