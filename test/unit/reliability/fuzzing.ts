import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from './effort';

/** Values that once made a check fail: `NAME--WHAT.json`. A failure writes its smallest value here; it stays, once mended. */
const kept = join(__dirname, 'failures');

/**
 * A test that tries values at random, `least` of them at the least effort, and every one that once failed. `file` names the
 * files of those. JSON must be able to hold a value, which keeps lone surrogates and line breaks as they are.
 */
export function fuzz<T>(
  title: string,
  { file, values, least }: { readonly file: string; readonly values: fc.Arbitrary<T>; readonly least: number },
  check: (value: T) => unknown,
): void {
  const prefix = `${file.replace(/[^\p{L}\p{N}]+/gu, '-')}--`;

  test(title, { timeout: 3_600_000 }, async () => {
    const found = await fc.check(
      fc.asyncProperty(values, async value => {
        await check(value);
      }),
      runs(least),
    );
    if (!found.failed) return;
    const [value] = found.counterexample!;
    const hash = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${prefix}${hash}.json`), `${JSON.stringify(value)}\n`);
    expect.fail(`${fc.defaultReportMessage(found)}`);
  });

  const failures = readdirSync(kept).filter(each => each.startsWith(prefix));
  test.runIf(failures.length > 0).each(failures)('%s, which once failed', async name => {
    await check(JSON.parse(readFileSync(join(kept, name), 'utf8')));
  });
}
