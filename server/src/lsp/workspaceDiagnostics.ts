import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClosedProblems } from './closedProblems';
import { describe, requestCancelled } from './guards';
import type { Session } from './session';
import { normalUri } from './uris';

/**
 * Tells the problems of files that are not open. A client that pulls asks for those of the whole workspace, is answered some
 * at a time, and asks again when it was answered: so an answer waits until there is something to tell. To others they are
 * pushed.
 */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  readonly #closed: ClosedProblems;
  /** Whom to wake when something changed. */
  readonly #waiting = new Set<() => void>();
  /** What was pushed, by URI. */
  readonly #pushed = new Map<string, string>();
  #pushing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, closed: ClosedProblems) {
    this.#session = session;
    this.#closed = closed;
    if (!session.client.pullsDiagnostics) return;
    session.connection.languages.diagnostics.onWorkspace(async (params, token, _, progress) => {
      try {
        return await this.#answer(params, token, progress && (items => progress.report({ items: [...items] })));
      } catch (error) {
        if (token.isCancellationRequested) throw requestCancelled();
        session.log.error(`workspace/diagnostic failed (Gloss ${session.version}): ${describe(error)}`);
        return { items: [] };
      }
    });
  }

  /** Something may have changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const wake of this.#waiting) wake();
      if (!this.#session.client.pullsDiagnostics) void this.#push();
    }, PAUSE);
  }

  /** A document was closed: what was told of it before it was open is no longer there. */
  closed(uri: string): void {
    this.#pushed.delete(uri);
    this.changed();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const wake of this.#waiting) wake();
  }

  async #answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    tell: ((items: readonly WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    for (;;) {
      const rest: WorkspaceDocumentDiagnosticReport[] = [];
      let isTold = false;
      for await (const each of this.#news(known)) {
        if (token.isCancellationRequested) throw requestCancelled();
        rest.push(each);
        if (!tell || rest.length < TOGETHER) continue;
        tell(rest.splice(0));
        isTold = true;
      }
      if (rest.length || isTold || this.#session.isClosing) return { items: rest };
      await this.#wait(token);
      if (token.isCancellationRequested) throw requestCancelled();
    }
  }

  #wait(token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      const wake = () => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      token.onCancellationRequested(wake);
    });
  }

  /** What is another than is known, by URI, and notes it there. */
  async *#news(known: Map<string, string>): AsyncIterable<WorkspaceDocumentDiagnosticReport> {
    const gone = new Set(known.keys());
    for (const file of this.#session.settings.problems === 'project' ? this.#closed.files() : []) {
      gone.delete(file.uri);
      if (known.get(file.uri) === file.mark) continue;
      const items = await file.items();
      if (!items) continue;
      known.set(file.uri, file.mark);
      yield { kind: 'full', uri: file.uri, version: null, resultId: file.mark, items: [...items] };
    }
    for (const uri of gone) {
      known.delete(uri);
      // An open one tells of itself.
      if (!this.#session.texts.get(uri)) yield { kind: 'full', uri, version: null, items: [] };
    }
  }

  /** Tells a client that does not ask. */
  async #push(): Promise<void> {
    this.#pushing ??= (async () => {
      const { connection } = this.#session;
      for await (const report of this.#news(this.#pushed)) {
        if (report.kind !== 'full' || this.#session.texts.get(report.uri)) continue;
        await connection.sendDiagnostics({ uri: report.uri, diagnostics: report.items });
      }
    })()
      .catch(error => this.#session.log.error(`Telling problems failed: ${describe(error)}`))
      .finally(() => {
        this.#pushing = undefined;
      });
    await this.#pushing;
  }
}

/** Reports that are told together. */
const TOGETHER = 50;
/** Milliseconds that changes wait for others. */
const PAUSE = 100;
