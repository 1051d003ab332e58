import { type Ends, firstFrom, isSame, spliced, splicedColumn } from '../incremental';
import { shifted, type TextRange } from '../markup';
import { type SourceLanguage, type SourceReading, unitsOf } from '../source';
import type { AgreementFinding, AgreementLevel } from './finding';
import { genreOf } from './genre';
import { tellsOfHome } from './homeAffairs';
import { hingeFor, leadIn, markBehind } from './leadIns';
import { type LexiconData, lexiconFor } from './lexicon';
import { proposalIn } from './notes';
import type { Genre, UnitContext } from './site';
import { treatyFinding } from './treaty';
import { type ReadUnits, unchangedUnits } from './unchangedUnits';
import { memoryOf, type RememberedReading, readFresh, type UnitMemory } from './unitMemory';
import { featuresOf } from './weighing/features';

/** What a project can add to the rules. */
export interface AgreementOptions {
  /** Lexicons of the shape of `server/data/agreements.en.yaml`; each is merged into that of its language. */
  readonly lexicon?: readonly LexiconData[];
}

/** What the rules see in a text, kept for the next version of it. */
export interface AgreementsRead extends ReadUnits {
  readonly genre: Genre;
  readonly lexicon: readonly LexiconData[];
  /** The indexes of the units that state or deny an agreement, ascending. Of a treaty, none. */
  readonly telling: Int32Array;
  /** What they say, in step. */
  readonly told: readonly RememberedReading[];
  /** What leads in the unit behind each unit, where that is an item: a mark of `leadIns.ts`. */
  readonly behind: Uint8Array;
  /** Findings that begin in here are proposals of a first note; `null` where the text has none. */
  readonly proposal: TextRange | null;
}

/**
 * Reads the units of a text. A unit's reading depends on its text and on a small context (genre, lead-in) alone, so of
 * `previous`, an earlier version, those of the units that did not change are taken over. Never throws.
 */
export function readAgreements(
  reading: SourceReading,
  { lexicon = [] }: AgreementOptions = {},
  previous?: AgreementsRead,
): AgreementsRead {
  const genre = genreOf(reading);
  const table = unitsOf(reading);
  const text = { reading, table, genre, lexicon };
  if (genre === 'treaty' || (genre === 'report' && tellsOfHome(reading)))
    return { ...text, ...nothingRead, proposal: null };
  const before = previous?.genre === genre && isSame(previous.lexicon, lexicon) ? previous : undefined;
  const proposal = genre === 'cable' || genre === 'study' ? null : proposalIn(reading);
  return { ...text, ...readUnits(text, before), proposal };
}

type UnitsRead = Pick<AgreementsRead, 'telling' | 'told' | 'behind'>;

const nothingRead: UnitsRead = { telling: new Int32Array(), told: [], behind: new Uint8Array() };

function readUnits(
  { reading, table, genre, lexicon }: Omit<AgreementsRead, keyof UnitsRead | 'proposal'>,
  before: AgreementsRead | undefined,
  readerFor = (language: SourceLanguage): UnitMemory => memoryOf(lexiconFor(language, lexicon)),
): UnitsRead {
  const memories = new Map<string, UnitMemory>();
  const memory = (language: SourceLanguage): UnitMemory => {
    let found = memories.get(language);
    if (!found) memories.set(language, (found = readerFor(language)));
    return found;
  };
  const reports = genre === 'cable' || genre === 'report' || genre === 'speech';
  const { head, tail } = before ? unchangedUnits(before, { reading, table }) : nothingShared;
  const old = before ?? nothingRead;
  const moved = table.length - old.behind.length;
  const behind = new Uint8Array(table.length);
  behind.set(old.behind.subarray(0, head));
  const telling: number[] = [];
  const told: RememberedReading[] = [];
  let mask = 0;
  let index = head;
  for (; index < table.length; index++) {
    const mark = index === 0 ? 0 : behind[index - 1]!;
    if (before && index >= table.length - tail && mark === (index === moved ? 0 : old.behind[index - moved - 1])) break;
    const start = table.starts[index]!;
    while (mask < reading.masks.length && reading.masks[mask]!.end <= start) mask++;
    const kind = table.kind(index);
    const text = unitText(reading, start, table.ends[index]!, mask);
    const hinge = hingeFor(mark, kind, text, genre);
    const item = kind === 'item' || (kind === 'sentence' && hinge !== 'none');
    const context: UnitContext = {
      genre,
      item,
      later: kind === 'item' && table.list(index)?.first === false,
      heading: kind === 'heading',
      hinge: item ? leadIn(hinge) : 'none',
    };
    const read = memory(table.language(index)).read(text, context);
    if (read.finding || read.denial) {
      telling.push(index);
      told.push(read);
    }
    behind[index] = markBehind(mark, hinge, kind, text, read.hinge, reports);
  }
  behind.set(old.behind.subarray(index - moved), index);
  const shared: Ends = {
    head: firstFrom(old.telling, head),
    tail: old.telling.length - firstFrom(old.telling, index - moved),
  };
  return {
    telling: splicedColumn(old.telling, shared, telling, moved),
    told: spliced(old.told, shared, told),
    behind,
  };
}

