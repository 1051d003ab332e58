import type { TextRange } from '../markup';
import { type CableReading, cableEvidence, readCable } from './cable';
import { withInstrumentParts } from './instrumentParts';
import { kindNamed, recogniseKind, sketch } from './kinds';
import { cableFacts, cableFrame } from './kinds/cable';
import { languageOf } from './language';
import { layOut, type PlacedPiece } from './layout';
import { plainMasks, withoutMasks } from './masks';
import { numberedParagraphs } from './paragraphs';
import type { Evidence, ReadingHints, SourceKind, SourceLanguage, SourceReading } from './reading';
import { type Runs, readRuns } from './runs';
import { readSections } from './sections';
import { readUnits } from './units';

/** Signs of a cable that make a text one. */
const ENOUGH_CABLE_SIGNS = 2;

/** What a reading's runs were, for the next version of its text. */
const runsOf = new WeakMap<SourceReading, Runs>();

/**
 * Reads a source text: what kind of text it is, what can be cited in it, and its sentences. Linear; never throws.
 * @param text the source text, without markup; every range of the result is one of it.
 * @param previous a reading of an earlier version of the text: paragraphs that did not change are not read again. The
 * result is the same with and without it.
 */
export function readSource(text: string, hints: ReadingHints = {}, previous?: SourceReading): SourceReading {
  const evidence = hints.kind ? [] : cableEvidence(text);
  const isCable = hints.kind ? hints.kind === 'cable' : evidence.length >= ENOUGH_CABLE_SIGNS;
  const cable = isCable ? readCable(text, hints.corrections, hints.id) : null;
  const runs = previous && runsOf.get(previous);
  return cable ? readAsCable(text, hints, cable, evidence, runs) : readAsText(text, hints, runs);
}

function readAsText(text: string, hints: ReadingHints, previous: Runs | undefined): SourceReading {
  const masks = plainMasks(text);
  const clean = withoutMasks(text, masks);
  const runs = readRuns(clean, 0, clean.length, previous);
  const pieces = layOut(runs, between(masks), null);
  const language = hints.language ?? languageOfPieces(pieces, hints.defaultLanguage ?? 'en');
  const look = sketch(clean, language, pieces);
  const { kind, evidence } = hints.kind ? { kind: kindNamed(hints.kind), evidence: [] } : recogniseKind(look);
  const facts = kind.facts(look);
  const name = hints.kind ?? kind.kind;
  const sections = readSections(clean, pieces, text.length, facts.title?.range);
  const { paragraphs, units } = readUnits(pieces, language);
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
  runsOf.set(reading, runs);
  return reading;
}

const isInstrument = (kind: SourceKind) => kind === 'declaration' || kind === 'treaty';

function readAsCable(
  text: string,
  hints: ReadingHints,
  cable: CableReading,
  evidence: readonly Evidence[],
  previous: Runs | undefined,
): SourceReading {
  const { header, body, masks, paragraphs } = cable;
  const clean = withoutMasks(text, masks);
  const runs = readRuns(clean, body.start, body.end, previous);
  const pieces = layOut(runs, between(masks), cableFrame(cable));
  const language = hints.language ?? languageOfPieces(pieces, 'en');
  const { units } = readUnits(pieces, language, cableFacts(cable).title?.range);
  const reading: SourceReading = {
    text,
    kind: 'cable',
    evidence,
    language,
    header,
    facts: cableFacts(cable),
    sections: cable.sections,
    paragraphs,
    masks,
    units: numberedParagraphs(units, paragraphs),
  };
  runsOf.set(reading, runs);
  return reading;
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
