import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { decodeUtf8 } from '../project';

/** A file that a command was given. */
export interface InputFile {
  /** As given, with `/`. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

export interface UnreadableFile {
  readonly path: string;
  /** One line that says why. */
  readonly error: string;
}

export const isUnreadable = (file: object): file is UnreadableFile => 'error' in file;

/** Reads a file that holds UTF-8 text, by its path as given. */
export async function readInput(given: string, cwd: string): Promise<InputFile | UnreadableFile> {
  const bytes = await readBytes(given, cwd);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const path = shownPath(given);
  const text = decodeUtf8(bytes);
  if (text === null) return { path, error: reasonOf({ code: 'not-utf8' }) };
  return { path, uri: uriOf(given, cwd), text };
}

/** The file's bytes, or why there are none. */
export async function readBytes(given: string, cwd: string): Promise<Uint8Array | UnreadableFile> {
  const path = shownPath(given);
  try {
    return await readFile(resolve(cwd, given));
  } catch (error) {
    return { path, error: reasonOf(error) };
  }
}

/** A path as results show it. */
export const shownPath = (given: string): string => (sep === '\\' ? given.replaceAll(sep, '/') : given);

export const uriOf = (given: string, cwd: string): string => URI.file(resolve(cwd, given)).toString();

export const isFolder = async (given: string, cwd: string): Promise<boolean> =>
  stat(resolve(cwd, given)).then(
    found => found.isDirectory(),
    () => false,
  );

/** Why a file cannot be read, in one line. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'not-utf8':
      return 'it is not UTF-8; gloss import converts it';
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    default:
      return (error as Error).message ?? String(error);
  }
}
