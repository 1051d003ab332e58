import Mocha from 'mocha';
import { runMocha } from './mocha';

/** What VS Code calls in the extension host of Node. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('./editor.test');
  await import('./agreements.test');
  await import('./citations.test');
  await import('./linking.test');
  await import('./sources.test');
  await import('./restarts.test');
  return runMocha(mocha);
}
