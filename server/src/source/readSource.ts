import type { TextRange } from '../markup';
import { type CableReading, cableEvidence, pageMarkersIn, readCable } from './cable';
import { differenceOf } from './difference';
import { withInstrumentParts } from './instrumentParts';
import { kindNamed, recogniseKind, sketch } from './kinds';
import { cableFacts, cableFrame } from './kinds/cable';
import { languageOf } from './language';
import { layOut, type PlacedPiece } from './layout';
import { plainMasks, withoutMasks } from './masks';
import { pageLinesOf } from './pageLines';
import { numberedParagraphs } from './paragraphs';
import { type Kept, Read } from './read';
import type { Evidence, ReadingHints, SourceKind, SourceLanguage, SourceReading } from './reading';
import { readRuns } from './runs';
import { readSections } from './sections';
import { readUnits } from './units';

/** Signs of a cable that make a text one. */
const ENOUGH_CABLE_SIGNS = 2;
/** A longer text is no excerpt of a telegram, in UTF-16 code units. */
const LONGEST_EXCERPT = 200_000;

/**
 * Reads a source text: what kind of text it is, what can be cited in it, and its sentences. Linear; never throws.
 * @param text the source text, without markup; every range of the result is one of it.
 * @param previous a reading of an earlier version of the text: paragraphs that did not change are not read again, and
 * where nothing changed it is the result. The result is the same with and without it.
 */
export function readSource(text: string, hints: ReadingHints = {}, previous?: SourceReading): SourceReading {
  if (Read.isOf(previous, text, hints)) return previous;
  const evidence = hints.kind ? [] : cableEvidence(text);
  const isCable = hints.kind ? hints.kind === 'cable' : evidence.length >= ENOUGH_CABLE_SIGNS;
  const kept = Read.keptOf(previous);
  const cable = isCable ? readCable(text, hints.corrections, hints.id, kept.cable) : null;
  return cable ? readAsCable(text, hints, cable, evidence, kept) : readAsText(text, hints, kept);
}

function readAsText(text: string, hints: ReadingHints, previous: Partial<Kept>): SourceReading {
  const old = previous.pageLines?.text;
  const difference = old === undefined ? undefined : differenceOf(old, text);
  const pageLines = pageLinesOf(text, previous.pageLines, difference);
  // An excerpt of a telegram keeps the page markers without the header that tells what it is.
  const markers = text.length > LONGEST_EXCERPT ? [] : pageMarkersIn(text, null);
  const masks = [...plainMasks(text, pageLines), ...markers].sort((a, b) => a.start - b.start);
  const clean = withoutMasks(text, masks);
  const isPlain = clean === text && previous.runs?.text === old;
  const runs = readRuns(clean, 0, clean.length, true, previous.runs, isPlain ? difference : undefined);
  const pieces = layOut(runs, between(masks), null, previous.units?.pieces);
  const language = hints.language ?? languageOfPieces(pieces, hints.defaultLanguage ?? 'en');
  const look = sketch(clean, language, pieces);
  const { kind, evidence } = hints.kind ? { kind: kindNamed(hints.kind), evidence: [] } : recogniseKind(look);
  const facts = kind.facts(look);
  const name = hints.kind ?? kind.kind;
  const sections = readSections(clean, pieces, text.length, facts.title?.range);
  const read = readUnits(pieces, language, undefined, previous.units);
  const { paragraphs, units } = read;
  const reading: SourceReading = {
    text,
    kind: name,
    evidence,
    language,
    facts,
    sections: isInstrument(name) ? withInstrumentParts(clean, sections, pieces, facts.title?.range) : sections,
    paragraphs,
    masks,
    units,
  };
  return new Read(reading, hints, { runs, pageLines, units: read });
}

const isInstrument = (kind: SourceKind) => kind === 'declaration' || kind === 'treaty';

function readAsCable(
  text: string,
  hints: ReadingHints,
  cable: CableReading,
  evidence: readonly Evidence[],
  previous: Partial<Kept>,
): SourceReading {
  const { header, body, masks, paragraphs } = cable;
  const clean = withoutMasks(text, masks);
  const runs = readRuns(clean, body.start, body.end, false, previous.runs);
  const pieces = layOut(runs, between(masks), cableFrame(cable));
  const language = hints.language ?? languageOfPieces(pieces, 'en');
  const facts = cableFacts(cable);
  const { units } = readUnits(pieces, language, facts.title?.range);
  const reading: SourceReading = {
    text,
    kind: 'cable',
    evidence,
    language,
    header,
    facts,
    sections: cable.sections,
    paragraphs,
    masks,
    units: numberedParagraphs(units, paragraphs),
  };
  return new Read(reading, hints, { runs, cable: cable.scan });
}

function languageOfPieces(pieces: readonly PlacedPiece[], fallback: SourceLanguage): SourceLanguage {
  let en = 0;
  let es = 0;
  for (const { block } of pieces) {
    en += block.language.en;
    es += block.language.es;
  }
  return languageOf({ en, es }, fallback);
}

/** Tells whether a mask lies between two offsets, asked in ascending order. */
function between(masks: readonly TextRange[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at < masks.length && masks[at]!.start < from) at++;
    return at < masks.length && masks[at]!.start < to;
  };
}
