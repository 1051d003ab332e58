import { describe, expect, test } from 'vitest';
import { type GlossaryReading, readGlossary } from '../../../server/src/glossary';

const item = (id: string) => `- id: ${id}\n  type: place\n  name: Name of ${id}\n`;
const read = (files: readonly string[][], previous?: GlossaryReading) =>
  readGlossary(
    files.map((ids, index) => ({ uri: `file:///g${index}.yaml`, text: ids.map(item).join('') })),
    previous,
  );

/** What a reading tells of ids, places and repetitions. */
function told({ glossary, problems }: GlossaryReading, ids: Iterable<string>) {
  const at = ({ origin }: { origin: { uri: string; range: { start: number } } }) =>
    `${origin.uri} ${origin.range.start}`;
  return {
    size: glossary.size,
    entries: [...glossary.entries()].map(each => `${each.id} ${at(each)}`),
    found: [...ids].map(id => {
      const entry = glossary.get(id);
      return `${id} ${entry ? at(entry) : 'none'}`;
    }),
    problems: problems.map(each => `${each.code} ${each.uri} ${each.range.start}`),
  };
}

describe('an edited glossary is as one read afresh', () => {
  test.each([1, 2, 3, 4])('after many random edits, seed %i', seed => {
    let state = seed;
    const below = (count: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % count;
    };
    const files = [0, 1, 2].map(file => Array.from({ length: 12 }, (_, index) => `e${file}-${index}`));
    const everything = new Set(files.flat());
    let reading = read(files);
    for (let round = 0; round < 300; round++) {
      const file = files[below(files.length)]!;
      const index = below(file.length + 1);
      // Mostly ids that are new, sometimes one that stands elsewhere or stood before.
      const id = below(5) ? `n${round}` : [...everything][below(everything.size)]!;
      everything.add(id);
      file.splice(index, below(3), ...[[], [id], [id, `m${round}`]][below(3)]!);
      reading = read(files, reading);
      expect(told(reading, everything)).toEqual(told(read(files), everything));
    }
  });

  test('an earlier reading stays as it was', () => {
    const first = read([['a', 'b', 'c']]);
    const before = told(first, ['a', 'b', 'c', 'x']);
    read([['x', 'c']], read([['a', 'x', 'c']], first));
    expect(told(first, ['a', 'b', 'c', 'x'])).toEqual(before);
  });
});
