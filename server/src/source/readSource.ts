import { changeBetween, cutIntoStretches, type KnownChange } from '../incremental';
import type { TextRange } from '../markup';
import { type CableReading, cableEvidence, pageMarkersIn, readCable } from './cable';
import { type Difference, differenceIn } from './difference';
import { withInstrumentParts } from './instrumentParts';
import { kindNamed, recogniseKind, sketch } from './kinds';
import { cableFacts, cableFrame } from './kinds/cable';
import { toldLanguage } from './language';
import { layOut, type PlacedPiece } from './layout';
import { plainMasks, sameBut, withoutMasks } from './masks';
import { pageLinesOf } from './pageLines';
import { placeInParagraphs } from './paragraphs';
import { type Kept, Read, type ReadParts, type Since } from './read';
import type { Evidence, ReadingHints, SourceKind, SourceLanguage, SourceReading } from './reading';
import { type Runs, readRuns } from './runs';
import { readSections } from './sections';
import { paragraphsIn, readUnits } from './units';
import type { UnitTable } from './unitTable';

/** Signs of a cable that make a text one. */
const ENOUGH_CABLE_SIGNS = 2;
/** A longer text is no excerpt of a telegram, in UTF-16 code units. */
const LONGEST_EXCERPT = 200_000;

/**
 * Reads a source text: what kind of text it is, what can be cited in it, and its sentences. Linear; never throws.
 * @param text the source text, without markup; every range of the result is one of it.
 * @param previous a reading of an earlier version of the text: paragraphs that did not change are not read again, and
 * where nothing changed it is the result. `edited`: how the text came about, where that is known. The result is the same with and without it.
 */
export function readSource(
  text: string,
  hints: ReadingHints = {},
  previous?: SourceReading,
  edited?: KnownChange,
): SourceReading {
  if (Read.isOf(previous, text, hints)) return previous;
  const evidence = hints.kind ? [] : cableEvidence(text);
  const isCable = hints.kind ? hints.kind === 'cable' : evidence.length >= ENOUGH_CABLE_SIGNS;
  const before = previous instanceof Read ? previous : undefined;
  const since = before && { before, change: changeBetween(before.text, text, edited) };
  const kept = Read.keptOf(before);
  const stretches = cutIntoStretches(text, kept.stretches, since?.change);
  const cable = isCable ? readCable(text, hints.corrections, hints.id, stretches, kept.cable) : null;
  const found = cable ? readAsCable(text, hints, cable, evidence, since) : readAsText(text, hints, since);
  return new Read(found.parts, hints, { ...found.kept, stretches, masks: found.parts.masks }, since);
}

/** A reading that is to be made, and what the next version may take over from it. */
interface Found {
  readonly parts: ReadParts;
  readonly kept: Omit<Kept, 'stretches' | 'masks'>;
}

function readAsText(text: string, hints: ReadingHints, since: Since | undefined): Found {
  const previous = Read.keptOf(since?.before);
  const difference = since && differenceIn(since.before.text, text, since.change);
  const pageLines = pageLinesOf(text, difference ? previous.pageLines : undefined, difference);
  // An excerpt of a telegram keeps the page markers without the header that tells what it is.
  const markers = text.length > LONGEST_EXCERPT ? [] : pageMarkersIn(text, null);
  const masks = [...plainMasks(text, pageLines), ...markers].sort((a, b) => a.start - b.start);
  const clean = withoutMasks(text, masks);
  const runs = readRuns(clean, 0, clean.length, true, previous.runs?.(), sameBut(difference, previous.masks, masks));
  const pieces = layOut(runs, between(masks), null);
  const language = hints.language ?? languageOfPieces(pieces, hints.defaultLanguage ?? 'en');
  const look = sketch(clean, language, pieces);
  const { kind, evidence } = hints.kind ? { kind: kindNamed(hints.kind), evidence: [] } : recogniseKind(look);
  const facts = kind.facts(look);
  const name = hints.kind ?? kind.kind;
  const sections = readSections(clean, pieces, text.length, facts.title?.range);
  const { table, paragraphs } = readUnits(pieces, language);
  const parts: ReadParts = {
    text,
    kind: name,
    evidence,
    language: () => language,
    facts,
    sections: isInstrument(name) ? withInstrumentParts(clean, sections, pieces, facts.title?.range) : sections,
    paragraphs: () => paragraphsIn(paragraphs),
    masks,
    table: () => table,
  };
  return { parts, kept: { runs: () => runs, pageLines } };
}

const isInstrument = (kind: SourceKind) => kind === 'declaration' || kind === 'treaty';

function readAsCable(
  text: string,
  hints: ReadingHints,
  cable: CableReading,
  evidence: readonly Evidence[],
  since: Since | undefined,
): Found {
  const previous = Read.keptOf(since?.before);
  const difference = since && differenceIn(since.before.text, text, since.change);
  const { header, masks, paragraphs } = cable;
  const facts = cableFacts(cable);
  const title = facts.title?.range;
  // Who asks a cable for its header and its numbers alone need not wait for the rest. From an earlier version it is read at
  // once: else versions would hold on to one another, as they would where a function here held on to `since`.
  const laidOut = since
    ? always(readBody(text, hints, cable, title, previous.runs?.(), sameBut(difference, previous.masks, masks)))
    : once(() => readBody(text, hints, cable, title));
  const parts: ReadParts = {
    text,
    kind: 'cable',
    evidence,
    language: () => laidOut().language,
    header,
    facts,
    sections: cable.sections,
    paragraphs: () => paragraphs,
    masks,
    table: () => laidOut().table,
  };
  return { parts, kept: { runs: () => laidOut().runs, cable: cable.scan } };
}

/** A cable's body. `previous` are the runs of an earlier version, and `difference` what changed since, where that is known. */
function readBody(
  text: string,
  hints: ReadingHints,
  cable: CableReading,
  title: TextRange | undefined,
  previous?: Runs,
  difference?: Difference,
): { readonly runs: Runs; readonly language: SourceLanguage; readonly table: UnitTable } {
  const { body, masks, paragraphs } = cable;
  const clean = withoutMasks(text, masks);
  const runs = readRuns(clean, body.start, body.end, false, previous, difference);
  const pieces = layOut(runs, between(masks), cableFrame(cable));
  const language = hints.language ?? languageOfPieces(pieces, 'en');
  const { table } = readUnits(pieces, language, title);
  placeInParagraphs(table, paragraphs);
  return { runs, language, table };
}

const always =
  <T>(value: T) =>
  () =>
    value;

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/** The language of most of the text; of a text in two languages, the first. */
function languageOfPieces(pieces: readonly PlacedPiece[], fallback: SourceLanguage): SourceLanguage {
  let en = 0;
  let es = 0;
  for (const { block } of pieces) {
    en += block.language.en;
    es += block.language.es;
  }
  const told = toldLanguage({ en, es });
  if (told) return told;
  for (const { block } of pieces) {
    const first = toldLanguage(block.language);
    if (first) return first;
  }
  return fallback;
}

/** Tells whether a mask lies between two offsets, asked in ascending order. */
function between(masks: readonly TextRange[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at < masks.length && masks[at]!.start < from) at++;
    return at < masks.length && masks[at]!.start < to;
  };
}
