import {
  type AgreementDenial,
  type AgreementFinding,
  type AgreementsRead,
  agreementsIn,
  denialsIn,
  findingAt,
} from '../agreements';
import { type BlockPlaces, shifted, type TextRange } from '../markup';
import type { AnalysedBlock } from './analysedBlock';

/** A passage of a block that states an agreement. Ranges count from where the block's source text starts. */
export interface StatedPassage {
  /** Its `unit` is 0. */
  readonly finding: AgreementFinding;
  /** The unit without what it begins with: number, mark, bullet. */
  readonly content: TextRange;
  /** What the reading of the unit gave: the same object as long as the unit is the same. */
  readonly read: AgreementFinding;
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
  /** The sentences that say that no agreement was made. */
  readonly denials: readonly AgreementDenial[];
}

const none: readonly never[] = [];

/** `earlier`: of another version of the document; blocks of which nothing has changed are taken over. */
export function statedBlocks(
  blocks: readonly AnalysedBlock[],
  { sourceStarts }: BlockPlaces,
  read: AgreementsRead,
  earlier?: Stated,
): Stated {
  if (read.genre === 'treaty') return { blocks: blocks.map(nothingIn), across: agreementsIn(read), denials: none };
  const { table, telling } = read;
  const { masks } = read.reading;
  const before = earlier?.blocks ?? none;
  const across: AgreementFinding[] = [];
  let next = 0;
  let mask = 0;
  const stated = blocks.map((block, index) => {
    const start = sourceStarts[index]!;
    const end = start + block.block.sourceText.length;
    const known = sameBlock(before[index], block) ?? sameBlock(before[index + before.length - blocks.length], block);
    let stating: number[] | undefined;
    for (; next < telling.length && table.starts[telling[next]!]! < end; next++) {
      const unit = telling[next]!;
      if (!read.units[unit]!.finding) continue;
      if (table.ends[unit]! > end) across.push(findingAt(read, unit)!);
      else (stating ??= []).push(unit);
    }
    if (!stating) return known?.passages.length === 0 ? known : nothingIn(block);
    while (mask < masks.length && masks[mask]!.end <= start) mask++;
    const own = masksIn(masks, mask, start, end);
    if (known && isSame(known, read, stating, own, start)) return known;
    return { block, passages: stating.map(each => passage(read, each, start)), masks: own };
  });
  return { blocks: stated, across, denials: denialsIn(read) };
}

/** Those of `masks`, from the one at `first` on, that touch a block, in its offsets. */
function masksIn(masks: readonly TextRange[], first: number, start: number, end: number): readonly TextRange[] {
  if ((masks[first]?.start ?? end) >= end) return none;
  const own: TextRange[] = [];
  for (let at = first; at < masks.length && masks[at]!.start < end; at++) own.push(shifted(masks[at]!, -start));
  return own;
}

const sameBlock = (stated: StatedBlock | undefined, block: AnalysedBlock): StatedBlock | undefined =>
  stated?.block === block ? stated : undefined;

const nothingIn = (block: AnalysedBlock): StatedBlock => ({ block, passages: none, masks: none });

function passage(read: AgreementsRead, unit: number, start: number): StatedPassage {
  const content = { start: read.table.contentStarts[unit]!, end: read.table.ends[unit]! };
  return {
    finding: { ...findingAt(read, unit, -start)!, unit: 0 },
    content: shifted(content, -start),
    read: read.units[unit]!.finding!,
  };
}

function isSame(
  known: StatedBlock,
  read: AgreementsRead,
  units: readonly number[],
  masks: readonly TextRange[],
  start: number,
) {
  const { passages } = known;
  return (
    passages.length === units.length &&
    passages.every((each, index) => {
      const unit = units[index]!;
      return (
        each.read === read.units[unit]!.finding &&
        each.finding.range.start + start === read.table.starts[unit] &&
        each.content.start + start === read.table.contentStarts[unit] &&
        // Of an exchange of notes, what is read as a proposal depends on where the answer begins.
        read.accepted === null
      );
    }) &&
    masks.length === known.masks.length &&
    masks.every(({ start: from, end }, index) => known.masks[index]!.start === from && known.masks[index]!.end === end)
  );
}
