import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MentionItem } from '../../../server/src/lsp/customRequests';
import { parseDocument, strip } from '../../../server/src/markup';
import { Random } from '../../soak/random';
import { type MemoryServer, memoryServer } from '../lsp/memoryServer';
import { uriOf } from '../project/memoryProject';
import { ownFiles, type Texts } from './changes';
import { fuzz } from './fuzzing';
import { randomDocument } from './randomDocuments';

/** What a command has to choose from: the server, the text that the reader sees, and choices at random. */
interface Scene {
  readonly server: MemoryServer;
  readonly files: Texts;
  readonly document: TextDocument;
  below(limit: number): number;
  /** One of them; `undefined` where there is none. */
  pick<T>(from: readonly T[]): T | undefined;
}
/** Asks for the edit; nothing where the command refuses or finds nothing to do. */
type Command = (scene: Scene) => Promise<WorkspaceEdit | undefined>;

const uri = uriOf('a.gloss');
const glossary = uriOf('glossary/g.yaml');
const entries = ['north', 'south', 'bwg', 'pact', 'shore', 'ana', 'luis', 'nobody', '__proto__'];
const changed = async (answer: Promise<{ edit?: WorkspaceEdit }>) => (await answer).edit;
const newEntry = ({ pick }: Scene) =>
  pick([undefined, { name: 'a: [b', type: 'person' }, { name: '<img>\n', type: 'topic' }]);

const commands: Readonly<Record<string, Command>> = {
  async 'gloss/laySpan'(scene) {
    const { server, document, below, pick } = scene;
    const start = below(document.getText().length + 1);
    const range = { start: document.positionAt(start), end: document.positionAt(start + below(60)) };
    const layer = pick(['entity', 'agreement']);
    const id = pick([...entries, 'new', 'none', 'a: b', '}', '']);
    return changed(server.ask('gloss/laySpan', { uri, range, layer, id, newEntry: newEntry(scene) }));
  },

  async 'gloss/linkMention'(scene) {
    const { server, pick } = scene;
    const mention = pick(await server.ask<MentionItem[]>('gloss/mentions', { uri }));
    const id = mention && pick([...mention.candidates.map(each => each.id), 'a: b']);
    if (!mention) return undefined;
    return changed(server.ask('gloss/linkMention', { uri, start: mention.start, id, newEntry: newEntry(scene) }));
  },

  async 'gloss/setAsideMention'({ server, pick }) {
    const mention = pick(await server.ask<MentionItem[]>('gloss/mentions', { uri }));
    return mention && changed(server.ask('gloss/setAsideMention', { uri, start: mention.start }));
  },

  async 'gloss/editGlossary'({ server, pick }) {
    const [one, other] = [pick(entries), pick(entries)];
    const alias = pick(['Sur', 'Norte', 'Robles', 'the chair', 'none of these']);
    const params = pick([
      { kind: 'merge', kept: one, gone: other },
      { kind: 'split', id: one, name: alias, aliases: [alias, 'Robles'] },
      { kind: 'move', from: one, to: other, alias },
    ]);
    return changed(server.ask('gloss/editGlossary', { uri: glossary, ...params }));
  },

  async 'gloss/importEntries'({ server, pick }) {
    const table = pick(['name,id\nWest,west\n"A ""b""\n[c]",\nNorth,north\n', 'name\n- x: [\n', '\0', '']);
    const content = Buffer.from(table!).toString('base64');
    const columns = { name: 'name', id: 'id', defaultType: 'state' };
    return changed(server.ask('gloss/importEntries', { uri, content, columns }));
  },

  async 'textDocument/rename'({ server, document, pick }) {
    const places = parseDocument(document.getText()).spans.map(each => each.annotationRange);
    const place = pick(places);
    const newName = pick(['renamed', 'ñandú-2', 'true', '12', 'a b', 'north']);
    if (!place) return undefined;
    const position = document.positionAt(place.start + 1);
    const asked = server.ask<WorkspaceEdit>('textDocument/rename', { textDocument: { uri }, position, newName });
    // Refusals are errors of the protocol.
    return asked.catch(error => {
      expect(error).toMatchObject({ code: -32803 });
      return undefined;
    });
  },

  async 'textDocument/codeAction'({ server, document, pick, below }) {
    const textDocument = { uri };
    const { items } = await server.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    const place = document.positionAt(below(document.getText().length + 1));
    const problem = pick([...items, undefined]);
    const range = problem?.range ?? { start: place, end: place };
    const diagnostics = problem ? [problem] : [];
    const actions = await server.ask<CodeAction[] | null>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics },
    });
    const action = pick(actions ?? []);
    if (!action || action.command) return action?.edit;
    return action.edit ?? changed(server.ask('codeAction/resolve', action));
  },

  async 'textDocument/formatting'({ server }) {
    const edits = await server.ask<TextEdit[] | null>('textDocument/formatting', {
      textDocument: { uri: glossary },
      options: { tabSize: 2, insertSpaces: true },
    });
    return edits ? { changes: { [glossary]: edits } } : undefined;
  },

  async 'textDocument/completion'({ server, document, pick, below }) {
    // In an annotation that can be read: elsewhere what is being written may be text still.
    const spans = parseDocument(document.getText()).spans.filter(each => each.annotation);
    const place = pick(spans.map(each => each.annotationRange));
    if (!place) return undefined;
    const position = document.positionAt(place.start + 1 + below(Math.max(1, place.end - place.start - 1)));
    const list = await server.ask<CompletionList | CompletionItem[] | null>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    const item = pick(list === null ? [] : 'items' in list ? list.items : list);
    const edit = item?.textEdit as TextEdit | undefined;
    return edit && { changes: { [uri]: [edit, ...(item?.additionalTextEdits ?? [])] } };
  },
};

