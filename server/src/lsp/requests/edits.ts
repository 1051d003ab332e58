import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Problem } from '../../checks';
import type { Fix, FixQuery } from '../../features/fixes/fix';
import { fixesFor } from '../../features/fixes/fixes';
import { fixesInText } from '../../features/fixes/inTextCitation';
import { asLabel, asPlain } from '../../features/label';
import { type AnalysedDocument, breathing, type Snapshot } from '../../project';
import type { Diagnostics } from '../diagnostics';
import type { Session } from '../session';
import { normalUri } from '../uris';
import { glossaryActions } from './glossary';

/** The whole question again, so that resolving needs no memory of having been asked. */
interface ActionData {
  readonly uri: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly fix: string;
  /** It reaches over every document: the first index has to be done. */
  readonly isWide: boolean;
}

/** Quick fixes: listed by their titles, worked out when one is chosen. */
export function listenForEdits(session: Session, diagnostics: Diagnostics): void {
  const { connection, client } = session;

  connection.onCodeAction(
    session.guard<CodeActionParams, (CodeAction | Command)[] | null>(
      'textDocument/codeAction',
      null,
      async (params, token) => {
        const uri = normalUri(params.textDocument.uri);
        const snapshot = session.snapshot(uri);
        const document = snapshot.document(uri);
        const { only } = params.context;
        if (client.codeActionLiterals && (!only || only.some(each => isWithin(CodeActionKind.Refactor, each)))) {
          const actions = glossaryActions(session, uri, params.range);
          if (actions) return actions;
        }
        if (
          !document ||
          !client.codeActionLiterals ||
          (only && !only.some(each => isWithin(CodeActionKind.QuickFix, each)))
        ) {
          return null;
        }
        const range = session.place(document).offsets(params.range);
        const actions: CodeAction[] = [];
        const silenced = new Set<string>();
        for (const problem of diagnostics.problems(document, snapshot).at(range)) {
          const told = params.context.diagnostics.filter(each => each.code === problem.code);
          for (const fix of fixesFor(queryOf(session, problem, document, snapshot, token))) {
            // Two problems of a rule in one place: it is turned off once.
            if (fix.name === 'turn-off' && silenced.has(fix.title)) continue;
            if (fix.name === 'turn-off') silenced.add(fix.title);
            const action: CodeAction = {
              title: asLabel(fix.title),
              kind: CodeActionKind.QuickFix,
              diagnostics: told,
              ...(fix.preferred ? { isPreferred: true } : {}),
            };
            if (fix.command && !session.hasCommands) continue;
            if (fix.command) {
              action.command = { title: action.title, command: fix.command.id, arguments: [...fix.command.arguments] };
            } else if (client.resolvesCodeActions) action.data = dataOf(uri, problem, fix);
            else if (!(await filled(session, action, fix, snapshot))) continue;
            actions.push(action);
          }
        }
        for (const fix of fixesInText(document, snapshot, range)) {
          const action: CodeAction = { title: asLabel(fix.title), kind: CodeActionKind.QuickFix };
          // Nobody has chosen it yet: where it is refused it is not offered.
          const change = await fix.change?.();
          if (change && !('refused' in change) && (await filled(session, action, fix, snapshot))) actions.push(action);
        }
        return actions;
      },
    ),
  );

  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData;
    const resolve = async () => {
      const snapshot = session.snapshot(data.uri);
      const document = snapshot.document(data.uri);
      const problem =
        document &&
        diagnostics
          .problems(document, snapshot)
          .at({ start: data.start, end: data.end })
          .find(each => each.code === data.code && each.range.start === data.start && each.range.end === data.end);
      if (!document || !problem) return action;
      const fix = fixesFor(queryOf(session, problem, document, snapshot, token)).find(each => each.name === data.fix);
      if (fix) await filled(session, action, fix, snapshot);
      return action;
    };
    const run = data.isWide
      ? session.guardWhole('codeAction/resolve', action, resolve)
      : session.guard('codeAction/resolve', action, resolve);
    return run(action, token);
  });
}

/** Gives the action its edit, worked out for the snapshot; where the edit is refused the reader is told why. Whether it has one. */
async function filled(session: Session, action: CodeAction, fix: Fix, snapshot: Snapshot): Promise<boolean> {
  const change = await fix.change?.();
  if (!change) return false;
  const checked = 'refused' in change ? change : await session.edit(change, snapshot);
  if ('refused' in checked) {
    // A notification: the library's own call is a request, which not every client answers.
    void session.connection.sendNotification(ShowMessageNotification.type, warning(checked.refused));
    return false;
  }
  action.edit = checked.edit;
  if (fix.name === 'set-aside' && session.hasCommands) {
    action.command = { title: action.title, command: 'gloss.saveReviewed' };
  }
  return true;
}

const queryOf = (
  session: Session,
  problem: Problem,
  document: AnalysedDocument,
  snapshot: Snapshot,
  token: CancellationToken,
): FixQuery => ({
  problem,
  document,
  snapshot,
  reviewer: () => session.reviewer(document.uri),
  // Fixes that read the whole project are for clients that ask for the edit of the one that is chosen.
  ...(session.client.resolvesCodeActions ? { load: breathing((uri: string) => session.read(uri), token) } : {}),
});

const warning = (message: string): ShowMessageParams => ({
  type: MessageType.Warning,
  message: asPlain(message),
});

const dataOf = (uri: string, problem: Problem, fix: Fix): ActionData => ({
  uri,
  code: problem.code,
  start: problem.range.start,
  end: problem.range.end,
  fix: fix.name,
  isWide: fix.isWide === true,
});

/** Kinds are a hierarchy: who asks for `quickfix` takes `quickfix.gloss` too. */
const isWithin = (kind: string, wanted: string): boolean =>
  kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '';
