import { overlaps, type TextRange } from '../../markup';
import type { SourceReading } from '../../source';
import type { InTextCitation } from '../citation';
import { freeCitations, parentheticalCitation } from './authorYear';
import { backReferences } from './backReferences';
import { bracketContents } from './brackets';
import { cableCitations } from './cables';
import { legalCitations } from './legal';
import { narrativeCitation } from './narrative';
import { notedCitations } from './notes';
import { numericCitations } from './numeric';
import { referenceLists } from './referenceList';

/** What is used of a reading. */
type CitingText = Pick<SourceReading, 'text' | 'kind' | 'header' | 'sections' | 'masks'>;

/**
 * The citations that stand in a source text without markup, in the order of the text: by author and year, by number, by
 * `ibid.` and the like, of cables, laws and treaties; English and Spanish, in any mixture. Takes time linear in the text.
 * A reading helps: its list of references and its page furniture hold no citations.
 */
export function findCitations(source: string | CitingText): InTextCitation[] {
  const text = typeof source === 'string' ? source : source.text;
  const closed = typeof source === 'string' ? referenceLists(text) : closedParts(source);
  const found = [
    ...byAuthor(text),
    ...freeCitations(text),
    ...notedCitations(text),
    ...legalCitations(text),
    ...backReferences(text),
    ...cableCitations(source),
    ...numericCitations(text),
  ];
  return inOrder(found, closed);
}

function closedParts(reading: CitingText): TextRange[] {
  const lists = reading.sections.filter(each => each.role === 'references').map(each => each.range);
  return [...(lists.length > 0 ? lists : referenceLists(reading.text)), ...reading.masks];
}

function* byAuthor(text: string): Iterable<InTextCitation> {
  let taken = 0;
  for (const content of bracketContents(text)) {
    if (content.start < taken) continue;
    const square = text[content.start - 1] === '[';
    const citation = narrativeCitation(text, content) ?? parentheticalCitation(text, content);
    if (!citation || (square && citation.works.some(each => each.year === null))) continue;
    taken = content.end;
    yield citation;
  }
}

/** Sorted, without those in a closed part; of two that overlap, the one that was found first. */
function inOrder(found: readonly InTextCitation[], closed: readonly TextRange[]): InTextCitation[] {
  const rank = new Map(found.map((each, index) => [each, index]));
  const sorted = [...found].sort((a, b) => a.range.start - b.range.start || rank.get(a)! - rank.get(b)!);
  const lists = [...closed].sort((a, b) => a.start - b.start);
  const kept: InTextCitation[] = [];
  let list = 0;
  for (const each of sorted) {
    while (list < lists.length && lists[list]!.end <= each.range.start) list += 1;
    if (list < lists.length && overlaps(lists[list]!, each.range)) continue;
    const last = kept.at(-1);
    if (!last || !overlaps(last.range, each.range)) kept.push(each);
    else if (rank.get(each)! < rank.get(last)!) kept[kept.length - 1] = each;
  }
  return kept;
}
