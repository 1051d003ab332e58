import type { AnalysedDocument, Snapshot } from '../project';
import { type ActiveRule, blockProblems, type FoundInBlocks, problemOf } from './blockProblems';
import { checkOnce } from './checkOnce';
import { byPlace, ProblemList, placed } from './problemList';
import type { Problem, ProjectProblem, Rule } from './rule';
import { rules as allRules } from './rules';

export interface RunOptions {
  /** Codes of the rules to run, whatever their severity says; absent: all that are on. */
  readonly rules?: ReadonlySet<string>;
  /** Told when a rule throws: a defect, which costs that rule's findings alone. */
  readonly log?: (message: string) => void;
  /** Every rule there is; others in tests. */
  readonly available?: readonly Rule[];
}

/** What is wrong in a document, in the order of the places; what someone set aside is left out. */
export const runChecks = (document: AnalysedDocument, snapshot: Snapshot, options: RunOptions = {}): Problem[] =>
  checkOnce(
    document,
    snapshot,
    [...active(snapshot, options, document)],
    (rule, work) => guarded(rule, options, work),
    each => isReviewed(each, document, snapshot),
  );

/**
 * The same of a document that is edited, for who wants some of it. Where every rule runs, what was found in the blocks of
 * another version of the document is taken over if it still holds.
 */
export function findProblems(document: AnalysedDocument, snapshot: Snapshot, options: RunOptions = {}): ProblemList {
  const running = [...active(snapshot, options, document)];
  const run = <T>(rule: Rule, work: () => Iterable<T>) => guarded(rule, options, work);
  const find = (earlier?: FoundInBlocks) => blockProblems(document, snapshot, running, run, earlier);
  const found = options.rules ? find() : document.memory.renew('problems', find);
  const others: Problem[] = [];
  const add = (problem: Problem) => {
    if (!isReviewed(problem, document, snapshot)) others.push(problem);
  };
  for (const each of running) {
    const { rule } = each;
    if (!rule.checkDocument) continue;
    for (const finding of run(rule, () => rule.checkDocument!(document, snapshot)))
      add(placed(problemOf(finding, each), 0, document.uri));
  }
  const { places } = document.document;
  for (let index = 0; index < found.blocks.length; index++)
    for (const each of found.blocks[index]!.doubtful) add(placed(each, places.starts[index]!, document.uri));
  return new ProblemList({ uri: document.uri, places, blocks: found.blocks, counts: found.counts, others });
}

/** What is wrong in the project's own files, by file and place. */
export function runProjectChecks(snapshot: Snapshot, options: RunOptions = {}): ProjectProblem[] {
  const problems: ProjectProblem[] = [];
  for (const { rule, severity } of active(snapshot, options)) {
    if (!rule.checkProject) continue;
    for (const finding of guarded(rule, options, () => rule.checkProject!(snapshot))) {
      problems.push({ ...finding, code: rule.code, severity });
    }
  }
  return problems.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : byPlace(a, b)));
}

/** The rules to run with the severity that the document, else the project, else the rule gives. */
function* active(
  { settings }: Snapshot,
  { rules: wanted, available = allRules }: RunOptions,
  document?: AnalysedDocument,
): Iterable<ActiveRule> {
  for (const rule of available) {
    if (wanted && !wanted.has(rule.code)) continue;
    const set = document?.rules.get(rule.code) ?? settings.rules.get(rule.code);
    const severity = set ?? rule.severity;
    const isSet = set !== undefined;
    if (severity !== 'off') yield { rule, severity, isSet };
    // Asked for by name, a rule runs although it is off.
    else if (wanted) yield { rule, severity: rule.severity === 'off' ? 'information' : rule.severity, isSet };
  }
}

function guarded<T>(rule: Rule, { log }: RunOptions, run: () => Iterable<T>): readonly T[] {
  try {
    const found = run();
    return Array.isArray(found) ? found : [...found];
  } catch (error) {
    log?.(`The rule ${rule.code} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return [];
  }
}

function isReviewed({ code, range }: Problem, { id, document }: AnalysedDocument, { reviewed }: Snapshot) {
  if (!reviewed.findings.length) return false;
  const source = document.source.rangeToSource(range);
  return source !== null && reviewed.has(code, id, document.source.text, source);
}
