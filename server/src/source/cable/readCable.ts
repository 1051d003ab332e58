import type { TextRange } from '../../markup';
import type { Paragraph, Section } from '../reading';
import { cableId } from './citation';
import { applyCorrections, type Corrections, paragraphCorrection } from './corrections';
import { emptyDraft, type HeaderDraft } from './draft';
import type { CableHeader } from './header';
import { isBlank, linesOf } from './lines';
import { readMessageHeader } from './message';
import { pageMarkersIn } from './pageMarkers';
import { lineMarks, paragraphMarks } from './paragraphMarks';
import { chosenMarks, paragraphsOf } from './paragraphs';
import { repeatedHeaders } from './repeatedHeaders';
import { headingsIn, sectionsOf } from './sections';
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
}

/**
 * Reads a text as a cable, whatever damage its copy has; `null` where nothing of a cable's header is found in it.
 * Never throws, and takes linear time. `corrections` are the front matter's (see `Corrections`). `documentId` gives the
 * year of a cable that lost its date-time group, where its post and number are the cable's: `04PARIS8983`.
 */
export function readCable(text: string, corrections: Corrections = {}, documentId = ''): CableReading | null {
  const lines = linesOf(text);
  const draft = emptyDraft();
  const behindTransmission = readTransmission(lines, 0, text, draft);
  const bodyStart = readMessageHeader(lines, behindTransmission, text, draft);
  if (!isCable(draft)) return null;
  const first = lines.findIndex(line => line.content.start >= bodyStart || line.end > bodyStart);
  const bodyLines = first < 0 ? [] : lines.slice(first);
  const firstLine = bodyLines[0];
  if (firstLine && firstLine.content.start < bodyStart)
    bodyLines.splice(0, 1, ...linesOf(text, bodyStart, firstLine.end));
  const signature = signatureOf(bodyLines);
  if (signature) {
    draft.signature = signature.value;
    draft.tokens.push({ kind: 'signature', range: signature.range, value: signature.value });
  }
  applyCorrections(draft, corrections);
  const body = { start: bodyStart, end: signature?.range.start ?? text.length };
  const unsigned = signature
    ? bodyLines.slice(0, bodyLines.findLastIndex(line => line.content.start < body.end && !isBlank(line)) + 1)
    : bodyLines;
  const opening = lineMarks(unsigned);
  const masks = pageMarkersIn(text, draft.post, repeatedHeaders(unsigned, draft));
  const headings = headingsIn(unsigned, opening, masks);
  const marks = chosenMarks(paragraphMarks(text, unsigned, opening));
  const starts = headings.map(heading => heading.start);
  const paragraphs = paragraphsOf(text, marks, starts, body.end).map(each => corrected(each, corrections));
  return {
    header: finished(draft, corrections, documentId),
    sections: sectionsOf(text, body, headings),
    paragraphs,
    masks,
    body,
  };
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
