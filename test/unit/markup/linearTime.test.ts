import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/markup';

/** Texts of about `n` code units that are hard on a careless reader. */
const SHAPES: Record<string, (n: number) => string> = {
  'opening brackets': n => '['.repeat(n),
  'closing brackets': n => ']'.repeat(n),
  'empty spans': n => '[]{}'.repeat(n / 4),
  'nested spans': n => `${'['.repeat(n / 5)}${']{x}'.repeat(n / 5)}`,
  'spans within spans that do not end': n => '[a [b]{x} '.repeat(n / 10),
  'unclosed annotations': n => '[a]{b '.repeat(n / 6),
  'unopened annotations': n => 'a]{b} '.repeat(n / 6),
  'quotes that swallow openings': n => "[]{x',' ".repeat(n / 8),
  'the same, unopened': n => "]{x',' ".repeat(n / 7),
  'the same, deeper and deeper': n => "[]{x{',' ".repeat(n / 9),
  'the same, closed at the end': n => `${"]{x{',' ".repeat(n / 16)}'${'}'.repeat(n / 2)}`,
  'escapes in quotes': n => '[]{"\\'.repeat(n / 5),
  comments: n => '[]{ #'.repeat(n / 5),
  'nested braces': n => `[]{${'{'.repeat(n / 2)}${'}'.repeat(n / 2)}}`,
  'nested lists': n => `[]{a: ${'['.repeat(n / 2)}${']'.repeat(n / 2)}}`,
  'bare keys': n => `[]{${'a, '.repeat(n / 3)}}`,
  fields: n => `[]{${Array.from({ length: n / 8 }, (_, index) => `a${index}: b`).join(', ')}}`,
  backslashes: n => '\\'.repeat(n),
  'front matter that never closes': n => `---\n${'--- \n'.repeat(n / 5)}`,
  'front matter of many keys': n =>
    `---\n${Array.from({ length: n / 8 }, (_, index) => `k${index}: v\n`).join('')}---\n`,
  'blocks of one letter': n => 'a\n\n'.repeat(n / 3),
  'lone carriage returns': n => 'a\r'.repeat(n / 2),
  spaces: n => ' '.repeat(n),
  'one block': n => 'word [a]{b} word\n'.repeat(n / 17),
};

/** The best of five runs, in milliseconds. */
function time(text: string): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = performance.now();
    const document = parseDocument(text);
    document.source.text.charCodeAt(0);
    document.spans.at(-1);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('reading takes linear time', () => {
  const [small, factor] = [4_000, 16];

  test.each(Object.entries(SHAPES))('%s', (name, make) => {
    const [once, more] = [time(make(small)), time(make(small * factor))];
    console.log(`${name}: t(${factor}n)/t(n) = ${(more / once).toFixed(1)}`);
    // Linear is 16, quadratic 256; what takes few milliseconds tells nothing, and a busy machine must not fail this.
    expect(more < 200 || more / once < 150).toBe(true);
  });
});
