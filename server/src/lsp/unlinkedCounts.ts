import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { unlinkedMentions } from '../features/linking/unlinkedMentions';
import { Given } from '../incremental';
import { breather, type DocumentFacts, type Project, type Snapshot } from '../project';
import { describe } from './guards';
import type { Session } from './session';

/** How often each entry is named in a document without being linked. */
interface Counted {
  /** The glossary, and what was set aside. */
  readonly given: Given;
  readonly byEntry: ReadonlyMap<string, number>;
}

/**
 * How often the entries of a project are named and not linked. Looking through every document takes its time: the answer is
 * the last that is known, and the lenses are asked for again once there is another.
 */
export class UnlinkedCounts {
  readonly #session: Session;
  readonly #known = new WeakMap<DocumentFacts, Counted>();
  readonly #sums = new WeakMap<Project, { readonly given: Given; readonly byEntry: ReadonlyMap<string, number> }>();
  readonly #waiting = new Map<Project, ReturnType<typeof setTimeout>>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** By entry; `undefined` where nothing is known yet, or where the project is too large for it. */
  of(uri: string): ReadonlyMap<string, number> | undefined {
    const project = this.#session.workspace.projectOf(uri);
    const snapshot = project.snapshot();
    const sum = this.#sums.get(project);
    if (snapshot.facts.size > mostDocuments) return undefined;
    if (!sum?.given.is(snapshot)) this.#countSoon(project);
    return sum?.byEntry;
  }

  #countSoon(project: Project): void {
    clearTimeout(this.#waiting.get(project));
    const timer = setTimeout(() => {
      this.#waiting.delete(project);
      this.#count(project).catch(error => this.#session.log.error(`Counting mentions failed: ${describe(error)}`));
    }, pause);
    this.#waiting.set(project, timer);
  }

  async #count(project: Project): Promise<void> {
    const snapshot = project.snapshot();
    const breathe = breather();
    const byEntry = new Map<string, number>();
    for (const [uri, facts] of snapshot.facts) {
      const counted = await this.#inDocument(project, snapshot, uri, facts);
      for (const [id, count] of counted ?? []) byEntry.set(id, (byEntry.get(id) ?? 0) + count);
      await breathe();
    }
    const before = this.#sums.get(project)?.byEntry;
    this.#sums.set(project, { given: new Given(snapshot), byEntry });
    const isSame = before?.size === byEntry.size && [...byEntry].every(([id, count]) => before.get(id) === count);
    if (!isSame && this.#session.client.refreshesCodeLenses) {
      void this.#session.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    }
  }

  async #inDocument(project: Project, snapshot: Snapshot, uri: string, facts: DocumentFacts) {
    const { glossary, reviewed } = snapshot;
    const known = this.#known.get(facts);
    if (known?.given.is(glossary, reviewed)) return known.byEntry;
    const document = await project.read(uri);
    if (!document) return undefined;
    const byEntry = new Map<string, number>();
    for (const { candidates } of unlinkedMentions(document, snapshot)) {
      const { id } = candidates[0]!;
      byEntry.set(id, (byEntry.get(id) ?? 0) + 1);
    }
    this.#known.set(facts, { given: new Given(glossary, reviewed), byEntry });
    return byEntry;
  }
}

/** Larger projects are counted entry by entry, when somebody asks for all mentions of one. */
const mostDocuments = 500;
/** Milliseconds that nothing was asked before counting begins: not at each key. */
const pause = 800;
