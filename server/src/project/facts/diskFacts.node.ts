import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { URI } from 'vscode-uri';
import { type CachedFacts, contentHash, FactsCache } from './factsCache.node';
import { type ReadFile, readFactsFile } from './factsFile.node';
import type { FactsRequest, FactsSource, FileFacts } from './factsSource';
import { readOnThreads } from './factsThreads.node';

export interface DiskFactsOptions {
  /** Folder for the caches of all projects; `null` for none. */
  readonly cache: string | null;
  /** The bundled program of a thread; also what a build is told by. Without it, all is read on one thread, uncached. */
  readonly script: string;
  /** Threads; by default as many as there are processors. */
  readonly threads?: number;
}

/**
 * Fact sheets of files on the disk: from the cache where the file's size and time (else its content) are as they were,
 * from the file otherwise, on threads where there are many of them.
 */
export function diskFacts({ cache: folder, script, threads = cores() }: DiskFactsOptions): FactsSource {
  const build = existsSync(script) ? contentHash(readFileSync(script)) : null;
  return {
    async *read(request) {
      const cache =
        folder === null || build === null
          ? null
          : new FactsCache(folder, request.root, `${build} ${layersKey(request)}`);
      const { known, shards } = cache ? await cache.load() : { known: new Map<string, CachedFacts>(), shards: 0 };
      const facts = new Map<string, CachedFacts>();
      const changed: string[] = [];
      const failed = new Set<string>();
      try {
        const missed: [string, string | null][] = [];
        for (const batch of batches(request.uris)) {
          const hits: FileFacts[] = [];
          for (const uri of batch) {
            const cached = known.get(uri);
            if (!cached || !isUnchanged(uri, cached)) missed.push([uri, cached?.hash ?? null]);
            else {
              facts.set(uri, cached);
              hits.push({ uri, facts: cached.facts });
            }
          }
          yield hits;
        }
        for await (const batch of readAnew(missed, request)) {
          yield batch.map(each => {
            const read = each.same ? { ...each, facts: known.get(each.uri)!.facts } : each;
            const { uri, size, time, hash } = read;
            if (read.facts === null) failed.add(uri);
            else facts.set(uri, { size, time, hash, facts: read.facts });
            if (time >= 0 || !each.same) changed.push(uri);
            return read;
          });
        }
      } finally {
        // Given up before it was read, a sheet may still be right: it is looked at again the next time.
        const listed = new Set(request.uris);
        for (const [uri, cached] of known) {
          if (facts.has(uri)) continue;
          if (listed.has(uri) && !failed.has(uri)) facts.set(uri, cached);
          else changed.push(uri);
        }
        await cache?.save(facts, changed, shards).catch(() => {});
      }
    },
  };

  async function* readAnew(
    items: readonly (readonly [string, string | null])[],
    { layers, foreground }: FactsRequest,
  ): AsyncGenerator<readonly ReadFile[]> {
    if (build !== null && threads > 0 && items.length >= WORTH_THREADS) {
      const count = Math.min(threads, Math.ceil(items.length / WORTH_THREADS) + 1);
      yield* readOnThreads({ items, layers }, { script, threads: count, foreground });
      return;
    }
    // One by one, as there may be somebody to stand back for.
    for (const [uri, hash] of items) yield [readFactsFile(uri, layers, hash)];
  }
}

/** Files from which on the start of a thread is made good. */
const WORTH_THREADS = 250;

const cores = (): number => Math.min(8, availableParallelism());

function isUnchanged(uri: string, { size, time }: CachedFacts): boolean {
  const found = statSync(URI.parse(uri).fsPath, { throwIfNoEntry: false });
  return found !== undefined && time >= 0 && found.size === size && found.mtimeMs === time;
}

/** What of the settings the facts depend on. */
const layersKey = ({ layers }: FactsRequest): string =>
  JSON.stringify([...layers].map(([name, { label, fields }]) => [name, label, [...fields]]));

function* batches<T>(all: readonly T[], size = 64): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
