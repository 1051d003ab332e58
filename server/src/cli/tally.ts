import type { Problem } from '../checks';
import { UsageError } from './usageError';

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** Counts the problems of a run, and says whether it fails. */
export class Tally {
  readonly #counts = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #failOn: readonly Problem['severity'][];
  #files = 0;

  /** `failOn`: the mildest severity that makes the run fail. Throws a `UsageError` for what is none. */
  constructor(failOn: string) {
    const last = (severities as readonly string[]).indexOf(failOn);
    if (last < 0) throw new UsageError(`--fail-on is ${severities.join(', ')}, not “${failOn}”.`);
    this.#failOn = severities.slice(0, last + 1);
  }

  /** Adds the problems of one more file. */
  add(problems: readonly Pick<Problem, 'severity'>[]): void {
    this.#files++;
    for (const { severity } of problems) this.#counts[severity]++;
  }

  get failed(): boolean {
    return this.#failOn.some(each => this.#counts[each] > 0);
  }

  get summary() {
    const { error, warning, information, hint } = this.#counts;
    return { files: this.#files, errors: error, warnings: warning, information, hints: hint };
  }

  get text(): string {
    const { files, errors, warnings, information, hints } = this.summary;
    const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
    const found = [
      counted(errors, 'error'),
      counted(warnings, 'warning'),
      counted(information, 'remark'),
      counted(hints, 'hint'),
    ];
    return `${counted(files, 'file')} checked: ${found.join(', ')}.`;
  }
}
