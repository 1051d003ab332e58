import type { Change, Ends } from '../incremental';
import type { TextRange } from '../markup';
import type { UnitTable } from '../source';
import { CharClass, characterTable } from './characters';
import type { MatchConditions, Matcher } from './matcher';
import { type Matches, matchesOf, splicedMatches } from './matches';

/** What a run of the matcher was made from, and what it gave. */
export interface MatchRun {
  readonly text: string;
  readonly matcher: Matcher;
  readonly masks: readonly TextRange[];
  readonly document: string | undefined;
  /** The language of the whole, and of each unit: what the languages of passages depend on. */
  readonly language: string;
  readonly units: UnitTable | undefined;
  readonly matches: Matches;
}

/** What a run is made from. */
export interface MatchRequest extends Omit<MatchRun, 'matches'> {
  readonly languageAt: (offset: number) => string | undefined;
  /** What changed in the text since it was another. */
  readonly changeSince: (before: string) => Change;
}

export interface Rematched {
  readonly matches: Matches;
  /** How many at both ends are those of the earlier run, those behind the edit at other places. */
  readonly shared: Ends;
}

/**
 * The matches of a text that was edited since `previous`: only the paragraphs that the edit touched are read again, for no
 * name goes on behind a blank line unless a mask (a page marker) stands there. The same as a fresh run gives.
 */
export function rematch(next: MatchRequest, previous: MatchRun | undefined): Rematched {
  const { text, matcher, masks, document, language, languageAt, changeSince } = next;
  const conditions: MatchConditions = { masks, document, languageAt };
  const isComparable =
    previous &&
    previous.matcher === matcher &&
    previous.document === document &&
    previous.language === language &&
    previous.masks.length === masks.length;
  const afresh = () => ({
    matches: matchesOf(matcher.find(text, 0, text.length, conditions)),
    shared: { head: 0, tail: 0 },
  });
  if (!isComparable) return afresh();
  const { matches: before } = previous;
  if (previous.text === text && sameMasks(previous.masks, masks, 0, masks.length, 0))
    return { matches: before, shared: { head: before.names.length, tail: 0 } };

  const { prefix: head, suffix: tail } = changeSince(previous.text);
  const start = boundaryBefore(text, head, masks, previous);
  const end = boundaryBehind(text, text.length - tail, masks, previous);
  const moved = text.length - previous.text.length;
  const first = masks.filter(each => each.end <= start).length;
  const last = masks.filter(each => each.start >= end).length;
  const isSame =
    sameLanguages(previous.units, next.units, start, end, moved) &&
    sameMasks(previous.masks, masks, 0, first, 0) &&
    sameMasks(previous.masks, masks, masks.length - last, masks.length, moved) &&
    areWithin(masks.slice(first, masks.length - last), start, end) &&
    areWithin(previous.masks.slice(first, masks.length - last), start, end - moved);
  if (!isSame) return afresh();
  const { starts, ends } = before;
  let kept = 0;
  while (kept < ends.length && ends[kept]! <= start) kept++;
  let behind = starts.length;
  while (behind > kept && starts[behind - 1]! >= end - moved) behind--;
  const shared = { head: kept, tail: starts.length - behind };
  return { matches: splicedMatches(before, shared, matcher.find(text, start, end, conditions), moved), shared };
}

const classes = characterTable();

const areWithin = (masks: readonly TextRange[], start: number, end: number): boolean =>
  masks.every(each => each.start >= start && each.end <= end);

/** Whether the units outside the stretch that is read again are the ones before, in the same languages. */
function sameLanguages(
  before: UnitTable | undefined,
  now: UnitTable | undefined,
  start: number,
  end: number,
  moved: number,
): boolean {
  if (!before || !now) return before === now;
  let first = 0;
  while (first < now.length && now.starts[first]! < start) {
    if (now.ends[first]! > start || first >= before.length || !before.isSame(first, now, first, 0)) return false;
    first++;
  }
  if (first < before.length && before.starts[first]! < start) return false;
  let last = now.length - 1;
  let old = before.length - 1;
  while (last >= 0 && now.ends[last]! > end) {
    if (now.starts[last]! < end || old < 0 || !before.isSame(old, now, last, moved)) return false;
    last--;
    old--;
  }
  return old < 0 || before.ends[old]! <= end - moved;
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
