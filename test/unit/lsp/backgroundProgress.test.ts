import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { BackgroundProgress } from '../../../server/src/lsp/backgroundProgress';
import type { Backgrounds } from '../../../server/src/lsp/backgrounds';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One project with documents to check, and what a client was told. */
function begin(documents: number) {
  const told: string[] = [];
  const background = { remaining: documents, rest: () => told.push('rest') };
  let found = () => {};
  let cancel = () => {};
  const backgrounds = {
    all: () => [[{}, background]],
    onDidFind: (listener: () => void) => (found = listener),
  } as unknown as Backgrounds;
  const connection = {
    window: {
      createWorkDoneProgress: async () => ({
        begin: (title: string, _: number, __: string, canCancel: boolean) => told.push(`begin ${title} ${canCancel}`),
        report: (percent: number, message: string) => told.push(`${percent} % ${message}`),
        done: () => told.push('done'),
        token: { onCancellationRequested: (listener: () => void) => (cancel = listener) },
      }),
    },
  } as unknown as Connection;
  new BackgroundProgress(connection, backgrounds);
  const step = async (remaining: number, ms = 2000) => {
    background.remaining = remaining;
    await vi.advanceTimersByTimeAsync(ms);
    found();
    await vi.advanceTimersByTimeAsync(0);
    return told.splice(0);
  };
  return { step, cancel: () => cancel(), told };
}

test('tells how far the checks of closed documents are, and when they are done', async () => {
  const { step } = begin(1000);
  expect(await step(Number.POSITIVE_INFINITY)).toEqual([]);
  expect(await step(1000)).toEqual([]);
  expect(await step(750)).toEqual(['begin Gloss true', '25 % 250 of 1000 documents checked']);
  expect(await step(10)).toEqual(['99 % 990 of 1000 documents checked']);
  expect(await step(0)).toEqual(['done']);
  expect(await step(0)).toEqual([]);
});

test('shows nothing of work that is done at once, and counts the next anew', async () => {
  const { step } = begin(10);
  expect(await step(10)).toEqual([]);
  expect(await step(5, 500)).toEqual([]);
  expect(await step(0, 500)).toEqual([]);
  expect(await step(4)).toEqual([]);
  expect(await step(2)).toEqual(['begin Gloss true', '50 % 2 of 4 documents checked']);
});

test('lets the documents be when it is cancelled', async () => {
  const { step, cancel, told } = begin(100);
  await step(100);
  await step(50);
  cancel();
  expect(told.splice(0)).toEqual(['rest', 'done']);
  expect(await step(40)).toEqual([]);
  expect(await step(0)).toEqual([]);
  expect(await step(60)).toEqual([]);
  expect(await step(30)).toEqual(['begin Gloss true', '50 % 30 of 60 documents checked']);
});
