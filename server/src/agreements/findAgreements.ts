import type { SourceReading, Unit } from '../source';
import type { AgreementFinding } from './finding';
import { genreOf } from './genre';
import { type Lexicon, type LexiconData, lexiconFor } from './lexicon';
import { describe } from './parts';
import type { Genre, UnitContext } from './site';
import { readUnit, type UnitReading } from './unitReader';
import { readWords, type Words } from './words';

/** What a project can add to the rules. */
export interface AgreementOptions {
  /** Lexicons of the shape of `server/data/agreements.en.yaml`; each is merged into that of its language. */
  readonly lexicon?: readonly LexiconData[];
}

/**
 * Every passage that the rules see, at all levels, in the order of the text: at most one for a unit, its strongest.
 * A treaty gives one finding, on its title, where the text is itself the agreement. Never throws.
 */
export function findAgreements(reading: SourceReading, options: AgreementOptions = {}): AgreementFinding[] {
  const findings: AgreementFinding[] = [];
  const genre = genreOf(reading);
  if (genre === 'treaty') return findings;
  const lexicons = new Map<string, Lexicon>();
  const lexicon = (unit: Unit): Lexicon => {
    let found = lexicons.get(unit.language);
    if (!found) lexicons.set(unit.language, (found = lexiconFor(unit.language, options.lexicon)));
    return found;
  };
  let hinge: UnitContext['hinge'] = 'none';
  let listed = false;
  reading.units.forEach((unit, index) => {
    const item = unit.kind === 'item';
    if (unit.kind === 'sentence') {
      if (listed || hinge !== 'none') {
        hinge = 'none';
        listed = false;
      }
    } else if (item) listed = true;
    const words = readWords(unitText(reading, unit), lexicon(unit));
    const context: UnitContext = { genre, item, heading: unit.kind === 'heading', hinge: item ? hinge : 'none' };
    const read: UnitReading = readUnit(words, context);
    if (read.hit) findings.push(describe(reading, unit, index, words, read.hit));
    if (unit.kind !== 'heading' && read.hinge !== 'none' && (!item || hinge === 'none' || read.hinge === 'verb'))
      hinge = read.hinge;
  });
  return findings;
}

/** The unit's text with what interrupts it (page markers, portion marks) as spaces: offsets stay. */
function unitText(reading: SourceReading, unit: Unit): string {
  let text = reading.text.slice(unit.range.start, unit.range.end);
  for (const mask of reading.masks) {
    if (mask.end <= unit.range.start) continue;
    if (mask.start >= unit.range.end) break;
    const from = Math.max(0, mask.start - unit.range.start);
    const to = Math.min(text.length, mask.end - unit.range.start);
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }
  return text;
}

export type { Genre, Words };
