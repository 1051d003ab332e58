import { breather, type Project, packText } from '../project';
import type { CheckedFiles } from './checkThread';
import { DocumentChecker } from './documentChecker';
import type { CheckEngine } from './engine';
import { problemsToBytes } from './memorySheets';
import { answerFrom } from './outside';

/** Checks documents on the only thread, which gets to other work in between. */
export class LocalEngine implements CheckEngine {
  readonly ahead = 1;
  readonly #project: Project;
  readonly #pack: typeof problemsToBytes;
  readonly #checker: DocumentChecker;
  readonly #breathe = breather();

  /** `pack`: as the store unpacks problems. */
  constructor(project: Project, log: (line: string) => void, pack = problemsToBytes) {
    this.#project = project;
    this.#pack = pack;
    const read = async (uri: string) => (await project.read(uri))?.document.text;
    this.#checker = new DocumentChecker({ project, read, options: { log } });
  }

  async check(uris: readonly string[]): Promise<CheckedFiles> {
    const checked = [];
    const failures = [];
    for (const uri of uris) {
      await this.#breathe();
      const document = await this.#project.read(uri);
      if (!document) failures.push({ uri, code: 'ENOENT', message: '' });
      else {
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
}
