import type { YamlList } from '../markup';
import type { ReadItem } from './item';

/** A glossary file with its items: all that a later reading needs of an earlier one. */
export interface ReadFile {
  readonly list: YamlList;
  readonly items: readonly ReadItem[];
}

/** How many elements two lists share at their beginnings, and at their ends behind that. */
export function changedRun<A, B>(before: readonly A[], after: readonly B[], isSame: (a: A, b: B) => boolean) {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && isSame(before[head]!, after[head]!)) head++;
  let tail = 0;
  while (tail < limit - head && isSame(before[before.length - 1 - tail]!, after[after.length - 1 - tail]!)) tail++;
  return { head, tail };
}
