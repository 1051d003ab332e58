import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { answerFrom, type CheckedFiles, DocumentChecker } from '../background';
import { CheckThreads } from '../background/checkThreads.node';
import { unpackProblems } from '../background/packProblems.node';
import { readText, textOf } from '../background/readText.node';
import { breather, type Project } from '../project';
import { reasonOf, shownPath, type UnreadableFile, uriOf } from './inputFiles';
import { type ProblemJson, problemJson } from './problemReport';

/** What a run checks its documents with. */
export interface CheckContext {
  readonly project: Project;
  readonly cwd: string;
  /** Codes of the rules to run; absent: those that are on. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly log: (line: string) => void;
  /** The folder of the bundled programs; absent: one thread. */
  readonly programs: string | undefined;
}

/** What `gloss check` says of a file. */
export type CheckedPath = UnreadableFile | CheckedText | ProjectsOwn;

export interface CheckedText {
  readonly path: string;
  readonly problems: readonly ProblemJson[];
}

/** A file that is no document: what is wrong in it, the check of the whole project knows. */
export interface ProjectsOwn {
  readonly path: string;
  readonly ownUri: string;
}

/**
 * Checks files, given by their paths, and gives the results in their order: on all processors where there are many. No more
 * is under way than the threads have to do next, so that memory does not grow with the number of files.
 */
export async function* checkFiles(paths: readonly string[], context: CheckContext): AsyncGenerator<CheckedPath> {
  const threads = threadsFor(paths.length);
  if (threads > 1 && context.programs !== undefined) yield* onThreads(paths, context, context.programs, threads);
  else yield* here(paths, context);
}

/** Checks texts as documents of the project at those URIs. */
export function textChecker({ project, wanted, log }: CheckContext) {
  const checker = new DocumentChecker({
    project,
    read: textOf,
    options: { ...(wanted ? { rules: wanted } : {}), log },
  });
  return async (uri: string, text: string, isClosed: boolean): Promise<ProblemJson[]> => {
    const ask: Parameters<DocumentChecker['check']>[1] = queries => answerFrom(project.snapshot(), queries);
    const [checked] = await checker.check([project.analyse(uri, text)], ask, isClosed);
    return checked!.problems.map(problemJson);
  };
}

async function* here(paths: readonly string[], context: CheckContext): AsyncGenerator<CheckedPath> {
  const breathe = breather();
  const check = textChecker(context);
  for (const given of paths) {
    await breathe();
    const [path, uri] = [shownPath(given), uriOf(given, context.cwd)];
    if (context.project.snapshot().files.has(uri)) yield { path, ownUri: uri };
    else {
      const text = readText(uri);
      yield typeof text === 'string'
        ? { path, problems: await check(uri, text, true) }
        : { path, error: reasonOf(text) };
    }
  }
}

async function* onThreads(
  paths: readonly string[],
  { project, cwd, wanted, log }: CheckContext,
  programs: string,
  count: number,
): AsyncGenerator<CheckedPath> {
  const own = project.snapshot().files;
  const threads = new CheckThreads({
    script: join(programs, 'check-worker.js'),
    threads: count,
    setup: {
      root: project.root,
      files: [...own.values()].map(({ uri, text }) => ({ uri, text })),
      choices: project.choices(),
      ...(wanted ? { rules: [...wanted] } : {}),
    },
    answer: queries => answerFrom(project.snapshot(), queries),
    log,
  });
  try {
    const answers: Promise<readonly CheckedPath[]>[] = [];
    let next = 0;
    const ask = () => {
      const chunk = paths
        .slice(next, (next += CHUNK))
        .map(given => ({ path: shownPath(given), uri: uriOf(given, cwd) }));
      if (!chunk.length) return;
      const answer = threads.check(chunk.flatMap(({ uri }) => (own.has(uri) ? [] : [uri]))).then(checked => {
        const results = resultsOf(checked);
        return chunk.map(({ path, uri }): CheckedPath => {
          const result = results.get(uri);
          return result ? { path, ...result } : { path, ownUri: uri };
        });
      });
      // Its turn to be awaited, and to fail the run, comes later.
      answer.catch(() => {});
      answers.push(answer);
    };
    for (let index = 0; index < threads.ahead; index++) ask();
    for (let first = answers.shift(); first; first = answers.shift()) {
      const answer = await first;
      ask();
      yield* answer;
    }
  } finally {
    await threads.end();
  }
}

function resultsOf({ texts, problems, failures }: CheckedFiles) {
  const unpacked = unpackProblems(problems);
  return new Map<string, { readonly error: string } | { readonly problems: readonly ProblemJson[] }>([
    ...texts.map(({ uri }, index) => [uri, { problems: unpacked[index]!.map(problemJson) }] as const),
    ...failures.map(each => [each.uri, { error: reasonOf(each) }] as const),
  ]);
}

/** Threads that a run over so many files is worth; 1: none beside the first. */
const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(files / WORTH_A_THREAD)));

/** Below, a thread takes longer to begin than to do its part. */
const WORTH_A_THREAD = 150;
/** Files that are handed over together. */
const CHUNK = 16;
