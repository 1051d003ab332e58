import { parentPort, workerData } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import { type AnalysedDocument, type Choice, choicesFrom, Project, type ProjectFiles } from '../project';
import { nodeFiles } from '../project/files.node';
import type { CheckedFile, FromThread, ThreadSetup, ToThread } from './checkThread';
import { DocumentChecker } from './documentChecker';
import type { OutsideAnswer } from './outside';
import { readText, textOf } from './readText.node';

// A thread that checks documents. It has the project's own files; what it must know of other documents it asks.
const { root, files, choices, rules, messages } = workerData as ThreadSetup;
if (messages) l10n.config({ contents: { ...messages } });

const ownFiles = new Map(files.map(({ uri, text }) => [uri, new TextEncoder().encode(text)]));
const filesHere: ProjectFiles = {
  read: async uri => ownFiles.get(uri) ?? nodeFiles.read(uri),
  // Which of them is which, the project tells by their names.
  list: async () => [...ownFiles.keys()],
  async stat(uri) {
    const own = ownFiles.get(uri);
    return own ? { size: own.length, time: 0 } : nodeFiles.stat(uri, root);
  },
};

const tell = (message: FromThread) => parentPort!.postMessage(message);
const ownChoices = new Map<string, readonly Choice[]>();
const project = new Project({
  root,
  files: filesHere,
  choices: choicesFrom(choices, uri => ownChoices.get(uri) ?? []),
});
const loaded = project.load({ documents: false });
const checker = new DocumentChecker({
  project,
  read: textOf,
  options: { ...(rules ? { rules: new Set(rules) } : {}), log: line => tell({ kind: 'log', line }) },
});

const waiting = new Map<number, (answer: OutsideAnswer) => void>();
parentPort!.on('message', async (message: ToThread) => {
  if (message.kind === 'answer') {
    waiting.get(message.job)!(message.answer);
    waiting.delete(message.job);
    return;
  }
  await loaded;
  await check(message.job, message.uris);
});

async function check(job: number, uris: readonly string[]): Promise<void> {
  const documents: AnalysedDocument[] = [];
  const files = new Map<string, CheckedFile>();
  for (const uri of uris) {
    const text = readText(uri);
    if (typeof text === 'string') documents.push(project.analyse(uri, text));
    else files.set(uri, { uri, failure: text });
  }
  for (const { uri, facts } of documents) ownChoices.set(uri, facts.choices);
  const checked = await checker.check(documents, query => {
    tell({ kind: 'ask', job, query });
    return new Promise(resolve => waiting.set(job, resolve));
  });
  for (const each of checked) files.set(each.uri, each);
  for (const { uri } of documents) ownChoices.delete(uri);
  tell({ kind: 'checked', job, files: uris.map(uri => files.get(uri)!) });
}
