import * as vscode from 'vscode';
import { type ErrorHandler, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/customRequests';

/**
 * What the language client is told. `servesFiles`: the server asks the editor for files instead of reading the disk.
 * Project files are YAML, JSON and BibTeX of any name, as `gloss.yaml` says which they are: the server passes over the rest.
 */
export function clientOptions(
  { extensionUri, storageUri, globalStorageUri }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  servesFiles: boolean,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    messages: vscode.l10n.bundle,
    servesFiles,
    storage: String(storageUri ?? globalStorageUri),
    hasCommands: true,
    rulePages: `${vscode.Uri.joinPath(extensionUri, 'docs', 'rules')}/`,
  };
  return {
    documentSelector: [
      { language: 'gloss' },
      { language: 'yaml' },
      { pattern: '**/*.bib' },
      { pattern: '**/references*.json' },
    ].map(each => ({ ...each })),
    initializationOptions,
    middleware: {
      didOpen: async (document, next) => (isCopy(document.uri) ? undefined : next(document)),
      didChange: async (event, next) => (isCopy(event.document.uri) ? undefined : next(event)),
      didClose: async (document, next) => (isCopy(document.uri) ? undefined : next(document)),
    },
    errorHandler,
    // The library would show the reason in a notification, which is in the log too.
    initializationFailedHandler: () => false,
    outputChannel: log,
    traceOutputChannel: log,
    // A request that fails, as all do while a server ends, is a line in the log: no reader asked for it by that name.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onTabs: true, onSave: false },
  };
}

/**
 * Texts that the editor makes to show a file as it was or will be (the preview of a refactoring, git's side of a diff): they
 * lie in no project, so that every name in them would be unknown.
 */
const isCopy = ({ scheme }: vscode.Uri): boolean => scheme === 'git' || scheme.startsWith('vscode-bulkeditpreview');
