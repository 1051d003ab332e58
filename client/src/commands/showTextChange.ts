import * as vscode from 'vscode';
import { serverRequests } from '../../../server/src/lsp/customRequests';
import { fileHistory } from '../fileHistory';
import { sayInformation } from '../say';
import type { Server } from '../server';
import type { SourceTexts } from '../sourceTexts';

/** Revisions that are looked at, the latest first. */
const mostRevisions = 200;

/**
 * Shows how the source text of a document differs from the revision in git whose source text has the hash: what
 * `text-sha256` was recorded for. Says so where git is not at hand or holds no such revision.
 */
export async function showTextChange(
  server: Server,
  sourceTexts: SourceTexts,
  uri: string,
  sha256: string,
): Promise<void> {
  const document = vscode.Uri.parse(uri);
  const history = await fileHistory(document, mostRevisions);
  if (!history) {
    void sayInformation(vscode.l10n.t('No history of this file is at hand, so the change cannot be shown.'));
    return;
  }
  for await (const { name, text } of history) {
    const read = await server.ask<{ sha256: string; sourceText: string } | null>(serverRequests.readText, { text });
    if (read?.sha256 !== sha256) continue;
    const before = sourceTexts.given(document, name, read.sourceText);
    const title = vscode.l10n.t('{0}: source text at {1} and now', document.path.split('/').at(-1)!, name);
    await vscode.commands.executeCommand('vscode.diff', before, sourceTexts.of(document), title);
    return;
  }
  void sayInformation(vscode.l10n.t('No revision in git has the source text that was recorded.'));
}
