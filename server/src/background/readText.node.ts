import { readFileSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { decodeUtf8 } from '../project';
import type { ReadFailure } from './checkThread';

/** Reads a file of the disk at once: a thread has nothing else to do meanwhile. */
export function readText(uri: string): string | ReadFailure {
  try {
    return decodeUtf8(readFileSync(URI.parse(uri).fsPath)) ?? { code: 'not-utf8', message: 'The file is not UTF-8.' };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { code, message };
  }
}

/** The same for a document that the project knows. */
export function textOf(uri: string): string | undefined {
  const text = readText(uri);
  return typeof text === 'string' ? text : undefined;
}
