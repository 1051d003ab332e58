import type { SemanticTokens } from 'vscode-languageserver';
import { semanticTokens } from '../../features/semanticTokens';
import type { AnalysedDocument } from '../../project';
import { tokenData, tokenEdits } from '../semanticTokensData';
import type { Session } from '../session';

/** Semantic tokens: all of a document, what changed since the last time, or a range; above a size the range alone. */
export function listenForSemanticTokens(session: Session): void {
  const { languages } = session.connection;
  const last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let count = 0;

  const whole = (document: AnalysedDocument): SemanticTokens => {
    const data = tokenData(semanticTokens(document), session.place(document));
    const id = String(++count);
    last.set(document.uri, { id, data });
    if (last.size > 100) last.delete(last.keys().next().value!);
    return { resultId: id, data };
  };
  const ofFittingSize = (uri: string): AnalysedDocument | undefined => {
    const document = session.document(uri);
    return document && document.document.text.length <= session.settings.semanticTokensSize ? document : undefined;
  };

  languages.semanticTokens.on(
    session.guard('textDocument/semanticTokens/full', { data: [] }, ({ textDocument }) => {
      const document = ofFittingSize(textDocument.uri);
      return document ? whole(document) : { data: [] };
    }),
  );
  languages.semanticTokens.onDelta(
    session.guard('textDocument/semanticTokens/full/delta', { data: [] }, ({ textDocument, previousResultId }) => {
      const document = ofFittingSize(textDocument.uri);
      if (!document) return { data: [] };
      const before = last.get(document.uri);
      const now = whole(document);
      if (before?.id !== previousResultId) return now;
      return { resultId: now.resultId, edits: tokenEdits(before.data, now.data) };
    }),
  );
  languages.semanticTokens.onRange(
    session.guard('textDocument/semanticTokens/range', { data: [] }, ({ textDocument, range }) => {
      const document = session.document(textDocument.uri);
      if (!document) return { data: [] };
      const text = session.place(document);
      return { data: tokenData(semanticTokens(document, text.offsets(range)), text) };
    }),
  );
}
