import { runChecks } from '../checks';
import type { Project } from '../project';
import { isUnreadable, readInput, type UnreadableFile } from './inputFiles';
import { type ProblemJson, problemsToJson } from './problemReport';

/** What a run checks its documents with. */
export interface CheckContext {
  readonly project: Project;
  readonly cwd: string;
  /** Codes of the rules to run; absent: those that are on. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly log: (line: string) => void;
}

/** What `gloss check` says of a file: plain data, for it may come from another thread. */
export type CheckedFile = UnreadableFile | CheckedDocument | ProjectsOwn;

export interface CheckedDocument {
  readonly path: string;
  readonly problems: readonly ProblemJson[];
}

/** A file that is no document: what is wrong in it, the check of the whole project knows. */
export interface ProjectsOwn {
  readonly path: string;
  readonly ownUri: string;
}

/** Checks one file, given by its path. */
export async function checkOne(given: string, context: CheckContext): Promise<CheckedFile> {
  const { project, cwd } = context;
  const file = await readInput(given, cwd);
  if (isUnreadable(file)) return file;
  if (project.snapshot().files.has(file.uri)) return { path: file.path, ownUri: file.uri };
  return { path: file.path, problems: await checkText(file.uri, file.text, context) };
}

/** The problems of a text as a document of the project at that URI. */
export async function checkText(
  uri: string,
  text: string,
  { project, wanted, log }: CheckContext,
): Promise<ProblemJson[]> {
  const analysed = project.analyse(uri, text);
  const problems = runChecks(analysed, await project.withCited(analysed), { rules: wanted, log });
  return problemsToJson(problems, analysed.document);
}
