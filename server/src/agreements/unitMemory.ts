import type { TextRange } from '../markup';
import type { AgreementFinding } from './finding';
import type { Lexicon } from './lexicon';
import { describe } from './parts';
import type { UnitContext } from './site';
import { readUnit, type UnitReading } from './unitReader';
import type { WeighingLayer } from './weighing/weigh';
import { readWords } from './words';

/** What was read of one unit's text in one context; offsets are of that text. */
export interface RememberedReading {
  readonly finding: AgreementFinding | null;
  readonly hinge: UnitReading['hinge'];
  /** The words that say that no agreement was made. */
  readonly denial: TextRange | null;
}

/** What most units give: the same object each time. */
const NOTHING: Readonly<Record<UnitReading['hinge'], RememberedReading>> = {
  none: { finding: null, hinge: 'none', denial: null },
  verb: { finding: null, hinge: 'verb', denial: null },
  outcome: { finding: null, hinge: 'outcome', denial: null },
  signed: { finding: null, hinge: 'signed', denial: null },
  terms: { finding: null, hinge: 'terms', denial: null },
  declared: { finding: null, hinge: 'declared', denial: null },
  heading: { finding: null, hinge: 'heading', denial: null },
};

/** Reads a unit's text, or gives what it remembers of the same text in the same sort of context. */
export interface UnitMemory {
  read(text: string, context: UnitContext): RememberedReading;
}

const memoriesOfLexicons = new WeakMap<Lexicon, UnitMemory>();

/** How many unit readings are remembered in one sort of context before the older half is dropped: a few large documents. */
const REMEMBERED = 8192;

/** Readings of one sort of context by the unit's text, in two generations, so that what is in use stays. */
interface Generations {
  young: Map<string, RememberedReading>;
  old: Map<string, RememberedReading>;
}

/** The readings of units with one lexicon. */
export function memoryOf(lexicon: Lexicon): UnitMemory {
  const known = memoriesOfLexicons.get(lexicon);
  if (known) return known;
  const contexts = new Map<string, Generations>();
  const memory: UnitMemory = {
    read(text, context) {
      const sort = `${context.genre}|${context.hinge}|${context.item ? 'i' : ''}${context.later ? 'l' : ''}${context.heading ? 'h' : ''}`;
      let readings = contexts.get(sort);
      if (!readings) contexts.set(sort, (readings = { young: new Map(), old: new Map() }));
      let found = readings.young.get(text);
      if (found) return found;
      const own = copyOf(text);
      found = readings.old.get(text) ?? readFresh(own, context, lexicon);
      if (readings.young.size >= REMEMBERED) {
        readings.old = readings.young;
        readings.young = new Map();
      }
      readings.young.set(own, found);
      return found;
    },
  };
  memoriesOfLexicons.set(lexicon, memory);
  return memory;
}

/** The same text in memory of its own: a part of a longer one keeps the whole of that. */
const copyOf = (part: string): string => [part.slice(0, 1), part.slice(1)].join('');

/** Reads a unit's text without looking at what is remembered; with a `layer` of its own where one is given. */
export function readFresh(
  text: string,
  context: UnitContext,
  lexicon: Lexicon,
  layer?: WeighingLayer,
): RememberedReading {
  const words = readWords(text, lexicon, context.item && context.hinge !== 'none');
  const { hit, hinge, denial } = readUnit(words, context, layer);
  if (!hit && !denial) return NOTHING[hinge];
  return {
    finding: hit ? describe(words, hit) : null,
    hinge,
    denial: denial && { start: words.start[denial.from]!, end: words.end[denial.to - 1]! },
  };
}
