import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import {
  type AnalysedDocument,
  type Choice,
  choicesFrom,
  Foreground,
  Project,
  type ProjectFiles,
  packText,
} from '../project';
import { nodeFiles } from '../project/files/files.node';
import { standBack } from '../project/standBack.node';
import type { CheckedFiles, FromThread, ProjectFacts, ThreadSetup, ToThread } from './checkThread';
import { type CheckedDocument, DocumentChecker } from './documentChecker';
import type { OutsideAnswer, OutsideQuery } from './outside';
import { packProblems } from './packProblems.node';
import { readText, textOf } from './readText.node';

// A thread that checks documents. It has the project's own files; what it must know of other documents it asks.
const { root, files, choices, rules, foreground: memory, messages } = workerData as ThreadSetup;
const foreground = memory && new Foreground(memory);
// On Linux a priority is of a thread, elsewhere of the whole program.
if (foreground && platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (messages) l10n.config({ contents: { ...messages } });

let ownFiles = byUri(files);
let chosen = choicesOfOthers(choices);
const filesHere: ProjectFiles = {
  read: async uri => ownFiles.get(uri) ?? nodeFiles.read(uri),
  // Which of them is which, the project tells by their names.
  list: async () => [...ownFiles.keys()],
  async stat(uri) {
    const own = ownFiles.get(uri);
    return own ? { size: own.length, time: 0 } : undefined;
  },
};

const tell = (message: FromThread, transfer: readonly ArrayBuffer[] = []) =>
  parentPort!.postMessage(message, [...transfer]);
/** Documents that are being checked: their own choices speak for themselves. */
const underWay = new Map<string, AnalysedDocument>();
const project = new Project({ root, files: filesHere, choices: (name, uri) => chosen(name, uri) });
let ready = project.load({ documents: false });
/** Milliseconds that a thread stands back at a time: somebody who never stops asking must not stop the work. */
const STEP = 100;
/** Labels of documents that were read as others cite them, until the first thread is told. */
const labels = new Map<string, readonly string[]>();
const checker = new DocumentChecker({
  project,
  labelsRead: (uri, read) => labels.set(uri, [...read]),
  read: textOf,
  options: { ...(rules ? { rules: new Set(rules) } : {}), log: line => tell({ kind: 'log', line }) },
  ...(foreground ? { before: () => standBack(foreground, STEP) } : {}),
});

const waiting = new Map<number, (answer: OutsideAnswer) => void>();
parentPort!.on('message', async (message: ToThread) => {
  if (message.kind === 'answer') {
    waiting.get(message.job)!(message.answer);
    waiting.delete(message.job);
  } else if (message.kind === 'renew') {
    checker.forget(message.changed);
    for (const uri of message.changed) labels.delete(uri);
    const { facts } = message;
    if (facts) ready = ready.then(() => renew(facts));
  } else await check(message.job, message.uris);
});

async function renew({ files, choices }: ProjectFacts): Promise<void> {
  const before = ownFiles;
  ownFiles = byUri(files);
  chosen = choicesOfOthers(choices);
  const uris = [...new Set([...before.keys(), ...ownFiles.keys()])].filter(
    uri => !isSame(before.get(uri), ownFiles.get(uri)),
  );
  if (uris.length) await project.filesChanged(uris.map(uri => ({ uri, type: 'changed' })));
}

async function check(job: number, uris: readonly string[]): Promise<void> {
  const checked: CheckedDocument[] = [];
  const failures: CheckedFiles['failures'][number][] = [];
  const ask = (queries: readonly OutsideQuery[]) => {
    tell({ kind: 'ask', job, queries });
    return new Promise<OutsideAnswer>(resolve => waiting.set(job, resolve));
  };
  for (let at = 0; at < uris.length; at += AT_HAND) {
    await ready;
    await turn();
    const documents: AnalysedDocument[] = [];
    for (const uri of uris.slice(at, at + AT_HAND)) {
      const text = readText(uri);
      if (typeof text === 'string') documents.push(project.analyse(uri, text));
      else failures.push({ uri, ...text });
    }
    for (const each of documents) underWay.set(each.uri, each);
    try {
      checked.push(...(await checker.check(documents, ask)));
    } finally {
      for (const { uri } of documents) underWay.delete(uri);
      next();
    }
  }
  // A copy of its own, so that it can be handed over.
  const problems = Uint8Array.from(packProblems(checked.map(each => each.problems)));
  const texts = checked.map(({ uri, text }) => ({ uri, text: packText(text) }));
  tell({ kind: 'checked', job, checked: { texts, problems, failures }, labels: [...labels] }, [problems.buffer]);
  labels.clear();
}

/** Documents of a job that are asked for together: what was computed of them stays in memory until the answer is there. */
const AT_HAND = 4;
/** How many times so many documents are at hand: while some wait for their answer, the next are looked at. */
const TURNS = 2;
let turns = TURNS;
const queued: (() => void)[] = [];

/** When there is room for more documents at hand, in the order in which it was asked for. */
function turn(): Promise<void> | void {
  if (turns > 0) turns--;
  else return new Promise(resolve => queued.push(resolve));
}

function next(): void {
  const first = queued.shift();
  if (first) first();
  else turns++;
}

function byUri(files: ThreadSetup['files']): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(({ uri, text }) => [uri, new TextEncoder().encode(text)]));
}

function choicesOfOthers(choices: readonly Choice[]) {
  return choicesFrom(choices, uri => underWay.get(uri)?.facts.choices ?? []);
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}
