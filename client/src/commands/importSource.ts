import * as vscode from 'vscode';
import { asPlain } from '../../../server/src/features/label';
import { type ImportFields, type ImportTextAnswer, serverRequests } from '../../../server/src/lsp/customRequests';
import { base64 } from '../base64';
import { fileExists } from '../fileExists';
import { askForImport, type Proposal } from '../importForm';
import { askInDialog, sayError, sayInformation, sayWarning } from '../say';
import type { Server } from '../server';

/** Endings of files that can be imported. */
const endings = ['txt', 'text', 'cable', 'md', 'html', 'htm', 'xhtml', 'docx'];
/** Files that a summary names; the log has them all. */
const mostNamed = 5;

/** What became of a file. */
type Outcome = { readonly file: vscode.Uri; readonly document: vscode.Uri } | Failure;
type Failure = { readonly file: vscode.Uri; readonly reason: string };

/** Makes Gloss documents of texts, beside them: of one after a look at what is proposed, of many with a summary. */
export async function importSource(
  server: Server,
  log: vscode.LogOutputChannel,
  given?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const files = selected?.length ? selected : given ? [given] : await askForFiles();
  if (files.length === 1) await importOne(server, files[0]!);
  else if (files.length > 1) await importMany(server, log, files);
}

/** Makes a Gloss document of the text on the clipboard, in the folder of the active document or of the workspace. */
export async function newFromClipboard(server: Server): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void sayInformation(vscode.l10n.t('There is no text on the clipboard.'));
    return;
  }
  const active = vscode.window.activeTextEditor?.document;
  const folder =
    active?.languageId === 'gloss' && active.uri.scheme !== 'untitled'
      ? vscode.Uri.joinPath(active.uri, '..')
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    void sayWarning(vscode.l10n.t('Open a folder first: the document is written into it.'));
    return;
  }
  const title = vscode.l10n.t('New document from the clipboard');
  await lookAndWrite(server, folder, '', new TextEncoder().encode(text), title);
}

async function importOne(server: Server, file: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(file, '..');
  const name = nameOf(file);
  const bytes = await read(file);
  if (!(bytes instanceof Uint8Array)) {
    void sayError(`${name}: ${bytes.reason}`);
    return;
  }
  await lookAndWrite(server, folder, name, bytes, vscode.l10n.t('Import {0}', name));
}

/** Shows what is proposed; writes and opens what the reader accepts. */
async function lookAndWrite(
  server: Server,
  folder: vscode.Uri,
  fileName: string,
  bytes: Uint8Array,
  title: string,
): Promise<void> {
  const content = base64(bytes);
  const ask = (said: Partial<ImportFields>) => propose(server, folder, fileName, content, said);
  const first = await ask({});
  if ('refused' in first) {
    void sayError([fileName, first.refused].filter(Boolean).join(': '));
    return;
  }
  const accepted = await askForImport(title, first, async said => {
    const next = await ask(said);
    return 'refused' in next ? undefined : next;
  });
  if (!accepted) return;
  const target = targetOf(folder, fileName, accepted);
  if (await fileExists(target)) {
    void sayWarning(vscode.l10n.t('{0} is there already.', nameOf(target)));
  } else await write(target, accepted);
  await vscode.window.showTextDocument(target);
}

