/**
 * How files reach the project: one implementation reads Node's file system (`files.node.ts`), one asks the client.
 * A file is named by its URI as `vscode-uri` spells it.
 */
export interface ProjectFiles {
  /** The file's bytes. Rejects where there is none or it cannot be read; the error's message says why. */
  read(uri: string): Promise<Uint8Array>;
  /**
   * URIs of the files below the folder `root` that one of the globs names, sorted. Symbolic links are not followed,
   * `node_modules` and folders whose name begins with a dot are left out, and so is a glob that leads out of the folder.
   */
  list(root: string, globs: readonly string[]): Promise<readonly string[]>;
  /** `undefined` where there is no such file, or where a symbolic link leads from it out of `root`. */
  stat(uri: string, root: string): Promise<FileStat | undefined>;
}

export interface FileStat {
  /** Bytes. */
  readonly size: number;
  /** Last change: milliseconds since 1970. */
  readonly time: number;
}

/** What a watcher tells. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}
