// What the programs share, and what they load when they get to it, as plugins of the bundler.
import { basename } from 'node:path';

/** Files that few runs need, or that an editor need not wait for: each a bundle of its own, by its name. */
export const loadedLater = {
  bib: 'server/src/citations/references/bibLibrary.ts',
  converters: 'server/src/source/import/converters.ts',
};
export const serving = { node: 'server/src/serving.node.ts', browser: 'server/src/serving.browser.ts' };

/** The bundle that a path of an `import(…)` leads to; `undefined` where it is none of those above. */
function bundleOf(path) {
  const name = basename(path);
  const found = Object.entries(loadedLater).find(([, file]) => basename(file, '.ts') === name);
  if (found) return found[0];
  return Object.values(serving).some(file => basename(file, '.ts') === name) ? 'serving' : undefined;
}

/** In Node: `require` of the file beside the program. */
export const loadLater = {
  name: 'load-later',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      const name = kind === 'dynamic-import' ? bundleOf(path) : undefined;
      return name && { path: `./${name}.js`, external: true };
    });
  },
};

/** The global variable that a script for a worker sets. */
export const variableOf = name => `loadedLater_${name}`;

/**
 * In a worker the files come through the editor, which takes a while: a module that has a `then` is waited for by whoever
 * imports it. The server's main file has the function that is called.
 */
export const askForLater = {
  name: 'ask-for-later',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      const name = kind === 'dynamic-import' ? bundleOf(path) : undefined;
      return name && { path: name, namespace: 'later' };
    });
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `export const then = (...next) => globalThis.loadLater(${JSON.stringify(path)}).then(...next);`,
    }));
  },
};

// The two bundles that the language server is made of share the protocol's library: it knows its classes by their identity.
const protocol = /^vscode-languageserver(?:\/\w+)?$/;
/** In Node: a bundle beside them. */
export const shareProtocol = {
  name: 'share-protocol',
  setup(build) {
    build.onResolve({ filter: protocol }, () => ({ path: './protocol.js', external: true }));
  },
};
/** In a worker: a global variable, which the main file sets. */
export const protocolOfMain = {
  name: 'protocol-of-main',
  setup(build) {
    build.onResolve({ filter: protocol }, ({ path }) => ({ path, namespace: 'protocol' }));
    build.onLoad({ filter: /./, namespace: 'protocol' }, () => ({
      contents: 'module.exports = globalThis.languageServerProtocol;',
    }));
  },
};

/** Lexicons and code lists are files beside the programs, which the server and the command line share. */
export const shareLexicons = {
  name: 'share-lexicons',
  setup(build) {
    build.onResolve({ filter: /\/data\/[^/]+\.yaml$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./data/${basename(path, '.yaml')}.js`, external: true },
    );
  },
};
