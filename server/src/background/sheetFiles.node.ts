import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packedGlossary } from '../project';
import { unpackProblems } from './packProblems.node';
import type { ProblemRecord } from './problemRecord';
import { type Block, blockBytes, readSheets, type Sheet, sheetsToBytes } from './sheetFile.node';
import type { CheckedBatch, KeptText, SheetStore } from './sheetStore';

/**
 * Sheets in a folder, a file for every thousand documents or so that were checked one after another. A file is written whole
 * under another name and then renamed, and never changed: two programs on one folder read each other's files or miss them,
 * and either is right. The folder may be deleted at any time, and what is damaged counts as never written.
 */
export class SheetFiles implements SheetStore {
  readonly #parent: string;
  readonly #folder: string;
  readonly #places = new Map<string, { readonly block: Block; readonly index: number }>();
  readonly #names = new Map<string, () => Float64Array>();
  /** Files that this program read or wrote; others are left alone. */
  readonly #known = new Set<string>();
  #last: { readonly block: Block; readonly problems: readonly (readonly ProblemRecord[])[] } | undefined;
  #pending: Sheet[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** `parent`: a folder for the sheets of one project; `key`: of this build and these settings, as `fingerprint` gives it. */
  constructor(parent: string, key: string) {
    this.#parent = parent;
    this.#folder = join(parent, key);
  }

