import {
  type CancellationToken,
  type FactsSource,
  type FileEvent,
  type Foreground,
  type LoadProgress,
  Project,
  type ProjectFiles,
} from '../project';
import { liesIn } from './uris';

/**
 * The projects of the editor's folders: one for each `gloss.yaml`, and one for a folder that has none. A file outside of
 * the folders has the files beside it as its project, whose other documents are not read: it may lie anywhere.
 */
export class Workspace {
  readonly #files: ProjectFiles;
  readonly #facts: FactsSource | undefined;
  readonly #log: (message: string) => void;
  readonly #changed: () => void;
  readonly #foreground: Foreground;
  #folders: readonly string[] = [];
  #projects = new Map<string, Project>();
  readonly #lones = new Map<string, Project>();
  #lonesRead: Promise<unknown> = Promise.resolve();

  constructor(
    files: ProjectFiles,
    facts: FactsSource | undefined,
    log: (message: string) => void,
    changed: () => void,
    foreground: Foreground,
  ) {
    this.#files = files;
    this.#facts = facts;
    this.#log = log;
    this.#changed = changed;
    this.#foreground = foreground;
  }

  projects(): Iterable<Project> {
    return this.#projects.values();
  }

  /** The project whose folder holds the file, the innermost of several. */
  projectOf(uri: string): Project {
    let best: Project | undefined;
    for (const project of this.#projects.values()) {
      if (liesIn(uri, project.root) && project.root.length > (best?.root.length ?? -1)) best = project;
    }
    return best ?? this.#lone(uri);
  }

  /** Looks for projects in the folders; keeps those that are known. Gives back those that went. */
  async discover(folders: readonly string[]): Promise<readonly Project[]> {
    this.#folders = folders;
    const roots = new Set<string>();
    for (const folder of folders) {
      const settings = await this.#files.list(folder, ['gloss.yaml', '**/gloss.yaml']).catch(error => {
        this.#log(`${folder} cannot be listed: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      });
      for (const each of settings) roots.add(each.slice(0, each.lastIndexOf('/')));
      if (settings.length === 0) roots.add(folder);
    }
    const gone = [...this.#projects.values()].filter(each => !roots.has(each.root));
    for (const { root } of gone) this.#projects.delete(root);
    for (const root of roots) if (!this.#projects.has(root)) this.#projects.set(root, this.#make(root));
    // What was open before its folder was known belongs to the folder's project from now on.
    this.#lones.clear();
    return gone;
  }

  /** Reads every project: their own files, and their documents too unless `documents` is `false`. */
  async load(options: {
    readonly documents?: boolean;
    readonly token?: CancellationToken;
    readonly onProgress?: (progress: LoadProgress) => void;
  }): Promise<void> {
    for (const project of this.#projects.values()) await project.load(options);
  }

  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    const projects = [...this.#projects.values()];
    await Promise.all(
      projects.map(async project => {
        const own = events.filter(each => liesIn(each.uri, project.root));
        if (own.length > 0) await project.filesChanged(own);
      }),
    );
  }

  /** When every project has done what it was asked for until now. */
  async settled(): Promise<void> {
    for (const project of this.#projects.values()) await project.settled();
  }

  /** When the own files of projects outside the folders are read, as far as anything of them was opened until now. */
  async lonesRead(): Promise<void> {
    await this.#lonesRead;
  }

  /** The project of a file that lies in none that is known. */
  #lone(uri: string): Project {
    const root = this.#folders.find(each => liesIn(uri, each)) ?? uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
    const known = this.#lones.get(root);
    if (known) return known;
    const project = this.#make(root);
    this.#lones.set(root, project);
    if (root) {
      const reading = project.load({ documents: false }).catch(error => this.#log(String(error)));
      this.#lonesRead = Promise.all([this.#lonesRead, reading]);
    }
    return project;
  }

  #make(root: string): Project {
    const project = new Project({
      root,
      files: this.#files,
      ...(this.#facts ? { facts: this.#facts } : {}),
      log: this.#log,
      foreground: this.#foreground,
    });
    project.onDidChange(this.#changed);
    return project;
  }
}
