import { t } from '@vscode/l10n';
import { MarkupKind } from 'vscode-languageserver';
import { mentionCounts, unlinkedCounts } from '../../features/codeLens';
import { completion } from '../../features/completion/completion';
import { completeGlossary } from '../../features/completion/glossaryFile';
import { folding } from '../../features/folding';
import { hover } from '../../features/hover/hover';
import { renderCards } from '../../features/hover/render';
import { inlayHints } from '../../features/inlayHints';
import { asLabel } from '../../features/label';
import { links } from '../../features/links';
import { markdownOf, plainFromMarkdown } from '../../features/markdown';
import { outline } from '../../features/outline';
import { selection } from '../../features/selection';
import { citableWorks } from '../../project';
import type { Session } from '../session';
import {
  type CompletionData,
  completionList,
  documentSymbol,
  flatSymbols,
  foldingRanges,
  selectionRange,
} from '../toProtocol';
import { normalUri } from '../uris';

/** What a reader sees and asks of a document without changing it. */
export function listenForReading(session: Session): void {
  const { connection, client } = session;

  connection.onHover(
    session.guard('textDocument/hover', null, async params => {
      const query = session.cursor(params);
      const found =
        query &&
        (await hover({
          ...query,
          format: (reference, settings) => session.format(reference, settings, query.snapshot.root),
        }));
      if (!found) return null;
      const range = session.place(query.document).range(found.range);
      const value = renderCards(found.cards);
      const contents = client.markdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plainFromMarkdown(value) };
      return { range, contents };
    }),
  );

  connection.onCompletion(
    session.guard('textDocument/completion', null, async params => {
      const uri = normalUri(params.textDocument.uri);
      const file = session.snapshot(uri).files.get(uri);
      if (file?.role === 'glossary') {
        const text = session.placed(uri, file.text);
        const found = completeGlossary(session.snapshot(uri), uri, text.offset(params.position));
        return found ? completionList(found, text, client.completionDefaults, uri) : null;
      }
      const query = session.cursor(params);
      const proposals = query && (await completion(query));
      return proposals
        ? completionList(proposals, session.place(query.document), client.completionDefaults, params.textDocument.uri)
        : null;
    }),
  );

  connection.onCompletionResolve(async (item, token) => {
    const resolve = async () => {
      const { uri, work } = (item.data ?? {}) as Partial<CompletionData>;
      if (uri === undefined || work === undefined) return item;
      const snapshot = session.snapshot(uri);
      const reference = citableWorks(snapshot, session.document(uri)?.references).get(work);
      if (!reference) return item;
      const value = markdownOf(await session.format(reference, snapshot.settings, snapshot.root));
      const documentation = client.completionMarkdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plainFromMarkdown(value) };
      return { ...item, documentation };
    };
    return session.guard('completionItem/resolve', item, resolve)(item, token);
  });

  connection.onDocumentSymbol(
    session.guard('textDocument/documentSymbol', null, ({ textDocument: { uri } }) => {
      const document = session.document(uri);
      if (!document) return null;
      const symbols = outline(document).map(each => documentSymbol(each, session.place(document)));
      return client.nestedSymbols ? symbols : flatSymbols(symbols, uri);
    }),
  );

  connection.onFoldingRanges(
    session.guard('textDocument/foldingRange', null, ({ textDocument: { uri } }) => {
      const document = session.document(uri);
      return document ? foldingRanges(folding(document), session.place(document)) : null;
    }),
  );

  connection.onSelectionRanges(
    session.guard('textDocument/selectionRange', null, ({ textDocument: { uri }, positions }) => {
      const document = session.document(uri);
      if (!document) return null;
      const text = session.place(document);
      return positions.map(each => selectionRange(selection(document, text.offset(each)), text));
    }),
  );

  connection.onDocumentLinks(
    session.guard('textDocument/documentLink', null, async ({ textDocument: { uri } }) => {
      const document = session.document(uri);
      if (!document) return null;
      const text = session.place(document);
      const found = [];
      for (const { range, target, title } of links(document, session.snapshot(uri))) {
        found.push({ range: text.range(range), target: await address(session, target), tooltip: title });
      }
      return found;
    }),
  );

  connection.onCodeLens(
    session.guardWhole('textDocument/codeLens', null, ({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      const file = session.settings.codeLens ? session.snapshot(uri).files.get(uri) : undefined;
      if (file?.role !== 'glossary') return null;
      const text = session.placed(uri, file.text);
      const snapshot = session.snapshot(uri);
      // The lenses are asked for again once everything was looked at.
      const isKnown = session.backgrounds.of(session.project(uri))?.remaining === 0;
      const unlinked = isKnown ? unlinkedCounts(snapshot) : () => 0;
      return mentionCounts(snapshot, uri).map(({ id, range, mentions, documents }) => ({
        range: text.range(range),
        command: {
          title: lensTitle(mentions, documents, unlinked(id)),
          command: session.hasCommands ? 'gloss.findMentions' : '',
          arguments: [textDocument.uri, id],
        },
      }));
    }),
  );

  connection.languages.inlayHint.on(
    session.guard('textDocument/inlayHint', null, ({ textDocument: { uri }, range }) => {
      const document = session.settings.inlayHints ? session.document(uri) : undefined;
      if (!document) return null;
      const text = session.place(document);
      return inlayHints(document, text.offsets(range)).map(({ offset, label }) => ({
        position: text.position(offset),
        label: asLabel(label),
        paddingLeft: true,
      }));
    }),
  );
}

function lensTitle(mentions: number, documents: number, unlinked: number): string {
  if (mentions === 0 && unlinked > 0) return t('unlinked mentions: {0}', unlinked);
  const linked =
    mentions === 0
      ? t('not linked anywhere')
      : mentions === 1
        ? t('1 mention')
        : documents === 1
          ? t('{0} mentions in 1 document', mentions)
          : t('{0} mentions in {1} documents', mentions, documents);
  return unlinked > 0 ? t('{0}, {1} unlinked', linked, unlinked) : linked;
}

async function address(
  session: Session,
  target: { readonly url: string } | { readonly uri: string; readonly offset: number },
): Promise<string | undefined> {
  if ('url' in target) return target.url;
  if (target.offset === 0) return target.uri;
  const place = (await session.text(target.uri))?.position(target.offset);
  return place ? `${target.uri}#L${place.line + 1},${place.character + 1}` : target.uri;
}
