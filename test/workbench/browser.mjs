// A headless Chromium of one's own, and what has to be slipped into the workbench page before its scripts run.
import { createReadStream, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromiumEnvironment, paths, playwright } from './tools.mjs';

/** @param {{ width?: number, height?: number, scale?: number, bypassCSP?: boolean }} [options] */
export async function launchBrowser({ width = 1280, height = 800, scale = 1, bypassCSP = false } = {}) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'gloss-chromium-'));
  const context = await playwright().chromium.launchPersistentContext(profile, {
    executablePath: paths.chromium,
    env: chromiumEnvironment(),
    headless: true,
    viewport: { width, height },
    deviceScaleFactor: scale,
    bypassCSP,
    handleSIGINT: false, // the programs that use this clean up themselves
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  return { page, close };
}

/**
 * Adds to the configuration that the workbench page reads at its start. A built VS Code ignores the address's
 * `extensionTestsPath`, and rewriting the page on its way would cost it its loopback address: so the attribute that holds
 * the configuration is changed when it is read.
 */
export async function addDevelopmentOptions(page, options) {
  await page.addInitScript(extra => {
    const real = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = real.call(this, name);
      if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
      const configuration = JSON.parse(value);
      configuration.developmentOptions = { ...configuration.developmentOptions, ...extra };
      return JSON.stringify(configuration);
    };
  }, options);
}

const contentTypes = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder to the web extension host, which fetches an extension from another port than the page's. */
export async function serveFolder(folder) {
  const root = realpathSync(folder);
  const server = http.createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*'); // the workbench adds headers: a preflight comes first
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const file = path.join(root, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const found = file.startsWith(root + path.sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!found) return void response.writeHead(404).end();
    response.setHeader('Content-Type', contentTypes[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  const authority = `127.0.0.1:${server.address().port}`;
  return {
    uri: file => ({
      $mid: 1,
      scheme: 'http',
      authority,
      path: `/${path.relative(root, realpathSync(file)).split(path.sep).join('/')}`,
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
