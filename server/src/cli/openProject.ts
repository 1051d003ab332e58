import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { Project } from '../project';
import { diskFacts } from '../project/facts/diskFacts.node';
import { nodeFiles } from '../project/files/files.node';
import type { Options } from './command';
import { progress } from './progress';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

export interface OpenedProject {
  readonly project: Project;
  /** Whether its folder has a `gloss.yaml`, or was named with `--project`. */
  readonly isDeclared: boolean;
}

/**
 * The project of a run, its own files read: the folder that `--project` names, else the nearest one with a `gloss.yaml`
 * from the first path upwards, else the working folder. `documents`: whether the fact sheets of all documents are needed.
 */
export async function openProject(
  { project: named, operands, quiet, has }: Options,
  terminal: Terminal,
  { documents }: { readonly documents: boolean | ((isDeclared: boolean) => boolean) },
): Promise<OpenedProject> {
  const { programs, cache } = terminal;
  const { folder, isDeclared } = projectFolder(named, operands[0], terminal.cwd);
  const project = new Project({
    root: URI.file(folder).toString(),
    files: nodeFiles,
    ...(programs === undefined
      ? {}
      : {
          facts: diskFacts({
            cache: has('no-cache') ? null : (cache ?? null),
            script: join(programs, 'facts-worker.js'),
          }),
        }),
    log: line => terminal.tell(`gloss: ${line}`),
  });
  const bar = progress(terminal, 'Reading', quiet);
  await project.load({
    documents: typeof documents === 'function' ? documents(isDeclared) : documents,
    onProgress: ({ done, total }) => bar.step(done, total),
  });
  bar.end();
  return { project, isDeclared };
}

function projectFolder(named: string | undefined, first: string | undefined, cwd: string) {
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new UsageError(`--project: there is no folder ${named}.`);
    }
    return { folder, isDeclared: true };
  }
  const start = first === undefined ? cwd : resolve(cwd, first);
  for (let folder = start, parent = dirname(start); ; folder = parent, parent = dirname(folder)) {
    if (existsSync(join(folder, 'gloss.yaml'))) return { folder, isDeclared: true };
    if (parent === folder) return { folder: cwd, isDeclared: false };
  }
}
