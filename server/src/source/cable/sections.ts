import { shifted, type TextRange } from '../../markup';
import type { Section } from '../reading';
import type { Block } from './blocks';
import { captions } from './codes';
import { isBlank, isRule, type Line } from './lines';
import { isPageClassification } from './pageMarkers';
import { type LineMark, portionAt } from './paragraphMarks';

interface Heading {
  readonly title: string;
  readonly range: TextRange;
  /** Where the section begins: the row above the heading, or the heading. */
  readonly start: number;
}

const inlineRule = /^(?:-{4,}[- \t]*)?([^-].{1,120}?)[ \t]+-{4,}[- \t]*$/;
const slashes = /^\/\/\s?([^/].{1,100}?)\s?\/\/$/;
const plainTitles =
  /^(?:(?:BEGIN |EXECUTIVE )?SUMMARY|COMMENT|NOTE|OVERVIEW|INTRODUCTION|BACKGROUND|CONCLUSIONS?|ACTION REQUEST(?:ED)?|PARTICIPANTS|BEGIN (?:TEXT|TRANSLATION|COMMENT|NOTE))(?: AND (?:COMMENT|ACTION REQUEST|INTRODUCTION))?[:.]?$/i;
const longestTitle = 120;
const mostTitleLines = 3;
/** Between a heading and the words in its first paragraph that say the same: a number, a mark, a row of hyphens. */
const longestGapToHeading = 40;

/** What may be a heading, whatever interrupts the text there. */
export interface PossibleHeading extends Heading {
  /** From the first of its lines to the end of the last. */
  readonly lines: TextRange;
  /** It stands alone, and nothing but its letters sets it off. */
  readonly plain: boolean;
}

/**
 * Lines of a cable's body that may be headings: over a row of hyphens, between slashes, or alone in capitals. In order.
 * `opening` are the `lineMarks` of its lines: a numbered paragraph is no heading.
 */
export function possibleHeadings(
  lines: readonly Line[],
  opening: readonly (LineMark | null)[],
): readonly PossibleHeading[] {
  const headings: PossibleHeading[] = [];
  const add = (first: number, last: number, title: string, plain: boolean, range?: TextRange): void => {
    const whole = { start: lines[first]!.content.start, end: lines[last]!.content.end };
    const above = lines[previousFilled(lines, first)];
    const start = above && isRule(above) ? above.content.start : whole.start;
    headings.push({ title: title.replace(/\s+/g, ' ').trim(), range: range ?? whole, start, lines: whole, plain });
  };
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    if (isRule(line)) {
      const title = titleAbove(lines, opening, index);
      if (title) add(title.first, title.last, textOf(lines, title.first, title.last), false);
      return;
    }
    if (line.text.length > longestTitle + 80 || opening[index]) return;
    const inline = line.text.endsWith('-')
      ? inlineRule.exec(line.text)
      : line.text.startsWith('//') && slashes.exec(line.text);
    if (inline && !portionAt(line.text) && !/^END\b/i.test(line.text)) {
      const start = line.content.start + line.text.indexOf(inline[1]!);
      add(index, index, inline[1]!, false, { start, end: start + inline[1]!.length });
    } else if (standsAlone(lines, index) && isTitle(line.text)) {
      add(index, index, line.text.replace(/[:.]$/, ''), true);
    }
  });
  return headings;
}

/** The same moved by so many code units. */
export const movedHeading = (heading: PossibleHeading, by: number): PossibleHeading =>
  by === 0
    ? heading
    : {
        title: heading.title,
        range: shifted(heading.range, by),
        start: heading.start + by,
        lines: shifted(heading.lines, by),
        plain: heading.plain,
      };

/** Those that are headings: a page marker, of `masks`, is none, and no line is part of two. `bodyStart`: of the cable's body. */
export function headingsOf(
  possible: readonly PossibleHeading[],
  masks: readonly TextRange[],
  bodyStart: number,
): readonly Heading[] {
  // A marker in the body that reaches up to a line stands within a sentence.
  const goesOn = ({ start }: TextRange): boolean => masks.some(mask => mask.end === start && mask.start > bodyStart);
  const isMasked = ({ start, end }: TextRange): boolean => masks.some(mask => mask.start < end && start < mask.end);
  const headings: Heading[] = [];
  let behind = 0;
  for (const { lines, plain, ...heading } of possible) {
    if (lines.start < behind || (plain && goesOn(lines)) || isMasked(lines)) continue;
    behind = lines.end;
    headings.push(heading);
  }
  return headings;
}

