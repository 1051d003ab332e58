import { Background, type CheckEngine, LocalEngine, MemorySheets, type SheetStore } from '../background';
import type { Project, Snapshot } from '../project';
import type { Workspace } from './workspace';

/** How closed documents are checked; without it, on the only thread, and nothing is kept. */
export interface BackgroundParts {
  /** The sheets of a project that were found under these settings. */
  readonly store: (project: Project, settings: string) => SheetStore;
  readonly engine: (project: Project, snapshot: () => Snapshot, log: (line: string) => void) => CheckEngine;
}

/** What is found out behind the index, for each project of the editor's folders. */
export class Backgrounds {
  readonly #workspace: Workspace;
  readonly #parts: BackgroundParts | undefined;
  readonly #log: (message: string) => void;
  readonly #all = new Map<Project, Background>();
  readonly #listeners = new Set<() => void>();
  #isDisposed = false;

  constructor(workspace: Workspace, parts: BackgroundParts | undefined, log: (message: string) => void) {
    this.#workspace = workspace;
    this.#parts = parts;
    this.#log = log;
  }

  /** Begins with projects whose documents are read, and ends with those that went. */
  async begin(): Promise<void> {
    if (this.#isDisposed) return;
    const projects = new Set(this.#workspace.projects());
    for (const [project, background] of this.#all) {
      if (projects.has(project)) continue;
      this.#all.delete(project);
      await background.dispose();
    }
    for (const project of projects) {
      if (this.#all.has(project)) continue;
      const background = this.#make(project);
      this.#all.set(project, background);
      background.start();
    }
  }

  of(project: Project): Background | undefined {
    return this.#all.get(project);
  }

  all(): Iterable<readonly [Project, Background]> {
    return this.#all;
  }

  /** Calls the listener when more is known of a project; gives back what ends that. */
  onDidFind(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends, and keeps what was found. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.#listeners.clear();
    await Promise.all([...this.#all.values()].map(each => each.dispose()));
  }

  #make(project: Project): Background {
    const parts = this.#parts;
    return new Background({
      project,
      store: settings => parts?.store(project, settings) ?? new MemorySheets(),
      engine: snapshot =>
        parts?.engine(project, snapshot, this.#log) ?? new LocalEngine(project, { options: { log: this.#log } }),
      log: this.#log,
      onDidFind: () => {
        for (const listener of this.#listeners) listener();
      },
    });
  }
}
