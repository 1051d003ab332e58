import { URI } from 'vscode-uri';

/** A path of the disk as a URI. */
export const nodeUri = (path: string): string => URI.file(path).toString();
