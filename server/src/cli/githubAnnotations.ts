import type { ProblemJson } from './problemReport';
import type { CheckResults } from './results';
import type { Terminal } from './terminal';

/** The problems of a run as workflow commands, which GitHub shows at their lines: `::warning file=…,line=…::message`. */
export class GithubAnnotations implements CheckResults {
  failed = 0;
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  async add({ path, problems }: { readonly path: string; readonly problems: readonly ProblemJson[] }): Promise<void> {
    for (const { code, severity, message, range } of problems) {
      const { start, end } = range;
      const place = [`line=${start.line + 1}`, `endLine=${end.line + 1}`];
      // A column range is shown on one line alone.
      if (start.line === end.line) place.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
      await this.#terminal.write(
        `::${commands[severity]} file=${property(path)},${place.join(',')},title=${property(code)}::${words(message)}\n`,
      );
    }
  }

  async addUnreadable(path: string, error: string): Promise<void> {
    this.failed++;
    this.#terminal.tell(`gloss: ${path} cannot be read: ${error}.`);
    await this.#terminal.write(`::error file=${property(path)}::${words(`It cannot be read: ${error}.`)}\n`);
  }

  async end(): Promise<void> {}
}

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

const words = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => words(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
