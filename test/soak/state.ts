import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { TestClient } from '../protocol/client';
import type { World } from './world';

/** What a server says of a world: by question, as text that can be compared. */
export type ServerState = ReadonlyMap<string, string>;

/**
 * Asks a server everything that depends on the whole project: problems of every file, symbols and links of every document,
 * references of every entry, symbols of the workspace. Every document must be open there.
 */
export async function serverState(client: TestClient, world: World): Promise<ServerState> {
  const state = new Map<string, string>();
  const { connection } = client;
  const note = async (question: string, method: string, params: object) => {
    const answer: unknown = await connection.sendRequest(method, params);
    state.set(`${method} ${question}`, JSON.stringify(answer, null, 1));
  };
  for (const path of world.paths()) {
    const textDocument = { uri: world.uri(path) };
    const report = await connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    state.set(`textDocument/diagnostic ${path}`, JSON.stringify(report.items, null, 1));
    await note(path, 'textDocument/documentSymbol', { textDocument });
    await note(path, 'textDocument/documentLink', { textDocument });
    if (!path.startsWith('glossary/')) continue;
    await note(path, 'textDocument/codeLens', { textDocument });
    const lines = (world.text(textDocument.uri) ?? '').split('\n');
    for (const [line, text] of lines.entries()) {
      const id = /\bid: (\w+)/.exec(text);
      if (!id) continue;
      const position = { line, character: id.index + 4 };
      const context = { includeDeclaration: true };
      await note(`${path}:${line}`, 'textDocument/references', { textDocument, position, context });
    }
  }
  await note('', 'workspace/symbol', { query: '' });
  return state;
}

/**
 * Waits until the counts over the entries of the glossary are what they will be: unlinked mentions are counted behind
 * everything else, once nothing was asked for a while.
 */
export async function countsSettled({ connection }: TestClient, world: World): Promise<void> {
  const counts = async () => {
    const answers = [];
    for (const path of world.paths().filter(each => each.startsWith('glossary/')))
      answers.push(await connection.sendRequest('textDocument/codeLens', { textDocument: { uri: world.uri(path) } }));
    return JSON.stringify(answers);
  };
  let before = await counts();
  for (let waited = 0; waited < 20; waited++) {
    await new Promise(done => setTimeout(done, 1500));
    const now = await counts();
    if (now === before && waited > 0) return;
    before = now;
  }
}

/** Where two states differ, in a few lines; nothing where they are the same. */
export function difference(one: ServerState, other: ServerState): string {
  const questions = [...new Set([...one.keys(), ...other.keys()])];
  const differing = questions.filter(each => one.get(each) !== other.get(each));
  return differing
    .slice(0, 3)
    .map(each => `${each}\n${withoutCommon(one.get(each) ?? '(not asked)', other.get(each) ?? '(not asked)')}`)
    .join('\n\n');
}

/** The lines from where two texts part, a few of each. */
function withoutCommon(one: string, other: string): string {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  const shown = (each: readonly string[]) => each.slice(Math.max(0, at - 12), at + 12).join('\n');
  return `${shown(lines)}\n-- but afresh --\n${shown(others)}`;
}
