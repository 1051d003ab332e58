import { type Derived, derive, inSight, type Sight, type Stretch, type Stretches } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { type BlockWords, blockWordsIn, movedWords } from './blocks';
import type { HeaderDraft } from './draft';
import { isBlank, type Line, linesOf } from './lines';
import { possibleMarkers } from './pageMarkers';
import { lineMarks, movedMark, type ParagraphMark, paragraphMarks } from './paragraphMarks';
import { repeatedHeaders } from './repeatedHeaders';
import { movedHeading, type PossibleHeading, possibleHeadings } from './sections';

/** What of a cable's body can be told from what stands near; offsets count from the start of a stretch. */
export interface ScannedStretch {
  readonly markers: readonly TextRange[];
  readonly headings: readonly PossibleHeading[];
  readonly marks: readonly ParagraphMark[];
  readonly words: readonly BlockWords[];
}

/** A cable's text, stretch by stretch, kept for the next version of it. */
export interface CableScan {
  /** In step with the stretches. */
  readonly scanned: Derived<Stretch, ScannedStretch>;
}

/**
 * Looks through a cable's body. Stretches in which it begins or ends are looked through anew each time; of the others
 * those that are the same in `previous`, an earlier version with the same post and number, are taken over. `lines`: the
 * body's and those behind it, where they are known.
 */
export function scanCable(
  stretches: Stretches,
  body: TextRange,
  { post, mrn }: Pick<HeaderDraft, 'post' | 'mrn'>,
  lines: readonly Line[] | null,
  previous?: CableScan,
): CableScan {
  const { text, all } = stretches;
  // A stretch from which an end of the body can be seen is another one each time.
  const isInner = (index: number) => {
    const { from, slice } = inSight(stretches, index);
    return body.start <= from && from + slice.length <= body.end;
  };
  const inputs = all.map((stretch, index) => (isInner(index) ? stretch : { length: stretch.length }));
  // In a text that is one stretch they have the same places.
  const known = all.length === 1 ? lines : null;
  const scan = (_: Stretch, index: number) =>
    scanStretch(inSight(stretches, index), text.length, body, { post, mrn }, known);
  return { scanned: derive(inputs, [post, mrn], scan, previous?.scanned) };
}

/** `size`: of the whole text; `known`: the lines of the body, where the stretch is all of it. */
function scanStretch(
  { slice, from, isHere, by }: Sight,
  size: number,
  body: TextRange,
  header: Pick<HeaderDraft, 'post' | 'mrn'>,
  known: readonly Line[] | null,
): ScannedStretch {
  const range = { start: Math.max(0, body.start - from), end: Math.min(slice.length, body.end - from) };
  const lines = range.start < range.end ? within(range, known ?? linesIn(slice, range, from, size)) : [];
  const opening = lineMarks(lines);
  const markers = possibleMarkers(slice, header.post, repeatedHeaders(lines, header));
  const headings = possibleHeadings(lines, opening);
  const marks = paragraphMarks(slice, lines, opening);
  const words = range.start < range.end ? blockWordsIn(slice, range) : [];
  if (known) return { markers, headings, marks, words };
  return {
    markers: markers.filter(each => isHere(each.start)).map(each => shifted(each, by)),
    headings: headings.filter(each => isHere(each.lines.start)).map(each => movedHeading(each, by)),
    marks: marks.filter(each => isHere(each.start)).map(each => movedMark(each, by)),
    words: words.filter(each => isHere(each.range.start)).map(each => movedWords(each, by)),
  };
}

/** The whole lines of a slice from the start of a range of it on; the text of `size` goes on beyond the slice, which begins at `from`. */
function linesIn(slice: string, range: TextRange, from: number, size: number): readonly Line[] {
  const start = range.start > 0 || from === 0 ? range.start : slice.indexOf('\n') + 1;
  const end = from + slice.length < size ? Math.max(start, slice.lastIndexOf('\n')) : slice.length;
  return linesOf(slice, start, end);
}

/** The lines that do not begin behind a range. */
function within(range: TextRange, lines: readonly Line[]): readonly Line[] {
  const behind = lines.findIndex(each => each.content.start >= range.end && !isBlank(each));
  return behind < 0 ? lines : lines.slice(0, behind);
}
