import { expect, test } from 'vitest';
import { readGlossary } from '../../../server/src/glossary';
import { createMatcher, findMentions } from '../../../server/src/linking';
import { readSource } from '../../../server/src/source';
import written from './mentions.yaml';

const { glossary, passages } = written as { glossary: string; passages: string[] };

/** The text without its marks, and where they were. */
function unmarked(marked: string): { text: string; ranges: string[] } {
  let text = '';
  let start = 0;
  const ranges: string[] = [];
  for (const each of marked) {
    if (each === '⟦') start = text.length;
    else if (each === '⟧') ranges.push(`${start}-${text.length}`);
    else text += each;
  }
  return { text, ranges };
}

test('mentions of labelled passages', () => {
  const matcher = createMatcher(readGlossary([{ uri: 'test:///g.yaml', text: glossary }]).glossary.entries());
  let right = 0;
  let marked = 0;
  let made = 0;
  const wrong: string[] = [];
  for (const passage of passages) {
    const { text, ranges } = unmarked(passage);
    const wanted = new Set(ranges);
    const kind = / OF \d{3}$/m.test(text) ? 'cable' : 'news';
    const found = findMentions(readSource(text, { kind, id: '09LIMA1661' }), matcher).map(
      ({ range }) => `${range.start}-${range.end}`,
    );
    const shown = (range: string) => text.slice(...(range.split('-').map(Number) as [number, number]));
    marked += ranges.length;
    made += found.length;
    right += found.filter(each => wanted.has(each)).length;
    wrong.push(...found.filter(each => !wanted.has(each)).map(each => `none is at ${shown(each)}`));
    wrong.push(...ranges.filter(each => !found.includes(each)).map(each => `not found: ${shown(each)}`));
  }
  const [precision, recall] = [right / made, right / marked];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${marked} mentions, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  );
  if (wrong.length > 0) console.log(wrong.join('\n'));
  expect(marked).toBeGreaterThanOrEqual(150);
  expect(f1).toBeGreaterThanOrEqual(0.99);
});
