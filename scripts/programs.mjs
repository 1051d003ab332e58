// The programs that the build bundles, and the files that they load later.
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { yamlDataForEsbuild } from './yaml-data.mjs';

/** Options for esbuild, one per output: `development` keeps the code readable and adds source maps. */
export function programs({ development = false } = {}) {
  const shared = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    minify: !development,
    charset: 'utf8',
    sourcemap: development,
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
    plugins: [yamlDataForEsbuild],
    // Its main file is a UMD module that asks for its parts in a way that a bundler cannot follow.
    alias: {
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
      'sync-fetch': './scripts/no-network.mjs',
      'fetch-ponyfill': './scripts/no-network.mjs',
    },
  };

  // What few runs need stays in files of its own, which the programs load when they get to it.
  const loadedLater = {
    bib: 'server/src/citations/references/bibLibrary.ts',
    converters: 'server/src/source/import/converters.ts',
  };
  const loadLater = {
    name: 'load-later',
    setup(build) {
      for (const [name, file] of Object.entries(loadedLater)) {
        build.onResolve({ filter: new RegExp(`/${basename(file, '.ts')}$`) }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: `./${name}.js`, external: true } : undefined,
        );
      }
    },
  };

  // Lexicons and code lists are files of their own too, which the server and the command line share.
  const lexicons = Object.fromEntries(
    readdirSync('server/data').flatMap(file => {
      const name = basename(file, '.yaml');
      return name === file ? [] : [[`data/${name}`, `server/data/${file}`]];
    }),
  );
  const shareLexicons = {
    name: 'share-lexicons',
    setup(build) {
      build.onResolve({ filter: /\/data\/[^/]+\.yaml$/ }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path: `./data/${basename(path, '.yaml')}.js`, external: true },
      );
    },
  };
  const node = {
    ...shared,
    plugins: [shareLexicons, ...shared.plugins, loadLater],
    platform: 'node',
    target: 'node20',
    // Packages that are modules ask where they are; a bundle in CommonJS has to tell them.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
  const browser = {
    ...shared,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    define: { global: 'globalThis' },
  };

  /** The citation processor, alone and unmodified: `require` gives it in Node, `importScripts` sets the global `CSL` in a worker. */
  const citeproc = {
    ...shared,
    platform: 'neutral',
    format: 'iife',
    globalName: 'CSL',
    entryPoints: { citeproc: './node_modules/citeproc/citeproc_commonjs.js' },
    banner: {
      js: '/* citeproc-js, Copyright (c) 2009-2019 Frank Bennett, CPAL-1.0 or AGPL-3.0. https://github.com/Juris-M/citeproc-js */',
    },
    footer: { js: 'if (typeof module === "object") module.exports = CSL;' },
  };

  return [
    citeproc,
    { ...node, entryPoints: { extension: 'client/src/extension.node.ts' }, external: ['vscode'] },
    { ...node, entryPoints: { server: 'server/src/start.node.ts' }, external: ['./server-main.js'] },
    { ...node, entryPoints: { 'server-main': 'server/src/main.node.ts' } },
    { ...node, entryPoints: { 'facts-worker': 'server/src/project/factsWorker.node.ts' } },
    { ...node, entryPoints: loadedLater },
    { ...node, entryPoints: lexicons },
    { ...node, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
    { ...node, entryPoints: { 'check-worker': 'server/src/cli/checkWorker.ts' } },
    { ...browser, entryPoints: { 'web/extension': 'client/src/extension.browser.ts' }, external: ['vscode'] },
    {
      ...browser,
      entryPoints: { 'web/server': 'server/src/main.browser.ts' },
      format: 'iife',
      // The schema library makes a URL of where it runs, which fails in a worker whose script is a blob.
      define: { ...browser.define, 'self.location': 'undefined' },
    },
  ].filter(program => existsSync(Object.values(program.entryPoints)[0]));
}
