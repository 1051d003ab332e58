import type { Sight } from '../../incremental';
import { shifted, type TextRange } from '../../markup';
import { bodyStart, type CableHeader } from '../../source';
import type { InTextCitation } from '../citation';
import { possiblePages } from './authorPage';
import { freeCitations, parentheticalCitations } from './authorYear';
import { backReferences } from './backReferences';
import { bracketContents } from './brackets';
import { cableCitations } from './cables';
import { type Doubt, doubtOf } from './doubt';
import { legalCitations } from './legal';
import { type LostNumber, possibleLostNumbers } from './lostNumbers';
import { narrativeCitation } from './narrative';
import { type Mark, possibleMarks } from './noteMarks';
import { notedCitations, noteHeadings } from './notes';
import { numericCitations } from './numeric';
import { type ParenthesisNumber, possibleNumbers } from './parenthesisNumbers';
import { placeNames } from './placeNames';

/** The sorts of citations, in the order in which they go before one another. */
export enum Family {
  author,
  free,
  noted,
  legal,
  back,
  cable,
  numeric,
}

/** What was found in a stretch of a text; offsets count from its start. */
export interface Scanned {
  /** Family by family. */
  readonly found: readonly {
    readonly citation: InTextCitation;
    readonly family: Family;
    /** See `NotedCitation`. */
    readonly unsure: number | null;
    readonly doubt: Doubt | null;
  }[];
  /** Names that stand where those of places stand, plain. */
  readonly places: readonly string[];
  /** See `possiblePages`. */
  readonly pages: readonly InTextCitation[];
  readonly marks: readonly Mark[];
  readonly numbers: readonly ParenthesisNumber[];
  readonly lostNumbers: readonly LostNumber[];
  /** Where the first heading of a part that holds notes ends. */
  readonly noteHeading: number | null;
}

/** Everything in a stretch that may be a citation; `header`: of the cable that the text is. */
export function scanStretch({ slice, from, isHere, by }: Sight, header: CableHeader | undefined): Scanned {
  const found: Scanned['found'][number][] = [];
  const add = (citations: Iterable<InTextCitation>, family: Family) => {
    for (const each of citations)
      if (isHere(each.range.start))
        found.push({ citation: placed(each, by), family, unsure: null, doubt: doubtIn(slice, each) });
  };
  add(byAuthor(slice), Family.author);
  add(freeCitations(slice), Family.free);
  for (const { citation, unsure } of notedCitations(slice)) {
    if (!isHere(citation.range.start)) continue;
    found.push({
      citation: placed(citation, by),
      family: Family.noted,
      unsure: unsure === null ? null : unsure + by,
      doubt: doubtOf(slice, citation),
    });
  }
  const body = { start: Math.max(0, bodyStart(header) - from), end: slice.length };
  // a cable's head names the order under which it is classified
  add(
    legalCitations(slice).filter(each => each.range.start >= body.start),
    Family.legal,
  );
  add(backReferences(slice), Family.back);
  if (body.start < body.end) add(cableCitations(slice, header, body), Family.cable);
  add(numericCitations(slice), Family.numeric);
  const here = <T extends TextRange>(all: Iterable<T>): T[] =>
    [...all].filter(each => isHere(each.start)).map(each => ({ ...each, ...shifted(each, by) }));
  const heading = noteHeadings(slice).find(each => isHere(each.start));
  return {
    found,
    places: placeNames(slice),
    pages: possiblePages(slice)
      .filter(each => isHere(each.range.start))
      .map(each => placed(each, by)),
    marks: here(possibleMarks(slice)),
    numbers: here(possibleNumbers(slice)),
    lostNumbers: here(possibleLostNumbers(slice)),
    noteHeading: heading ? heading.end + by : null,
  };
}

const doubtIn = (text: string, citation: InTextCitation): Doubt | null =>
  citation.kind === 'author-year' ? doubtOf(text, citation) : null;

function* byAuthor(text: string): Iterable<InTextCitation> {
  let taken = 0;
  for (const content of bracketContents(text)) {
    if (content.start < taken) continue;
    const square = text[content.start - 1] === '[';
    const narrative = narrativeCitation(text, content);
    for (const citation of narrative ? [narrative] : parentheticalCitations(text, content)) {
      if (square && citation.works.some(each => each.year === null)) continue;
      // a remark behind a work may hold another, `(Berg (1929) on tea, or Lund (1988) on tins)`
      taken = Math.max(taken, citation.range.end);
      yield citation;
    }
  }
}

/** The citation moved by so many code units. */
export const placed = (citation: InTextCitation, by: number): InTextCitation =>
  by === 0
    ? citation
    : {
        ...citation,
        range: shifted(citation.range, by),
        works: citation.works.map(each => ({ ...each, range: shifted(each.range, by) })),
      };
