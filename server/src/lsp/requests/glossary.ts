import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  DocumentFormattingRequest,
} from 'vscode-languageserver';
import { csvColumns } from '../../exchange';
import { entryActions } from '../../features/glossary/actions';
import { mergeChange, moveAliasChange, splitChange } from '../../features/glossary/editEntries';
import { exportGlossary, importEntries } from '../../features/glossary/exchange';
import { findAllMentions } from '../../features/linking/findMentions';
import { nameAt, nameInProjectFile } from '../../features/symbol';
import { tidyGlossary } from '../../glossary';
import { breathing } from '../../project';
import { decode } from '../../source';
import { fromBase64 } from '../clientFiles';
import {
  type ChangeAnswer,
  type EditGlossaryParams,
  type FindMentionsParams,
  type ImportAnswer,
  type ImportEntriesParams,
  type MentionsOfEntry,
  type PlainRange,
  serverRequests,
} from '../customRequests';
import type { Session } from '../session';
import { normalUri } from '../uris';

/** The glossary as code: formatting, edits of entries, import and export, and where an entry is mentioned. */
export function listenForGlossary(session: Session): void {
  const { connection } = session;

  connection.onDocumentFormatting(
    session.guard('textDocument/formatting', null, ({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      const file = session.snapshot(uri).files.get(uri);
      if (file?.role !== 'glossary') return null;
      const text = session.placed(uri, file.text);
      return tidyGlossary(file.text).map(each => ({ range: text.range(each.range), newText: each.newText }));
    }),
  );

  connection.onRequest(
    serverRequests.findMentions,
    session.guardWhole<FindMentionsParams, MentionsOfEntry | null>(serverRequests.findMentions, null, (params, token) =>
      findMentions(session, params, token),
    ),
  );

  connection.onRequest(
    serverRequests.editGlossary,
    session.guardWhole<EditGlossaryParams, ChangeAnswer>(serverRequests.editGlossary, { refused: '' }, async params => {
      const snapshot = session.snapshot(params.uri);
      const change =
        params.kind === 'merge'
          ? await mergeChange(snapshot, params.kept, params.gone, async uri => (await session.text(uri))?.text)
          : params.kind === 'split'
            ? splitChange(snapshot, params.id, params.name, params.aliases)
            : moveAliasChange(snapshot, params.from, params.to, params.alias);
      return 'refused' in change ? change : session.edit(change, snapshot);
    }),
  );

  connection.onRequest(
    serverRequests.csvColumns,
    session.guard<{ readonly content: string }, readonly string[]>(serverRequests.csvColumns, [], ({ content }) =>
      csvColumns(decode(fromBase64(content)).text),
    ),
  );

  connection.onRequest(
    serverRequests.importEntries,
    session.guard<ImportEntriesParams, ImportAnswer>(serverRequests.importEntries, { refused: '' }, async params => {
      const { text } = decode(fromBase64(params.content));
      const snapshot = session.snapshot(params.uri);
      const imported = importEntries(snapshot, text, params.columns);
      if ('refused' in imported) return imported;
      const { entries, problems } = imported;
      return { ...(await session.edit(imported.change, snapshot)), entries, problems };
    }),
  );

  connection.onRequest(
    serverRequests.exportGlossary,
    session.guard<{ readonly uri: string; readonly format: 'csv' | 'jsonld' }, { readonly text: string } | null>(
      serverRequests.exportGlossary,
      null,
      ({ uri, format }) => ({ text: exportGlossary(session.snapshot(uri), format) }),
    ),
  );
}

/** What may be done with the entry at a place of a glossary file; nothing for clients without this extension's commands. */
export function glossaryActions(session: Session, uri: string, range: PlainRange): CodeAction[] | null {
  const snapshot = session.snapshot(uri);
  const file = snapshot.files.get(uri);
  if (file?.role !== 'glossary' || !session.hasCommands) return null;
  const { start } = session.placed(uri, file.text).offsets(range);
  return entryActions(snapshot, uri, start).map(({ title, command, arguments: values }) => ({
    title,
    kind: CodeActionKind.Refactor,
    command: { title, command, arguments: [...values] },
  }));
}

/** Offers to format the projects' glossary files, and no other YAML. */
export function offerFormatting(session: Session): void {
  if (!session.client.registersFormatting) return;
  const globs = new Set([...session.workspace.projects()].flatMap(each => each.snapshot().settings.glossary));
  const documentSelector = [...globs].map(glob => ({ language: 'yaml', pattern: `**/${glob}` }));
  void session.connection.client.register(DocumentFormattingRequest.type, { documentSelector }).catch(() => {});
}

async function findMentions(
  session: Session,
  params: FindMentionsParams,
  token: CancellationToken,
): Promise<MentionsOfEntry | null> {
  const snapshot = session.snapshot(params.uri);
  const id = params.id ?? namedEntry(session, params);
  const entry = id === undefined ? undefined : snapshot.glossary.get(id);
  if (!entry) return null;
  const found = await findAllMentions(
    snapshot,
    entry.id,
    breathing(uri => session.read(uri), token),
  );
  const documents: MentionsOfEntry['documents'][number][] = [];
  for (const { uri, id, title, mentions } of found) {
    const text = await session.text(uri);
    if (!text) continue;
    const placed = mentions.map(each => ({ ...each, range: text.range(each.range) }));
    documents.push({ uri, title: title === null ? id : `${id}: ${title}`, mentions: placed });
  }
  return { id: entry.id, name: entry.name, documents };
}

function namedEntry(session: Session, { uri, position }: FindMentionsParams): string | undefined {
  if (!position) return undefined;
  const snapshot = session.snapshot(uri);
  const file = snapshot.files.get(normalUri(uri));
  if (file) {
    const offset = session.placed(file.uri, file.text).offset(position);
    const name = nameInProjectFile(snapshot, file.uri, offset);
    return name?.thing.kind === 'entry' ? name.thing.id : undefined;
  }
  const query = session.cursor({ textDocument: { uri }, position });
  if (!query) return undefined;
  const name = nameAt(query);
  if (name?.thing.kind === 'entry') return name.thing.id;
  const at = query.document.document.source.toSource(query.offset);
  const mention = query.document.mentions.find(each => at !== null && each.range.start <= at && at <= each.range.end);
  return mention?.candidates[0]?.id;
}
