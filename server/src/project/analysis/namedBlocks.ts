import { spliced } from '../../incremental';
import type { Mention, MentionsRead } from '../../linking';
import type { BlockPlaces } from '../../markup';
import type { SourceReading } from '../../source';
import type { AnalysedBlock } from './analysedBlock';
import type { AnalysedDocument } from './analysedDocument';
import { apparatusFinder, apparatusOf, type LinkedMention, linkedTo } from './mentionLinks';
import {
  type Across,
  rangesStanding,
  type Standing,
  type StandingInBlocks,
  standingAcross,
  standingWithin,
  unchangedBlocks,
} from './unchangedBlocks';

/** The names of entries in a block's text: the same object as long as nothing of them changes. */
export class NamedBlock {
  readonly block: AnalysedBlock;
  /** Ranges count from where the block's source text starts. */
  readonly mentions: readonly Mention[];
  /** In step: whether a mention stands in what surrounds the text rather than in it. */
  readonly apparatus: readonly boolean[];
  #linked: readonly LinkedMention[] | undefined;

  constructor(block: AnalysedBlock, mentions: readonly Mention[], apparatus: readonly boolean[]) {
    this.block = block;
    this.mentions = mentions;
    this.apparatus = apparatus;
  }

  /** The mentions, each with the linked spans of the block that share a character with it. */
  get linked(): readonly LinkedMention[] {
    return (this.#linked ??= this.mentions.length ? [...linkedTo(this.mentions, this.block.annotations)] : none);
  }
}

/** The mentions of a document by its blocks. */
export interface Named {
  /** In step with the document's blocks. */
  readonly blocks: readonly NamedBlock[];
  /** Those that no block holds: they go on behind a page marker. In the offsets of the source text. */
  readonly across: readonly Mention[];
  /** The same, among all mentions of the document. */
  readonly acrossAt: Across;
  /** What it was made from. */
  readonly from: StandingInBlocks;
}

const none: readonly never[] = [];

/** The mentions that no block holds, each with the linked spans that share a character with it. */
export function linkedAcross({ named, annotations }: AnalysedDocument): Iterable<LinkedMention> {
  return named.across.length ? linkedTo(named.across, annotations) : none;
}

/** `earlier`: of another version of the document; blocks of which nothing has changed are taken over. */
export function namedBlocks(
  blocks: readonly AnalysedBlock[],
  { sourceStarts }: BlockPlaces,
  { matches: { starts, ends }, candidates, text }: MentionsRead,
  reading: SourceReading,
  earlier?: Named,
): Named {
  const mentions: Standing = { places: [starts, ends], things: candidates };
  const standing = [mentions, rangesStanding(apparatusOf(reading))];
  const from: StandingInBlocks = { blocks, sourceStarts, length: text.length, standing };
  const shared = earlier ? unchangedBlocks(earlier.from, from) : { head: 0, tail: 0 };
  const isApparatus = apparatusFinder(reading);
  const mentionAt = (index: number, by: number): Mention => ({
    range: { start: starts[index]! + by, end: ends[index]! + by },
    candidates: candidates[index]!,
  });
  const middle = blocks.slice(shared.head, blocks.length - shared.tail).map((block, index) => {
    const start = sourceStarts[shared.head + index]!;
    const own = standingWithin(mentions, start, start + block.block.sourceText.length);
    if (own.length === 0) return new NamedBlock(block, none, none);
    const apparatus = own.map(each => isApparatus({ start: starts[each]!, end: ends[each]! }));
    return new NamedBlock(
      block,
      own.map(each => mentionAt(each, -start)),
      apparatus,
    );
  });
  const acrossAt = standingAcross(mentions, from, shared, earlier?.acrossAt);
  return {
    blocks: spliced(earlier?.blocks ?? none, shared, middle),
    across: acrossAt.indexes.map(each => mentionAt(each, 0)),
    acrossAt,
    from,
  };
}
