import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from './effort';
import { targets } from './targets';

/** Texts that once made a reader fail: `TARGET--WHAT.json`. A failure writes its smallest text here; it stays, once mended. */
const kept = join(__dirname, 'failures');
const nameOf = (target: string) => target.replace(/ /g, '-');

describe.each(Object.entries(targets))('%s', (name, target) => {
  test('reads any text soundly', { timeout: 3_600_000 }, async () => {
    const found = await fc.check(
      fc.asyncProperty(target.texts, async text => target.check(text)),
      runs(target.runs),
    );
    if (!found.failed) return;
    const [text] = found.counterexample!;
    const hash = createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 8);
    mkdirSync(kept, { recursive: true });
    // JSON keeps lone surrogates and line breaks as they are.
    writeFileSync(join(kept, `${nameOf(name)}--${hash}.json`), `${JSON.stringify(text)}\n`);
    expect.fail(`${fc.defaultReportMessage(found)}`);
  });

  const failures = readdirSync(kept).filter(each => each.startsWith(`${nameOf(name)}--`));
  test.runIf(failures.length > 0).each(failures)('reads %s, which once failed', async file => {
    await target.check(JSON.parse(readFileSync(join(kept, file), 'utf8')));
  });
});
