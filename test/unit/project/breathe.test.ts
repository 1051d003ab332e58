import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findAllMentions } from '../../../server/src/features/linking/findMentions';
import { breather, breathing, citedInClosedTexts, Project } from '../../../server/src/project';
import { MemoryFiles, root } from './memoryProject';

/** Milliseconds that reading one file takes here. */
const work = 3;
const texts = Object.fromEntries([
  ['glossary/g.yaml', '- {id: bwg, type: mechanism, name: Working Group}\n'],
  ...Array.from({ length: 300 }, (_, index) => [`d${index}.gloss`, 'The [Group]{bwg} met. See Quispe (2001).\n']),
]);

/** Files that take time by the clock of these tests, and no waiting: what lets other work run is the reader's own doing. */
class SlowFiles extends MemoryFiles {
  override async read(uri: string): Promise<Uint8Array> {
    now += work;
    return super.read(uri);
  }
}

/** Turns of the event loop in a pause. */
const turns = 4;
let now = 0;
let pauses = 0;
beforeEach(() => {
  [now, pauses] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const really = setImmediate;
  vi.spyOn(globalThis, 'setImmediate').mockImplementation(((run: () => void) => {
    pauses++;
    return really(run);
  }) as typeof setImmediate);
});
afterEach(() => vi.restoreAllMocks());

test('a breather lets other work run every 10 ms, and no oftener', async () => {
  const breathe = breather();
  for (let item = 0; item < 100; item++) {
    now += 2;
    await breathe();
  }
  expect(pauses).toBe((100 / 5) * turns);
});

test('a pause is long enough for a message to be read, handled and answered, each in a turn of its own', async () => {
  const breathe = breather();
  const done: string[] = [];
  setImmediate(() => {
    done.push('read');
    setImmediate(() => {
      done.push('handled');
      setImmediate(() => done.push('answered'));
    });
  });
  now += 10;
  await breathe();
  expect(done).toEqual(['read', 'handled', 'answered']);
});

/** What walks over every document. */
const walks: Readonly<
  Record<string, (project: Project, token?: { isCancellationRequested: boolean }) => Promise<unknown>>
> = {
  'reading a project': (project, token) => project.load({ ...(token ? { token } : {}) }),
  'looking for what texts cite': (project, token) => citedInClosedTexts(project, token),
  'looking for every mention of an entry': (project, token) =>
    findAllMentions(
      project.snapshot(),
      'bwg',
      breathing(uri => project.read(uri), token),
    ),
};

async function loaded(): Promise<{ readonly files: SlowFiles; readonly project: Project }> {
  const files = new SlowFiles(texts);
  const project = new Project({ root, files });
  await project.load();
  [now, pauses, files.reads.length] = [0, 0, 0];
  return { files, project };
}

test.each(Object.entries(walks))('%s pauses every 10 ms', async (_, walk) => {
  const { project } = await loaded();
  await walk(project);
  expect(now).toBeGreaterThanOrEqual(300 * work);
  expect(pauses).toBeGreaterThanOrEqual(Math.floor(now / (10 + 2 * work)) * turns);
});

test.each(Object.entries(walks))('%s ends soon after it was given up', async (_, walk) => {
  const { files, project } = await loaded();
  const token = {
    get isCancellationRequested() {
      return files.reads.length >= 50;
    },
  };
  await expect(walk(project, token)).rejects.toThrow('Cancelled');
  // Some files are on their way from the disk while one is worked on.
  expect(files.reads.length).toBeLessThan(50 + 20);
});
