import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  DocumentHighlightKind,
  type Location,
  ResponseError,
  SymbolKind,
  type TextDocumentPositionParams,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { definition } from '../../features/definition';
import { highlights } from '../../features/highlights';
import { asLabel } from '../../features/label';
import type { Occurrence } from '../../features/occurrences';
import { references } from '../../features/references';
import { rename, renameObstacle } from '../../features/rename';
import { nameAt, nameInProjectFile, type PlacedName } from '../../features/symbol';
import { workspaceSymbols } from '../../features/workspaceSymbols';
import { breather } from '../../project';
import type { Session } from '../session';
import type { PlacedText } from '../texts';
import { normalUri } from '../uris';

/** Going from an id to where it is defined, to where it is named, and giving it another name. */
export function listenForNavigation(session: Session): void {
  const { connection } = session;

  connection.onDefinition(
    session.guard('textDocument/definition', null, async params => {
      const at = await named(session, params);
      if (!at) return null;
      const { thing } = at.name;
      const { uri } = params.textDocument;
      const snapshot = thing.kind === 'work' ? await session.knowing(uri, thing.id) : session.snapshot(uri);
      const from = session.document(uri);
      const places = await definition(thing, snapshot, uri => session.read(uri), from);
      const locations = await Promise.all(places.map(each => session.location(each.uri, each.selection)));
      return locations.filter(each => each !== undefined);
    }),
  );

  connection.onReferences(
    session.guardWhole('textDocument/references', null, async (params, token) => {
      const at = await named(session, params);
      if (!at) return null;
      const declaration = params.context.includeDeclaration;
      const load = (uri: string) => session.read(uri);
      const found = await references(at.name.thing, session.snapshot(params.textDocument.uri), { declaration, load });
      return locations(session, found, token);
    }),
  );

  connection.onDocumentHighlight(
    session.guard('textDocument/documentHighlight', null, async params => {
      const at = await named(session, params);
      if (!at) return null;
      const found = highlights(
        at.name.thing,
        session.snapshot(params.textDocument.uri),
        normalUri(params.textDocument.uri),
      );
      return found.map(({ range, role }) => ({
        range: at.text.range(range),
        kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    }),
  );

  connection.onPrepareRename(
    session.guardWhole('textDocument/prepareRename', null, async params => {
      const at = await named(session, params);
      if (!at) return null;
      const obstacle = renameObstacle(at.name.thing, session.snapshot(params.textDocument.uri));
      if (obstacle !== undefined) throw refusal(obstacle);
      return { range: at.text.range(at.name.range), placeholder: at.name.thing.id };
    }),
  );

  connection.onRenameRequest(
    session.guardWhole('textDocument/rename', null, async params => {
      const at = await named(session, params);
      if (!at) throw refusal(t('Nothing that has an id stands here.'));
      const snapshot = session.snapshot(params.textDocument.uri);
      const textOf = async (uri: string) => (await session.text(uri))?.text;
      const result = await rename(at.name.thing, params.newName.trim(), snapshot, textOf);
      if ('refused' in result) throw refusal(result.refused);
      const checked = await session.edit(result.change, snapshot);
      if ('refused' in checked) throw refusal(checked.refused);
      return checked.edit;
    }),
  );

  connection.onWorkspaceSymbol(
    session.guardWhole('workspace/symbol', null, async ({ query }) => {
      const symbols: WorkspaceSymbol[] = [];
      for (const project of session.workspace.projects()) {
        for (const each of workspaceSymbols(project.snapshot(), query)) {
          const location = await session.location(each.uri, each.range);
          const kind = each.kind === 'entry' ? SymbolKind.Class : SymbolKind.File;
          if (location) symbols.push({ name: asLabel(each.name), containerName: asLabel(each.detail), kind, location });
        }
      }
      return symbols;
    }),
  );
}

/** The protocol's way to tell a reader why something is not done. */
export const refusal = (message: string): ResponseError<void> => new ResponseError(-32803, message);

async function named(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<{ readonly name: PlacedName; readonly text: PlacedText } | undefined> {
  const uri = normalUri(params.textDocument.uri);
  const snapshot = session.snapshot(uri);
  const file = snapshot.files.get(uri);
  if (file) {
    const text = session.placed(uri, file.text);
    const name = nameInProjectFile(snapshot, uri, text.offset(params.position));
    return name && { name, text };
  }
  const query = session.cursor(params);
  const name = query && nameAt(query);
  return name && { name, text: session.place(query.document) };
}

async function locations(
  session: Session,
  occurrences: readonly Occurrence[],
  token: CancellationToken,
): Promise<Location[]> {
  const found: Location[] = [];
  const breathe = breather(token);
  for (const { uri, range } of occurrences) {
    const location = session.location(uri, range);
    const known = location instanceof Promise ? await location : location;
    if (known) found.push(known);
    const pause = breathe();
    if (pause) await pause;
  }
  return found;
}
