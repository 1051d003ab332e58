import type { TextRange } from '../../markup';
import { cableNumbersIn } from './citation';
import type { HeaderDraft } from './draft';
import { joinedWords } from './lines';

const letter = /(?:^|[\s,;])[Â]?¶?\(?([A-Z])[.):](?=\s|$|[A-Z0-9(])/dg;
const none = /^(?:NONE|N\s?\/\s?A|NIL)\W*$/i;

interface Item {
  readonly letter: string | null;
  /** The post of the item before it, for a number alone: `LIMA 12 AND 14`. */
  readonly post?: string;
  readonly range: TextRange;
}

/** Reads the items behind `REF:`; `range` is the field's without its label. */
export function readReferences(text: string, range: TextRange, draft: HeaderDraft): void {
  const lettered = letteredItems(text, range);
  const items = lettered.length > 0 ? lettered : plainItems(text, range);
  for (const item of items) {
    const place = trimmed(text, item.range);
    const words = joinedWords(text.slice(place.start, place.end));
    const value = item.post && words !== '' ? `${item.post} ${words}` : words;
    if (value === '' || none.test(value)) continue;
    draft.refs = [...draft.refs, value];
    draft.tokens.push({ kind: 'reference', range: place, value, ...(item.letter ? { letter: item.letter } : {}) });
  }
}

/** Items behind letters. A letter out of turn counts at a line's start or in parentheses: elsewhere it is an initial. */
function letteredItems(text: string, range: TextRange): readonly Item[] {
  const words = text.slice(range.start, range.end);
  const marks: { letter: string; start: number; end: number }[] = [];
  for (const match of words.matchAll(letter)) {
    const [at, end] = match.indices![1]!;
    const inTurn = match[1] === String.fromCharCode(65 + marks.length);
    const start = match.index + (/^[\s,;]/.test(match[0]) ? 1 : 0);
    const opensLine =
      /(?:^|[\r\n])[^\S\r\n]*$/.test(words.slice(Math.max(0, start - 40), start)) || /[(¶]/.test(words[at - 1] ?? '');
    const last = marks.at(-1);
    if (last && last.letter === match[1] && words.slice(last.end, start).trim() === '') continue;
    if (inTurn || (marks.length > 0 && opensLine)) marks.push({ letter: match[1]!, start, end: end + 1 });
  }
  if (marks.length === 0 || words.slice(0, marks[0]!.start).trim() !== '') return [];
  return marks.map((mark, index) => ({
    letter: mark.letter,
    range: { start: range.start + mark.end, end: range.start + (marks[index + 1]?.start ?? words.length) },
  }));
}

/** Items without letters: one for every cable that is cited; else what stands between semicolons. */
function plainItems(text: string, range: TextRange): readonly Item[] {
  const numbers = [...cableNumbersIn(text, range, true)];
  if (numbers.length > 1) {
    return numbers.flatMap(({ range: place }, index): Item[] => [
      { letter: null, range: place },
      ...numbersAlone(text, place, numbers[index + 1]?.range.start ?? range.end),
    ]);
  }
  const items: Item[] = [];
  let start = range.start;
  for (let at = range.start; at <= range.end; at++) {
    if (at < range.end && text[at] !== ';') continue;
    items.push({ letter: null, range: { start, end: at } });
    start = at + 1;
  }
  return items;
}

/** Numbers without a post behind a cable's: `, 1002`, `AND 1003`. */
function numbersAlone(text: string, before: TextRange, end: number): readonly Item[] {
  const post = text
    .slice(before.start, before.end)
    .replace(/[\s\d]+$/, '')
    .replace(/\s+/g, ' ');
  const items: Item[] = [];
  joint.lastIndex = before.end;
  for (let match = joint.exec(text); match && joint.lastIndex <= end; match = joint.exec(text)) {
    items.push({ letter: null, post, range: { start: joint.lastIndex - match[1]!.length, end: joint.lastIndex } });
  }
  return items;
}

const joint = /\s{0,2}(?:,|;|&|\bAND\b)\s{1,2}(\d{2,6})(?![\d/])/iy;

/** What may stand behind an item without being part of it. */
const residue = /(?:[\s,;\\]|&#x000[AD];|&nbsp;|\sREFS?)$/i;

function trimmed(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end);
  const start = range.start + (/^[\s,;]*(?:(?:\([A-Z]\)|[A-Z][:)])\s*)?/.exec(words)?.[0].length ?? 0);
  let end = range.end;
  for (let rest = residue.exec(text.slice(Math.max(start, end - 8), end)); rest && end > start; ) {
    end -= rest[0].length;
    rest = residue.exec(text.slice(Math.max(start, end - 8), end));
  }
  return { start: Math.min(start, end), end };
}
