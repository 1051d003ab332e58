import { offsetAfterCuts, offsetBeforeCuts } from './cuts';
import type { Block } from './document';
import type { TextRange } from './range';

/** The source text of a range of the block's text, as a range of the block's source text. */
export const sourceInBlock = ({ cuts }: Block, { start, end }: TextRange): TextRange => ({
  start: offsetAfterCuts(cuts, start),
  end: offsetAfterCuts(cuts, end),
});

/** Where a range of the block's source text stands in the block's text, without markup at its two ends. */
export function rangeInBlock({ cuts }: Block, { start, end }: TextRange): TextRange {
  const from = offsetBeforeCuts(cuts, start);
  return { start: from, end: end > start ? offsetBeforeCuts(cuts, end - 1) + 1 : from };
}
