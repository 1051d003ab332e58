import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a program keeps what it can make again, by the customs of the system. */
export function userCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'gloss', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gloss');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'gloss');
}
