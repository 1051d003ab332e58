import { relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { URI } from 'vscode-uri';
import { nearest, type Problem, rules, runProjectChecks } from '../../checks';
import { isPlainText, type Project, relativePath } from '../../project';
import { type CheckContext, checkFiles, textChecker } from '../checkFiles';
import type { Command, Options } from '../command';
import { GithubAnnotations } from '../githubAnnotations';
import { isFolder, isUnreadable, shownPath, uriOf } from '../inputFiles';
import { openProject } from '../openProject';
import { ownProblemsToJson, type ProblemJson, problemsToText } from '../problemReport';
import { progress } from '../progress';
import { type CheckResults, Results } from '../results';
import { RunSheets } from '../runSheets';
import { SarifResults } from '../sarif';
import { Tally } from '../tally';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';

export const check: Command = {
  name: 'check',
  operands: '[PATH…]',
  about:
    'Reports problems of documents: those named, those below a folder, or all of the project. A .txt is a source text.',
  options: [
    { name: 'rule', value: 'ID', several: true, about: 'only this rule; may be given several times' },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      about: 'exit status 1 from this severity on: error (default), warning, information, hint',
    },
    { name: 'stdin-jsonl', about: 'reads {"path","text"} lines from standard input and writes one result a line' },
  ],
  formats: ['text', 'json', 'sarif', 'github'],
  async run(given, terminal) {
    const tally = new Tally(given.value('fail-on') ?? 'error');
    const { options, wanted } = withRules(given);
    const isStream = options.has('stdin-jsonl');
    const isWholeProject = !options.operands.length && !isStream;
    const plainOnly = options.operands.length > 0 && options.operands.every(isPlainText);
    const { project } = await openProject(options, terminal, { documents: declared => declared || !plainOnly });
    const { cwd, programs, cache } = terminal;
    const log = (line: string) => terminal.tell(`gloss: ${line}`);
    const run: Run = { project, options, terminal, wanted, tally, log, cwd, programs };
    if (isStream) return checkLines(run);
    // What was kept is of all rules that are on.
    const isKept = !wanted && !options.has('no-cache');
    const sheets = await RunSheets.open(project, isKept ? cache : undefined, programs);
    return checkPaths({ ...run, sheets }, isWholeProject);
  },
};

interface Run extends CheckContext {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly tally: Tally;
}

async function checkPaths(run: Run, isWholeProject: boolean): Promise<number> {
  const { project, options, terminal, tally } = run;
  const results = resultsOf(options.format, terminal);
  const inputs = isWholeProject ? documentPaths(project, terminal.cwd) : await withFolders(run);
  if (!isWholeProject) await readTexts(run, inputs);
  // Of a whole project's own files, once it is known what its documents name and cite.
  let known: Map<string, Problem[]> | undefined;
  const ownFiles = () => (known ??= ownProblems(run));
  const bar = progress(terminal, 'Checking', options.quiet);
  let done = 0;
  for await (const file of checkFiles(inputs, run)) {
    bar.step(done++, inputs.length);
    if (isUnreadable(file)) await results.addUnreadable(file.path, file.error);
    else if ('ownUri' in file) {
      const own = project.snapshot().files.get(file.ownUri)!;
      await report(run, results, file.path, ownProblemsToJson(ownFiles().get(file.ownUri) ?? [], own));
      ownFiles().delete(file.ownUri);
    } else await report(run, results, file.path, file.problems);
  }
  bar.end();
  await run.sheets?.end();
  if (isWholeProject) {
    for (const [uri, problems] of ownFiles()) {
      const file = project.snapshot().files.get(uri);
      if (file) await report(run, results, shownRelative(uri, terminal.cwd), ownProblemsToJson(problems, file));
      else if (!project.snapshot().facts.has(uri) && !inputs.includes(shownRelative(uri, terminal.cwd))) {
        await results.addUnreadable(shownRelative(uri, terminal.cwd), project.snapshot().unreadable.get(uri) ?? '');
      }
    }
  }
  await results.end({ summary: tally.summary });
  if (options.format === 'text' && !options.quiet) await terminal.write(`${tally.text}\n`);
  return results.failed ? 2 : tally.failed ? 1 : 0;
}

function resultsOf(format: string, terminal: Terminal): CheckResults {
  if (format === 'sarif') return new SarifResults(terminal);
  return format === 'github' ? new GithubAnnotations(terminal) : new Results(terminal, format);
}

