import { URI } from 'vscode-uri';

/** The URI as `vscode-uri` spells it: clients differ in what they encode. What is no URI stays as it is. */
export function normalUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** Whether `uri` is `folder` or lies in it. */
export const liesIn = (uri: string, folder: string): boolean =>
  uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
