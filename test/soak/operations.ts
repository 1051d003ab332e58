import type { Operation } from './editing';
import { serverEdits } from './serverEdits';
import { documentText, glossaryText, referencesText, settingsText, snippet } from './texts';

/** How long a document may grow, in UTF-16 code units, before editing it means cutting it. */
const longest = 6000;
const mostDocuments = 24;

/** How often each operation is done. */
export const weights = {
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
  link: 3,
  setAside: 1,
  editGlossary: 2,
  format: 1,
  glossary: 3,
  diskWrite: 4,
  diskRemove: 1,
  diskMove: 1,
  ownFiles: 1,
  tell: 8,
  lie: 1,
  compare: 2,
};

export const operations: Record<keyof typeof weights, Operation> = {
  ...serverEdits,

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