async function report(
  { tally, wanted }: Run,
  results: CheckResults,
  path: string,
  problems: readonly ProblemJson[],
): Promise<void> {
  const shown = wanted ? problems.filter(each => wanted.has(each.code)) : problems;
  tally.add(shown);
  await results.add({ path, problems: shown }, () => problemsToText(path, shown));
}

/** What texts name and cite has to be known where a glossary or a list of references is to be checked alone. */
async function readTexts(run: Run, inputs: readonly string[]): Promise<void> {
  const { project, cwd, wanted } = run;
  const { files, settings } = project.snapshot();
  const isAsked = inputs.some(each => {
    const rule = ruleOfTexts.get(files.get(uriOf(each, cwd))?.role);
    return rule !== undefined && (wanted ? wanted.has(rule) : settings.rules.get(rule) !== 'off');
  });
  if (isAsked) for await (const _ of checkFiles(documentPaths(project, cwd), run));
}

const ruleOfTexts = new Map<string | undefined, string>([
  ['glossary', 'entry/unmentioned'],
  ['references', 'citation/unused'],
]);

/** Problems of the project's own files, by file. */
function ownProblems({ project, wanted, log }: Run): Map<string, Problem[]> {
  const snapshot = project.snapshot();
  const byFile = new Map<string, Problem[]>([...snapshot.files.keys()].map(uri => [uri, []]));
  for (const each of runProjectChecks(snapshot, { rules: wanted, log })) {
    byFile.get(each.uri)?.push(each) ?? byFile.set(each.uri, [each]);
  }
  return byFile;
}

/** One result a line, each by itself: what a batch engine hands out may come back in any order. */
async function checkLines(run: Run): Promise<number> {
  const { terminal, tally } = run;
  let unreadable = 0;
  const check = textChecker(run);
  const lines = createInterface({ input: Readable.from(terminal.stdin), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (!line.trim()) continue;
    const record = readRecord(line);
    if ('error' in record) {
      unreadable++;
      await terminal.write(`${JSON.stringify(record)}\n`);
      continue;
    }
    const problems = await check(uriOf(record.path, terminal.cwd), record.text, false);
    tally.add(problems);
    await terminal.write(`${JSON.stringify({ path: record.path, problems })}\n`);
  }
  return unreadable ? 2 : tally.failed ? 1 : 0;
}

function readRecord(line: string): { path: string; text: string } | { path: string | null; error: string } {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record === 'object' && record !== null && 'path' in record && 'text' in record) {
      const { path, text } = record;
      if (typeof path === 'string' && typeof text === 'string') return { path, text };
    }
    return { path: null, error: 'a line needs a "path" and a "text", both strings' };
  } catch (error) {
    return { path: null, error: `a line is not JSON: ${(error as Error).message}` };
  }
}

/** `--rule a b FILE` is read as two rules: a rule's code names no file. */
function withRules(options: Options): { options: Options; wanted: ReadonlySet<string> | undefined } {
  const wanted = new Set(options.values('rule'));
  if (!wanted.size) return { options, wanted: undefined };
  const known = new Set(rules.map(each => each.code));
  for (const each of wanted) {
    if (known.has(each)) continue;
    const [close] = nearest(each, known);
    throw new UsageError(`There is no rule “${each}”${close ? `; did you mean “${close}”?` : '.'}`);
  }
  const operands = options.operands.filter(each => !known.has(each) || !wanted.add(each));
  return { options: { ...options, operands }, wanted };
}

/** Folders among the paths stand for the project's documents below them. */
async function withFolders({ options, project, terminal }: Run): Promise<string[]> {
  const paths: string[] = [];
  for (const given of options.operands) {
    if (!(await isFolder(given, terminal.cwd))) paths.push(given);
    else {
      const folder = uriOf(given, terminal.cwd);
      const below = [...project.snapshot().facts.keys()].filter(uri => relativePath(folder, uri) !== null).sort();
      paths.push(...below.map(uri => `${given.replace(/[/\\]$/, '')}/${relativePath(folder, uri)}`));
    }
  }
  return paths;
}

function documentPaths(project: Project, cwd: string): string[] {
  const { facts, unreadable, files } = project.snapshot();
  const uris = new Set([
    ...facts.keys(),
    ...[...unreadable.keys()].filter(uri => !files.has(uri) && /\.gloss$/i.test(uri)),
  ]);
  return [...uris].sort().map(uri => shownRelative(uri, cwd));
}

const shownRelative = (uri: string, cwd: string): string => {
  const path = relative(cwd, URI.parse(uri).fsPath);
  return shownPath(path.startsWith(`..${sep}..`) ? resolve(URI.parse(uri).fsPath) : path);
};
