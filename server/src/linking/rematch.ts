import type { TextRange } from '../markup';
import type { Unit } from '../source';
import { CharClass, characterTable } from './characters';
import type { MatchConditions, Matcher, RawMatch } from './matcher';

/** What a run of the matcher was made from, and what it gave. */
export interface MatchRun {
  readonly text: string;
  readonly matcher: Matcher;
  readonly masks: readonly TextRange[];
  readonly document: string | undefined;
  /** The language of the whole, and of each unit: what the languages of passages depend on. */
  readonly language: string;
  readonly units: readonly Unit[];
  readonly matches: readonly RawMatch[];
}

/** What a run is made from. */
export interface MatchRequest extends Omit<MatchRun, 'matches'> {
  readonly languageAt: (offset: number) => string | undefined;
}

/**
 * The matches of a text that was edited since `previous`: only the paragraphs that the edit touched are read again, for no
 * name goes on behind a blank line unless a mask (a page marker) stands there. The same as a fresh run gives.
 */
export function rematch(next: MatchRequest, previous: MatchRun | undefined): readonly RawMatch[] {
  const { text, matcher, masks, document, language, languageAt } = next;
  const conditions: MatchConditions = { masks, document, languageAt };
  const isComparable =
    previous &&
    previous.matcher === matcher &&
    previous.document === document &&
    previous.language === language &&
    previous.masks.length === masks.length;
  if (!isComparable) return matcher.find(text, 0, text.length, conditions);
  if (previous.text === text && sameMasks(previous.masks, masks, 0, masks.length, 0)) return previous.matches;

  const { head, tail } = common(previous.text, text);
  const start = boundaryBefore(text, head, masks, previous);
  const end = boundaryBehind(text, text.length - tail, masks, previous);
  const moved = text.length - previous.text.length;
  const before = masks.filter(each => each.end <= start).length;
  const behind = masks.filter(each => each.start >= end).length;
  const isSame =
    sameLanguages(previous.units, next.units, start, end, moved) &&
    sameMasks(previous.masks, masks, 0, before, 0) &&
    sameMasks(previous.masks, masks, masks.length - behind, masks.length, moved) &&
    areWithin(masks.slice(before, masks.length - behind), start, end) &&
    areWithin(previous.masks.slice(before, masks.length - behind), start, end - moved);
  if (!isSame) return matcher.find(text, 0, text.length, conditions);
  const matches: RawMatch[] = [];
  for (const each of previous.matches) if (each.end <= start) matches.push(each);
  for (const each of matcher.find(text, start, end, conditions)) matches.push(each);
  for (const each of previous.matches) {
    if (each.start < end - moved) continue;
    matches.push(moved === 0 ? each : { start: each.start + moved, end: each.end + moved, names: each.names });
  }
  return matches;
}

const classes = characterTable();

const areWithin = (masks: readonly TextRange[], start: number, end: number): boolean =>
  masks.every(each => each.start >= start && each.end <= end);

/** Whether the units outside the stretch that is read again are the ones before, in the same languages. */
function sameLanguages(
  before: readonly Unit[],
  now: readonly Unit[],
  start: number,
  end: number,
  moved: number,
): boolean {
  const isSame = (a: Unit | undefined, b: Unit | undefined, by: number) =>
    a?.language === b?.language &&
    a !== undefined &&
    a.range.start + by === b?.range.start &&
    a.range.end + by === b.range.end;
  let first = 0;
  while (first < now.length && now[first]!.range.start < start) {
    if (now[first]!.range.end > start || !isSame(before[first], now[first], 0)) return false;
    first++;
  }
  const next = before[first];
  if (next && next.range.start < start) return false;
  let last = now.length - 1;
  let old = before.length - 1;
  while (last >= 0 && now[last]!.range.end > end) {
    if (now[last]!.range.start < end || !isSame(before[old], now[last], moved)) return false;
    last--;
    old--;
  }
  return old < 0 || before[old]!.range.end <= end - moved;
}

function sameMasks(
  before: readonly TextRange[],
  now: readonly TextRange[],
  from: number,
  to: number,
  moved: number,
): boolean {
  for (let index = from; index < to; index++) {
    if (before[index]!.start + moved !== now[index]!.start || before[index]!.end + moved !== now[index]!.end)
      return false;
  }
  return true;
}

/** How many code units two texts share at their beginnings, and at their ends behind that. */
function common(before: string, after: string): { head: number; tail: number } {
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < limit - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { head, tail };
}

/** The last place up to `limit` behind a blank line that no mask touches, in this text and the one before; else 0. */
function boundaryBefore(text: string, limit: number, masks: readonly TextRange[], previous: MatchRun): number {
  let at = limit;
  for (;;) {
    const line = text.lastIndexOf('\n', at - 1);
    if (at <= 0 || line < 0) return 0;
    const isBlank = isBehindBlankLine(text, line);
    if (isBlank && !isMasked(text, line, masks) && !isMasked(previous.text, line, previous.masks)) return line + 1;
    at = line;
  }
}

/** The first place behind a blank line that begins at `from` or later and that no mask touches, in both; else the end. */
function boundaryBehind(text: string, from: number, masks: readonly TextRange[], previous: MatchRun): number {
  const moved = text.length - previous.text.length;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
    const before = text.lastIndexOf('\n', at - 1);
    const isBlank = before >= from && isBehindBlankLine(text, at);
    if (isBlank && !isMasked(text, at, masks) && !isMasked(previous.text, at - moved, previous.masks)) return at + 1;
  }
  return text.length;
}

/** Whether the line that ends with the line feed at `line` is blank, and one stands before it. */
function isBehindBlankLine(text: string, line: number): boolean {
  for (let at = line - 1; at >= 0; at--) {
    if (text.charCodeAt(at) === 10) return true;
    if (text.charCodeAt(at) !== 13 && classes[text.charCodeAt(at)] !== CharClass.space) return false;
  }
  return false;
}

/** Whether a mask touches the white space around `at`. */
function isMasked(text: string, at: number, masks: readonly TextRange[]): boolean {
  if (masks.length === 0) return false;
  let start = at;
  while (start > 0 && isWhite(text, start - 1)) start--;
  let end = at;
  while (end < text.length && isWhite(text, end)) end++;
  return masks.some(each => each.start <= end && each.end >= start);
}

function isWhite(text: string, at: number): boolean {
  const found = classes[text.charCodeAt(at)];
  return found === CharClass.space || found === CharClass.lineBreak;
}
