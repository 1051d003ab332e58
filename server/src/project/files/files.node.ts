import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { staysInside } from './fileNames';
import type { ProjectFiles } from './files';

/** Files of the disk. */
export const nodeFiles: ProjectFiles = {
  read: uri => readFile(URI.parse(uri).fsPath),

  async list(root, globs) {
    const inside = globs.filter(staysInside);
    if (!inside.length) return [];
    const paths = await glob(inside, {
      cwd: URI.parse(root).fsPath,
      absolute: true,
      followSymbolicLinks: false,
      expandDirectories: false,
      onlyFiles: true,
      ignore: ['**/node_modules/**'],
    });
    return paths.map(path => URI.file(path).toString()).sort();
  },

  async stat(uri, root) {
    try {
      const path = URI.parse(uri).fsPath;
      const [real, folder] = await Promise.all([realpath(path), realpath(URI.parse(root).fsPath)]);
      if (real !== folder && !real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
      const found = await stat(real);
      return found.isFile() ? { size: found.size, time: found.mtimeMs } : undefined;
    } catch {
      return undefined;
    }
  },
};
