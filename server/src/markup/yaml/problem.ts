import type { TextRange } from '../range';
import type { Value } from '../values';

/** What is wrong in a piece of YAML. `invalid`: nothing of it could be read; `duplicate-key`: the first stands. */
export interface YamlProblem {
  readonly code: 'invalid' | 'duplicate-key';
  readonly range: TextRange;
  /** The YAML error, or the key that stands twice. */
  readonly detail: string;
}

/** A reading. `value` is `null` where there is nothing but comments, and where a problem is `invalid`. */
export interface YamlReading {
  readonly value: Value | null;
  readonly problems: readonly YamlProblem[];
}

/**
 * Which scalars are strings as they are spelled (`012`, `1.10`): asked with the keys from the outermost mapping to the
 * scalar's own; lists add nothing to the path.
 */
export type IsSpelled = (path: readonly string[]) => boolean;
