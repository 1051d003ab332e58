import { shifted, type TextRange } from '../../markup';

export type BlockWord = 'SUMMARY' | 'COMMENT' | 'NOTE' | 'TEXT' | 'TRANSLATION' | 'QUOTE' | 'TRANSCRIPT' | 'POINTS';

/** A stretch that a cable opens and closes by words: `SUMMARY: … END SUMMARY`, `BEGIN TEXT … END TEXT`. */
export interface Block {
  readonly word: BlockWord;
  /** The opening words; `null` where only the closing ones stand. */
  readonly opening: TextRange | null;
  /** Whether the opening says `BEGIN`. */
  readonly explicit: boolean;
  /** Whether the opening stands behind a parenthesis, which then closes the block as well. */
  readonly parenthesis: boolean;
  /** The closing words; `null` where they are missing. */
  readonly closing: TextRange | null;
}

/** In the three ways that cables write them: a search without regard to case takes twice as long. */
const word =
  /\b([Ss](?:ummary|UMMARY)|[Cc](?:omment|OMMENT)|[Nn](?:ote|OTE)|[Tt](?:ext|EXT|ranslation|RANSLATION|ranscript|RANSCRIPT)|[Qq](?:uote|UOTE)|[Pp](?:oints|OINTS))\b/g;
const wordHere = new RegExp(word.source, 'y');
/** Those that open a block without `BEGIN`. Not one search with the next: together they take twice as long. */
const plainWord = /(?:SUMMARY|Summary|COMMENT|Comment|NOTE|Note)\b/g;
const beginOrEnd = /\b(?:BEGIN|Begin|begin|END|End|end)/g;
/** How far behind `BEGIN` or `END` its word may stand, in UTF-16 code units, and how long a word is at most. */
const reach = 60;
const longestWord = 11;
const opensWith = /\bBEGIN(?:NING)?(?:\s+OF)?(?:\s+(?:UNOFFICIAL|INFORMAL|TALKING|EXECUTIVE|POST|EMBASSY))?\s+$/i;
const closesWith =
  /\bEND(?:\s*-\s*|\s+)?(?:OF\s+)?(?:(?:THE|UNOFFICIAL|INFORMAL|TALKING|EXECUTIVE|POST|EMBASSY|AMBASSADOR|SUMMARY|COMMENT|NOTE)(?:\s+AND|\s*\/|'S)?\s+){0,3}$/i;
/** What may stand behind an opening without `BEGIN`. */
const openingTail =
  /^(?:\s+(?:AND|\/|&)\s+[A-Z]{3,14}(?:\s+[A-Z]{3,14})?|\s?\/\s?[A-Z]{3,14}|\s+(?:CONT(?:INUED|'D|\.)?))?\s?(?::|\.(?=\s)|\s-{1,2}\s)/i;

/** Words that open a block or close one, where they stand in a text. */
export interface BlockWords {
  readonly word: BlockWord;
  /** `BEGIN` or `END` included. */
  readonly range: TextRange;
  readonly closes: boolean;
  /** Whether they say `BEGIN`. */
  readonly explicit: boolean;
  /** Whether a parenthesis stands before them. */
  readonly parenthesis: boolean;
}

/** The blocks of `text` in `range`, in order; an unmatched closing is a block without opening. Linear. */
export const blocksIn = (text: string, range: TextRange): readonly Block[] => pairedBlocks(blockWordsIn(text, range));

/** The words of `text` in `range` that open blocks or close them, in order. */
export function blockWordsIn(text: string, range: TextRange): readonly BlockWords[] {
  const words: BlockWords[] = [];
  for (const start of possibleWords(text, range)) {
    wordHere.lastIndex = start;
    const match = wordHere.exec(text);
    if (!match) continue;
    const name = match[1]!.toUpperCase() as BlockWord;
    const end = start + match[0].length;
    const before = text.slice(Math.max(range.start, start - reach), start);
    const closes = closesWith.exec(before);
    const begins = closes ? null : opensWith.exec(before);
    if (!closes && !begins && !opensPlainly(name, match[0], before, text.slice(end, end + 40))) continue;
    words.push({
      word: name,
      range: { start: start - (closes ?? begins ?? [''])[0].length, end },
      closes: closes !== null,
      explicit: begins !== null,
      parenthesis: /[([]\s*$/.test(begins ? before.slice(0, begins.index) : before),
    });
  }
  return words;
}

/** The same moved by so many code units. */
export const movedWords = (words: BlockWords, by: number): BlockWords =>
  by === 0 ? words : { ...words, range: shifted(words.range, by) };

/** The blocks that these words, in order, open and close. */
export function pairedBlocks(words: Iterable<BlockWords>): readonly Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, number>();
  for (const { word, range, closes, explicit, parenthesis } of words) {
    if (closes) {
      const opened = open.get(word);
      if (opened !== undefined) blocks[opened] = { ...blocks[opened]!, closing: range };
      else blocks.push({ word, opening: null, explicit: false, parenthesis: false, closing: range });
      open.delete(word);
    } else if (!open.has(word) || explicit) {
      open.set(word, blocks.length);
      blocks.push({ word, opening: range, explicit, parenthesis, closing: null });
    }
  }
  return blocks;
}

/** Where such words may stand: the plain ones anywhere, all behind `BEGIN` and `END`. In order. */
function possibleWords(text: string, range: TextRange): readonly number[] {
  const starts = new Set<number>();
  plainWord.lastIndex = beginOrEnd.lastIndex = range.start;
  for (let match = plainWord.exec(text); match && match.index < range.end; match = plainWord.exec(text)) {
    starts.add(match.index);
  }
  for (let match = beginOrEnd.exec(text); match && match.index < range.end; match = beginOrEnd.exec(text)) {
    const from = beginOrEnd.lastIndex;
    const behind = text.slice(from, Math.min(range.end, from + reach) + longestWord);
    for (const found of behind.matchAll(word)) if (from + found.index < range.end) starts.add(from + found.index);
  }
  return [...starts].sort((a, b) => a - b);
}

/** `Summary:`, `COMMENT.` at the start of a line, a paragraph or a parenthesis, or behind a sentence. */
function opensPlainly(name: BlockWord, printed: string, before: string, behind: string): boolean {
  if (name !== 'SUMMARY' && name !== 'COMMENT' && name !== 'NOTE') return false;
  if (!/^[A-Z]/.test(printed)) return false;
  const tail = openingTail.exec(behind);
  if (!tail) return false;
  const strong = tail[0].trimEnd().endsWith(':');
  return strong ? /(?:^|[\n\r(.)[-]|¶)\s*$/.test(before) : /(?:^|[\n\r)(]|\d\.)[^\S\r\n]*$/.test(before);
}