  async *load(): AsyncIterable<readonly KeptText[]> {
    await this.#tidyBeside();
    for (const file of await this.#files(LEFT)) await removeOld(file);
    for (const file of await this.#files(SHEETS)) {
      const sheets = await readSheets(file);
      this.#known.add(file);
      for (const { uri, block, index } of sheets ?? []) this.#places.set(uri, { block, index });
      if (sheets) yield sheets;
      else await remove(file);
    }
  }

  async names(glossary: string): Promise<ReadonlySet<number> | undefined> {
    const bytes = await readFile(join(this.#folder, `${glossary}${NAMES}`)).catch(() => undefined);
    if (!bytes || bytes.length % 8 !== 0) return undefined;
    return new Set(new Float64Array(Uint8Array.from(bytes).buffer));
  }

  setNames(glossary: string, names: () => Float64Array): void {
    this.#names.set(glossary, names);
  }

  put({ texts, problems }: CheckedBatch): void {
    const block: Block = { bytes: problems, place: undefined };
    for (const [index, { uri, text }] of texts.entries()) {
      this.#places.set(uri, { block, index });
      this.#pending.push({ uri, text, block, index });
    }
    if (this.#pending.length >= SHEETS_A_FILE) void this.flush();
  }

  drop(uri: string): void {
    this.#places.delete(uri);
  }

  problems(uri: string): readonly ProblemRecord[] | undefined {
    const place = this.#places.get(uri);
    if (!place) return undefined;
    try {
      // Neighbours are asked for one after another.
      if (this.#last?.block !== place.block) {
        this.#last = { block: place.block, problems: unpackProblems(blockBytes(place.block)) };
      }
      return this.#last.problems[place.index];
    } catch {
      return undefined;
    }
  }

  flush(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    // What cannot be written stays at hand.
    if (pending.length) this.#writing = this.#writing.then(() => this.#write(pending).catch(() => {}));
    return this.#writing;
  }

  async #write(pending: readonly Sheet[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const [glossary, names] of this.#names) {
      const all = names();
      await this.#writeWhole(`${glossary}${NAMES}`, Buffer.from(all.buffer, all.byteOffset, all.byteLength));
    }
    this.#names.clear();
    await this.#writeSheets(pending.filter(each => this.#holds(each)));
    await this.#compact();
  }

  async #writeSheets(sheets: readonly Sheet[]): Promise<void> {
    if (!sheets.length) return;
    const { bytes, starts } = sheetsToBytes(sheets, blockBytes);
    const file = await this.#writeWhole(`${randomUUID()}${SHEETS}`, bytes);
    this.#known.add(file);
    for (const [block, place] of starts) Object.assign(block, { place: { file, ...place }, bytes: undefined });
  }

  /** Writes what still holds in small and outdated files into one, once there are many of them. */
  async #compact(): Promise<void> {
    const files = [...this.#known];
    if (files.length < FILES + this.#places.size / SHEETS_A_FILE) return;
    const kept: Sheet[] = [];
    const states = new Set<string>();
    const gone: string[] = [];
    for (const file of files) {
      const all = (await readSheets(file)) ?? [];
      const live = all.filter(({ uri, index, block }) => {
        const place = this.#places.get(uri);
        return place?.index === index && isSame(place.block, block);
      });
      for (const { text } of live) states.add(packedGlossary(text));
      if (live.length > SHEETS_A_FILE / 2) continue;
      gone.push(file);
      this.#known.delete(file);
      for (const each of live) kept.push({ ...each, block: this.#places.get(each.uri)!.block });
    }
    for (let at = 0; at < kept.length; at += SHEETS_A_FILE) await this.#writeSheets(kept.slice(at, at + SHEETS_A_FILE));
    for (const file of gone) await remove(file);
    const names = await this.#files(NAMES);
    for (const [index, file] of names.entries()) {
      if (index < names.length - NAME_FILES || !states.has(basename(file, NAMES))) await removeOld(file);
    }
  }

  /** Says that the folder is in use, and takes away those of builds and settings that are not any more. */
  async #tidyBeside(): Promise<void> {
    const now = new Date();
    await utimes(this.#folder, now, now).catch(() => {});
    const found: { file: string; time: number }[] = [];
    for (const name of await readdir(this.#parent).catch(() => [])) {
      const folder = join(this.#parent, name);
      if (KEY.test(name) && folder !== this.#folder) found.push(await withTime(folder));
    }
    const old = found.sort((a, b) => b.time - a.time).slice(FOLDERS);
    for (const { file } of old) await removeFolder(file);
  }

  #holds({ uri, block, index }: Sheet): boolean {
    const place = this.#places.get(uri);
    return place?.block === block && place.index === index;
  }

  /** Files of the folder with that ending, the oldest first. */
  async #files(ending: string): Promise<string[]> {
    const found: { file: string; time: number }[] = [];
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (name.endsWith(ending)) found.push(await withTime(join(this.#folder, name)));
    }
    return found.sort((a, b) => a.time - b.time).map(each => each.file);
  }

  async #writeWhole(name: string, bytes: Uint8Array): Promise<string> {
    const temporary = join(this.#folder, `${randomUUID()}${LEFT}`);
    const file = join(this.#folder, name);
    await writeFile(temporary, bytes);
    await rename(temporary, file);
    return file;
  }
}

const isSame = (a: Block, b: Block): boolean =>
  a.place !== undefined && a.place.file === b.place?.file && a.place.start === b.place.start;

const withTime = async (file: string) => ({ file, time: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 });
/** Takes a file away, which no program can be about to use. */
const removeOld = async (file: string): Promise<void> => {
  if (Date.now() - (await withTime(file)).time > HOUR) await remove(file);
};
const remove = (file: string): Promise<void> => unlink(file).catch(() => {});

/** Takes away the files of a folder that are like ours, and the folder if that leaves nothing. */
async function removeFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if ([SHEETS, NAMES, LEFT].some(each => name.endsWith(each))) await remove(join(folder, name));
  }
  await rmdir(folder).catch(() => {});
}

/** What `fingerprint` gives: no other folder is touched. */
const KEY = /^[0-9a-f]{14}$/;
const LEFT = '.tmp';
const HOUR = 3_600_000;
const SHEETS = '.sheets';
const NAMES = '.names';
const SHEETS_A_FILE = 1024;
/** Small files that are borne. */
const FILES = 16;
/** States of the glossary whose names are kept: of older ones, documents are checked again. */
const NAME_FILES = 64;
/** Builds and settings whose sheets are kept. */
const FOLDERS = 4;
