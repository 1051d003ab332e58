import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledSentences } from './labelledSentences';
import { levelOf } from './read';

const folder = join(import.meta.dirname, 'sentences');

describe.each(readdirSync(folder))('sentences of %s', name => {
  it.each([...labelledSentences(join(folder, name))])('$agrees ($kind) $text', ({ agrees, kind, text, language }) => {
    const level = levelOf(text, kind, language);
    if (agrees) expect(level).toBeGreaterThanOrEqual(3);
    else expect(level).toBeLessThan(3);
  });
});
