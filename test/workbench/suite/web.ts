// Mocha's own bundle for browsers sets itself up on the global object.
import 'mocha/mocha';
import type Mocha from 'mocha';
import { runMocha } from './mocha';

/** What VS Code calls in the extension host of the web worker. */
export async function run(): Promise<void> {
  const browserMocha = (globalThis as unknown as { mocha: Mocha & { setup(options: Mocha.MochaOptions): void } }).mocha;
  browserMocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'spec' });
  await import('./web.test');
  return runMocha(browserMocha);
}
