import { type Derived, derive, type Ends, isSame, spliced } from '../incremental';
import { type Block, sourceInBlock } from '../markup';
import { type AnalysedDocument, quoteOf, type Snapshot } from '../project';
import { byPlace, type Counts, counted, noCounts, severitiesOf } from './problemList';
import type { Finding, Problem, Rule } from './rule';

/** A rule that is on, and what its findings weigh. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Problem['severity'];
  /** The project or the document says the severity, so that no finding weighs less. */
  readonly isSet: boolean;
}

/** What a rule found as a problem of its weight: the finding's own, unless someone set the rule's. */
export const problemOf = (finding: Finding, { rule, severity, isSet }: ActiveRule): Problem => ({
  ...finding,
  code: rule.code,
  severity: (isSet ? undefined : finding.severity) ?? severity,
});

/** The problems of one block, in its offsets and in order. */
export interface BlockProblems {
  readonly sure: readonly Problem[];
  /** Of those that are sure; see `severitiesOf`. */
  readonly severities: number;
  /** Those that reach beyond the block, or that someone may have set aside: what surrounds the block decides. */
  readonly doubtful: readonly Problem[];
}

/** What one version gave, for the next. */
export interface FoundInBlocks {
  readonly rules: readonly Rule[];
  readonly given: readonly unknown[];
  /** Rule by rule. */
  readonly derived: readonly Derived<object, readonly Problem[]>[];
  /** In step with the document's blocks. */
  readonly blocks: readonly BlockProblems[];
  /** How many are sure. */
  readonly counts: Counts;
}

const nothing: readonly never[] = [];
const nothingWrong: BlockProblems = { sure: nothing, severities: 0, doubtful: nothing };

/**
 * What the rules find in the blocks of a document. `earlier`, what they found in another version, is taken over where it
 * still holds. `run` guards a rule that throws.
 */
export function blockProblems(
  document: AnalysedDocument,
  snapshot: Snapshot,
  active: readonly ActiveRule[],
  run: <T>(rule: Rule, work: () => Iterable<T>) => readonly T[],
  earlier?: FoundInBlocks,
): FoundInBlocks {
  const own = active.filter(each => each.rule.checkBlock);
  const rules = own.map(each => each.rule);
  const before = earlier && isSame(earlier.rules, rules) ? earlier : undefined;
  const derived = own.map((each, index) => {
    const { rule, severity, isSet } = each;
    const { inputs, given, check } = rule.checkBlock!(document, snapshot);
    const find = (_: object, block: number): readonly Problem[] => {
      const found = run(rule, () => check(block));
      if (found.length === 0) return nothing;
      return found.map(finding => problemOf(finding, each));
    };
    return derive(inputs, [...given, severity, isSet], find, before?.derived[index]);
  });
  const { reviewed } = snapshot;
  const given = reviewed.findings.length ? [reviewed, document.id] : [];
  const { blocks } = document.document.places;
  const merge = (index: number): BlockProblems => {
    const all = derived.flatMap(each => each.values[index]!);
    if (all.length === 0) return nothingWrong;
    const isDoubtful = (each: Problem) =>
      isBeyond(each, blocks[index]!) || isNamed(each, blocks[index]!, document.id, snapshot);
    const doubtful = all.filter(isDoubtful);
    const sure = doubtful.length ? all.filter(each => !doubtful.includes(each)) : all;
    return { sure: sure.length > 1 ? sure.sort(byPlace) : sure, severities: severitiesOf(sure), doubtful };
  };
  const result = { rules, given, derived };
  if (!before || !isSame(before.given, given)) {
    const merged = blocks.map((_, index) => merge(index));
    return { ...result, blocks: merged, counts: merged.reduce((sum, each) => counted(sum, each.sure), noCounts) };
  }
  const shared = leastShared(derived);
  const middle: BlockProblems[] = [];
  for (let index = shared.head; index < blocks.length - shared.tail; index++) middle.push(merge(index));
  let { counts } = before;
  for (let index = shared.head; index < before.blocks.length - shared.tail; index++)
    counts = counted(counts, before.blocks[index]!.sure, -1);
  for (const each of middle) counts = counted(counts, each.sure);
  return { ...result, blocks: spliced(before.blocks, shared, middle), counts };
}

/** What all of the results share with those that they were made from. */
function leastShared(derived: readonly Derived<object, unknown>[]): Ends {
  let { head, tail } = derived[0]?.shared ?? { head: 0, tail: 0 };
  for (const { shared } of derived) {
    head = Math.min(head, shared.head);
    tail = Math.min(tail, shared.tail);
  }
  return { head, tail };
}

/** Whether a problem of a block reaches beyond it. */
export const isBeyond = ({ range }: Problem, { text }: Block): boolean => range.start < 0 || range.end > text.length;

/** Whether a problem on such words was set aside somewhere in the document. */
export function isNamed({ code, range }: Problem, block: Block, id: string, { reviewed }: Snapshot): boolean {
  if (!reviewed.findings.length) return false;
  return reviewed.names(code, id, quoteOf(block.sourceText, sourceInBlock(block, range)));
}
