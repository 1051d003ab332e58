import { decodeUtf8, notUtf8 } from './decodeUtf8';
import { LARGEST_FILE, tooLarge } from './fileLimit';
import type { ProjectFiles } from './files';

/** The texts of a project's files on the disk, and which of them cannot be read. */
export class ProjectDisk {
  readonly #root: string;
  readonly #files: ProjectFiles;
  readonly #log: (message: string) => void;
  #unreadable: ReadonlyMap<string, string> = new Map();

  /** `log` is told of what cannot be read. */
  constructor(root: string, files: ProjectFiles, log: (message: string) => void) {
    this.#root = root;
    this.#files = files;
    this.#log = log;
  }

  /** By URI why a file cannot be read; another map after every change. */
  get unreadable(): ReadonlyMap<string, string> {
    return this.#unreadable;
  }

  setUnreadable(unreadable: ReadonlyMap<string, string>): void {
    this.#unreadable = unreadable;
  }

  /** The files of the project that the globs name. */
  list(globs: readonly string[]): Promise<readonly string[]> {
    return this.#files.list(this.#root, globs);
  }

  /** The text of a file of the project; `null` where there is none, or none that can be read. */
  async text(uri: string): Promise<string | null> {
    const unreadable = new Map(this.#unreadable);
    unreadable.delete(uri);
    let text: string | null = null;
    try {
      const stat = await this.#files.stat(uri, this.#root);
      if (stat && stat.size > LARGEST_FILE) throw new Error(tooLarge);
      if (stat) {
        text = decodeUtf8(await this.#files.read(uri));
        if (text === null) unreadable.set(uri, notUtf8);
      }
    } catch (error) {
      unreadable.set(uri, error instanceof Error ? error.message : String(error));
      this.#log(`${uri} cannot be read: ${unreadable.get(uri)}`);
    }
    this.#unreadable = unreadable;
    return text;
  }
}
