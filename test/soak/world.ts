import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileChangeType, type FileEvent, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { strip } from '../../server/src/markup';
import type { TestClient } from '../protocol/client';

/** What an editor has: files on the disk, some of them open and edited, and a watcher that tells of the disk in its own time. */
export class World {
  readonly folder: string;
  readonly client: TestClient;
  readonly open = new Map<string, TextDocument>();
  /** What the watcher has seen and not told. */
  readonly unseen: FileEvent[] = [];

  constructor(folder: string, client: TestClient) {
    this.folder = folder;
    this.client = client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).toString();
  }

  /** Paths of the files on the disk, in order. */
  paths(): string[] {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true });
    return found
      .filter(each => each.isFile())
      .map(each => relative(this.folder, join(each.parentPath, each.name)).split(sep).join('/'))
      .sort();
  }

  /** The text as the editor shows it; `undefined` where there is no such file. */
  text(uri: string): string | undefined {
    const file = fileURLToPath(uri);
    return this.open.get(uri)?.getText() ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  }

  write(path: string, text: string): void {
    const file = join(this.folder, path);
    const type = existsSync(file) ? FileChangeType.Changed : FileChangeType.Created;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    this.unseen.push({ uri: this.uri(path), type });
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { force: true });
    this.unseen.push({ uri: this.uri(path), type: FileChangeType.Deleted });
  }

  /** Moves a file or a folder; of a folder the watcher tells the name alone. */
  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
    this.unseen.push({ uri: this.uri(from), type: FileChangeType.Deleted });
    this.unseen.push({ uri: this.uri(to), type: FileChangeType.Created });
  }

  async openFile(uri: string): Promise<void> {
    const text = this.text(uri);
    if (text === undefined || this.open.has(uri)) return;
    const language = uri.endsWith('.gloss') ? 'gloss' : 'yaml';
    this.open.set(uri, TextDocument.create(uri, language, 1, text));
    await this.client.open(uri, text, language, 1);
  }

  async close(uri: string): Promise<void> {
    if (!this.open.delete(uri)) return;
    await this.client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Writes an open text to the disk as editors do: often into another file that then takes the place. */
  async save(uri: string): Promise<void> {
    const document = this.open.get(uri);
    if (!document) return;
    const path = relative(this.folder, fileURLToPath(uri)).split(sep).join('/');
    this.write(path, document.getText());
    await this.client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async change(uri: string, contentChanges: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const document = this.open.get(uri)!;
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The watcher tells what it saw. */
  async tell(events: readonly FileEvent[] = this.unseen.splice(0)): Promise<void> {
    if (events.length)
      await this.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [...events] });
  }

  /**
   * Makes the server's edit, in open texts and on the disk.
   * @throws where an edit is for another version than the one that is open, or alters a source text.
   */
  async apply({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const each of documentChanges) {
      if (!('textDocument' in each)) {
        if (each.kind !== 'create') throw new Error(`The server asks for a ${each.kind}.`);
        const file = fileURLToPath(each.uri);
        if (existsSync(file)) throw new Error(`${each.uri} is there already.`);
        this.write(relative(this.folder, file), '');
        continue;
      }
      const { uri, version } = each.textDocument;
      const text = this.text(uri);
      if (text === undefined) throw new Error(`The server edits ${uri}, which is not there.`);
      const open = this.open.get(uri);
      if (open && version !== null && version !== open.version) throw new Error(`${uri}: an edit of another version.`);
      const edits = each.edits as TextEdit[];
      const after = TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
      if (uri.endsWith('.gloss') && lineBreaks(strip(after)) !== lineBreaks(strip(text))) {
        throw new Error(`${uri}: an edit alters the source text.`);
      }
      if (open) await this.change(uri, sequential(text, edits));
      else this.write(relative(this.folder, fileURLToPath(uri)), after);
    }
  }
}

const lineBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Edits of one text as changes one after another: the last place first, so that the others' places hold. */
const sequential = (text: string, edits: readonly TextEdit[]) => {
  const document = TextDocument.create('', '', 0, text);
  return [...edits]
    .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
    .map(({ range, newText }) => ({ range, text: newText }));
};
