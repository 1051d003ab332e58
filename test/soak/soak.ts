import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { eventually, startClient, type TestClient } from '../protocol/client';
import { Editing } from './editing';
import { type HeapProbe, probeHeap } from './heap';
import { operations as all, weights } from './operations';
import { Random } from './random';
import { countsSettled, difference, serverState } from './state';
import { documentText, glossaryText, referencesText, settingsText } from './texts';
import { World } from './world';

export interface SoakResult {
  /** How often each operation was done, and how requests ended. */
  readonly counts: ReadonlyMap<string, number>;
  /** Answers that no server should give. */
  readonly wrong: readonly string[];
  /** Where the server's state at the end differs from a fresh server's; empty where it does not. */
  readonly difference: string;
  /** After the first operations, and after all; nothing is open then, and what can be collected is. */
  readonly warm: HeapProbe;
  readonly end: HeapProbe;
  /** A fresh server on the same files, in the same state. */
  readonly fresh: HeapProbe;
  /** What the server logged as failed. */
  readonly failures: readonly string[];
  readonly exitCode: number | null;
}

const capabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown' as const] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const initializationOptions = { hasCommands: true };

/**
 * Edits a project at random through the bundled server and compares what the server thinks at the end with what a fresh
 * one does. The same seed gives the same operations; what overtakes what is left to the machine.
 */
export async function soak(operations: number, seed: number): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-soak-'));
  try {
    const random = new Random(seed);
    const client = await startClient(folder, capabilities, { initializationOptions });
    const world = new World(folder, client);
    world.write('gloss.yaml', settingsText(random));
    world.write('references.yaml', referencesText(random));
    for (const name of ['a', 'b']) world.write(`glossary/${name}.yaml`, glossaryText(random));
    for (let index = 0; index < 16; index++) world.write(`d${index}.gloss`, documentText(random));
    await world.tell();
    const editing = new Editing(world, random);
    let warm: HeapProbe | undefined;
    for (let done = 0; done < operations; done++) {
      // A short run is warm late: until then the process loads what it runs for the first time.
      if (done === Math.max(Math.floor(operations / 10), Math.min(operations / 2, 1000))) warm = await calm(editing);
      await editing.step(weights, all);
    }
    await editing.settled();
    await world.tell();
    await openAll(world);
    const differs = await compared(client, world);
    const end = await calm(editing);
    const fresh = await startClient(folder, capabilities, { initializationOptions });
    const freshEnd = await calm(new Editing(new World(folder, fresh), random));
    await fresh.stop();
    return {
      counts: editing.counts,
      wrong: editing.wrong,
      difference: differs,
      warm: warm ?? end,
      end,
      fresh: freshEnd,
      failures: client.log.filter(each => /failed|Unhandled/i.test(each)),
      exitCode: await client.stop(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the process shows once nothing is open and nothing on its way. */
async function calm(editing: Editing): Promise<HeapProbe> {
  await editing.settled();
  await editing.world.tell();
  await openAll(editing.world);
  await serverState(editing.world.client, editing.world);
  await citationShown(editing);
  for (const uri of [...editing.world.open.keys()]) await editing.world.close(uri);
  await editing.request('workspace/symbol', { query: '' });
  return probeHeap(editing.world.client);
}

/** Loads the citation processor, which takes some megabytes, whether or not a request has needed it by then. */
async function citationShown(editing: Editing): Promise<void> {
  const { world } = editing;
  for (const path of ['cites.gloss', 'references.yaml']) await world.close(world.uri(path));
  world.write('references.yaml', '- {id: river-2001, type: book, title: Rivers}\n');
  world.write('cites.gloss', '[It was said.]{cite: river-2001}\n');
  await world.tell();
  await world.openFile(world.uri('cites.gloss'));
  const params = { textDocument: { uri: world.uri('cites.gloss') }, position: { line: 0, character: 22 } };
  await eventually('a citation', async () => {
    const hover = await editing.request<Hover>('textDocument/hover', params);
    return JSON.stringify(hover ?? '').includes('Rivers') || undefined;
  });
}

async function openAll(world: World): Promise<void> {
  for (const path of world.paths()) if (path.endsWith('.gloss')) await world.openFile(world.uri(path));
}

/** Asks until both say the same, for what either does in its own time; what differs after that. */
async function compared(client: TestClient, world: World): Promise<string> {
  const fresh = await startClient(world.folder, capabilities, { initializationOptions });
  try {
    for (const { uri, languageId, version } of world.open.values())
      await fresh.open(uri, world.text(uri)!, languageId, version);
    for (let attempt = 0; ; attempt++) {
      await Promise.all([client, fresh].map(each => countsSettled(each, world)));
      const found = difference(await serverState(client, world), await serverState(fresh, world));
      if (!found || attempt === 5) return found;
      await new Promise(done => setTimeout(done, 250));
    }
  } finally {
    await fresh.stop();
  }
}
