import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormatterLoaders } from '../../citations';

/** The citation processor, its styles and its locales from beside the bundled programs in `folder`. */
export const bundledStyles = (folder: string): FormatterLoaders => ({
  loadProcessor: async () => require(join(folder, 'citeproc.js')),
  loadStyle: id => textIfThere(join(folder, 'styles'), `${id}.csl`),
  loadLocale: language => textIfThere(join(folder, 'locales'), `${language}.xml`),
});

/** A project writes the style's id: it may name what is in the folder and nothing else. */
async function textIfThere(folder: string, name: string): Promise<string | null> {
  if (!/^[\w-]+\.\w+$/.test(name)) return null;
  return readFile(join(folder, name), 'utf8').catch(() => null);
}
