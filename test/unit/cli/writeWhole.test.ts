import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../../server/src/cli/writeWhole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is written whole, overwritten only when told to, and leaves nothing beside it', async () => {
  const path = join(folder, 'a.gloss');
  await writeWhole(path, 'one', false);
  await expect(writeWhole(path, 'two', false)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(path, 'utf8')).toBe('one');
  await writeWhole(path, 'three', true);
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['three', ['a.gloss']]);
});

test('one that cannot be written leaves what was there', async () => {
  const path = join(folder, 'gone', 'a.gloss');
  await expect(writeWhole(path, 'one', true)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readdirSync(folder)).toEqual([]);
});
