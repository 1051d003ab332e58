import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentenceBounds } from '../../../server/src/source/sentences';

const labelled = readFileSync(new URL('./sentences.gold.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

/** The text of a labelled line and where its sentences end. */
function read(line: string): { text: string; ends: number[] } {
  let text = '';
  const ends: number[] = [];
  for (const sentence of line.replaceAll('⏎', '\n').split('‖')) {
    text += sentence;
    ends.push(text.trimEnd().length);
  }
  return { text, ends };
}

const endsOf = (text: string) => sentenceBounds(text, 0, text.length).filter((_, index) => index % 2 === 1);

describe('sentenceBounds', () => {
  test('finds 99 % of the labelled boundaries, and no more than 1 % besides', () => {
    let boundaries = 0;
    let missed = 0;
    let invented = 0;
    const wrong: string[] = [];
    for (const line of labelled) {
      const { text, ends } = read(line);
      const found = endsOf(text);
      boundaries += ends.length - 1;
      const lost = ends.filter(end => !found.includes(end)).length;
      const more = found.filter(end => !ends.includes(end)).length;
      missed += lost;
      invented += more;
      if (lost + more > 0) wrong.push(`${line}\n  read: ${cut(text, found)}`);
    }
    expect(boundaries).toBeGreaterThanOrEqual(300);
    const report = `${boundaries} boundaries, ${missed} missed, ${invented} invented\n${wrong.join('\n')}`;
    expect({ missed: missed <= boundaries * 0.01, invented: invented <= boundaries * 0.01, report }).toMatchObject({
      missed: true,
      invented: true,
    });
  });

  test('every sentence lies in the text, in order, without white space around it', () => {
    for (const line of labelled) {
      const { text } = read(`  ${line}  `);
      const bounds = sentenceBounds(text, 0, text.length);
      expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
      for (let at = 0; at < bounds.length; at += 2) {
        const sentence = text.slice(bounds[at], bounds[at + 1]);
        expect(sentence).toBe(sentence.trim());
      }
      const words = (part: string) => part.replace(/\s+/g, '');
      expect(words(bounds.flatMap((bound, at) => (at % 2 ? text.slice(bounds[at - 1], bound) : [])).join(''))).toBe(
        words(text),
      );
    }
  });

  test.each([
    ['parentheses that never close', '('],
    ['parentheses', '(a) '],
    ['full stops', '.'],
    ['full stops with spaces', '. '],
    ['quotes', '." '],
    ['initials', 'A. '],
    ['question marks', '¿?'],
    ['citations that never close', '. (2010'],
    ['spaces', ' '],
  ])('takes linear time over a million characters of %s', (_what, piece) => {
    const text = `${piece.repeat(1_000_000 / piece.length)} Aa`;
    // Quadratic work would outlast the runner's patience many times over.
    expect(sentenceBounds(text, 0, text.length).length).toBeGreaterThan(0);
  });
});

function cut(text: string, ends: readonly number[]): string {
  let at = 0;
  return ends.map(end => text.slice(at, (at = end)).trim()).join(' ‖ ');
}
