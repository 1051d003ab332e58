import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(__dirname, '../../..');
const table = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
  .split('\n')
  .flatMap(line => {
    const [, number, promise, does, tests] = /^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$/.exec(line) ?? [];
    return number ? [{ number: Number(number), promise: promise!, does: does!, tests: tests!.split('<br>') }] : [];
  });
const named = table.flatMap(({ number, promise, tests }) =>
  tests.map(each => {
    const [, file, name] = /^`([^`]+)`: (.+)$/.exec(each) ?? [];
    return { number, promise, file: file ?? '', name: name ?? each };
  }),
);

test('all 28 promises are there, in their order', () => {
  expect(table.map(each => each.number)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
});

test.each(named)('promise $number names a test that exists: $file, $name', ({ file, name }) => {
  expect(existsSync(join(root, file)), file).toBe(true);
  const titles = [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:test|it|describe|fuzz)\b[\s\S]*?\(\s*(['`"])((?:\\.|(?!\1)[^\\])*)\1/g,
    ),
  ];
  expect(titles.map(each => each[2]!).filter(each => each.includes(name))).not.toEqual([]);
});
