import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Workspace } from './runCli';

const sources = fileURLToPath(new URL('../../../../shared/sources', import.meta.url));
const files = existsSync(sources)
  ? [sources, join(sources, 'cables')].flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.txt'))
        .map(name => join(folder, name)),
    )
  : [];

const workspace = new Workspace({ 'gloss.yaml': '' });
afterAll(() => workspace.remove());

describe('real texts', () => {
  test('there are some', context => {
    if (!files.length) context.skip('../shared/sources is not here');
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(files.map(file => [basename(file), file]))(
    '%s: imported, checked and stripped, byte for byte',
    async (name, file) => {
      const imported = await workspace.gloss(['import', file, '--out', 'texts', '--format', 'json']);
      expect(imported).toMatchObject({ status: 0, told: '' });
      const [{ out, encoding }] = JSON.parse(imported.out).files;
      expect(out).toBe(`texts/${name.replace(/\.txt$/, '.gloss')}`);
      const stripped = await workspace.gloss(['strip', out]);
      const original = readFileSync(file);
      if (encoding === 'utf-8') expect(Buffer.from(stripped.out).equals(original)).toBe(true);
      else expect(stripped.out).toBe(original.toString('latin1'));
      const checked = await workspace.gloss(['check', out, '--format', 'json']);
      const [{ problems }] = JSON.parse(checked.out).files;
      expect(checked.told).toBe('');
      for (const { code, message } of problems) {
        expect(code).not.toMatch(/^(markup|annotation|entry|document)\//);
        expect(message).toMatch(/\S/);
        expect(message).not.toMatch(/undefined|NaN|\[object/);
      }
      const plain = await workspace.gloss(['check', file, '--format', 'json']);
      const untagged = (found: string) =>
        JSON.parse(found).files[0].problems.filter((each: { code: string }) => each.code === 'agreement/untagged');
      expect(untagged(plain.out).map((each: { source: unknown }) => each.source)).toEqual(
        untagged(checked.out).map((each: { source: unknown }) => each.source),
      );
    },
  );
});
