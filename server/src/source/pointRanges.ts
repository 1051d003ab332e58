import type { TextRange } from '../markup';
import type { SourceReading } from './reading';

const cache = new WeakMap<SourceReading, readonly TextRange[]>();

/**
 * The range of every paragraph with the points below it: `5` reaches over `(a)` and `(b)`, and over paragraphs without
 * a number that stand before `6`. In step with `reading.paragraphs`.
 */
export function pointRanges(reading: SourceReading): readonly TextRange[] {
  let ranges = cache.get(reading);
  if (!ranges) {
    ranges = reading.kind === 'cable' ? reading.paragraphs.map(({ range }) => range) : widened(reading);
    cache.set(reading, ranges);
  }
  return ranges;
}

interface Place {
  readonly list: number;
  readonly depth: number;
  readonly heading: number | null;
}

function widened({ units, paragraphs }: SourceReading): readonly TextRange[] {
  const places: (Place | undefined)[] = [];
  for (const { paragraph, list, heading } of units) {
    if (paragraph !== null) places[paragraph] ??= { list: list?.id ?? -1, depth: list?.depth ?? -1, heading };
  }
  const ends = paragraphs.map(({ range }) => range.end);
  // From the end, so that a point finds the reach of those below it done.
  const nextOfList = new Map<number, number>();
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const place = places[at];
    if (!place || place.list < 0) continue;
    const sibling = nextOfList.get(place.list);
    let last = at;
    for (let next = at + 1; next < paragraphs.length && next !== sibling; next++) {
      const other = places[next];
      if (!other || other.heading !== place.heading) break;
      if (other.list >= 0 ? other.depth <= place.depth : sibling === undefined) break;
      last = next;
    }
    ends[at] = Math.max(ends[at]!, ends[last]!);
    nextOfList.set(place.list, at);
  }
  return paragraphs.map(({ range }, at) => ({ start: range.start, end: ends[at]! }));
}
