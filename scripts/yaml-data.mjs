// Turns an import of a YAML file into the data it holds, so that lexicons and code lists stay YAML that people can read
// and nothing parses them at run time. Used by the bundler and by the test runner alike.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The JavaScript module that stands for a YAML file. */
export const yamlModule = text => `export default ${JSON.stringify(parse(text, { maxAliasCount: 0 }))};`;

/** For esbuild. */
export const yamlDataForEsbuild = {
  name: 'yaml-data',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: yamlModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** For vite and vitest. */
export const yamlDataForVite = {
  name: 'yaml-data',
  transform: (text, id) => (id.endsWith('.yaml') ? { code: yamlModule(text), map: null } : undefined),
};
