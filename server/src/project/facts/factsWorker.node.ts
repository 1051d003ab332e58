import { parentPort, workerData } from 'node:worker_threads';
import { Foreground } from '../foreground';
import { standBack } from '../standBack.node';
import { readFactsFile } from './factsFile.node';
import type { FactsAnswer, FactsJob } from './factsThreads.node';

// A thread that reads documents and gives back their fact sheets.
const foreground = workerData instanceof SharedArrayBuffer ? new Foreground(workerData) : undefined;
parentPort?.on('message', ({ items, layers }: FactsJob) => {
  const answer: FactsAnswer = items.map(([uri, hash]) => {
    if (foreground) standBack(foreground, STEP);
    return readFactsFile(uri, layers, hash);
  });
  parentPort!.postMessage(answer);
});

/** Milliseconds that it stands back before a file: somebody who never stops asking must not stop the work. */
const STEP = 2;
