import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { type Problem, type ProjectProblem, runChecks, runProjectChecks } from '../checks';
import type { Snapshot } from '../project';
import type { Session } from './session';
import { diagnostic } from './toProtocol';
import { normalUri } from './uris';

interface Kept {
  readonly id: string;
  readonly content: string;
}

/**
 * The problems of open files: pulled by clients that can, pushed to the others. One place decides what the problems of a
 * file are, whichever way they go.
 */
export class Diagnostics {
  readonly #session: Session;
  readonly #last = new Map<string, Kept>();
  readonly #projectProblems = new WeakMap<Snapshot, readonly ProjectProblem[]>();
  readonly #documentProblems = new WeakMap<
    object,
    { readonly snapshot: Snapshot; readonly problems: readonly Problem[] }
  >();
  readonly #published = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
    const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (session.client.pullsDiagnostics) {
      session.connection.languages.diagnostics.on(
        session.guard<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
          'textDocument/diagnostic',
          empty,
          params => this.#report(normalUri(params.textDocument.uri), params.previousResultId),
        ),
      );
    }
  }

  /** The problems of a file as the editor has it: of an open document, or of one of the project's own files. */
  problems(uri: string): readonly Problem[] {
    const snapshot = this.#session.snapshot(uri);
    const document = snapshot.document(uri);
    const log = (message: string) => this.#session.log.error(message);
    if (!document) {
      if (!snapshot.files.has(uri)) return [];
      let known = this.#projectProblems.get(snapshot);
      if (!known) this.#projectProblems.set(snapshot, (known = runProjectChecks(snapshot, { log })));
      return known.filter(each => each.uri === uri);
    }
    const known = this.#documentProblems.get(document);
    if (known?.snapshot === snapshot) return known.problems;
    const problems = runChecks(document, snapshot, { log });
    this.#documentProblems.set(document, { snapshot, problems });
    return problems;
  }

  /** The project changed: tells the client to ask again, or pushes, once things are quiet. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew().catch(error => this.#session.log.error(String(error))), 250);
  }

  /** A closed file has no problems for a client that is pushed to. */
  async closed(uri: string): Promise<void> {
    this.#last.delete(uri);
    if (this.#published.delete(uri)) await this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #renew(): Promise<void> {
    const { client, connection, texts } = this.#session;
    if (client.pullsDiagnostics) {
      if (client.refreshesDiagnostics) await connection.sendRequest(DiagnosticRefreshRequest.type);
      return;
    }
    await this.#session.ownFiles;
    for (const { uri, version } of [...texts.all()]) {
      const diagnostics = await this.#diagnostics(uri);
      // Edited or closed meanwhile: the next run speaks of the text as it is then.
      if (texts.get(uri)?.version !== version) continue;
      if (diagnostics.length === 0 && !this.#published.has(uri)) continue;
      this.#published.add(uri);
      await connection.sendDiagnostics({ uri, version, diagnostics });
    }
  }

  async #report(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const items = await this.#diagnostics(uri);
    const content = JSON.stringify(items);
    const last = this.#last.get(uri);
    if (last?.content === content) {
      if (last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    const id = String(++this.#count);
    this.#last.set(uri, { id, content });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  async #diagnostics(uri: string): Promise<Diagnostic[]> {
    const session = this.#session;
    const open = session.snapshot(uri).document(uri);
    // What a citation says can only be held against a document whose text is at hand, open or not.
    const snapshot = open ? await session.workspace.projectOf(uri).withCited(open) : session.snapshot(uri);
    const text = snapshot.document(uri)?.document.text ?? snapshot.files.get(uri)?.text;
    if (text === undefined) return [];
    const placed = session.placed(uri, text);
    const items: Diagnostic[] = [];
    for (const each of this.problems(uri)) {
      items.push(await diagnostic(each, placed, (other, range) => session.location(other, range), session.rulePages));
    }
    return items;
  }
}
