import type Mocha from 'mocha';

/** `--grep` of the runner, put in when the suite is bundled. */
declare const GREP: string;

/** The runner shows lines with this mark and nothing else of what an extension host prints. */
const say = (line: string) => console.log(`[gloss-test] ${line}`);

/**
 * Runs what the suites registered and reports line by line.
 * @returns when all passed; rejects when a test failed, which is how VS Code learns of it.
 */
export function runMocha(mocha: Mocha): Promise<void> {
  if (GREP) mocha.grep(new RegExp(GREP));
  return new Promise((passed, failed) => {
    let failures = 0;
    let count = 0;
    const runner = mocha.run(() => {
      say(`workbench: ${count} passed, ${failures} failed`);
      if (failures) failed(new Error(`${failures} tests failed`));
      else passed();
    });
    runner.on('pass', test => {
      count++;
      say(`  ok ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      failures++;
      say(`  FAILED ${test.fullTitle()}`);
      for (const line of String(error.stack ?? error).split('\n')) say(`    ${line}`);
    });
  });
}
