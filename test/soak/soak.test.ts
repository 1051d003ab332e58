import { expect, test } from 'vitest';
import { soak } from './soak';

/** `npm run soak` asks for more. */
const operations = Number(process.env.SOAK_OPERATIONS ?? 500);
const seed = Number(process.env.SOAK_SEED ?? 20260801);

test(`after ${operations} operations at random a server thinks what a fresh one does`, {
  timeout: 3_600_000,
}, async () => {
  const started = performance.now();
  const { counts, wrong, difference, warm, end, fresh, failures, exitCode } = await soak(operations, seed);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    [
      `seed ${seed}, ${operations} operations, ${((performance.now() - started) / 1000).toFixed(0)} s`,
      [...counts].map(([name, count]) => `${name} ${count}`).join(', '),
      `data on the heap ${megabytes(warm.data)} warm, ${megabytes(end.data)} at the end, ${megabytes(fresh.data)} in a fresh server; process ${megabytes(warm.rss)}, ${megabytes(end.rss)}`,
    ].join('\n'),
  );
  expect(wrong).toEqual([]);
  expect(failures).toEqual([]);
  expect(end.rejections).toEqual([]);
  expect(difference).toBe('');
  expect(exitCode).toBe(0);
  expect(end.data).toBeLessThan(warm.data * 1.2);
});
