import { expect, test } from 'vitest';
import { Background, LocalEngine, MemorySheets } from '../../../server/src/background';
import { Foreground, Project } from '../../../server/src/project';
import { MemoryFiles, root } from '../project/memoryProject';

test('what checks closed documents begins in a pause of whoever types', async () => {
  const foreground = new Foreground();
  const project = new Project({
    root,
    files: new MemoryFiles({ 'a.gloss': 'One.\n', 'b.gloss': 'Two.\n' }),
    foreground,
  });
  await project.load();
  const begun: number[] = [];
  let keys = 0;
  const key = () => {
    foreground.take(100);
    if (++keys < 12) setTimeout(key, 25);
  };
  key();
  const background = new Background({
    project,
    store: () => new MemorySheets(),
    engine: () => {
      begun.push(keys);
      return new LocalEngine(project, { options: {} });
    },
    log: line => expect(line).toBe(''),
    onDidFind: () => {},
  });
  background.start();
  await background.settled();
  expect(begun).toEqual([12]);
  expect(background.remaining).toBe(0);
  await background.dispose();
});

test('it ends without waiting for such a pause', async () => {
  const foreground = new Foreground();
  const project = new Project({ root, files: new MemoryFiles({ 'a.gloss': 'One.\n' }), foreground });
  await project.load();
  const background = new Background({
    project,
    store: () => new MemorySheets(),
    engine: () => {
      throw new Error('It is to be ended before.');
    },
    log: line => expect(line).toBe(''),
    onDidFind: () => {},
  });
  foreground.take(60_000);
  const began = performance.now();
  background.start();
  await background.dispose();
  expect(performance.now() - began).toBeLessThan(5000);
});
