import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { URI } from 'vscode-uri';
import type { Settings } from '../settings/settings';
import { contentHash } from './factsCache.node';
import { type FileFacts, packFile } from './factsSource';

/** What reading a file gave. */
export interface ReadFile extends FileFacts {
  readonly size: number;
  /** See `CachedFacts`. */
  readonly time: number;
  readonly hash: string;
  /** The content is still that of the hash that was given: there are no new facts. */
  readonly same: boolean;
}

/** Reads a file of the disk on this thread. `hash`: of the content whose facts are known, if any are. */
export function readFactsFile(uri: string, layers: Settings['layers'], hash: string | null): ReadFile {
  const nothing = { uri, facts: null, size: 0, time: -1, hash: '', same: false };
  try {
    const file = openSync(URI.parse(uri).fsPath, 'r');
    try {
      const { size, mtimeMs } = fstatSync(file);
      const bytes = readFileSync(file);
      const found = contentHash(bytes);
      // A change within the clock's grain of another leaves the time as it is, so a young file's time proves nothing.
      const time = Date.now() - mtimeMs > GRAIN && size === bytes.length ? mtimeMs : -1;
      if (found === hash) return { ...nothing, size, time, hash: found, same: true };
      return { ...packFile(uri, bytes, layers), size, time, hash: found, same: false };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ...nothing, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Milliseconds; FAT's clock, the coarsest, has a grain of two seconds. */
const GRAIN = 2500;
