import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { breather } from '../breathe';
import { fingerprint } from './fingerprint';
import type { PackedFacts } from './packedFacts';

/** A fact sheet with what its file was when it was read. */
export interface CachedFacts {
  /** Bytes. */
  readonly size: number;
  /** Last change, milliseconds since 1970; -1 where the file was still too young to tell two changes apart. */
  readonly time: number;
  /** Of the file's bytes. */
  readonly hash: string;
  readonly facts: PackedFacts;
}

/** How a file's content is told from another. */
export const contentHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64').slice(0, 16);

/**
 * The fact sheets of one project as a folder of files on the disk. It may be deleted at any time: what is not there, is
 * damaged or was written by another build counts as never written. A file is written whole under another name and then
 * renamed, so that two servers at once, and one that is killed, leave whole files.
 */
export class FactsCache {
  readonly #folder: string;
  readonly #key: string;

  /** `key`: everything that facts depend on beside the files. */
  constructor(folder: string, root: string, key: string) {
    this.#folder = join(folder, fingerprint(root));
    this.#key = fingerprint(`${root}\n${key}`);
  }

  /** Everything that was written, by URI, and the shards it came in. */
  async load(): Promise<{ readonly known: Map<string, CachedFacts>; readonly shards: number }> {
    const known = new Map<string, CachedFacts>();
    let shards = 0;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const count = Number(/^(\d+)-of-(\d+)\.facts$/.exec(name)?.[2] ?? 0);
      if (!count || (shards && count !== shards)) continue;
      const bytes = await readFile(join(this.#folder, name)).catch(() => null);
      if (bytes && this.#readShard(bytes, known)) shards = count;
    }
    return { known, shards };
  }

  /** Writes the shards that hold a URI that `changed` names; all of them where the number of shards is another. */
  async save(facts: ReadonlyMap<string, CachedFacts>, changed: Iterable<string>, shardsBefore: number): Promise<void> {
    const count = 2 ** Math.max(0, Math.ceil(Math.log2(facts.size / SHARD)));
    const dirty = new Set<number>();
    if (count === shardsBefore) for (const uri of changed) dirty.add(shardOf(uri, count));
    else for (let shard = 0; shard < count; shard++) dirty.add(shard);
    if (!dirty.size) return;
    const lines = new Map([...dirty].map(shard => [shard, [] as string[]]));
    const breathe = breather();
    for (const [uri, { size, time, hash, facts: packed }] of facts) {
      await breathe();
      lines.get(shardOf(uri, count))?.push(`${uri}\t${size} ${time} ${hash}\t${packed}`);
    }
    await mkdir(this.#folder, { recursive: true });
    for (const [shard, each] of lines) {
      const body = Buffer.from(each.join('\n'), 'latin1');
      const temporary = join(this.#folder, `${randomUUID()}.tmp`);
      await writeFile(temporary, Buffer.concat([Buffer.from(`${this.#key} ${checksum(body)}\n`), body]));
      await rename(temporary, join(this.#folder, `${shard}-of-${count}.facts`));
    }
    await this.#tidy(count);
  }

  /** Whether the shard is whole and this build's. */
  #readShard(bytes: Buffer, known: Map<string, CachedFacts>): boolean {
    const start = bytes.indexOf('\n') + 1;
    const [key, sum] = bytes.toString('latin1', 0, Math.max(0, start - 1)).split(' ');
    if (key !== this.#key || sum !== checksum(bytes.subarray(start))) return false;
    const text = bytes.toString('latin1', start);
    for (let at = 0; at < text.length; ) {
      const found = text.indexOf('\n', at);
      const end = found < 0 ? text.length : found;
      const tab = text.indexOf('\t', at);
      const behind = text.indexOf('\t', tab + 1);
      const [size, time, hash] = text.slice(tab + 1, behind).split(' ');
      known.set(text.slice(at, tab), {
        size: Number(size),
        time: Number(time),
        hash: hash!,
        facts: text.slice(behind + 1, end) as PackedFacts,
      });
      at = end + 1;
    }
    return true;
  }

  /** Takes away shards of another count and what a run that was killed left. */
  async #tidy(count: number): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const old = name.endsWith('.facts') ? !name.endsWith(`-of-${count}.facts`) : false;
      if (old) await rm(join(this.#folder, name), { force: true });
    }
  }
}

/** Documents in a file of the cache, about: the least that a change of one writes anew. */
const SHARD = 4096;

const shardOf = (uri: string, count: number): number => Number.parseInt(fingerprint(uri).slice(-6), 16) % count;

/** Against damage, not against anybody's will. */
const checksum = (bytes: Buffer): string => crc32(bytes).toString(16);
