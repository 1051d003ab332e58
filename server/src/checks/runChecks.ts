import type { AnalysedDocument, Snapshot } from '../project';
import type { Finding, Problem, ProjectProblem, Rule } from './rule';
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
export function runChecks(document: AnalysedDocument, snapshot: Snapshot, options: RunOptions = {}): Problem[] {
  const problems: Problem[] = [];
  for (const [rule, given] of active(snapshot, options, document)) {
    if (!rule.checkDocument) continue;
    const isSet = document.rules.has(rule.code) || snapshot.settings.rules.has(rule.code);
    for (const finding of guarded(rule, options, () => rule.checkDocument!(document, snapshot))) {
      const severity = (isSet ? undefined : finding.severity) ?? given;
      if (!isReviewed(rule.code, finding, document, snapshot)) problems.push({ ...finding, code: rule.code, severity });
    }
  }
  return problems.sort(byPlace);
}

/** What is wrong in the project's own files, by file and place. */
export function runProjectChecks(snapshot: Snapshot, options: RunOptions = {}): ProjectProblem[] {
  const problems: ProjectProblem[] = [];
  for (const [rule, severity] of active(snapshot, options)) {
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
): Iterable<readonly [Rule, Problem['severity']]> {
  for (const rule of available) {
    if (wanted && !wanted.has(rule.code)) continue;
    const severity = document?.rules.get(rule.code) ?? settings.rules.get(rule.code) ?? rule.severity;
    if (severity !== 'off') yield [rule, severity];
    // Asked for by name, a rule runs although it is off.
    else if (wanted) yield [rule, rule.severity === 'off' ? 'information' : rule.severity];
  }
}

function guarded<T>(rule: Rule, { log }: RunOptions, run: () => Iterable<T>): T[] {
  try {
    return [...run()];
  } catch (error) {
    log?.(`The rule ${rule.code} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return [];
  }
}

function isReviewed(code: string, { range }: Finding, { id, document }: AnalysedDocument, { reviewed }: Snapshot) {
  if (!reviewed.findings.length) return false;
  const source = document.source.rangeToSource(range);
  return source !== null && reviewed.has(code, id, document.source.text, source);
}

const byPlace = (a: Problem, b: Problem): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
