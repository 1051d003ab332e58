import { citationAt } from '../../features/citationAt';
import { findEntries } from '../../features/findEntries';
import { importDocument } from '../../features/importDocument';
import { tagPassage } from '../../features/tagPassage';
import { parseDocument, sourceHash } from '../../markup';
import { fromBase64 } from '../clientFiles';
import {
  type ChangeAnswer,
  type EntryItem,
  type EntryQuery,
  type ImportParams,
  type ImportTextAnswer,
  type LaySpanParams,
  type PlainPosition,
  serverRequests,
} from '../customRequests';
import type { Session } from '../session';
import { normalUri } from '../uris';

interface OfDocument {
  readonly uri: string;
}

/** What the commands of this extension ask beyond the protocol; see `customRequests.ts`. */
export function listenForCustomRequests(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    serverRequests.sourceText,
    session.guard(serverRequests.sourceText, null, async ({ uri }: OfDocument) => {
      const document = session.document(uri) ?? (await session.read(normalUri(uri)));
      return document ? { text: document.document.source.text } : null;
    }),
  );

  connection.onRequest(
    serverRequests.documentHash,
    session.guard(serverRequests.documentHash, null, ({ uri }: OfDocument) => {
      const open = session.texts.get(normalUri(uri));
      if (!open) return null;
      const { text } = open.placed;
      return { sha256: sourceHash(text), length: text.length, version: open.version };
    }),
  );

  connection.onRequest(
    serverRequests.readText,
    session.guard(serverRequests.readText, null, ({ text }: { readonly text: string }) => {
      const sourceText = parseDocument(text).source.text;
      return { sha256: sourceHash(sourceText), sourceText };
    }),
  );

  connection.onRequest(
    serverRequests.entries,
    session.guard<EntryQuery, readonly EntryItem[]>(serverRequests.entries, [], query => {
      const glossary = session.document(query.uri)?.glossary ?? session.snapshot(query.uri).glossary;
      return findEntries(glossary, query).map(({ id, name, names, type, aliases, description }) => ({
        id,
        name,
        type,
        aliases: [...names.values(), ...aliases.map(each => each.text)],
        description: description ?? '',
      }));
    }),
  );

  connection.onRequest(
    serverRequests.laySpan,
    session.guard<LaySpanParams, ChangeAnswer>(serverRequests.laySpan, { refused: '' }, async params => {
      const document = session.document(params.uri);
      if (!document) return { refused: '' };
      const range = session.place(document).offsets(params.range);
      const snapshot = session.snapshot(params.uri);
      const result = tagPassage({ ...params, range, document, snapshot });
      return 'refused' in result ? result : session.edit(result.change, snapshot);
    }),
  );

  connection.onRequest(
    serverRequests.importText,
    session.guard<ImportParams, ImportTextAnswer>(serverRequests.importText, { refused: '' }, params => {
      const { content, fileName, said = {}, uri } = params;
      return importDocument({ bytes: fromBase64(content), fileName, said }, session.snapshot(uri));
    }),
  );

  connection.onRequest(
    serverRequests.citationAt,
    session.guard(serverRequests.citationAt, null, ({ uri, position }: OfDocument & { position: PlainPosition }) => {
      const document = session.document(uri);
      return document ? citationAt(document, session.place(document).offset(position)) : null;
    }),
  );

  connection.onRequest(
    serverRequests.process,
    session.guard<object, { readonly pid?: number }>(serverRequests.process, {}, () => ({ pid: session.pid })),
  );
}
