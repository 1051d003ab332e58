import type { TextRange } from '../markup';
import type { SourceKind, SourceLanguage } from '../source';
import type { AgreementFinding } from './finding';

/** How findings compare with what readers decided. */
export interface Score {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** Each between 0 and 1; null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** One document's findings with what its readers tagged (`accepted`) and turned down (`rejected`). Ranges are of the source text. */
export interface ScoredDocument {
  readonly findings: readonly AgreementFinding[];
  readonly accepted: readonly TextRange[];
  readonly rejected: readonly TextRange[];
  readonly kind: SourceKind;
  /** The language at an offset of the source text. */
  readonly language: (offset: number) => SourceLanguage;
}

export interface Scorecard {
  readonly all: Score;
  readonly byLanguage: ReadonlyMap<string, Score>;
  readonly byKind: ReadonlyMap<string, Score>;
  /** Precision by rule; a passage that no rule found belongs to none, so recall is null here. */
  readonly byRule: ReadonlyMap<string, Score>;
  /** Findings that nobody has judged: they count neither way. */
  readonly unjudged: number;
}

/** How much of a passage a finding must cover to count as having found it; or half of the finding lies inside. */
const COVERED = 0.3;
const INSIDE = 0.5;

const meets = (passage: TextRange, finding: TextRange): boolean => {
  const shared = Math.min(passage.end, finding.end) - Math.max(passage.start, finding.start);
  return (
    shared > 0 &&
    (shared >= COVERED * (passage.end - passage.start) || shared >= INSIDE * (finding.end - finding.start))
  );
};

interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Compares the rules with a project's own decisions. Findings below `minimumLevel` are left out. */
export function scoreFindings(documents: Iterable<ScoredDocument>, minimumLevel = 3): Scorecard {
  const all = tally();
  const byLanguage = new Map<string, Tally>();
  const byKind = new Map<string, Tally>();
  const byRule = new Map<string, Tally>();
  let unjudged = 0;
  for (const { findings, accepted, rejected, kind, language } of documents) {
    const shown = findings.filter(finding => finding.level >= minimumLevel);
    const at = (offset: number): Tally[] => [all, of(byLanguage, language(offset)), of(byKind, kind)];
    for (const passage of accepted) {
      const found = shown.find(finding => meets(passage, finding.range));
      for (const one of at(passage.start)) found ? one.truePositives++ : one.falseNegatives++;
      if (found) of(byRule, found.rule).truePositives++;
    }
    for (const passage of rejected) {
      const found = shown.find(
        finding => meets(passage, finding.range) && !accepted.some(other => meets(other, finding.range)),
      );
      if (!found) continue;
      for (const one of at(passage.start)) one.falsePositives++;
      of(byRule, found.rule).falsePositives++;
    }
    unjudged += shown.filter(
      finding => ![...accepted, ...rejected].some(passage => meets(passage, finding.range)),
    ).length;
  }
  const scores = (tallies: ReadonlyMap<string, Tally>, recall = true) =>
    new Map([...tallies].map(([key, one]) => [key, scored(one, recall)]));
  return {
    all: scored(all, true),
    byLanguage: scores(byLanguage),
    byKind: scores(byKind),
    byRule: scores(byRule, false),
    unjudged,
  };
}

const tally = (): Tally => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0 });

const of = (tallies: Map<string, Tally>, key: string): Tally => {
  let found = tallies.get(key);
  if (!found) tallies.set(key, (found = tally()));
  return found;
};

function scored(one: Tally, withRecall: boolean): Score {
  const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const { truePositives, falsePositives, falseNegatives } = one;
  return {
    ...one,
    precision: ratio(truePositives, truePositives + falsePositives),
    recall: withRecall ? ratio(truePositives, truePositives + falseNegatives) : null,
    f1: withRecall ? ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) : null,
  };
}
