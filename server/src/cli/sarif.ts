import { version } from '../../../package.json';
import { rules } from '../checks';
import type { ProblemJson } from './problemReport';
import type { CheckResults } from './results';
import type { Terminal } from './terminal';

/**
 * The problems of a run as SARIF 2.1.0 (OASIS), one run, written file by file. Lines and columns are 1-based, columns in
 * UTF-16 code units. A file that cannot be read is a notification of the tool.
 */
export class SarifResults implements CheckResults {
  failed = 0;
  readonly #terminal: Terminal;
  readonly #notifications: object[] = [];
  #count = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  async add({ path, problems }: { readonly path: string; readonly problems: readonly ProblemJson[] }): Promise<void> {
    for (const { code, severity, message, range, data } of problems) {
      const { start, end } = range;
      const result = {
        ruleId: code,
        level: levels[severity],
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(path) },
              region: {
                startLine: start.line + 1,
                startColumn: start.character + 1,
                endLine: end.line + 1,
                endColumn: end.character + 1,
              },
            },
          },
        ],
        ...(data ? { properties: data } : {}),
      };
      await this.#terminal.write((this.#count++ ? ',\n' : opening()) + JSON.stringify(result));
    }
  }

  async addUnreadable(path: string, error: string): Promise<void> {
    this.failed++;
    this.#terminal.tell(`gloss: ${path} cannot be read: ${error}.`);
    this.#notifications.push({ level: 'error', message: { text: `${path} cannot be read: ${error}.` } });
  }

  async end(): Promise<void> {
    const invocation = { executionSuccessful: !this.failed, toolExecutionNotifications: this.#notifications };
    const start = this.#count ? '' : opening();
    await this.#terminal.write(
      `${start}\n],"columnKind":"utf16CodeUnits","invocations":[${JSON.stringify(invocation)}]}]}\n`,
    );
  }
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

const opening = (): string => {
  const driver = { name: 'Gloss', version, rules: rules.map(({ code }) => ({ id: code })) };
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"results":[\n`;
};
