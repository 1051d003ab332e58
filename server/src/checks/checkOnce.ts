import type { AnalysedDocument, Snapshot } from '../project';
import { type ActiveRule, isBeyond, isNamed, problemOf } from './blockProblems';
import { byPlace, placed } from './problemList';
import type { Finding, Problem, Rule } from './rule';

/**
 * What the rules find in a document that nobody edits: the same problems in the same order as `findProblems` gives, with
 * nothing kept for another version. `run` guards a rule that throws; `isReviewed`: somebody set the problem aside.
 */
export function checkOnce(
  document: AnalysedDocument,
  snapshot: Snapshot,
  active: readonly ActiveRule[],
  run: (rule: Rule, work: () => Iterable<Finding>) => readonly Finding[],
  isReviewed: (problem: Problem) => boolean,
): Problem[] {
  const { uri, id } = document;
  const { blocks, starts } = document.document.places;
  const found: Problem[] = [];
  const others: Problem[] = [];
  const doubtful: Problem[] = [];
  for (const one of active) {
    const { rule } = one;
    const { check } = rule.checkBlock?.(document, snapshot) ?? {};
    for (let index = 0; check && index < blocks.length; index++) {
      for (const each of run(rule, () => check(index))) {
        const block = blocks[index]!;
        const problem = problemOf(each, one);
        const list = isBeyond(problem, block) || isNamed(problem, block, id, snapshot) ? doubtful : found;
        list.push(placed(problem, starts[index]!, uri));
      }
    }
    const { checkDocument } = rule;
    if (!checkDocument) continue;
    for (const each of run(rule, () => checkDocument(document, snapshot)))
      others.push(placed(problemOf(each, one), 0, uri));
  }
  for (const each of [...others, ...doubtful]) if (!isReviewed(each)) found.push(each);
  return found.sort(byPlace);
}
