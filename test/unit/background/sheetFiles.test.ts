import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemRecord } from '../../../server/src/background';
import { packProblems } from '../../../server/src/background/packProblems.node';
import { SheetFiles } from '../../../server/src/background/sheetFiles.node';
import type { PackedText } from '../../../server/src/project';

const key = '0123456789abcd';
let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'gloss-sheets-'));
  folder = join(parent, key);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const problem = (message: string): ProblemRecord => ({
  code: 'entry/unknown',
  severity: 'error',
  message,
  offsets: { start: 0, end: 1 },
  source: null,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
});
const batch = (versions: Readonly<Record<string, string>>) => ({
  texts: Object.entries(versions).map(([uri, version]) => ({ uri, text: `${version}\twörds` as PackedText })),
  problems: packProblems(Object.values(versions).map(version => [problem(`日本 ${version}`)])),
});
const files = () => readdirSync(folder).filter(each => each.endsWith('.sheets'));

/** What a program that begins now finds: of each document its text and the message of its problem. */
async function kept(store = new SheetFiles(parent, key)) {
  const found: Record<string, string | undefined> = {};
  for await (const texts of store.load()) for (const { uri, text } of texts) found[uri] = text;
  for (const [uri, text] of Object.entries(found)) {
    const version = text?.split('\t')[0];
    expect(store.problems(uri)?.[0]?.message).toBe(`日本 ${version}`);
    found[uri] = version;
  }
  return found;
}

describe('sheets in files', () => {
  it('give back what was put in last, whatever is put in and dropped in between', async () => {
    const versions = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'), { minKeys: 1 });
    const steps = fc.array(fc.oneof(versions, fc.constant('flush' as const)), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async all => {
        rmSync(folder, { recursive: true, force: true });
        const store = new SheetFiles(parent, key);
        const expected: Record<string, string> = {};
        for (const step of all) {
          if (step === 'flush') await store.flush();
          else {
            store.put(batch(step));
            Object.assign(expected, step);
          }
          for (const [uri, version] of Object.entries(expected)) {
            expect(store.problems(uri)?.[0]?.message).toBe(`日本 ${version}`);
          }
        }
        await store.flush();
        expect(await kept()).toEqual(expected);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('are joined where there are many small ones', async () => {
    const store = new SheetFiles(parent, key);
    for (let index = 0; index < 60; index++) {
      store.put(batch({ [`d${index}`]: '1', same: String(index) }));
      await store.flush();
    }
    expect(files().length).toBeLessThan(25);
    expect(Object.keys(await kept())).toHaveLength(61);
    expect((await kept()).same).toBe('59');
  });

  it('that are damaged count as never written, and cost no others', async () => {
    const store = new SheetFiles(parent, key);
    store.put(batch({ a: '1' }));
    await store.flush();
    const [first] = files();
    store.put(batch({ b: '1' }));
    await store.flush();
    truncateSync(join(folder, first!), 40);
    expect(await kept()).toEqual({ b: '1' });
    expect(files()).toHaveLength(1);
    // One whose problems alone are damaged is found out when someone looks.
    const [left] = files();
    const bytes = readFileSync(join(folder, left!));
    bytes.fill(0, bytes.length - 12);
    writeFileSync(join(folder, left!), bytes);
    const again = new SheetFiles(parent, key);
    for await (const _ of again.load());
    expect(again.problems('b')).toBeUndefined();
    writeFileSync(join(folder, left!), 'gloss sheets x\n');
    expect(await kept()).toEqual({});
  });

  it('of two programs do no harm to one another', async () => {
    const [one, other] = [new SheetFiles(parent, key), new SheetFiles(parent, key)];
    one.put(batch({ a: '1', b: '1' }));
    await one.flush();
    for await (const _ of other.load());
    // The other joins many files, and knows of no more than its own.
    one.put(batch({ c: '1' }));
    await one.flush();
    for (let index = 0; index < 40; index++) {
      other.put(batch({ a: String(index), b: String(index) }));
      await other.flush();
    }
    expect(one.problems('c')?.[0]?.message).toBe('日本 1');
    // What it took away is missing, never wrong.
    expect([undefined, '日本 1']).toContain(one.problems('a')?.[0]?.message);
    expect(await kept()).toEqual({ a: '39', b: '39', c: '1' });
  });

  it('stay at hand where they cannot be written', async () => {
    writeFileSync(folder, 'no folder');
    const store = new SheetFiles(parent, key);
    store.put(batch({ a: '1' }));
    await store.flush();
    expect(store.problems('a')?.[0]?.message).toBe('日本 1');
  });

  it('keep the names of states of the glossary', async () => {
    const store = new SheetFiles(parent, key);
    store.setNames('state', () => Float64Array.from([1, 2 ** 52]));
    store.put(batch({ a: '1' }));
    await store.flush();
    expect(await new SheetFiles(parent, key).names('state')).toEqual(new Set([1, 2 ** 52]));
    expect(await new SheetFiles(parent, key).names('other')).toBeUndefined();
  });

  it('of settings that nobody has any more go, and nothing else that lies beside them', async () => {
    const others = Array.from({ length: 8 }, (_, index) => `${index}`.padStart(14, 'a'));
    for (const [index, name] of others.entries()) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'x.sheets'), '');
      if (index === 0) writeFileSync(join(parent, name, 'notes.txt'), 'Mine.');
      utimesSync(join(parent, name), 1000 + index, 1000 + index);
    }
    mkdirSync(join(parent, 'texts'));
    writeFileSync(join(parent, 'texts', 'x.sheets'), '');
    writeFileSync(join(parent, 'facts.yaml'), '');
    expect(await kept()).toEqual({});
    expect(readdirSync(parent).sort()).toEqual([others[0], ...others.slice(4), 'facts.yaml', 'texts'].sort());
    expect(readdirSync(join(parent, others[0]!))).toEqual(['notes.txt']);
    expect(readdirSync(join(parent, 'texts'))).toEqual(['x.sheets']);
  });
});
