import type { Mention } from '../linking';
import { type BlockPlaces, shifted } from '../markup';
import type { SourceReading } from '../source';
import type { AnalysedBlock } from './analysedBlock';
import type { AnalysedDocument } from './analysedDocument';
import { apparatusFinder, type LinkedMention, linkedTo } from './mentionLinks';

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
  mentions: readonly Mention[],
  reading: SourceReading,
  earlier?: Named,
): Named {
  const isApparatus = apparatusFinder(reading);
  const before = earlier?.blocks ?? none;
  const across: Mention[] = [];
  let next = 0;
  const named = blocks.map((block, index) => {
    const start = sourceStarts[index]!;
    const end = start + block.block.sourceText.length;
    const first = next;
    let isWhole = true;
    for (; next < mentions.length && mentions[next]!.range.start < end; next++) {
      if (mentions[next]!.range.end <= end) continue;
      across.push(mentions[next]!);
      isWhole = false;
    }
    const own = mentions.slice(first, isWhole ? next : next - 1);
    const known = sameBlock(before[index], block) ?? sameBlock(before[index + before.length - blocks.length], block);
    if (own.length === 0) return known?.mentions.length === 0 ? known : new NamedBlock(block, none, none);
    const apparatus = own.map(each => isApparatus(each.range));
    if (known && isSame(known, own, apparatus, start)) return known;
    const placed = own.map(({ range, candidates }) => ({ range: shifted(range, -start), candidates }));
    return new NamedBlock(block, placed, apparatus);
  });
  return { blocks: named, across };
}

const sameBlock = (named: NamedBlock | undefined, block: AnalysedBlock): NamedBlock | undefined =>
  named?.block === block ? named : undefined;

function isSame(
  known: NamedBlock,
  mentions: readonly Mention[],
  apparatus: readonly boolean[],
  start: number,
): boolean {
  return (
    known.mentions.length === mentions.length &&
    mentions.every(({ range, candidates }, index) => {
      const old = known.mentions[index]!;
      return (
        old.candidates === candidates &&
        old.range.start + start === range.start &&
        old.range.end + start === range.end &&
        known.apparatus[index] === apparatus[index]
      );
    })
  );
}
