import { parentPort } from 'node:worker_threads';
import { readFactsFile } from './factsFile.node';
import type { FactsAnswer, FactsJob } from './factsThreads.node';

// A thread that reads documents and gives back their fact sheets.
parentPort?.on('message', ({ items, layers }: FactsJob) => {
  const answer: FactsAnswer = items.map(([uri, hash]) => readFactsFile(uri, layers, hash));
  parentPort!.postMessage(answer);
});
