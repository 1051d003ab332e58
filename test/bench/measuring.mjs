// What the benchmarks of a server share: how they time, where they look, and how a server is found to have nothing left to do.
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';

/** Which machine, when, on which Node, and how many programs wanted a processor: stands above every table. */
export const circumstances = () => ({
  machine: `${os.cpus().length} × ${os.cpus()[0].model}`,
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  load: os.loadavg()[0],
});

export const quantile = (numbers, q) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * q))];

/** What the action gives and how long it took, in milliseconds. */
export async function timed(action) {
  const started = performance.now();
  const value = await action();
  return { value, ms: performance.now() - started };
}

/** Runs the action so many times, or until `most` milliseconds are over; of each run the milliseconds. */
export async function repeat(times, action, most = Number.POSITIVE_INFINITY) {
  const all = [];
  const started = performance.now();
  for (let i = 0; i < times && (i === 0 || performance.now() - started < most); i++)
    all.push((await timed(() => action(i))).ms);
  return { all, p50: quantile(all, 0.5), p95: quantile(all, 0.95) };
}

export const pause = ms => new Promise(done => setTimeout(done, ms));

export const open = ({ connection }, uri, language, text) =>
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text },
  });

/** The protocol's place of an offset in a text with LF. */
export function lineAndCharacter(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

/** Milliseconds that the first thread of a process has used, as Linux counts them. */
export const mainThreadTime = pid =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** Milliseconds that the threads of a process have used, as Linux counts them; what ended threads used is lost. */
export function processorTime(pid) {
  const used = thread => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0;
    }
  };
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + used(thread), 0) / 1e6;
}

/** Seconds that a program has used, those of ended threads too, in hundredths. */
export function programTime(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

/** When the server has used next to no processor time for a while: it has nothing left to do. */
export async function quiet({ pid }, atMost = 600_000) {
  const until = performance.now() + atMost;
  for (let calm = 0, before = processorTime(pid); calm < 3 && performance.now() < until; ) {
    await pause(300);
    const now = processorTime(pid);
    calm = now - before < 15 ? calm + 1 : 0;
    before = now;
  }
}
