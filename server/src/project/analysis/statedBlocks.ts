import {
  type AgreementDenial,
  type AgreementFinding,
  type AgreementsRead,
  agreementsIn,
  denialsIn,
  findingAt,
} from '../../agreements';
import { spliced } from '../../incremental';
import { type BlockPlaces, shifted, type TextRange } from '../../markup';
import type { AnalysedBlock } from './analysedBlock';
import {
  type Across,
  rangesStanding,
  type Standing,
  type StandingInBlocks,
  standingAcross,
  standingWithin,
  unchangedBlocks,
} from './unchangedBlocks';

/** A passage of a block that states an agreement. Ranges count from where the block's source text starts. */
export interface StatedPassage {
  /** Its `unit` is 0. */
  readonly finding: AgreementFinding;
  /** The unit without what it begins with: number, mark, bullet. */
  readonly content: TextRange;
}

/** A block with what its text states: the same object as long as nothing of that changes. */
export interface StatedBlock {
  readonly block: AnalysedBlock;
  readonly passages: readonly StatedPassage[];
  /** Page markers and the like that interrupt these passages. */
  readonly masks: readonly TextRange[];
}

/** The agreements that a document states, by its blocks. */
export interface Stated {
  /** In step with the document's blocks. */
  readonly blocks: readonly StatedBlock[];
  /** Those that no block holds: they go on in the next one. In the offsets of the source text. */
  readonly across: readonly AgreementFinding[];
  /** The units that tell something and that no block holds. */
  readonly acrossAt: Across | undefined;
  /** The sentences that say that no agreement was made. */
  readonly denials: readonly AgreementDenial[];
  /** What it was made from. */
  readonly from: StandingInBlocks;
  /** See `AgreementsRead`. */
  readonly proposal: TextRange | null;
}

const none: readonly never[] = [];

/** `earlier`: of another version of the document; blocks of which nothing has changed are taken over. */
export function statedBlocks(
  blocks: readonly AnalysedBlock[],
  { sourceStarts }: BlockPlaces,
  read: AgreementsRead,
  earlier?: Stated,
): Stated {
  const { proposal } = read;
  const { masks, text } = read.reading;
  const telling = tellingUnits(read);
  const standing = [telling, rangesStanding(masks)];
  const from: StandingInBlocks = { blocks, sourceStarts, length: text.length, standing };
  if (read.genre === 'treaty')
    return {
      blocks: blocks.map(nothingIn),
      across: agreementsIn(read),
      acrossAt: undefined,
      denials: none,
      from,
      proposal,
    };
  // Of an exchange of notes, what is read as a proposal depends on where it stands.
  const isComparable = earlier && proposal === null && earlier.proposal === null;
  const shared = isComparable ? unchangedBlocks(earlier.from, from) : { head: 0, tail: 0 };
  const middle = blocks.slice(shared.head, blocks.length - shared.tail).map((block, index) => {
    const start = sourceStarts[shared.head + index]!;
    const end = start + block.block.sourceText.length;
    const stating = standingWithin(telling, start, end).filter(each => read.told[each]!.finding);
    if (stating.length === 0) return nothingIn(block);
    const own = masks.filter(each => each.end > start && each.start < end);
    return {
      block,
      passages: stating.map(each => passage(read, each, start)),
      masks: own.map(each => shifted(each, -start)),
    };
  });
  const acrossAt = standingAcross(telling, from, shared, isComparable ? earlier.acrossAt : undefined);
  return {
    blocks: spliced(earlier?.blocks ?? none, shared, middle),
    across: acrossAt.indexes.flatMap(each => findingAt(read, each) ?? []),
    acrossAt,
    denials: denialsIn(read),
    from,
    proposal,
  };
}

/** The units that tell something. */
function tellingUnits({ table, telling, told }: AgreementsRead): Standing {
  const column = (places: readonly number[]) => {
    const told = new Int32Array(telling.length);
    for (let at = 0; at < told.length; at++) told[at] = places[telling[at]!]!;
    return told;
  };
  return { places: [column(table.starts), column(table.ends), column(table.contentStarts)], things: told };
}

const nothingIn = (block: AnalysedBlock): StatedBlock => ({ block, passages: none, masks: none });

/** What the unit of that index in `telling` states. */
function passage(read: AgreementsRead, at: number, start: number): StatedPassage {
  const unit = read.telling[at]!;
  const content = { start: read.table.contentStarts[unit]!, end: read.table.ends[unit]! };
  return { finding: { ...findingAt(read, at, -start)!, unit: 0 }, content: shifted(content, -start) };
}
