import { type Derived, derive, inSight, type Sight, type Stretch, type Stretches } from '../../incremental';
import { overlaps, shifted, type TextRange } from '../../markup';
import { citingKey, type SourceReading, stretchesOf } from '../../source';
import type { InTextCitation } from '../citation';
import { citingPages } from './authorPage';
import { listedCables } from './cables';
import type { Doubt } from './doubt';
import { type ListedWorks, listedWorks } from './listedWorks';
import { lostNumbers } from './lostNumbers';
import { plainMarks } from './noteMarks';
import { listedNumbers } from './numberedEntries';
import { markedCitation } from './numeric';
import { citingNumbers } from './parenthesisNumbers';
import { plausible } from './plausible';
import { entriesIn, type ListHeadings, listHeadings, referenceLists } from './referenceList';
import { Family, placed, type Scanned, scanStretch } from './stretch';

/** What is used of a reading. */
type CitingText = Pick<SourceReading, 'text' | 'kind' | 'header' | 'sections' | 'masks'>;

/** What was found in the stretches of a text, for the next version of it. */
interface Found {
  readonly stretches: Stretches;
  readonly scanned: Derived<Stretch, Scanned>;
  readonly headings?: Derived<Stretch, ListHeadings>;
}

/** Kept as long as whoever has the citations keeps them. */
const foundBehind = new WeakMap<readonly InTextCitation[], Found>();

/**
 * The citations that stand in a source text without markup, in the order of the text: by author and year, by number, by
 * `ibid.` and the like, of cables, laws and treaties; English and Spanish, in any mixture. Takes time linear in the text.
 * A reading helps: its list of references and its page furniture hold no citations. `previous` is what this function gave
 * before an edit: only the stretches of the text that the edit concerns are searched again.
 */
export function findCitations(source: string | CitingText, previous?: readonly InTextCitation[]): InTextCitation[] {
  const reading: CitingText =
    typeof source === 'string' ? { text: source, kind: 'plain', sections: [], masks: [] } : source;
  const { text, header } = reading;
  const before = previous && foundBehind.get(previous);
  const stretches = stretchesOf(reading, before?.stretches);
  const scan = (_: Stretch, index: number) => scanStretch(inSight(stretches, index), header);
  const scanned = derive(stretches.all, [citingKey(header)], scan, before?.scanned);
  const hasLists = reading.sections.some(each => each.role === 'references');
  const headings = hasLists
    ? undefined
    : derive(stretches.all, [], (_, index) => headingsIn(inSight(stretches, index)), before?.headings);
  const lists = headings
    ? referenceLists(text, placedHeadings(headings.values, stretches.starts))
    : reading.sections.filter(each => each.role === 'references').map(each => entriesIn(text, each.range));
  const works = listedWorks(text, lists);
  const candidates = allCandidates(scanned.values, stretches.starts, reading, { lists, works });
  const places = new Set(scanned.values.flatMap(each => each.places));
  const found = inOrder(candidates, [...lists, ...reading.masks]);
  const citations = plausible(found, text, works, places).map(each => each.citation);
  foundBehind.set(citations, { stretches, scanned, ...(headings ? { headings } : {}) });
  return citations;
}

/** A citation, and what goes before it where two overlap: the lower family, then the one that was found first. */
interface Candidate {
  readonly citation: InTextCitation;
  readonly family: Family;
  readonly order: number;
  readonly doubt: Doubt | null;
}

function allCandidates(
  scanned: readonly Scanned[],
  starts: readonly number[],
  reading: CitingText,
  { lists, works }: { readonly lists: readonly TextRange[]; readonly works: ListedWorks },
): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (citation: InTextCitation, family: Family, doubt: Doubt | null = null) =>
    candidates.push({ citation, family, order: candidates.length, doubt });
  if (reading.header) for (const each of listedCables(reading.text, reading.header)) add(each, Family.cable);
  let notesFrom = reading.text.length;
  for (const [index, { noteHeading }] of scanned.entries()) {
    if (noteHeading === null) continue;
    notesFrom = starts[index]! + noteHeading;
    break;
  }
  for (const [index, { found }] of scanned.entries()) {
    const by = starts[index]!;
    for (const { citation, family, unsure, doubt } of found)
      if (unsure === null || by + unsure >= notesFrom) add(placed(citation, by), family, doubt);
  }
  const { text } = reading;
  const otherNumbers = candidates.filter(each => each.family === Family.numeric).length;
  const authors = candidates.filter(each => each.family === Family.author && each.doubt === null).length;
  const pages = scanned.flatMap((each, index) => each.pages.map(page => placed(page, starts[index]!)));
  for (const each of citingPages(pages, works, authors)) add(each, Family.author);
  const addNumbers = (found: readonly TextRange[]) => {
    for (const each of found) add(markedCitation(text, each), Family.numeric);
  };
  const lost = lostNumbers(
    outside(
      inText(scanned, starts, each => each.lostNumbers),
      lists,
    ),
    otherNumbers,
    authors,
  );
  addNumbers(
    lost.length > 0
      ? lost
      : plainMarks(
          inText(scanned, starts, each => each.marks),
          text,
        ),
  );
  const numbers = outside(
    inText(scanned, starts, each => each.numbers),
    lists,
  );
  if (numbers.length > 0)
    addNumbers(citingNumbers(numbers, { listed: listedNumbers(text, lists), otherNumbers, authors }));
  return candidates;
}

/** What was found in the stretches, in its places in the text. */
const inText = <T extends TextRange>(
  scanned: readonly Scanned[],
  starts: readonly number[],
  part: (each: Scanned) => readonly T[],
): T[] => scanned.flatMap((each, index) => part(each).map(found => ({ ...found, ...shifted(found, starts[index]!) })));

const outside = <T extends TextRange>(all: readonly T[], closed: readonly TextRange[]): T[] =>
  all.filter(each => !closed.some(part => overlaps(part, each)));

/** Sorted, without those in a closed part; of two that overlap, the one that goes before. */
function inOrder(candidates: readonly Candidate[], closed: readonly TextRange[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.citation.range.start - b.citation.range.start || before(a, b));
  const parts = [...closed].sort((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  let part = 0;
  for (const each of sorted) {
    const { range } = each.citation;
    while (part < parts.length && parts[part]!.end <= range.start) part += 1;
    if (part < parts.length && overlaps(parts[part]!, range)) continue;
    const last = kept.at(-1);
    if (!last || !overlaps(last.citation.range, range)) kept.push(each);
    else if (before(each, last) < 0) kept[kept.length - 1] = each;
  }
  return kept;
}

function before(a: Candidate, b: Candidate): number {
  if (a.family !== b.family) return a.family - b.family;
  // Numbers of all sorts are one row.
  if (a.family === Family.numeric) return a.citation.range.start - b.citation.range.start || a.order - b.order;
  return a.order - b.order;
}

function headingsIn({ slice, isHere, by }: Sight): ListHeadings {
  const { opening, next } = listHeadings(slice);
  const here = (each: TextRange) => (isHere(each.start) ? [shifted(each, by)] : []);
  return { opening: opening.flatMap(here), next: next.flatMap(here) };
}

const placedHeadings = (headings: readonly ListHeadings[], starts: readonly number[]): ListHeadings => ({
  opening: headings.flatMap((each, index) => each.opening.map(range => shifted(range, starts[index]!))),
  next: headings.flatMap((each, index) => each.next.map(range => shifted(range, starts[index]!))),
});
