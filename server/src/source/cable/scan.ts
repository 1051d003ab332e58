import { type Derived, derive, inSight, type Sight, type Stretch, type Stretches } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { type BlockWords, blockWordsIn } from './blocks';
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
 * those that are the same in `previous`, an earlier version with the same post and number, are taken over.
 */
export function scanCable(
  stretches: Stretches,
  body: TextRange,
  { post, mrn }: Pick<HeaderDraft, 'post' | 'mrn'>,
  previous?: CableScan,
): CableScan {
  const { text, all } = stretches;
  // A stretch from which an end of the body can be seen is another one each time.
  const isInner = (index: number) => {
    const { from, slice } = inSight(stretches, index);
    return body.start <= from && from + slice.length <= body.end;
  };
  const inputs = all.map((stretch, index) => (isInner(index) ? stretch : { length: stretch.length }));
  const scan = (_: Stretch, index: number) => scanStretch(inSight(stretches, index), text.length, body, { post, mrn });
  return { scanned: derive(inputs, [post, mrn], scan, previous?.scanned) };
}

/** `size`: of the whole text. */
function scanStretch(
  { slice, from, isHere, by }: Sight,
  size: number,
  body: TextRange,
  header: Pick<HeaderDraft, 'post' | 'mrn'>,
): ScannedStretch {
  const range = { start: Math.max(0, body.start - from), end: Math.min(slice.length, body.end - from) };
  const lines = range.start < range.end ? linesIn(slice, range, from, size) : [];
  const opening = lineMarks(lines);
  const move = (each: TextRange) => shifted(each, by);
  return {
    markers: possibleMarkers(slice, header.post, repeatedHeaders(lines, header))
      .filter(each => isHere(each.start))
      .map(move),
    headings: possibleHeadings(lines, opening)
      .filter(each => isHere(each.lines.start))
      .map(each => movedHeading(each, by)),
    marks: paragraphMarks(slice, lines, opening)
      .filter(each => isHere(each.start))
      .map(each => movedMark(each, by)),
    words: (range.start < range.end ? blockWordsIn(slice, range) : [])
      .filter(each => isHere(each.range.start))
      .map(each => ({ ...each, range: move(each.range) })),
  };
}

/** The whole lines of a slice that begin in a range of it; the text of `size` goes on beyond the slice, which begins at `from`. */
function linesIn(slice: string, range: TextRange, from: number, size: number): readonly Line[] {
  const start = range.start > 0 || from === 0 ? range.start : slice.indexOf('\n') + 1;
  const end = from + slice.length < size ? Math.max(start, slice.lastIndexOf('\n')) : slice.length;
  const lines = linesOf(slice, start, end);
  const behind = lines.findIndex(each => each.content.start >= range.end && !isBlank(each));
  return behind < 0 ? lines : lines.slice(0, behind);
}
