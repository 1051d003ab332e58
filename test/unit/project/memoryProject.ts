import picomatch from 'picomatch';
import { Project, type ProjectFiles } from '../../../server/src/project';

export const root = 'file:///project';
export const uriOf = (path: string): string => `${root}/${path}`;

/** Files in memory that a test may change at will; by path in the project. */
export class MemoryFiles implements ProjectFiles {
  readonly texts = new Map<string, string | Uint8Array>();
  /** How often each file was read. */
  readonly reads: string[] = [];

  constructor(texts: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(uriOf(path), text);
  }

  async read(uri: string): Promise<Uint8Array> {
    const text = this.texts.get(uri);
    if (text === undefined) throw new Error(`There is no ${uri}.`);
    this.reads.push(uri);
    return typeof text === 'string' ? new TextEncoder().encode(text) : text;
  }

  async list(folder: string, globs: readonly string[]): Promise<readonly string[]> {
    const matches = picomatch([...globs]);
    return [...this.texts.keys()].filter(uri => matches(uri.slice(folder.length + 1))).sort();
  }

  async stat(uri: string) {
    const text = this.texts.get(uri);
    return text === undefined ? undefined : { size: text.length, time: 0 };
  }
}

/** A project of these files, loaded. */
export async function loadProject(texts: Readonly<Record<string, string | Uint8Array>>) {
  const files = new MemoryFiles(texts);
  const project = new Project({ root, files });
  await project.load();
  return { project, files };
}
