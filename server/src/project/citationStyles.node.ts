import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { CiteprocModule, FormatterLoaders } from '../citations';
import { nodeFiles } from './files.node';

/**
 * What the formatter of citations works with, from the files that stand beside the bundle; a style that ends in `.csl` is
 * a file of the project's folder, and none outside it.
 */
export function nodeFormatterLoaders(root: string, bundleFolder: string = besideBundle()): FormatterLoaders {
  const require = createRequire(import.meta.url);
  const text = (...path: string[]) => readFile(join(bundleFolder, ...path), 'utf8').catch(() => null);
  return {
    loadProcessor: async () => require(join(bundleFolder, 'citeproc.js')) as CiteprocModule,
    loadStyle: id => (/\.csl$/i.test(id) ? ownStyle(id, root) : text('styles', `${plain(id)}.csl`)),
    loadLocale: language => text('locales', `${plain(language)}.xml`),
  };
}

async function ownStyle(path: string, root: string): Promise<string | null> {
  const uri = `${root.replace(/\/$/, '')}/${path.split(/[/\\]/).map(encodeURIComponent).join('/')}`;
  const inside = URI.parse(uri).toString();
  if (!(await nodeFiles.stat(inside, root))) return null;
  return new TextDecoder().decode(await nodeFiles.read(inside));
}

/** A name alone, so that it leads nowhere else. */
const plain = (name: string): string => name.replace(/[^\w-]/g, '');

const besideBundle = (): string => fileURLToPath(new URL('.', import.meta.url));
