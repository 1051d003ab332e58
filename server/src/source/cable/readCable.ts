import { cutIntoStretches, type Stretches } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import type { Paragraph, Section } from '../reading';
import { movedWords, pairedBlocks } from './blocks';
import { cableId } from './citation';
import { applyCorrections, type Corrections, paragraphCorrection } from './corrections';
import { emptyDraft, type HeaderDraft } from './draft';
import type { CableHeader } from './header';
import { isBlank, type Line, linesBehind, linesOf } from './lines';
import { readMessageHeader } from './message';
import { mergedMarkers } from './pageMarkers';
import { chosenMarks, paragraphsOf } from './paragraphs';
import { type CableScan, scanCable } from './scan';
import { headingsOf, movedHeading, sectionsOf } from './sections';
import { signatureOf } from './signature';
import { placeOf, squashed, stationNamed } from './stations';
import { readTransmission } from './transmission';

/** A cable as read. Ranges are of the source text: UTF-16 code units, 0-based, end exclusive. */
export interface CableReading {
  readonly header: CableHeader;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Page markers. */
  readonly masks: readonly TextRange[];
  /** What follows the header, the signature left out. */
  readonly body: TextRange;
  /** For the next version of the text. */
  readonly scan: CableScan;
}

/**
 * Reads a text as a cable, whatever damage its copy has; `null` where nothing of a cable's header is found in it.
 * Never throws, and takes linear time. `corrections` are the front matter's (see `Corrections`). `documentId` gives the
 * year of a cable that lost its date-time group, where its post and number are the cable's: `04PARIS8983`. `stretches`: the
 * text in stretches; `previous`: what an earlier version had in those that are still the same.
 */
export function readCable(
  text: string,
  corrections: Corrections = {},
  documentId = '',
  stretches: Stretches = cutIntoStretches(text),
  previous?: CableScan,
): CableReading | null {
  const { draft, bodyStart, lines } = readHeader(text);
  if (!isCable(draft)) return null;
  const bodyLines = lines && linesBehind(lines, text, bodyStart);
  const signature = signatureOf(bodyLines ?? lastLines(text, bodyStart));
  if (signature) {
    draft.signature = signature.value;
    draft.tokens.push({ kind: 'signature', range: signature.range, value: signature.value });
  }
  applyCorrections(draft, corrections);
  const body = { start: bodyStart, end: signature?.range.start ?? text.length };
  const scan = scanCable(stretches, body, draft, bodyLines, previous);
  const { starts } = stretches;
  const { values } = scan.scanned;
  const masks = mergedMarkers(values.flatMap((each, at) => each.markers.map(range => shifted(range, starts[at]!))));
  const possible = values.flatMap((each, at) => each.headings.map(heading => movedHeading(heading, starts[at]!)));
  const headings = headingsOf(possible, masks, bodyStart);
  const marks = values.flatMap((each, at) => each.marks.map(mark => ({ mark, by: starts[at]! })));
  const blocks = pairedBlocks(values.flatMap((each, at) => each.words.map(words => movedWords(words, starts[at]!))));
  const headingStarts = headings.map(heading => heading.start);
  const paragraphs = paragraphsOf(text, chosenMarks(marks), headingStarts, body.end);
  const isCorrected = Object.keys(corrections).length > 0;
  return {
    header: finished(draft, corrections, documentId),
    sections: sectionsOf(text, body, headings, blocks),
    paragraphs: isCorrected ? paragraphs.map(each => corrected(each, corrections)) : paragraphs,
    masks,
    body,
    scan,
  };
}

/** No header has as many lines, nor the fields of its end as many code units. */
const mostHeaderLines = 800;
const longestHeaderEnd = 12_000;

/** A header as read. */
interface Header {
  readonly draft: HeaderDraft;
  readonly bodyStart: number;
  /** Of the whole text, where it was looked at; `null` otherwise. */
  readonly lines: readonly Line[] | null;
}

/** Reads the header; of a long text, its beginning alone is looked at. */
function readHeader(text: string): Header {
  let end = -1;
  for (let count = 0; count < mostHeaderLines; count++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) break;
  }
  const behind = end < 0 ? -1 : text.indexOf('\n', end + longestHeaderEnd);
  if (behind >= 0) {
    const header = readHeaderIn(linesOf(text, 0, behind), text);
    if (header.bodyStart < end) return { ...header, lines: null };
  }
  return readHeaderIn(linesOf(text), text);
}

function readHeaderIn(lines: readonly Line[], text: string): Header {
  const draft = emptyDraft();
  const bodyStart = readMessageHeader(lines, readTransmission(lines, 0, text, draft), text, draft);
  return { draft, bodyStart, lines };
}

/** So many lines, trailers and one more, are looked at for a signature; mostly they are found in so many code units. */
const mostLastLines = 16;
const longestEnd = 20_000;

/** The last lines of a body, as many as may tell its signature. */
function lastLines(text: string, bodyStart: number): readonly Line[] {
  const from = text.indexOf('\n', text.length - longestEnd) + 1;
  if (from > bodyStart && text.length > longestEnd) {
    const lines = linesOf(text, from);
    if (lines.filter(each => !isBlank(each)).length > mostLastLines) return lines;
  }
  return linesOf(text, bodyStart);
}

/** Enough of a header to be one: two of its parts that do not stand in other texts. */
function isCable(draft: HeaderDraft): boolean {
  const parts = [
    draft.channelId !== null || draft.de !== null,
    draft.precedence.length > 0,
    draft.from !== null && draft.to.length > 0,
    draft.mrn !== null && draft.classification !== null,
    draft.executiveOrder !== null,
    draft.tags.length > 0,
    draft.subject !== null,
  ];
  return parts.filter(Boolean).length >= 2;
}

function corrected(paragraph: Paragraph, corrections: Corrections): Paragraph {
  return { ...paragraph, ...paragraphCorrection(corrections, paragraph.label ?? '') };
}

function finished(draft: HeaderDraft, corrections: Corrections, documentId: string): CableHeader {
  const tokens = [...draft.tokens].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { ...draft, tokens, id: typeof corrections.id === 'string' ? corrections.id : idOf(draft, documentId) };
}

/** The id from the year of the date-time group, the post and the message number, each with what stands in for it. */
function idOf(draft: HeaderDraft, documentId: string): string | null {
  const number = draft.mrn ?? draft.de?.serial;
  const origin = draft.post ?? (draft.from === null ? null : (stationNamed(draft.from)?.name ?? placeOf(draft.from)));
  if (!number || !origin) return null;
  const name = stationNamed(origin)?.name ?? origin;
  if (draft.dateTime === null) {
    const own = new RegExp(`(?:^|\\D)(\\d{2})${squashed(name)}0*${Number(number)}(?!\\d)`, 'i').exec(documentId);
    return own ? cableId(own[1]!, name, number) : null;
  }
  return cableId(draft.dateTime.slice(2, 4), name, number);
}
