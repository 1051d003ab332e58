/** The name that a document has where its front matter gives no `id`: the file's without `.gloss` or `.txt`. */
export function documentName(uri: string): string {
  return fileName(uri).replace(/\.(gloss|txt)$/i, '');
}

/** The last part of the URI's path, decoded. */
export function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether the file is a source text without annotations. */
export const isPlainText = (uri: string): boolean => /\.txt$/i.test(uri);

/** The file's path relative to the folder, with `/`, decoded; `null` where it is not below the folder. */
export function relativePath(root: string, uri: string): string | null {
  const folder = root.endsWith('/') ? root : `${root}/`;
  if (!uri.startsWith(folder)) return null;
  try {
    const path = decodeURIComponent(uri.slice(folder.length));
    return path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

/** Whether a path or a glob stays below the folder that it is relative to, as it is spelled. */
export const staysInside = (path: string): boolean =>
  !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\{},]/).includes('..') && !path.includes('\0');
