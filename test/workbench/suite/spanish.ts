import Mocha from 'mocha';
import { runMocha } from './mocha';

/** What VS Code calls in the extension host of Node, where its language is Spanish. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  await import('./spanish.test');
  return runMocha(mocha);
}
