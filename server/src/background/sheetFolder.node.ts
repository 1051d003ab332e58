import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../project';
import { contentHash } from '../project/facts/factsCache.node';
import { SheetFiles } from './sheetFiles.node';

export interface SheetFolderOptions {
  /** Folder for the caches of all projects. */
  readonly cache: string;
  /** URI of the project's folder. */
  readonly root: string;
  /** The bundled program of a thread, which tells one build from another. */
  readonly script: string;
  /** See `settingsMark`. */
  readonly settings: string;
  /** Messages in the reader's language, by their English text. */
  readonly messages?: Readonly<Record<string, string>> | undefined;
}

/** The sheets of a project as this build finds them under these settings, in this language. Throws where the script is missing. */
export function sheetFiles({ cache, root, script, settings, messages }: SheetFolderOptions): SheetFiles {
  const build = contentHash(readFileSync(script));
  const key = fingerprint(JSON.stringify([build, root, settings, messages ?? null]));
  return new SheetFiles(join(cache, fingerprint(root), 'texts'), key);
}
