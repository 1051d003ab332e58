import { fingerprint } from '../project';

/**
 * The labels of many documents in little memory, the last that were put in: documents go by a number made from their URI, and
 * most have the same few lists of labels, each of which is kept once.
 */
export class LabelMemory {
  readonly #limit: number;
  readonly #lists = new Map<string, ReadonlySet<string>>();
  readonly #byDocument = new Map<number, ReadonlySet<string>>();

  /** `limit`: how many documents' labels are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(uri: string): ReadonlySet<string> | undefined {
    return this.#byDocument.get(numberOf(uri));
  }

  set(uri: string, labels: ReadonlySet<string>): void {
    const number = numberOf(uri);
    this.#byDocument.delete(number);
    this.#byDocument.set(number, this.#kept(labels));
    if (this.#byDocument.size <= this.#limit) return;
    const [oldest] = this.#byDocument.keys();
    if (oldest !== undefined) this.#byDocument.delete(oldest);
  }

  delete(uri: string): void {
    this.#byDocument.delete(numberOf(uri));
  }

  #kept(labels: ReadonlySet<string>): ReadonlySet<string> {
    const key = [...labels].join('\n');
    let list = this.#lists.get(key);
    if (list) return list;
    // Lists that no document has any more are let go with the others.
    if (this.#lists.size >= LISTS) this.#lists.clear();
    // As strings of their own: a part of a text would keep the whole of it in memory.
    list = new Set(JSON.parse(JSON.stringify([...labels])));
    this.#lists.set(key, list);
    return list;
  }
}

const numberOf = (uri: string): number => Number.parseInt(fingerprint(uri), 16);

/** Different lists that are known again; a list that is not is kept twice. */
const LISTS = 10_000;
