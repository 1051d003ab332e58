import type { TextRange } from '../../markup';
import { layOut, type PlacedPiece } from '../layout';
import { linesOf } from '../lines';
import { plainMasks, withoutMasks } from '../masks';
import { isDoubleSpaced, readRuns } from '../runs';
import { footnotesIn, rulesAbove } from './footnotes';

/** What reflowing did, for the document's `origin`. */
export interface ReflowReport {
  readonly paragraphs: number;
  readonly headings: number;
  /** Paragraphs put together again across a page break or a blank line. */
  readonly joined: number;
  /** Words put together again that were hyphenated at the margin. */
  readonly hyphenated: number;
  /** Footnotes put behind the paragraph in which they stood. */
  readonly footnotes: number;
  /** Page numbers, running heads and rules above footnotes left out, as they stood in the text. */
  readonly dropped: readonly string[];
}

/** Lines in a hundred that end in a hyphen, from which on a text was set with hyphens at the margin. */
const HYPHENATED = 0.02;

/** Whether the text has the marks of a PDF's: blank lines between the lines of its paragraphs, or hyphens at the margin. */
export function needsReflow(text: string): boolean {
  if (isDoubleSpaced(text, 0, text.length)) return true;
  const breaks = text.match(/\p{Ll}[-\u00ad\u2010][ \t]*\r?\n\s*\p{Ll}/gu)?.length ?? 0;
  const lines = text.match(/\n/g)?.length ?? 0;
  return breaks >= 3 && breaks > HYPHENATED * lines;
}

/**
 * Rebuilds the paragraphs of a text that came out of a PDF: a paragraph's lines stand together, one blank line between
 * paragraphs, points and headings; page numbers and running heads are left out; footnotes stand behind the paragraph that
 * they interrupted; hyphenated words are whole again. The lines stay as they were set, and no word changes.
 */
export function reflow(text: string): { text: string; report: ReflowReport } {
  const masks = plainMasks(text);
  const notes = footnotesIn(text, [...masks, ...pageBreaks(text)].sort(byStart));
  const rules = rulesAbove(text, notes);
  const interruptions = [...masks, ...notes, ...rules].sort(byStart);
  const clean = withoutMasks(text, interruptions);
  const runs = readRuns(clean, 0, clean.length, true);
  const pieces = layOut(runs, gapTest(interruptions), null);
  const known = compounds(clean);
  const paragraphs: Paragraph[] = [];
  let joined = 0;
  let hyphenated = 0;
  let previous: PlacedPiece | undefined;
  for (const piece of pieces) {
    const lines = printedLines(clean, piece);
    const last = paragraphs.at(-1);
    if (piece.continues && last) {
      last.lines.push(...lines);
      joined++;
    } else {
      // Points that stood line under line stay so.
      const tight =
        !runs.isDoubleSpaced && !piece.opensRun && piece.pointSort !== null && previous?.pointSort === piece.pointSort;
      paragraphs.push({ start: piece.offset + piece.block.start, lines, tight });
    }
    previous = piece;
  }
  const counted = paragraphs.length;
  for (const note of notes) insertNote(paragraphs, note, text);
  for (const paragraph of paragraphs) hyphenated += mendHyphens(paragraph.lines, known);
  const blocks = paragraphs.map(
    ({ lines, tight }, at) => `${at === 0 ? '' : tight ? '\n' : '\n\n'}${lines.join('\n')}`,
  );
  return {
    text: `${blocks.join('')}\n`,
    report: {
      paragraphs: counted,
      headings: pieces.filter(({ isHeading }) => isHeading).length,
      joined,
      hyphenated,
      footnotes: notes.length,
      dropped: [...masks, ...rules].sort(byStart).map(({ start, end }) => text.slice(start, end).trim()),
    },
  };
}

interface Paragraph {
  /** Where it begins in the text. */
  readonly start: number;
  readonly lines: string[];
  /** Whether no blank line stands before it. */
  readonly tight: boolean;
}

/** Puts a footnote behind the paragraph that had begun when it came. */
function insertNote(paragraphs: Paragraph[], { start, end }: TextRange, text: string): void {
  const lines = linesOf(text, start, end).map(line => text.slice(line.start, line.end));
  const at = paragraphs.findLastIndex(paragraph => paragraph.start < start);
  paragraphs.splice(at + 1, 0, { start, lines, tight: false });
}

function pageBreaks(text: string): TextRange[] {
  const breaks: TextRange[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) breaks.push({ start: at, end: at + 1 });
  return breaks;
}

const byStart = (a: TextRange, b: TextRange) => a.start - b.start;

const printedLines = (text: string, { block, offset }: PlacedPiece): string[] =>
  linesOf(text, offset + block.start, offset + block.end).map(({ start, end }) => text.slice(start, end));

/** Words with a hyphen inside a line: their hyphen belongs to them at a line's end too. */
function compounds(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{L}+-\p{L}+/gu) ?? []).map(word => word.toLowerCase()));
}

/** Puts the halves of words at the ends of lines together, in place. */
function mendHyphens(lines: string[], known: ReadonlySet<string>): number {
  let mended = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const first = /(\p{L}+)[-\u00ad\u2010]$/u.exec(lines[at]!);
    const second = /^(\p{Ll}\p{L}*)(\S*)\s*/u.exec(lines[at + 1]!);
    if (!first || !second) continue;
    const hyphen = known.has(`${first[1]}-${second[1]}`.toLowerCase()) ? '-' : '';
    lines[at] = `${lines[at]!.slice(0, -1)}${hyphen}${second[1]}${second[2]}`;
    lines[at + 1] = lines[at + 1]!.slice(second[0].length);
    if (lines[at + 1] === '') lines.splice(at + 1, 1);
    mended++;
  }
  return mended;
}

function gapTest(masks: readonly TextRange[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at < masks.length && masks[at]!.start < from) at++;
    return at < masks.length && masks[at]!.start < to;
  };
}
