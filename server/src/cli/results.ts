import type { ProblemJson } from './problemReport';
import type { Terminal } from './terminal';

/** Where `gloss check` puts what it finds, file by file. */
export interface CheckResults {
  /** How many files could not be read. */
  readonly failed: number;
  add(result: { readonly path: string; readonly problems: readonly ProblemJson[] }, text: () => string): Promise<void>;
  addUnreadable(path: string, error: string): Promise<void>;
  end(more: Readonly<Record<string, unknown>>): Promise<void>;
}

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

  /** How many files could not be read, or other things not be done. */
  failed = 0;

  /** A file's result; the text is made only where it is written. */
  async add(result: object, text: () => string): Promise<void> {
    const separator = this.#count++ ? ',\n' : '{"files":[\n';
    await this.#terminal.write(this.#isJson ? separator + JSON.stringify(result) : text());
  }

  /** A file that cannot be read. */
  addUnreadable(path: string, error: string): Promise<void> {
    return this.addFailed({ path, error }, `${path} cannot be read: ${error}.`);
  }

  /** What could not be done: it is listed all the same, and told on standard error. */
  async addFailed(result: object, told: string): Promise<void> {
    this.failed++;
    this.#terminal.tell(`gloss: ${told}`);
    await this.add(result, () => '');
  }

  async end(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    if (!this.#isJson) return;
    const opening = this.#count ? '' : '{"files":[';
    const rest = Object.entries(more).map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
    await this.#terminal.write(`${opening}\n]${rest.join('')}}\n`);
  }
}
