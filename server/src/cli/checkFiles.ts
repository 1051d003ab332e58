import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  answerFrom,
  type CheckEngine,
  type CheckedFiles,
  DocumentChecker,
  LocalEngine,
  type ProblemRecord,
} from '../background';
import { CheckThreads } from '../background/checkThreads.node';
import { packProblems, unpackProblems } from '../background/packProblems.node';
import { readText, textOf } from '../background/readText.node';
import type { Project } from '../project';
import { reasonOf, shownPath, type UnreadableFile, uriOf } from './inputFiles';
import { type ProblemJson, problemJson } from './problemReport';
import type { RunSheets } from './runSheets';

/** What a run checks its documents with. */
export interface CheckContext {
  readonly project: Project;
  readonly cwd: string;
  /** Codes of the rules to run; absent: those that are on. */
  readonly wanted: ReadonlySet<string> | undefined;
  readonly log: (line: string) => void;
  /** The folder of the bundled programs; absent: one thread. */
  readonly programs: string | undefined;
  /** What is known of documents already, and what is found of them. */
  readonly sheets?: RunSheets;
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
  const { project, cwd, sheets } = context;
  const own = project.snapshot().files;
  const engine = engineFor(paths.length, context);
  try {
    const answers: Promise<readonly CheckedPath[]>[] = [];
    let next = 0;
    const ask = async () => {
      const chunk = paths
        .slice(next, (next += CHUNK))
        .map(given => ({ path: shownPath(given), uri: uriOf(given, cwd) }));
      if (!chunk.length) return;
      const results = new Map<string, FileResult>();
      for (const { uri } of chunk) {
        const known = own.has(uri) ? undefined : await sheets?.problems(uri);
        if (known) results.set(uri, { problems: known.map(problemJson) });
      }
      const missing = chunk.flatMap(({ uri }) => (own.has(uri) || results.has(uri) ? [] : [uri]));
      const checked = missing.length ? engine.check(missing) : Promise.resolve(nothing);
      const answer = checked.then(found => {
        sheets?.take(found);
        for (const [uri, result] of resultsOf(found)) results.set(uri, result);
        return chunk.map(({ path, uri }): CheckedPath => ({ path, ...(results.get(uri) ?? { ownUri: uri }) }));
      });
      // Its turn to be awaited, and to fail the run, comes later.
      answer.catch(() => {});
      answers.push(answer);
    };
    for (let index = 0; index < engine.ahead; index++) await ask();
    for (let first = answers.shift(); first; first = answers.shift()) {
      const answer = await first;
      await ask();
      yield* answer;
    }
  } finally {
    await engine.end();
  }
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

/** Threads where there are many files, else this one. */
function engineFor(files: number, { project, wanted, log, programs, sheets }: CheckContext): CheckEngine {
  const threads = threadsFor(files);
  if (threads < 2 || programs === undefined) {
    const options = { ...(wanted ? { rules: wanted } : {}), log };
    return new LocalEngine(project, { options, pack: packed(sheets?.areKept ?? false), read: readText });
  }
  const { files: own } = project.snapshot();
  return new CheckThreads({
    script: join(programs, 'check-worker.js'),
    threads,
    setup: {
      root: project.root,
      files: [...own.values()].map(({ uri, text }) => ({ uri, text })),
      choices: project.choices(),
      ...(wanted ? { rules: [...wanted] } : {}),
    },
    answer: queries => answerFrom(project.snapshot(), queries),
    log,
  });
}

type FileResult = { readonly error: string } | { readonly problems: readonly ProblemJson[] };

type Problems = readonly (readonly ProblemRecord[])[];

/** Problems that were found on this thread, by the bytes that stand for them: they need not be read from these. */
const foundHere = new WeakMap<Uint8Array, Problems>();

/** Packs problems where they are kept; else the bytes only stand for them. */
const packed = (areKept: boolean) => (problems: Problems) => {
  const bytes = areKept ? packProblems(problems) : new Uint8Array();
  foundHere.set(bytes, problems);
  return bytes;
};

const nothing: CheckedFiles = { texts: [], problems: packProblems([]), failures: [] };

function resultsOf({ texts, problems, failures }: CheckedFiles) {
  const unpacked = foundHere.get(problems) ?? unpackProblems(problems);
  return new Map<string, FileResult>([
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
