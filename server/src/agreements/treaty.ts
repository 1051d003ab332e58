import type { SourceReading } from '../source';
import type { AgreementFinding } from './finding';

/** A treaty's one finding: on what approves it, on its title, else on its first unit. Its articles are the agreement and need no tags. */
export function treatyFinding(reading: SourceReading): AgreementFinding | null {
  const title = reading.facts.title?.range;
  const approved =
    reading.language === 'es'
      ? reading.units.findIndex(unit => APPROVES.test(reading.text.slice(unit.range.start, unit.range.start + OPENING)))
      : -1;
  const index =
    approved >= 0
      ? approved
      : title
        ? reading.units.findIndex(unit => unit.range.start <= title.start && title.start < unit.range.end)
        : 0;
  const unit = reading.units[Math.max(0, index)];
  if (!unit) return null;
  const range = approved >= 0 ? unit.range : (title ?? unit.range);
  return {
    unit: Math.max(0, index),
    range,
    clause: range,
    level: 4,
    rule: 'treaty',
    guideline: 1,
    act: range,
    parties: reading.facts.parties.map(party => party.range),
    object: null,
    date: reading.facts.date ? { value: reading.facts.date.value, range: reading.facts.date.range } : null,
    status: 'signed',
  };
}

/** A law's words for the treaty that it carries: *Apruébase el Convenio … suscripto en*. */
const APPROVES =
  /^[^\n]{0,40}(?:apru[eé]b[ae]se|se aprueba) (?:el|la|los|un) ["“]?(?:acuerdo|convenio|tratado|protocolo|convenci[oó]n|memor)/i;

/** As far as those words reach into their unit. UTF-16 code units. */
const OPENING = 120;
