import type { RunOptions } from '../checks';
import { breather, type Project, packText } from '../project';
import type { CheckedFiles, ReadFailure } from './checkThread';
import { DocumentChecker } from './documentChecker';
import type { CheckEngine } from './engine';
import { problemsToBytes } from './memorySheets';
import { answerFrom } from './outside';

export interface LocalEngineOptions {
  readonly options: RunOptions;
  /** As whoever keeps them unpacks problems. */
  readonly pack?: typeof problemsToBytes;
  /** Reads a file; by default as the project does. */
  readonly read?: (uri: string) => string | ReadFailure;
}

/** Checks documents on the only thread, which gets to other work in between. */
export class LocalEngine implements CheckEngine {
  readonly ahead = 1;
  readonly #project: Project;
  readonly #pack: typeof problemsToBytes;
  readonly #read: (uri: string) => string | ReadFailure | Promise<string | ReadFailure>;
  readonly #checker: DocumentChecker;
  readonly #breathe: () => Promise<void> | void;

  constructor(project: Project, { options, pack = problemsToBytes, read }: LocalEngineOptions) {
    this.#project = project;
    this.#breathe = breather(undefined, project.foreground);
    this.#pack = pack;
    this.#read = read ?? (uri => this.#readAsProject(uri));
    const text = async (uri: string) => {
      const found = await this.#read(uri);
      return typeof found === 'string' ? found : undefined;
    };
    this.#checker = new DocumentChecker({ project, read: text, options });
  }

  async check(uris: readonly string[]): Promise<CheckedFiles> {
    const checked = [];
    const failures = [];
    for (const uri of uris) {
      await this.#breathe();
      const text = await this.#read(uri);
      if (typeof text !== 'string') failures.push({ uri, ...text });
      else {
        const document = this.#project.analyse(uri, text);
        const [each] = await this.#checker.check([document], queries => answerFrom(this.#project.snapshot(), queries));
        checked.push(each!);
      }
    }
    const texts = checked.map(({ uri, text }) => ({ uri, text: packText(text) }));
    return { texts, problems: this.#pack(checked.map(each => each.problems)), failures };
  }

  renew(_: unknown, changed: readonly string[]): void {
    this.#checker.forget(changed);
  }

  async end(): Promise<void> {}

  async #readAsProject(uri: string): Promise<string | ReadFailure> {
    const text = (await this.#project.read(uri))?.document.text;
    return text ?? { code: 'ENOENT', message: 'The file cannot be read.' };
  }
}
