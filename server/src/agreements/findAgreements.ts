import type { SourceReading, Unit } from '../source';
import type { AgreementFinding } from './finding';
import { genreOf } from './genre';
import { type Lexicon, type LexiconData, lexiconFor } from './lexicon';
import { acceptanceIn } from './notes';
import { describe } from './parts';
import type { UnitContext } from './site';
import { treatyFinding } from './treaty';
import { readUnit, type UnitReading } from './unitReader';
import { readWords } from './words';

/** What a project can add to the rules. */
export interface AgreementOptions {
  /** Lexicons of the shape of `server/data/agreements.en.yaml`; each is merged into that of its language. */
  readonly lexicon?: readonly LexiconData[];
}

/**
 * Every passage that the rules see, at all levels, in the order of the text: at most one for a unit, its strongest.
 * A treaty gives one finding, on its title, as the text is itself the agreement; of an exchange of notes only the
 * acceptance counts, what the first note says is a proposal. Never throws.
 *
 * A unit's reading depends on its text and on a small context (genre, lead-in) alone and is remembered with the lexicon,
 * so that after a keystroke only the changed unit is read again.
 */
export function findAgreements(reading: SourceReading, options: AgreementOptions = {}): AgreementFinding[] {
  const genre = genreOf(reading);
  if (genre === 'treaty') {
    const whole = treatyFinding(reading);
    return whole ? [whole] : [];
  }
  const accepted = genre === 'cable' || genre === 'study' ? null : acceptanceIn(reading);
  const memories = new Map<string, Memory>();
  const memory = (unit: Unit): Memory => {
    let found = memories.get(unit.language);
    if (!found) memories.set(unit.language, (found = memoryOf(lexiconFor(unit.language, options.lexicon))));
    return found;
  };
  const findings: AgreementFinding[] = [];
  let hinge: UnitContext['hinge'] = 'none';
  let mask = 0;
  const reports = genre === 'cable' || genre === 'report' || genre === 'speech';
  reading.units.forEach((unit, index) => {
    const item = unit.kind === 'item';
    if (unit.kind === 'sentence') hinge = 'none';
    while (mask < reading.masks.length && reading.masks[mask]!.end <= unit.range.start) mask++;
    const context: UnitContext = { genre, item, heading: unit.kind === 'heading', hinge: item ? hinge : 'none' };
    const read = memory(unit).read(unitText(reading, unit, mask), context);
    if (read.finding) findings.push(placed(read.finding, unit, index, accepted));
    if (read.hinge === 'outcome' && reports) return;
    if (
      (unit.kind !== 'heading' || read.hinge === 'verb') &&
      read.hinge !== 'none' &&
      (!item || hinge === 'none' || read.hinge === 'verb')
    )
      hinge = read.hinge;
  });
  return findings;
}

/** A finding of a unit's text, moved to where the unit stands. */
function placed(finding: AgreementFinding, unit: Unit, index: number, accepted: number | null): AgreementFinding {
  const by = unit.range.start;
  const move = (range: { readonly start: number; readonly end: number }) => ({
    start: range.start + by,
    end: range.end + by,
  });
  const proposal = accepted !== null && by < accepted && finding.level > 2;
  return {
    ...finding,
    level: proposal ? 2 : finding.level,
    status: proposal ? 'proposed' : finding.status,
    unit: index,
    range: unit.range,
    clause: move(finding.clause),
    act: move(finding.act),
    parties: finding.parties.map(move),
    object: finding.object && move(finding.object),
    date: finding.date && { value: finding.date.value, range: move(finding.date.range) },
  };
}

/** What was read of one unit's text in one context; offsets are of that text. */
interface RememberedReading {
  readonly finding: AgreementFinding | null;
  readonly hinge: UnitReading['hinge'];
}

interface Memory {
  read(text: string, context: UnitContext): RememberedReading;
}

const memoriesOfLexicons = new WeakMap<Lexicon, Memory>();

/** How many unit readings are remembered before the older half is dropped: a few large documents. */
const REMEMBERED = 8192;

/** The readings of units with one lexicon: two generations, so that what is in use stays. */
function memoryOf(lexicon: Lexicon): Memory {
  const known = memoriesOfLexicons.get(lexicon);
  if (known) return known;
  let young = new Map<string, RememberedReading>();
  let old = new Map<string, RememberedReading>();
  const memory: Memory = {
    read(text, context) {
      const key = `${context.genre}|${context.hinge}|${context.item ? 'i' : ''}${context.heading ? 'h' : ''}|${text}`;
      let found = young.get(key);
      if (found) return found;
      found = old.get(key) ?? readFresh(text, context, lexicon);
      if (young.size >= REMEMBERED) {
        old = young;
        young = new Map();
      }
      young.set(key, found);
      return found;
    },
  };
  memoriesOfLexicons.set(lexicon, memory);
  return memory;
}

/** Reads a unit's text without looking at what is remembered. */
function readFresh(text: string, context: UnitContext, lexicon: Lexicon): RememberedReading {
  const words = readWords(text, lexicon, context.item && context.hinge !== 'none');
  const { hit, hinge } = readUnit(words, context);
  return { finding: hit ? describe(words, hit) : null, hinge };
}

/** The unit's text with what interrupts it (page markers, portion marks) as spaces: offsets stay. `mask`: the first that may matter. */
function unitText(reading: SourceReading, unit: Unit, mask: number): string {
  let text = reading.text.slice(unit.range.start, unit.range.end);
  for (let index = mask; index < reading.masks.length; index++) {
    const one = reading.masks[index]!;
    if (one.start >= unit.range.end) break;
    const from = Math.max(0, one.start - unit.range.start);
    const to = Math.min(text.length, one.end - unit.range.start);
    text = text.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to);
  }
  return text;
}