/** What a unit is weighed by, for the fitting of weights. */
export interface WeighedUnit {
  /** Of the source text. */
  readonly range: TextRange;
  readonly language: SourceLanguage;
  /** The level that the rules give. */
  readonly level: AgreementLevel;
  /** Names of features; empty where the unit is not weighed. */
  readonly features: readonly string[];
}

/** The units of a text with their features, as the rules alone see them. A treaty has none. */
export function weighedUnits(reading: SourceReading): WeighedUnit[] {
  const genre = genreOf(reading);
  const table = unitsOf(reading);
  const units: WeighedUnit[] = [];
  if (genre === 'treaty' || (genre === 'report' && tellsOfHome(reading))) return units;
  // Without an earlier version every unit is read, in the order of the text.
  readUnits({ reading, table, genre, lexicon: [] }, undefined, language => ({
    read(text, context) {
      let features: readonly string[] = [];
      const read = readFresh(text, context, lexiconFor(language), (words, around, sites) => {
        features = featuresOf(words, around, sites);
        return null;
      });
      const index = units.length;
      const range = { start: table.starts[index]!, end: table.ends[index]! };
      units.push({ range, language, level: read.finding?.level ?? 0, features });
      return read;
    },
  }));
  return units;
}

const nothingShared: Ends = { head: 0, tail: 0 };

/**
 * Every passage that the rules see, at all levels, in the order of the text: at most one for a unit, its strongest.
 * A treaty gives one finding, on its title, as the text is itself the agreement; of an exchange of notes only the
 * acceptance counts, what the first note says is a proposal. Never throws.
 */
export const findAgreements = (reading: SourceReading, options: AgreementOptions = {}): AgreementFinding[] =>
  agreementsIn(readAgreements(reading, options));

/** The same, of a text whose units are read. */
export function agreementsIn(read: AgreementsRead): AgreementFinding[] {
  if (read.genre === 'treaty') {
    const whole = treatyFinding(read.reading);
    return whole ? [whole] : [];
  }
  const findings: AgreementFinding[] = [];
  for (let at = 0; at < read.telling.length; at++) {
    const finding = findingAt(read, at);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What the unit of that index in `telling` states, if anything; its places moved by `by` more. */
export function findingAt(
  { table, telling, told, proposal }: AgreementsRead,
  at: number,
  by = 0,
): AgreementFinding | null {
  const { finding } = told[at]!;
  const index = telling[at]!;
  const range = { start: table.starts[index]!, end: table.ends[index]! };
  return (
    finding &&
    placed(finding, range, index, by, proposal !== null && range.start >= proposal.start && range.start < proposal.end)
  );
}

/** A sentence or a list item that says that no agreement was made. Ranges are of the source text. */
export interface AgreementDenial {
  readonly range: TextRange;
  /** *No agreement was reached*, *did not sign*. */
  readonly act: TextRange;
}

/** The denials of a text whose units are read, in its order. */
export function denialsIn({ table, telling, told }: AgreementsRead): AgreementDenial[] {
  const denials: AgreementDenial[] = [];
  for (let at = 0; at < told.length; at++) {
    const { denial } = told[at]!;
    if (!denial) continue;
    const start = table.starts[telling[at]!]!;
    denials.push({ range: { start, end: table.ends[telling[at]!]! }, act: shifted(denial, start) });
  }
  return denials;
}

/** A finding of a unit's text, moved to where the unit stands and by `by` more. */
function placed(
  finding: AgreementFinding,
  unit: TextRange,
  index: number,
  by: number,
  proposed: boolean,
): AgreementFinding {
  const move = (range: TextRange) => shifted(range, unit.start + by);
  const proposal = proposed && finding.level > 2;
  return {
    ...finding,
    level: proposal ? 2 : finding.level,
    status: proposal ? 'proposed' : finding.status,
    unit: index,
    range: shifted(unit, by),
    clause: move(finding.clause),
    act: move(finding.act),
    parties: finding.parties.map(move),
    object: finding.object && move(finding.object),
    date: finding.date && { value: finding.date.value, range: move(finding.date.range) },
  };
}

/** The unit's text with what interrupts it (page markers, portion marks) as spaces: offsets stay. `mask`: the first that may matter. */
function unitText({ text: whole, masks }: SourceReading, start: number, end: number, mask: number): string {
  let text = whole.slice(start, end);
  for (let index = mask; index < masks.length && masks[index]!.start < end; index++) {
    const from = Math.max(0, masks[index]!.start - start);
    const to = Math.min(text.length, masks[index]!.end - start);
    text = text.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to);
  }
  return text;
}
