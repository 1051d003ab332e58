import type { TextRange } from '../../markup';

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
const opensWith = /\bBEGIN(?:NING)?(?:\s+OF)?(?:\s+(?:UNOFFICIAL|INFORMAL|TALKING|EXECUTIVE|POST|EMBASSY))?\s+$/i;
const closesWith =
  /\bEND(?:\s*-\s*|\s+)?(?:OF\s+)?(?:(?:THE|UNOFFICIAL|INFORMAL|TALKING|EXECUTIVE|POST|EMBASSY|AMBASSADOR|SUMMARY|COMMENT|NOTE)(?:\s+AND|\s*\/|'S)?\s+){0,3}$/i;
/** What may stand behind an opening without `BEGIN`. */
const openingTail =
  /^(?:\s+(?:AND|\/|&)\s+[A-Z]{3,14}(?:\s+[A-Z]{3,14})?|\s?\/\s?[A-Z]{3,14}|\s+(?:CONT(?:INUED|'D|\.)?))?\s?(?::|\.(?=\s)|\s-{1,2}\s)/i;

/** The blocks of `text` in `range`, in order; an unmatched closing is a block without opening. Linear. */
export function blocksIn(text: string, range: TextRange): readonly Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, number>();
  const finder = new RegExp(word.source, word.flags);
  finder.lastIndex = range.start;
  for (let match = finder.exec(text); match && match.index < range.end; match = finder.exec(text)) {
    const name = match[1]!.toUpperCase() as BlockWord;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(range.start, match.index - 60), match.index);
    const closes = closesWith.exec(before);
    if (closes) {
      const closing = { start: match.index - closes[0].length, end };
      const opened = open.get(name);
      if (opened !== undefined) blocks[opened] = { ...blocks[opened]!, closing };
      else blocks.push({ word: name, opening: null, explicit: false, parenthesis: false, closing });
      open.delete(name);
      continue;
    }
    const begins = opensWith.exec(before);
    if (!begins && !opensPlainly(name, match[0], before, text.slice(end, end + 40))) continue;
    if (open.has(name) && !begins) continue;
    open.set(name, blocks.length);
    blocks.push({
      word: name,
      opening: { start: match.index - (begins?.[0].length ?? 0), end },
      explicit: begins !== null,
      parenthesis: /[([]\s*$/.test(begins ? before.slice(0, begins.index) : before),
      closing: null,
    });
  }
  return blocks;
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
