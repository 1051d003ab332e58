import type { CancellationToken } from '../breathe';
import { decodeUtf8, notUtf8 } from '../files/decodeUtf8';
import { LARGEST_FILE, tooLarge } from '../files/fileLimit';
import type { ProjectFiles } from '../files/files';
import type { Foreground } from '../foreground';
import type { Settings } from '../settings/settings';
import { type PackedFacts, packFacts } from './packedFacts';
import { readFacts } from './readFacts';

/** Where a project has the fact sheets of its documents on the disk from. */
export interface FactsSource {
  /** The fact sheets of the files, some at a time and in any order. Whoever stops asking gives up the rest. */
  read(request: FactsRequest): AsyncIterable<readonly FileFacts[]>;
}

export interface FactsRequest {
  /** URI of the project's folder. */
  readonly root: string;
  readonly uris: readonly string[];
  /** What else the facts depend on. */
  readonly layers: Settings['layers'];
  readonly token?: CancellationToken | undefined;
  /** What the reading stands back for. */
  readonly foreground?: Foreground | undefined;
}

export interface FileFacts {
  readonly uri: string;
  /** `null`: the file cannot be read. */
  readonly facts: PackedFacts | null;
  /** Why it cannot. */
  readonly error?: string;
}

/** Reads every file anew, on the only thread, a few of them on their way from the disk while one is worked on. */
export function factsFrom(files: ProjectFiles): FactsSource {
  return {
    async *read({ uris, layers }) {
      for await (const [uri, bytes] of readAhead(uris, each => files.read(each))) {
        yield [bytes instanceof Uint8Array ? packFile(uri, bytes, layers) : { uri, facts: null, error: bytes.message }];
      }
    },
  };
}

/** The fact sheet of a file's bytes. */
export function packFile(uri: string, bytes: Uint8Array, layers: Settings['layers']): FileFacts {
  if (bytes.length > LARGEST_FILE) return { uri, facts: null, error: tooLarge };
  const text = decodeUtf8(bytes);
  return text === null ? { uri, facts: null, error: notUtf8 } : { uri, facts: packFacts(readFacts(uri, text, layers)) };
}

/** Files in their order; an error stands for its file. */
async function* readAhead(
  uris: readonly string[],
  read: (uri: string) => Promise<Uint8Array>,
): AsyncGenerator<readonly [string, Uint8Array | Error]> {
  const ahead = 16;
  const waiting: Promise<Uint8Array | Error>[] = [];
  const start = (uri: string) => waiting.push(read(uri).catch(error => asError(error)));
  for (const uri of uris.slice(0, ahead)) start(uri);
  for (const [index, uri] of uris.entries()) {
    const next = uris[index + ahead];
    if (next !== undefined) start(next);
    yield [uri, await waiting[index]!];
    delete waiting[index];
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
