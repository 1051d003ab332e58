import { t } from '@vscode/l10n';
import type { Sight } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { type BlockWord, type BlockWords, blockWordsIn, pairedBlocks } from '../../source';
import { byStretch } from './byStretch';
import { cableRule } from './cableRule';

/** A summary, comment, note or text that is opened is not closed, or closed and never opened (H21). */
export const cableBlockPairs = cableRule('cable/block-pairs', 'hint', function* (cable) {
  const { text, body, paragraphs } = cable;
  if (isExtract(text) || (paragraphs[0] !== undefined && paragraphs[0].meant !== 1)) return;
  const mentions = new Map<BlockWord, number>();
  /** A heading that names the block (`FINAL COMMENT` over a row of hyphens) opens it as well. */
  const firstMention = (word: BlockWord): number => {
    const known = mentions.get(word);
    if (known !== undefined) return known;
    const finder = new RegExp(`\\b${word}`, 'gi');
    finder.lastIndex = body.start;
    const found = finder.exec(text)?.index ?? text.length;
    mentions.set(word, found);
    return found;
  };
  const words = [...byStretch(cable, 'block words', [body.start], sight => wordsIn(sight, body))].map(
    ({ found, start }) => ({ ...found, range: shifted(found.range, start) }),
  );
  for (const { word, opening, closing, explicit, parenthesis } of pairedBlocks(words)) {
    if (opening && !closing && !parenthesis && (explicit || word === 'SUMMARY') && !isHeading(text, opening)) {
      yield { range: opening, message: t('{0} is opened here, but no END {0} closes it.', word) };
    } else if (!opening && closing && firstMention(word) >= closing.start) {
      yield { range: closing, message: t('{0} is closed here, but nothing opens it.', word) };
    }
  }
});

function wordsIn({ slice, from, isHere, by }: Sight, body: TextRange): readonly BlockWords[] {
  const words = blockWordsIn(slice, { start: Math.max(0, body.start - from), end: slice.length });
  return words.flatMap(each => (isHere(each.range.start) ? [{ ...each, range: shifted(each.range, by) }] : []));
}

/** A text that breaks off with dots. */
const isExtract = (text: string): boolean => /(?:\.\.\.|…|\(\.+\))\s*$/.test(text.slice(-20));

/** A heading on a line of its own needs no closing words. */
function isHeading(text: string, { start, end }: TextRange): boolean {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .split('\n')
    .pop()!;
  const after = text.slice(end, end + 80).split('\n')[0]!;
  return before.trim() === '' && /^[\s:.-]*$/.test(after);
}
