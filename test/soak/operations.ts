import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from './random';
import { documentText, glossaryText, referencesText, settingsText, snippet } from './texts';
import type { World } from './world';

type Operation = (session: Editing) => Promise<unknown> | undefined;

/** An editor at work: each operation is one thing that a person, a watcher or the editor itself does. */
export class Editing {
  readonly world: World;
  readonly random: Random;
  /** Requests that are on their way. */
  readonly pending = new Set<Promise<void>>();
  /** Answers that no server should give. */
  readonly wrong: string[] = [];
  /** How often each operation was done, and requests by their outcome. */
  readonly counts = new Map<string, number>();

  constructor(world: World, random: Random) {
    this.world = world;
    this.random = random;
  }

  async step(): Promise<void> {
    const name = this.random.weighted(weights);
    this.#count(name);
    await operations[name](this);
    if (this.pending.size > 20) await Promise.race(this.pending);
    // Requests overtake one another, but an editor that never waits for an answer would be no editor.
    if (this.random.chance(0.05)) await this.settled();
  }

  async settled(): Promise<void> {
    await Promise.all(this.pending);
  }

  /** Asks without waiting; gives up now and then. */
  ask(method: string, params: object): void {
    const source = new CancellationTokenSource();
    const asked = this.request(method, params, source).then(() => source.dispose());
    this.pending.add(asked);
    void asked.then(() => this.pending.delete(asked));
    if (this.random.chance(0.15)) source.cancel();
    else if (this.random.chance(0.1)) setTimeout(() => source.cancel(), this.random.below(20));
  }

