import type { Terminal } from './terminal';

/**
 * Writes the files of a run one by one, as `{"files":[…]}` with what `end` adds, or as text: nothing of a file is kept
 * once it is written.
 */
export class Results {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  #count = 0;

  constructor(terminal: Terminal, format: string) {
    this.#terminal = terminal;
    this.#isJson = format === 'json';
  }

  get isJson(): boolean {
    return this.#isJson;
  }

  /** How many files could not be read. */
  unreadable = 0;

  /** A file's result; the text is made only where it is written. */
  async add(result: object, text: () => string): Promise<void> {
    const separator = this.#count++ ? ',\n' : '{"files":[\n';
    await this.#terminal.write(this.#isJson ? separator + JSON.stringify(result) : text());
  }

  /** A file that cannot be read: it is listed all the same, and told on standard error. */
  async addUnreadable(path: string, error: string): Promise<void> {
    this.unreadable++;
    this.#terminal.tell(`gloss: ${path} cannot be read: ${error}.`);
    await this.add({ path, error }, () => '');
  }

  async end(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    if (!this.#isJson) return;
    const opening = this.#count ? '' : '{"files":[';
    const rest = Object.entries(more).map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
    await this.#terminal.write(`${opening}\n]${rest.join('')}}\n`);
  }
}
