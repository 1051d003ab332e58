import type { Connection } from 'vscode-languageserver';
import type { CiteprocModule, FormatterLoaders } from '../citations';
import { readOwnFile, runOwnScript } from './clientScripts';

/** The citation processor, its styles and its locales through the client: for a worker, which has no folder of its own. */
export const clientStyles = (connection: Connection): FormatterLoaders => ({
  loadProcessor: () => runOwnScript<CiteprocModule>(connection, 'citeproc.js', 'CSL'),
  loadStyle: id => readOwnFile(connection, `styles/${id}.csl`),
  loadLocale: language => readOwnFile(connection, `locales/${language}.xml`),
});
