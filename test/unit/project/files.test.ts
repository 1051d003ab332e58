import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { nodeFiles } from '../../../server/src/project/files/files.node';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-files-'));
  for (const path of [
    'in/a.gloss',
    'in/sub/ñandú b.gloss',
    'in/.hidden/c.gloss',
    'in/node_modules/m/d.gloss',
    'out/e.gloss',
  ]) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'text');
  }
  symlinkSync(join(folder, 'out'), join(folder, 'in/link'));
  symlinkSync(join(folder, 'out/e.gloss'), join(folder, 'in/e.gloss'));
  root = URI.file(join(folder, 'in')).toString();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files of the disk', () => {
  test('are listed below the folder: no links, no hidden folders, no packages', async () => {
    const found = await nodeFiles.list(root, ['**/*.gloss']);
    expect(found).toEqual([`${root}/a.gloss`, URI.file(join(folder, 'in/sub/ñandú b.gloss')).toString()]);
    expect(new TextDecoder().decode(await nodeFiles.read(found[1]!))).toBe('text');
  });

  test.each(['../out/*.gloss', '/**/*.gloss', '**/../../out/e.gloss'])('%s leads nowhere outside', async glob => {
    for (const uri of await nodeFiles.list(root, [glob])) expect(uri.startsWith(`${root}/`)).toBe(true);
  });

  test.each(['e.gloss', 'link/e.gloss', '../out/e.gloss', '..%2fout%2fe.gloss', 'none.gloss', 'sub'])(
    'there is no file %s in the folder',
    async path => expect(await nodeFiles.stat(`${root}/${path}`, root)).toBeUndefined(),
  );

  test('a file has a size and a time', async () => {
    expect(await nodeFiles.stat(`${root}/a.gloss`, root)).toEqual({ size: 4, time: expect.any(Number) });
  });
});
