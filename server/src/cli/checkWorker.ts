import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Project } from '../project';
import { diskFacts } from '../project/diskFacts.node';
import { nodeFiles } from '../project/files.node';
import { type CheckedFile, checkOne } from './checkOne';
import type { CheckAnswer, CheckThreadSetup } from './checkThreads';

// A thread of `gloss check`: it has the project for itself and checks the files that it is sent.
const { root, cache, programs, cwd, wanted } = workerData as CheckThreadSetup;
const facts = diskFacts({ cache, script: join(programs, 'facts-worker.js'), threads: 0 });
let told: string[] = [];
const log = (line: string) => void told.push(line);
// What cannot be read of the project's own files, the first thread has told.
const project = new Project({ root, files: nodeFiles, facts });
let ready: Promise<void> | undefined;
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (paths: readonly string[]) => {
  queue = queue.then(async () => {
    await (ready ??= project.load());
    const files: CheckedFile[] = [];
    for (const each of paths) files.push(await checkOne(each, { project, cwd, wanted, log }));
    const answer: CheckAnswer = { files, log: told };
    told = [];
    parentPort!.postMessage(answer);
  });
});