function titleAbove(
  lines: readonly Line[],
  opening: readonly (LineMark | null)[],
  rule: number,
): { readonly first: number; readonly last: number } | null {
  const last = previousFilled(lines, rule);
  if (last < 0) return null;
  let first = last;
  while (first > 0 && !isBlank(lines[first - 1]!) && !isRule(lines[first - 1]!)) {
    first--;
    if (last - first >= mostTitleLines) return null;
  }
  const title = lines.slice(first, last + 1);
  if (title.some((line, at) => isRule(line) || line.text.length > longestTitle || opening[first + at])) return null;
  if (portionAt(title[0]!.text) || title.some(line => /\d{8}\s+\d{3}(?:\.\d)?\s+OF\s/i.test(line.text))) return null;
  const enclosed = isRule(lines[previousFilled(lines, first)] ?? title[0]!);
  const gap = rule - last - 1;
  if (gap > (enclosed ? 3 : 0)) return null;
  return !enclosed && /[.,;]$/.test(lines[last]!.text) ? null : { first, last };
}

/** The nearest line before `index` that is not blank, at most four lines up; -1 for none. */
function previousFilled(lines: readonly Line[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) if (!isBlank(lines[at]!)) return at;
  return -1;
}

const textOf = (lines: readonly Line[], first: number, last: number): string =>
  lines
    .slice(first, last + 1)
    .map(line => line.text)
    .join(' ');

const standsAlone = (lines: readonly Line[], index: number): boolean =>
  (index === 0 || isBlank(lines[index - 1]!)) && (index + 1 >= lines.length || isBlank(lines[index + 1]!));

/** Words that a line alone is known by, or a line in capitals that is no sentence. */
function isTitle(text: string): boolean {
  if (plainTitles.test(text)) return true;
  if (text.length > longestTitle || /[.,;:]$/.test(text) || /^[("'<-]|^END\b|X{5}|\d{8}/i.test(text)) return false;
  if (captions.has(text) || isPageClassification(text) || portionAt(text) || /^(?:[A-Z] ){4}/.test(text)) return false;
  const letters = text.replace(/[^A-Za-z]/g, '');
  const capitals = letters.replace(/[^A-Z]/g, '').length;
  return letters.length >= 4 && capitals * 10 >= letters.length * 9 && /\s/.test(text);
}

/** The sections of a body: its headings, and the summary, comment and text blocks that words open and close. */
export function sectionsOf(
  text: string,
  body: TextRange,
  headings: readonly Heading[],
  blocks: readonly Block[],
): readonly Section[] {
  const sections: Section[] = headings.map((heading, index) => ({
    title: heading.title,
    titleRange: heading.range,
    level: 1,
    range: { start: heading.start, end: trimmedEnd(text, headings[index + 1]?.start ?? body.end, heading.range.end) },
    ...roleOf(heading.title),
  }));
  let next = 0;
  for (const block of blocks) {
    const start = block.opening?.start ?? block.closing!.start;
    while (next < headings.length && headings[next]!.range.end <= start) next++;
    const section = blockSection(text, block, body, headings[next - 1], headings[next]);
    if (section) sections.push(section);
  }
  return sections.sort((a, b) => a.range.start - b.range.start || a.level - b.level);
}

/** A block as a section of its own, unless a heading at it names it already or nothing closes it. */
function blockSection(
  text: string,
  block: Block,
  body: TextRange,
  before: Heading | undefined,
  after: Heading | undefined,
): Section | null {
  if (!block.opening || (!block.closing && !block.explicit) || block.parenthesis) return null;
  const { start, end } = block.opening;
  if (after && after.range.start <= start && end <= after.range.end) return null;
  if (before?.title.toUpperCase().includes(block.word) && start - before.range.end <= longestGapToHeading) return null;
  const last = block.closing?.end ?? (after && after.start > start ? after.start : body.end);
  const title = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    title,
    titleRange: block.opening,
    level: 2,
    range: { start, end: trimmedEnd(text, last, end) },
    ...roleOf(title),
  };
}

function roleOf(title: string): Pick<Section, 'role'> {
  if (/\bsummary\b/i.test(title)) return { role: 'summary' };
  if (/\bcomments?\b/i.test(title)) return { role: 'comment' };
  return /\b(?:text|translation|transcript)\b/i.test(title) ? { role: 'text' } : {};
}

function trimmedEnd(text: string, end: number, floor: number): number {
  let last = end;
  while (last > floor && /\s/.test(text[last - 1]!)) last--;
  return last;
}
