import { describe, expect, it } from 'vitest';
import { breather, Foreground } from '../../../server/src/project';
import { standBack } from '../../../server/src/project/standBack.node';

/** Milliseconds that something takes. */
async function lasts(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Works for as long as until the next pause is due. */
function work(): void {
  const began = performance.now();
  while (performance.now() - began < 11);
}

describe('what long work stands back for', () => {
  it('lets nobody wait where nobody asked', () => {
    expect(new Foreground().left).toBe(0);
  });

  it('holds for as long as the longest that was asked for', () => {
    const foreground = new Foreground();
    foreground.take(10_000);
    foreground.take(10);
    expect(foreground.left).toBeGreaterThan(9000);
    expect(foreground.left).toBeLessThanOrEqual(10_000);
  });

  it('is the same for whoever has its memory', () => {
    const foreground = new Foreground();
    const elsewhere = new Foreground(foreground.memory);
    foreground.take(10_000);
    expect(elsewhere.left).toBeGreaterThan(9000);
  });

  it('makes a walk over many files pause, and not for ever', async () => {
    const foreground = new Foreground();
    const breathe = breather(undefined, foreground);
    work();
    expect(await lasts(breathe)).toBeLessThan(30);
    foreground.take(10_000);
    work();
    const paused = await lasts(breathe);
    expect(paused).toBeGreaterThan(35);
    expect(paused).toBeLessThan(5000);
  });

  it('makes a thread pause, until nobody waits or for as long as it was told at most', async () => {
    const foreground = new Foreground();
    expect(await lasts(() => standBack(foreground, 1000))).toBeLessThan(500);
    foreground.take(50);
    expect(await lasts(() => standBack(foreground, 10_000))).toBeGreaterThan(45);
    foreground.take(10_000);
    const paused = await lasts(() => standBack(foreground, 50));
    expect(paused).toBeGreaterThan(45);
    expect(paused).toBeLessThan(5000);
  });
});
