import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Project } from '../../../server/src/project';
import { diskFacts } from '../../../server/src/project/facts/diskFacts.node';
import { nodeFiles } from '../../../server/src/project/files/files.node';
import { nodeUri } from './nodeUri';

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-facts-'));
  cache = mkdtempSync(join(tmpdir(), 'gloss-cache-'));
});
afterEach(() => {
  for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true });
});

/** Any file serves as the program that builds are told by, as no thread is started. */
const script = __filename;
const write = (name: string, text: string, time = 1_000_000_000) => {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), time, time);
};

/** The fact sheets of the folder's documents, and how many came from their files. */
async function read(withCache: boolean, cancelAfter = Number.POSITIVE_INFINITY) {
  let seen = 0;
  const token = {
    get isCancellationRequested() {
      return ++seen > cancelAfter;
    },
  };
  const facts = diskFacts({ cache: withCache ? cache : null, script, threads: 0 });
  const project = new Project({ root: nodeUri(folder), files: nodeFiles, facts });
  await project.load({ token }).catch(error => expect(error.name).toBe('Cancelled'));
  return [...project.snapshot().facts.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

const text = fc
  .record({
    id: fc.option(fc.constantFrom('one', 'two', 'ñandú', '"quoted"', '国')),
    parts: fc.array(
      fc.constantFrom('[Berg]{bwg}', '[x]{cite: "a#1"}', '\n\n', ' plain ', '[É]{agreement: new}', '[{]', '日本\r\n'),
    ),
  })
  .map(({ id, parts }) => `${id === null ? '' : `---\nid: ${id}\n---\n`}${parts.join('')}`);

describe('fact sheets from the disk', () => {
  it('are the same from the cache as read afresh, whatever was changed, added and taken away', async () => {
    const step = fc.record({ file: fc.constantFrom('a', 'b', 'c'), text: fc.option(text) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), async rounds => {
        for (const each of readdirSync(folder)) rmSync(join(folder, each));
        let time = 1_000_000_000;
        for (const steps of rounds) {
          for (const { file, text } of steps) {
            if (text === null) rmSync(join(folder, `${file}.gloss`), { force: true });
            else write(`${file}.gloss`, text, time++);
          }
          expect(await read(true)).toEqual(await read(false));
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('are taken from the cache without reading a file whose size and time are as they were', async () => {
    write('a.gloss', '[Berg]{bwg}');
    const before = await read(true);
    // Another text of the same size at the same time: only a file that is read can tell.
    write('a.gloss', '[Berg]{abc}');
    expect(await read(true)).toEqual(before);
    expect(await read(false)).not.toEqual(before);
  });

  it('are read again from a file that was young when it was read', async () => {
    const now = Date.now() / 1000;
    write('a.gloss', '[Berg]{bwg}', now);
    await read(true);
    write('a.gloss', '[Berg]{abc}', now);
    expect(await read(true)).toEqual(await read(false));
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
    ['altered', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('bwg', 'xyz'), 'latin1')],
    ['empty', () => Buffer.alloc(0)],
    ['random', () => Buffer.from([0, 255, 10, 9, 32, 13, 200])],
  ])('are rebuilt where the cache is %s', async (_, damage) => {
    write('a.gloss', '[Berg]{bwg}');
    const before = await read(true);
    for (const path of files(cache)) writeFileSync(path, damage(readFileSync(path)));
    expect(await read(true)).toEqual(before);
    expect(await read(true)).toEqual(before);
  });

  it('leave no file that is half written, and none at all without a cache', async () => {
    write('a.gloss', '[Berg]{bwg}');
    await read(false);
    expect(files(cache)).toEqual([]);
    await read(true);
    expect(files(cache).map(each => each.slice(each.lastIndexOf('.')))).toEqual(['.facts']);
  });

  it('are kept where a run is given up, as far as it came', async () => {
    for (let at = 0; at < 200; at++) write(`d${at}.gloss`, `[Berg]{n${at}}`);
    const all = await read(true);
    await read(true, 1);
    expect(await read(true)).toEqual(all);
  });

  it('are none for a file that is no UTF-8', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.gloss'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await read(true)).toEqual([]);
    expect(await read(true)).toEqual([]);
  });
});

const files = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name));
