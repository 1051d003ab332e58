import type { Connection } from 'vscode-languageserver';
import type { CiteprocModule, FormatterLoaders } from '../citations';
import { clientRequests, type FileAnswer } from './customRequests';

/** The citation processor, its styles and its locales through the client: for a worker, which has no folder of its own. */
export function clientStyles(connection: Connection): FormatterLoaders {
  const read = async (path: string): Promise<string | null> => {
    const answer = await connection.sendRequest<FileAnswer<string>>(clientRequests.readOwnFile, { path });
    return 'value' in answer ? answer.value : null;
  };
  return {
    async loadProcessor() {
      const script = await read('citeproc.js');
      if (script === null) throw new Error('The citation processor is not at hand.');
      const worker = globalThis as unknown as { importScripts(address: string): void; CSL: CiteprocModule };
      const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      worker.importScripts(address);
      URL.revokeObjectURL(address);
      return worker.CSL;
    },
    loadStyle: id => read(`styles/${id}.csl`),
    loadLocale: language => read(`locales/${language}.xml`),
  };
}
