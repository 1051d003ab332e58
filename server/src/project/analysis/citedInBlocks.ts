import { sharedEnds } from '../../incremental';
import type { AnalysedBlock } from './analysedBlock';

/** The works that annotations in the blocks of a document cite. */
export interface CitedInBlocks {
  readonly blocks: readonly AnalysedBlock[];
  /** By id, how often they cite the work. */
  readonly counts: ReadonlyMap<string, number>;
}

/** `earlier`: of another version of the document, whose counts are taken over where they are the same. */
export function citedInBlocks(blocks: readonly AnalysedBlock[], earlier?: CitedInBlocks): CitedInBlocks {
  const { head, tail } = earlier ? sharedEnds(earlier.blocks, blocks) : { head: 0, tail: 0 };
  const changes = new Map<string, number>();
  const count = (all: readonly AnalysedBlock[], by: number) => {
    for (let index = head; index < all.length - tail; index++)
      for (const id of all[index]!.cited) changes.set(id, (changes.get(id) ?? 0) + by);
  };
  count(earlier?.blocks ?? [], -1);
  count(blocks, 1);
  if (earlier && [...changes.values()].every(each => each === 0)) return { blocks, counts: earlier.counts };
  const counts = new Map(earlier?.counts);
  for (const [id, by] of changes) {
    const now = (counts.get(id) ?? 0) + by;
    if (now > 0) counts.set(id, now);
    else counts.delete(id);
  }
  return { blocks, counts };
}
