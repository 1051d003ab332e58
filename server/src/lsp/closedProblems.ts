import { t } from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity, type Location } from 'vscode-languageserver';
import type { Background, ProblemRecord } from '../background';
import type { ProjectProblem } from '../checks';
import { fingerprint, type Project, type Snapshot } from '../project';
import type { Diagnostics } from './diagnostics';
import type { Session } from './session';
import { fromRecord, moreProblems } from './toProtocol';

/** What is to be told of a file that is not open. */
export interface ClosedFile {
  readonly uri: string;
  /** Tells this from what was told before. */
  readonly mark: string;
  /** What is told; `undefined` where it has to be found first. */
  items(): Promise<readonly Diagnostic[] | undefined>;
}

/**
 * The problems of files that are not open: of documents, as they were found behind the index, without hints, which editors
 * show in open files alone; and of the project's own files. Of a project with very many, the first that were found.
 */
export class ClosedProblems {
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;

  constructor(session: Session, diagnostics: Diagnostics) {
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  /** Every file that has problems. */
  *files(): Iterable<ClosedFile> {
    for (const [project, background] of this.#session.backgrounds.all()) {
      let [shown, left] = [0, 0];
      const snapshot = project.snapshot();
      const rules = offMark(snapshot);
      for (const [uri, { mark, count }] of background.reports) {
        if (!snapshot.isClosed(uri)) continue;
        if (shown > MOST) left++;
        else {
          shown += Math.min(count, MOST_OF_ONE);
          yield { uri, mark: `${mark} ${rules}`, items: () => this.#ofDocument(uri, project, background) };
        }
      }
      // While documents are looked at, what is wrong in a glossary changes with each of them.
      if (!background.remaining) yield* this.#ownFiles(snapshot, left);
    }
  }

  /** The problems of one closed document of a project; none where they have to be found first. */
  async of(uri: string): Promise<readonly Diagnostic[]> {
    const project = this.#session.workspace.projectOf(uri);
    const background = this.#session.backgrounds.of(project);
    if (!background || this.#session.settings.problems !== 'project') return [];
    return (await this.#ofDocument(uri, project, background)) ?? [];
  }

  async #ofDocument(uri: string, project: Project, background: Background): Promise<Diagnostic[] | undefined> {
    const { settings } = project.snapshot();
    const isShown = ({ severity, code }: ProblemRecord) => severity !== 'hint' && settings.rules.get(code) !== 'off';
    const problems = background.problems(uri)?.filter(isShown);
    if (!problems) return undefined;
    const worst = problems.toSorted((a, b) => weight(a) - weight(b)).slice(0, MOST_OF_ONE);
    const items: Diagnostic[] = [];
    for (const each of worst) items.push(await fromRecord(each, this.#locate, this.#session.rulePages));
    if (problems.length > worst.length) items.push(moreProblems(problems.length - worst.length));
    return items;
  }

  *#ownFiles(snapshot: Snapshot, left: number): Iterable<ClosedFile> {
    const byFile = new Map<string, ProjectProblem[]>();
    for (const each of this.#diagnostics.ofProject(snapshot)) {
      if (each.severity === 'hint' || this.#session.texts.get(each.uri)) continue;
      byFile.get(each.uri)?.push(each) ?? byFile.set(each.uri, [each]);
    }
    const settings = `${snapshot.root}/gloss.yaml`;
    if (left && !this.#session.texts.get(settings) && !byFile.has(settings)) byFile.set(settings, []);
    for (const [uri, problems] of byFile) {
      const more = uri === settings ? left : 0;
      const text = snapshot.files.get(uri)?.text ?? '';
      yield {
        uri,
        mark: fingerprint(JSON.stringify([more, text, problems])),
        items: async () => [
          ...(await this.#diagnostics.itemsOf(uri, text, problems)),
          ...(more ? [moreDocuments(more)] : []),
        ],
      };
    }
  }

  readonly #locate = (
    uri: string,
    range: { readonly start: number; readonly end: number },
  ): Location | Promise<Location | undefined> => this.#session.location(uri, range);
}

/** Rules that are off stay silent before everything is checked without them. */
const offMark = ({ settings }: Snapshot): string =>
  [...settings.rules].flatMap(([code, severity]) => (severity === 'off' ? [code] : [])).join(' ');

const weight = ({ severity }: ProblemRecord): number => ['error', 'warning', 'information', 'hint'].indexOf(severity);

const moreDocuments = (count: number): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: 'gloss',
  message: t('The problems of {0} more documents are not shown. “gloss check” tells all of them.', count),
});

/** Problems of one file, as VS Code has it, and of a project: more is no list that anybody reads. */
const MOST_OF_ONE = 1000;
const MOST = 10_000;
