import { type BlockPlaces, shifted, type TextRange } from '../markup';
import type { Problem } from './rule';

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Problem['severity'], number>>;

/** From the most severe to the least. */
const severities: readonly Problem['severity'][] = ['error', 'warning', 'information', 'hint'];

/** Which severities there are among problems, one bit each. */
export const severitiesOf = (problems: readonly Problem[]): number =>
  problems.reduce((mask, { severity }) => mask | (1 << severities.indexOf(severity)), 0);

export const noCounts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** The counts with those of `more` added, or with `by` -1 taken away. */
export function counted(counts: Counts, more: Iterable<Problem>, by = 1): Counts {
  const sum = { ...counts };
  for (const { severity } of more) sum[severity] += by;
  return sum;
}

/** By where they begin, the shorter first; of one place by code. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** A problem as it was found. */
export interface FoundProblem {
  /** The same object for as long as nothing of its block changes. */
  readonly problem: Problem;
  /** The index of the block that the problem stands in, and in whose offsets it is; `null`: in those of the file. */
  readonly block: number | null;
  /** Where it begins, in the file. */
  readonly start: number;
}

/** As `byPlace` has it, of places in the file. */
const byFoundPlace = (a: FoundProblem, b: FoundProblem): number =>
  a.start - b.start ||
  lengthOf(a.problem) - lengthOf(b.problem) ||
  (a.problem.code < b.problem.code ? -1 : a.problem.code > b.problem.code ? 1 : 0);

const lengthOf = ({ range }: Problem): number => range.end - range.start;

/** What a list of problems is made of. */
export interface ProblemParts {
  /** The document's. */
  readonly uri: string;
  readonly places: BlockPlaces;
  /** In step with the blocks, in their offsets, each in order and inside its block. */
  readonly blocks: readonly { readonly sure: readonly Problem[]; readonly severities: number }[];
  /** How many are in `blocks`. */
  readonly counts: Counts;
  /** What no block shows by itself, in the offsets of the file. */
  readonly others: readonly Problem[];
}

/**
 * The problems of a document. Those of its blocks stay as they were found, in the offsets of each block, and are put in
 * their places when they are asked for: who asks for some of them pays for some.
 */
export class ProblemList {
  readonly #parts: ProblemParts;
  readonly #counts: Counts;

  constructor(parts: ProblemParts) {
    this.#parts = { ...parts, others: [...parts.others].sort(byPlace) };
    this.#counts = counted(parts.counts, parts.others);
  }

  get size(): number {
    return severities.reduce((sum, each) => sum + this.#counts[each], 0);
  }

  /** In the order of their places. */
  all(): Problem[] {
    return this.#within(0, this.#parts.blocks.length, () => true)
      .map(each => this.placed(each))
      .sort(byPlace);
  }

  /** The most severe, at most `limit` of them, and of equal ones the first; in the order of their places. */
  worst(limit: number): Problem[] {
    return this.worstFound(limit).map(each => this.placed(each));
  }

  /** The same as they were found. */
  worstFound(limit: number): FoundProblem[] {
    const room = { ...noCounts };
    let left = limit;
    for (const each of severities) {
      room[each] = Math.min(left, this.#counts[each]);
      left -= room[each];
    }
    const wanted = limit - left;
    const isWanted = ({ severity }: Problem) => room[severity]-- > 0;
    const hasRoom = () => severities.reduce((mask, each, index) => (room[each] > 0 ? mask | (1 << index) : mask), 0);
    return this.#within(0, this.#parts.blocks.length, isWanted, wanted, hasRoom).sort(byFoundPlace);
  }

  /** Those that share a character with the range, or touch its start; in the order of their places. */
  at({ start, end }: TextRange): Problem[] {
    const { starts } = this.#parts.places;
    const first = starts.findIndex((_, index) => (starts[index + 1] ?? Number.POSITIVE_INFINITY) >= start);
    const behind = starts.findIndex(each => each > end);
    return this.#within(first < 0 ? starts.length : first, behind < 0 ? starts.length : behind, ({ range }, by) => {
      const [from, to] = [range.start + by, range.end + by];
      return (from < end && start < to) || (from <= start && start <= to);
    })
      .map(each => this.placed(each))
      .sort(byPlace);
  }

  /** A problem in the offsets of the file. */
  placed({ problem, block }: FoundProblem): Problem {
    return block === null ? problem : placed(problem, this.#parts.places.starts[block]!, this.#parts.uri);
  }

  /**
   * What is wanted of the blocks from `first` to before `last` and of the others, as the text goes.
   * Ends when there are `most`; blocks without one of the severities that are `asked` for then are passed over.
   */
  #within(
    first: number,
    last: number,
    isWanted: (problem: Problem, by: number) => boolean,
    most = Number.POSITIVE_INFINITY,
    asked: () => number = () => ~0,
  ): FoundProblem[] {
    const { places, blocks, others } = this.#parts;
    const found: FoundProblem[] = [];
    let next = 0;
    const addOthers = (limit: number) => {
      for (; next < others.length && others[next]!.range.start < limit; next++)
        if (isWanted(others[next]!, 0))
          found.push({ problem: others[next]!, block: null, start: others[next]!.range.start });
    };
    for (let index = first; index < last && found.length < most; index++) {
      const { sure: problems, severities: mask } = blocks[index]!;
      if (mask === 0 || (mask & asked()) === 0) continue;
      const by = places.starts[index]!;
      for (const each of problems) {
        addOthers(each.range.start + by);
        if (isWanted(each, by)) found.push({ problem: each, block: index, start: each.range.start + by });
      }
    }
    addOthers(Number.POSITIVE_INFINITY);
    return found;
  }
}

/** A block's problem where the block, whose start is given, stands in the file. */
export function placed(found: Problem, by: number, uri: string): Problem {
  if (by === 0 && !found.places) return found;
  const { places, ...problem } = found;
  const { range, related, data } = problem;
  const moved = Object.entries(places ?? {}).map(([name, each]) => [name, shifted(each, by)]);
  return {
    ...problem,
    range: shifted(range, by),
    ...(related
      ? { related: related.map(each => (each.uri === uri ? { ...each, range: shifted(each.range, by) } : each)) }
      : {}),
    ...(places ? { data: { ...data, ...Object.fromEntries(moved) } } : {}),
  };
}