async function importMany(server: Server, log: vscode.LogOutputChannel, files: readonly vscode.Uri[]): Promise<void> {
  const prepared: { readonly file: vscode.Uri; readonly content: string; readonly proposal: Proposal }[] = [];
  const outcomes: Outcome[] = [];
  const each = { location: vscode.ProgressLocation.Notification, cancellable: true };
  const run = <T>(
    title: string,
    items: readonly T[],
    step: (item: T) => Promise<unknown>,
    nameOfItem: (item: T) => string,
  ) =>
    vscode.window.withProgress({ ...each, title }, async (progress, token) => {
      for (const item of items) {
        if (token.isCancellationRequested) return false;
        progress.report({ message: asPlain(nameOfItem(item)), increment: 100 / items.length });
        await step(item);
      }
      return true;
    });

  const isRead = await run(
    vscode.l10n.t('Reading {0} texts', files.length),
    files,
    async file => {
      const bytes = await read(file);
      if (!(bytes instanceof Uint8Array)) return outcomes.push(bytes);
      const content = base64(bytes);
      const proposal = await propose(server, vscode.Uri.joinPath(file, '..'), nameOf(file), content, {});
      if ('refused' in proposal) return outcomes.push({ file, reason: proposal.refused });
      return prepared.push({ file, content, proposal });
    },
    nameOf,
  );
  if (!isRead) return;
  const cut = prepared.filter(({ proposal }) => proposal.looksCut);
  const isReflowed = cut.length > 0 ? await askForReflow(cut.length) : false;
  if (isReflowed === undefined) return;
  await run(
    vscode.l10n.t('Importing {0} texts', prepared.length),
    prepared,
    async ({ file, content, proposal }) => {
      const folder = vscode.Uri.joinPath(file, '..');
      const said = { reflow: true };
      const last =
        isReflowed && proposal.looksCut ? await propose(server, folder, nameOf(file), content, said) : proposal;
      const document = targetOf(folder, nameOf(file), proposal);
      if ('refused' in last) outcomes.push({ file, reason: last.refused });
      else if (await fileExists(document)) {
        outcomes.push({ file, reason: vscode.l10n.t('{0} is there already.', nameOf(document)) });
      } else {
        await write(document, last);
        outcomes.push({ file, document });
      }
    },
    ({ file }) => nameOf(file),
  );
  await summarise(outcomes, files.length, log);
}

/** Whether texts that look cut up are to be reflowed; `undefined` where nothing is to be imported. */
async function askForReflow(count: number): Promise<boolean | undefined> {
  const yes = vscode.l10n.t('Reflow');
  const no = vscode.l10n.t('Keep as They Are');
  const answer = await askInDialog(
    count === 1
      ? vscode.l10n.t('1 text looks as if a PDF had cut it up. Rebuild its paragraphs?')
      : vscode.l10n.t('{0} texts look as if a PDF had cut them up. Rebuild their paragraphs?', count),
    vscode.l10n.t('Only now: once imported, the source text stays as it is.'),
    yes,
    no,
  );
  return answer === undefined ? undefined : answer === yes;
}

/** Says how many were imported; what was not is named, and stands in the log with its reason. */
async function summarise(outcomes: readonly Outcome[], count: number, log: vscode.LogOutputChannel): Promise<void> {
  const failures = outcomes.filter((each): each is Failure => 'reason' in each);
  for (const { file, reason } of failures) log.warn(`${file.fsPath}: ${reason}`);
  const imported = outcomes.length - failures.length;
  const message = vscode.l10n.t('{0} of {1} texts imported.', imported, count);
  if (failures.length === 0) {
    void sayInformation(message);
    return;
  }
  const named = failures.slice(0, mostNamed).map(({ file, reason }) => `${nameOf(file)} (${reason})`);
  const rest = failures.length > mostNamed ? ', …' : '';
  const showLog = vscode.l10n.t('Show Log');
  const text = `${message} ${vscode.l10n.t('Not imported: {0}', named.join(', ') + rest)}`;
  if ((await sayWarning(text, showLog)) === showLog) log.show();
}

function propose(
  server: Server,
  folder: vscode.Uri,
  fileName: string,
  content: string,
  said: Partial<ImportFields>,
): Promise<ImportTextAnswer> {
  const uri = vscode.Uri.joinPath(folder, fileName || 'clipboard.txt').toString();
  return server.ask<ImportTextAnswer>(serverRequests.importText, { uri, fileName, content, said });
}

async function read(file: vscode.Uri): Promise<Uint8Array | Failure> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    return { file, reason: error instanceof Error ? error.message : String(error) };
  }
}

const write = (target: vscode.Uri, { text }: Proposal) =>
  vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));

/** `NAME.gloss` beside the file, as the command line names it; of a text without a file, by its id. */
function targetOf(folder: vscode.Uri, fileName: string, { choices }: Proposal): vscode.Uri {
  const name = fileName.replace(/\.(?:txt|text|cable|md|x?html?|docx)$/i, '') || choices.id;
  return vscode.Uri.joinPath(folder, `${name}.gloss`);
}

const nameOf = (uri: vscode.Uri): string => uri.path.split('/').at(-1)!;

async function askForFiles(): Promise<readonly vscode.Uri[]> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Source Text'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Texts')]: endings, [vscode.l10n.t('All files')]: ['*'] },
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  return picked ?? [];
}
