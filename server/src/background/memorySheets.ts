import type { ProblemRecord } from './problemRecord';
import type { CheckedBatch, KeptText, SheetStore } from './sheetStore';

/** The problems of several documents as bytes, where there is nothing to compress them. */
export const problemsToBytes = (problems: readonly (readonly ProblemRecord[])[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(problems));

/** Sheets that end with the program: where it has no disk, or may not use it. */
export class MemorySheets implements SheetStore {
  readonly #unpack: (bytes: Uint8Array) => readonly (readonly ProblemRecord[])[];
  readonly #places = new Map<string, { readonly bytes: Uint8Array; readonly index: number }>();

  /** `unpack`: of problems as the engine packs them. */
  constructor(unpack: (bytes: Uint8Array) => readonly (readonly ProblemRecord[])[] = fromBytes) {
    this.#unpack = unpack;
  }

  async *load(): AsyncIterable<readonly KeptText[]> {}

  async names(): Promise<undefined> {}

  setNames(): void {}

  put({ texts, problems }: CheckedBatch): void {
    for (const [index, { uri }] of texts.entries()) this.#places.set(uri, { bytes: problems, index });
  }

  drop(uri: string): void {
    this.#places.delete(uri);
  }

  problems(uri: string): readonly ProblemRecord[] | undefined {
    const place = this.#places.get(uri);
    return place && this.#unpack(place.bytes)[place.index];
  }

  async flush(): Promise<void> {}
}

const fromBytes = (bytes: Uint8Array): readonly (readonly ProblemRecord[])[] =>
  JSON.parse(new TextDecoder().decode(bytes));
