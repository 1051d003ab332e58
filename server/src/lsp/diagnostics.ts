import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { findProblems, type Problem, type ProblemList, type ProjectProblem, runProjectChecks } from '../checks';
import { Given } from '../incremental';
import type { AnalysedDocument, Snapshot } from '../project';
import type { Session } from './session';
import type { PlacedText } from './texts';
import { diagnostic, moreProblems, sameDiagnostics } from './toProtocol';
import { normalUri } from './uris';

interface Answered {
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** With one more that says how many are left out, where some are. */
const withRest = (items: readonly Diagnostic[], left: number): Diagnostic[] =>
  left > 0 ? [...items, moreProblems(left)] : [...items];
/** Editors show no more of one file: VS Code keeps as many. */
const most = 1000;
/** How many of so many are shown: where some are left out, one more says so. */
const roomFor = (size: number): number => (size > most ? most - 1 : most);

/**
 * The problems of open files: pulled by clients that can, pushed to the others. One place decides what the problems of a
 * file are, whichever way they go.
 */
export class Diagnostics {
  readonly #session: Session;
  readonly #closed: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly #last = new Map<string, Answered>();
  readonly #projectProblems = new WeakMap<Snapshot, readonly ProjectProblem[]>();
  readonly #documentProblems = new WeakMap<object, { readonly given: Given; readonly problems: ProblemList }>();
  /** What was told of a problem that names no other place, and in which line its block began. */
  readonly #told = new WeakMap<Problem, { readonly line: number; readonly item: Diagnostic }>();
  readonly #published = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  /** `closed`: what is told of a document that is not open. */
  constructor(session: Session, closed: (uri: string) => Promise<readonly Diagnostic[]>) {
    this.#session = session;
    this.#closed = closed;
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

  /** The problems of a document that is open in the snapshot. */
  problems(document: AnalysedDocument, snapshot: Snapshot): ProblemList {
    const known = this.#documentProblems.get(document);
    if (known?.given.is(snapshot)) return known.problems;
    const problems = findProblems(document, snapshot, { log: this.#log });
    this.#documentProblems.set(document, { given: new Given(snapshot), problems });
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
    const last = this.#last.get(uri);
    if (last && sameDiagnostics(last.items, items)) {
      if (last.id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: last.id, items };
    }
    const id = String(++this.#count);
    this.#last.set(uri, { id, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  async #diagnostics(uri: string): Promise<Diagnostic[]> {
    const session = this.#session;
    if (session.snapshot(uri).isClosed(uri)) return [...(await this.#closed(uri))];
    const open = session.snapshot(uri).document(uri);
    // What a citation says can only be held against a document whose text is at hand, open or not.
    const snapshot = open ? await session.workspace.projectOf(uri).withCited(open) : session.snapshot(uri);
    const document = snapshot.document(uri);
    if (document) return this.#ofDocument(document, this.problems(document, snapshot));
    const file = snapshot.files.get(uri);
    if (!file) return [];
    return this.itemsOf(
      uri,
      file.text,
      this.ofProject(snapshot).filter(each => each.uri === uri),
    );
  }

  /**
   * Many of a long document's problems stand where they stood before the last keystroke, or some characters further on in
   * the same lines: what was told of these is told again.
   */
  async #ofDocument(document: AnalysedDocument, list: ProblemList): Promise<Diagnostic[]> {
    const placed = this.#session.place(document);
    const { starts } = document.document.places;
    const found = list.worstFound(roomFor(list.size));
    const items: Diagnostic[] = [];
    for (const each of found) {
      const { problem, block } = each;
      const start = block === null || problem.related ? null : placed.position(starts[block]!);
      const known = start?.character === 0 ? this.#told.get(problem) : undefined;
      if (known && known.line === start!.line) {
        items.push(known.item);
        continue;
      }
      const item = this.#item(list.placed(each), placed);
      items.push(item instanceof Promise ? await item : item);
      if (start?.character === 0) this.#told.set(problem, { line: start.line, item: items.at(-1)! });
    }
    return withRest(items, list.size - found.length);
  }

  /** Problems of a file as diagnostics; of very many, the first. */
  itemsOf(uri: string, text: string, problems: readonly Problem[]): Promise<Diagnostic[]> {
    return this.#items(this.#session.placed(uri, text), problems.slice(0, roomFor(problems.length)), problems.length);
  }

  async #items(placed: PlacedText, problems: readonly Problem[], size: number): Promise<Diagnostic[]> {
    const items: Diagnostic[] = [];
    for (const each of problems) items.push(await this.#item(each, placed));
    return withRest(items, size - problems.length);
  }

  #item(problem: Problem, placed: PlacedText): Diagnostic | Promise<Diagnostic> {
    const session = this.#session;
    return diagnostic(problem, placed, (other, range) => session.location(other, range), session.rulePages);
  }

  /** The problems of the project's own files. */
  ofProject(snapshot: Snapshot): readonly ProjectProblem[] {
    let known = this.#projectProblems.get(snapshot);
    if (!known) this.#projectProblems.set(snapshot, (known = runProjectChecks(snapshot, { log: this.#log })));
    return known;
  }

  readonly #log = (message: string): void => this.#session.log.error(message);
}
