import type { MatchedName } from '../matcher';
import type { Profile } from './profile';
import type { Scene, SettledMention, Surroundings } from './scene';

/** Something that speaks for a candidate, or against it. */
export interface Evidence {
  /** Natural logarithm of how much likelier it makes the candidate; below 0: less likely. */
  readonly weight: number;
  /**
   * `place`: it speaks for this place, and for the same name elsewhere in the text; `text`: it comes from the paragraph or
   * the whole text, where several pieces mostly tell the same, so that more of them count ever less.
   */
  readonly scope?: 'place' | 'text';
  /** For a reader: "its full name stands before". */
  readonly reason: string;
}

/** A name in a text that several entries share. */
export interface SharedName {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text, and folded. */
  readonly text: string;
  readonly folded: string;
  readonly surroundings: Surroundings;
  /** The language that it stands in, two letters; `undefined` where nothing tells. */
  readonly language: string | undefined;
  readonly candidates: readonly CandidateFacts[];
}

export interface CandidateFacts {
  readonly profile: Profile;
  /** The entry's names that stand here. */
  readonly names: readonly MatchedName[];
}

/** One sort of evidence: what it has to say on a candidate. Reads, keeps nothing. */
export type Witness = (candidate: CandidateFacts, name: SharedName, scene: SceneIndex) => Iterable<Evidence>;

/** A scene with what is settled in it by entry; what is decided for shared names comes in at the second look. */
export interface SceneIndex extends Scene {
  readonly settledById: ReadonlyMap<string, readonly SettledMention[]>;
  /** Links to an entry, in order. */
  linksTo(id: string): readonly SettledMention[];
  /** Whether a passage of these folded words is linked to the entry. */
  isLinkedAs(id: string, folded: string): boolean;
  /** Where an entry is settled under other names than this folded one, in order. */
  otherNames(id: string, folded: string): readonly SettledMention[];
  /** Those of them that introduce it: full names of which it is a short form. */
  introductions(id: string, folded: string): readonly SettledMention[];
}

/** The last of `placed`, which is in order, that ends at `offset` or before. */
export function lastBefore(placed: readonly SettledMention[], offset: number): SettledMention | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placed[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return placed[low - 1];
}
