import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client said that it can do; without a word of it, the protocol's least. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly watchesFiles: boolean;
  readonly showsProgress: boolean;
  readonly configures: boolean;
  /** Tells of changed settings where it is asked to. */
  readonly registersConfiguration: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Shows edits that want to be confirmed before it makes them. */
  readonly annotatesChanges: boolean;
  readonly registersFormatting: boolean;
  readonly resolvesCodeActions: boolean;
  readonly codeActionLiterals: boolean;
  readonly completionDefaults: boolean;
  readonly markdown: boolean;
  readonly completionMarkdown: boolean;
  readonly nestedSymbols: boolean;
}

/** Reads the capabilities of `initialize`. */
export function clientAbilities({ workspace, textDocument, window }: ClientCapabilities): ClientAbilities {
  const hoverFormats = textDocument?.hover?.contentFormat;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    configures: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    annotatesChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    registersFormatting: textDocument?.formatting?.dynamicRegistration === true,
    resolvesCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    completionDefaults: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    markdown: hoverFormats?.includes('markdown') ?? false,
    completionMarkdown: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
