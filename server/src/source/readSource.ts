import type { TextRange } from '../markup';
import { languageOf } from './language';
import { layOut, type PlacedPiece } from './layout';
import { commentMasks, withoutMasks } from './masks';
import { readParagraphs } from './paragraphs';
import type { ReadingHints, SourceLanguage, SourceReading } from './reading';
import { readRuns } from './runs';
import { readSections } from './sections';
import { readUnits } from './units';

/**
 * Reads a source text: what kind of text it is, what can be cited in it, and its sentences. Linear; never throws.
 * @param text the source text, without markup; every range of the result is one of it.
 */
export function readSource(text: string, hints: ReadingHints = {}): SourceReading {
  const masks = commentMasks(text);
  const clean = withoutMasks(text, masks);
  const pieces = layOut(readRuns(clean, 0, clean.length), between(masks));
  const language = hints.language ?? languageOfPieces(pieces, hints.defaultLanguage ?? 'en');
  const { units: bare, firstUnits } = readUnits(pieces, language);
  const { paragraphs, units } = readParagraphs(pieces, bare, firstUnits);
  return {
    text,
    kind: hints.kind ?? 'plain',
    evidence: [],
    language,
    facts: { parties: [], signatories: [] },
    sections: readSections(text, pieces, text.length),
    paragraphs,
    masks,
    units,
  };
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
