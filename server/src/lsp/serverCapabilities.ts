import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { tokenTypes } from '../features/tokenTypes';
import type { ClientAbilities } from './clientAbilities';

/** What the server offers to a client that can do as much. */
export const serverCapabilities = (client: ClientAbilities): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: ['{', ' ', '[', ',', '#', '^', ':'], resolveProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  ...(client.registersFormatting ? {} : { documentFormattingProvider: true }),
  inlayHintProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
  codeActionProvider: client.codeActionLiterals
    ? {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
        resolveProvider: client.resolvesCodeActions,
      }
    : true,
  ...(client.pullsDiagnostics
    ? { diagnosticProvider: { identifier: 'gloss', interFileDependencies: true, workspaceDiagnostics: true } }
    : {}),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