/** The files after the edit: source texts and line breaks are what they were, and no file is made that was there. */
function applied(edit: WorkspaceEdit, files: Texts): Texts {
  const after: Record<string, string> = { ...files };
  const changes = edit.documentChanges ?? Object.entries(edit.changes ?? {}).map(asDocumentEdit);
  for (const each of changes) {
    if (!('textDocument' in each)) {
      expect(each.kind).toBe('create');
      const path = each.kind === 'create' ? each.uri.slice(uriOf('').length) : '';
      expect(after[path]).toBeUndefined();
      after[path] = '';
      continue;
    }
    const path = each.textDocument.uri.slice(uriOf('').length);
    const before = after[path]!;
    const text = TextDocument.applyEdits(TextDocument.create('', '', 0, before), each.edits as TextEdit[]);
    if (path.endsWith('.gloss')) expect(lf(strip(text)), path).toBe(lf(strip(before)));
    const breaks = new Set(before.match(/\r\n?|\n/g));
    if (breaks.size === 1) expect(new Set(text.match(/\r\n?|\n/g)), `line breaks of ${path}`).toEqual(breaks);
    after[path] = text;
  }
  return after;
}
const asDocumentEdit = ([each, edits]: [string, TextEdit[]]) => ({ textDocument: { uri: each, version: null }, edits });
const lf = (text: string) => text.replace(/\r\n?/g, '\n');

describe('every command', () => {
  describe.each(Object.entries(commands))('%s', (name, command) => {
    let made = 0;
    fuzz(
      'keeps the source text',
      {
        file: `command ${name}`,
        values: fc.record({ text: randomDocument, other: randomDocument, isOfWindows: fc.boolean(), seed: fc.nat() }),
        least: 25,
      },
      async ({ text, other, isOfWindows, seed }) => {
        const random = new Random(seed);
        const below = (limit: number) => random.below(limit);
        const pick = <T>(from: readonly T[]) => from[below(from.length)];
        let files: Texts = { ...ownFiles(isOfWindows), 'a.gloss': text, 'b.gloss': other };
        for (let step = 0; step < 2; step++) {
          const server = await memoryServer(files);
          for (const path of ['a.gloss', 'b.gloss']) await server.open(path, files[path]!);
          const document = TextDocument.create(uri, 'gloss', 1, files['a.gloss']!);
          const edit = await command({ server, files, document, below, pick });
          expect(server.log.filter(each => each.includes('failed'))).toEqual([]);
          await server.stop();
          if (!edit) break;
          made++;
          // What a command made is what the next one works on.
          files = applied(edit, files);
        }
      },
    );

    test('makes edits there', () => expect(made).toBeGreaterThan(3));
  });

  test('is among these: whatever answers with a change', () => {
    const described = readFileSync(join(__dirname, '../../../server/src/lsp/customRequests.ts'), 'utf8');
    const answering = [...described.matchAll(/→ `(?:ChangeAnswer|ImportAnswer)`.*\*\/\s*\w+: '([^']+)'/g)].map(
      each => each[1],
    );
    expect(answering.length).toBeGreaterThan(4);
    expect(answering.filter(each => !Object.hasOwn(commands, each!))).toEqual([]);
  });
});
