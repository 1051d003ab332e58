import type { SourceReading, Unit } from '../source';
import { clauseEnd, clauseStart } from './clause';
import type { AgreementFinding } from './finding';
import type { Hit } from './site';
import type { Words } from './words';

/** The finding that a construction's hit makes of its unit. */
export function describe(_reading: SourceReading, unit: Unit, index: number, words: Words, hit: Hit): AgreementFinding {
  const base = unit.range.start;
  const range = (from: number, to: number) => ({
    start: base + words.start[from]!,
    end: base + words.end[Math.max(from, to - 1)]!,
  });
  const start = clauseStart(words, hit.from);
  const end = clauseEnd(words, hit.to - 1);
  return {
    unit: index,
    range: unit.range,
    clause: range(start, end),
    level: hit.level,
    rule: hit.rule,
    guideline: hit.guideline,
    act: range(hit.from, hit.to),
    parties: [],
    object: null,
    date: null,
    status: hit.status,
  };
}
