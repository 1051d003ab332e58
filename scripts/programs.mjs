// The programs that the build bundles, and the files that they load later.
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import {
  askForLater,
  loadedLater,
  loadLater,
  protocolOfMain,
  serving,
  shareLexicons,
  shareProtocol,
  variableOf,
} from './parts.mjs';
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
  const node = {
    ...shared,
    plugins: [shareLexicons, ...shared.plugins, loadLater],
    platform: 'node',
    target: 'node20',
    // What is loaded later is CommonJS too: `require` reads it once, the loader of modules would read it twice.
    supported: { 'dynamic-import': false },
    // Packages that are modules ask where they are; a bundle in CommonJS has to tell them.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
  const server = { ...node, plugins: [shareProtocol, ...node.plugins] };
  const browser = {
    ...shared,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser'],
    define: { global: 'globalThis' },
  };
  const worker = {
    ...browser,
    plugins: [...browser.plugins, askForLater],
    format: 'iife',
    // The schema library makes a URL of where it runs, which fails in a worker whose script is a blob.
    define: { ...browser.define, 'self.location': 'undefined' },
  };
  const workerPart = (name, file, plugins = []) => ({
    ...worker,
    plugins: [...plugins, ...worker.plugins],
    entryPoints: { [`web/${name}`]: file },
    globalName: variableOf(name),
  });

  const lexicons = Object.fromEntries(
    readdirSync('server/data').flatMap(file => {
      const name = basename(file, '.yaml');
      return name === file ? [] : [[`data/${name}`, `server/data/${file}`]];
    }),
  );
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
    { ...server, entryPoints: { 'server-main': 'server/src/main.node.ts' } },
    { ...server, entryPoints: { serving: serving.node } },
    { ...node, entryPoints: { protocol: './node_modules/vscode-languageserver/lib/node/main.js' } },
    { ...node, entryPoints: { 'facts-worker': 'server/src/project/facts/factsWorker.node.ts' } },
    { ...node, entryPoints: loadedLater },
    { ...node, entryPoints: lexicons },
    { ...node, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
    { ...node, entryPoints: { 'check-worker': 'server/src/background/checkWorker.node.ts' } },
    { ...browser, entryPoints: { 'web/extension': 'client/src/extension.browser.ts' }, external: ['vscode'] },
    { ...worker, entryPoints: { 'web/server': 'server/src/main.browser.ts' } },
    workerPart('serving', serving.browser, [protocolOfMain]),
    ...Object.entries(loadedLater).map(([name, file]) => workerPart(name, file)),
  ].filter(program => existsSync(Object.values(program.entryPoints)[0]));
}