  /** The answer; `undefined` where it was refused or cancelled, as the protocol allows. */
  async request<T>(method: string, params: object, source?: CancellationTokenSource): Promise<T | undefined> {
    try {
      const answer = await this.world.client.connection.sendRequest<T>(
        method,
        params,
        ...(source ? [source.token] : []),
      );
      this.#count('answered');
      return answer;
    } catch (error) {
      const code = (error as { code?: number }).code;
      const allowed = (code === -32800 && source !== undefined) || code === -32803;
      this.#count(code === -32800 ? 'cancelled' : 'refused');
      if (!allowed) this.wrong.push(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  documents(): string[] {
    return this.world.paths().filter(each => each.endsWith('.gloss'));
  }

  /** An open document of the project or a file of the project's own; opens one where there is none. */
  async anyOpen(): Promise<TextDocument> {
    const { world, random } = this;
    if (world.open.size === 0) await world.openFile(world.uri(random.pick(this.documents())));
    return random.pick([...world.open.values()]);
  }

  position(document: TextDocument): Position {
    return document.positionAt(this.random.below(document.getText().length + 1));
  }

  #count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

/** How long a document may grow, in UTF-16 code units, before editing it means cutting it. */
const longest = 6000;
const mostDocuments = 24;

const weights = {
  type: 40,
  paste: 4,
  open: 6,
  close: 5,
  save: 5,
  ask: 20,
  pull: 8,
  rename: 2,
  fix: 4,
  tag: 3,
  glossary: 3,
  diskWrite: 4,
  diskRemove: 1,
  diskMove: 1,
  ownFiles: 1,
  tell: 8,
  lie: 1,
  compare: 2,
};

const operations: Record<keyof typeof weights, Operation> = {
  async type(editing) {
    const { world, random } = editing;
    const document = await editing.anyOpen();
    const length = document.getText().length;
    const changes = Array.from({ length: 1 + random.below(2) }, (_, index) => {
      if (index > 0)
        return {
          text: snippet(random),
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: random.below(3) } },
        };
      const start = random.below(length + 1);
      const cut = length > longest ? longest / 2 : random.chance(0.3) ? random.below(30) : 0;
      const range = { start: document.positionAt(start), end: document.positionAt(start + cut) };
      return { range, text: snippet(random) };
    });
    await world.change(document.uri, changes);
  },

  async paste(editing) {
    const document = await editing.anyOpen();
    const text = document.uri.endsWith('.gloss') ? documentText(editing.random) : glossaryText(editing.random);
    await editing.world.change(document.uri, [{ text }]);
  },

  async open({ world, random }) {
    await world.openFile(world.uri(random.pick(world.paths())));
  },

  async close(editing) {
    const { uri } = await editing.anyOpen();
    await editing.world.close(uri);
    // Quickly opened again, as a change of language does.
    if (editing.random.chance(0.3)) await editing.world.openFile(uri);
  },

  async save(editing) {
    await editing.world.save((await editing.anyOpen()).uri);
  },

  async ask(editing) {
    const document = await editing.anyOpen();
    const textDocument = { uri: document.uri };
    const position = editing.position(document);
    const range = { start: { line: 0, character: 0 }, end: position };
    const method = editing.random.pick([
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/definition',
      'textDocument/references',
      'textDocument/documentHighlight',
      'textDocument/documentSymbol',
      'textDocument/foldingRange',
      'textDocument/documentLink',
      'textDocument/codeLens',
      'textDocument/semanticTokens/full',
      'textDocument/semanticTokens/range',
      'textDocument/inlayHint',
      'textDocument/prepareRename',
      'textDocument/selectionRange',
      'workspace/symbol',
    ]);
    const query = editing.random.pick(['', 'nor', 'pact', '__proto__']);
    const context = { includeDeclaration: editing.random.chance(0.5) };
    editing.ask(method, { textDocument, position, positions: [position], range, context, query });
  },

  async pull(editing) {
    editing.ask('textDocument/diagnostic', { textDocument: { uri: (await editing.anyOpen()).uri } });
  },

  async rename(editing) {
    const document = await editing.anyOpen();
    const id = /\b(?:north|south|bwg|pact|ana|river-2001|part-1|renamed\d*)\b/.exec(document.getText());
    if (!id) return;
    await agreed(editing);
    const edit = await editing.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: document.uri },
      position: document.positionAt(id.index + 1),
      newName: editing.random.pick([
        'north',
        'south',
        'bwg',
        'pact',
        'ana',
        'renamed',
        `renamed${editing.random.below(9)}`,
      ]),
    });
    if (edit) await editing.world.apply(edit);
  },

  async fix(editing) {
    const document = await editing.anyOpen();
    const textDocument = { uri: document.uri };
    await agreed(editing);
    const report = await editing.request<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    if (!report?.items?.length) return;
    const problem = editing.random.pick(report.items);
    const context = { diagnostics: [problem] };
    const actions = await editing.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: problem.range,
      context,
    });
    if (!actions?.length) return;
    const action = editing.random.pick(actions);
    const resolved =
      action.edit || action.command ? action : await editing.request<CodeAction>('codeAction/resolve', action);
    if (resolved?.edit) await editing.world.apply(resolved.edit);
  },

  async tag(editing) {
    const { world, random } = editing;
    const document = await editing.anyOpen();
    const start = random.below(document.getText().length + 1);
    const range = { start: document.positionAt(start), end: document.positionAt(start + random.below(40)) };
    await agreed(editing);
    const answer = await editing.request<{ edit?: WorkspaceEdit }>('gloss/laySpan', {
      uri: document.uri,
      range,
      layer: random.pick(['entity', 'agreement']),
      id: random.pick(['north', 'pact', 'new', 'none', 'a: b', '__proto__']),
      ...(random.chance(0.1) ? { newEntry: { name: random.pick(['Ana', 'a: [b', '<img>']), type: 'person' } } : {}),
    });
    if (answer?.edit) await world.apply(answer.edit);
  },

  async glossary(editing) {
    const { world, random } = editing;
    const path = random.pick(['glossary/a.yaml', 'glossary/b.yaml']);
    const uri = world.uri(path);
    if (world.open.has(uri)) await world.change(uri, [{ text: glossaryText(random) }]);
    else world.write(path, glossaryText(random));
  },

  async diskWrite(editing) {
    const { world, random } = editing;
    const documents = editing.documents();
    const fresh = `${random.pick(['', 'east/', 'west/'])}d${random.below(30)}.gloss`;
    world.write(
      documents.length < mostDocuments && random.chance(0.5) ? fresh : random.pick(documents),
      documentText(random),
    );
  },

  async diskRemove(editing) {
    const documents = editing.documents();
    if (documents.length > 8) editing.world.remove(editing.random.pick(documents));
  },

  async diskMove(editing) {
    const { world, random } = editing;
    const from = random.pick(editing.documents());
    const to = `${random.pick(['', 'east/', 'west/'])}m${random.below(30)}.gloss`;
    if (world.paths().includes(to)) return;
    world.move(from, to);
  },

  async ownFiles({ world, random }) {
    const path = random.pick(['gloss.yaml', 'references.yaml']);
    world.write(path, path === 'gloss.yaml' ? settingsText(random) : referencesText(random));
  },

  async tell({ world, random }) {
    const events = random.shuffled(world.unseen.splice(0));
    if (random.chance(0.3)) world.unseen.push(...events.splice(0, random.below(events.length + 1)));
    await world.tell(events);
  },

  /** A watcher may call anything by any name. */
  async lie({ world, random }) {
    await world.tell([{ uri: world.uri(random.pick(world.paths())), type: random.pick([1, 2, 3]) }]);
  },

  async compare(editing) {
    const document = await editing.anyOpen();
    const hash = await editing.request<{ length: number; version: number }>('gloss/documentHash', {
      uri: document.uri,
    });
    const now = editing.world.open.get(document.uri);
    if (now && (hash?.length !== now.getText().length || hash.version !== now.version)) {
      editing.wrong.push(`${document.uri}: the server's text has drifted off.`);
    }
  },
};

/** An edit needs a disk that the server has heard of, as a person's does. */
const agreed = ({ world }: Editing) => world.tell();
