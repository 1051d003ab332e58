import type { TextRange } from '../../markup';
import { isDate, isoDay, monthNumber } from './dateTimeGroup';
import { groupRange, type HeaderDraft, note } from './draft';

const order = /^E\s?[.,]?\s?[O0]\s?[.,]?\s?:?\s{0,3}(\d{4,5})/di;
const declassification =
  /\b(?:DECL?|DECLAS|DECLASSIFY(?: ON)?|GDS|XGDS|XDS|RDS|OADR|OR-[A-Z]|DERIVED|DECLASSIFIED|N\s?\/\s?A)\b[:;.]?\s{0,4}/i;

/** What the executive order line says about declassifying. */
export interface Declassification {
  /** ISO 8601 for a date, else the words as printed: `OADR`, `MR`, `AFTER KOREAN UNIFICATION`. */
  readonly on: string | null;
  readonly range: TextRange;
}

/** Reads `E.O. 12958: DECL: 11/20/2019`. `range` is the field's, its label included. */
export function readExecutiveOrder(text: string, range: TextRange, draft: HeaderDraft): void {
  const words = text.slice(range.start, range.end);
  const match = order.exec(words);
  if (match) note(draft, 'executive-order', groupRange(match, 1, range.start)!, text);
  const from = range.start + (match?.[0].length ?? 0);
  const found = declassificationIn(text, { start: from, end: range.end });
  draft.executiveOrder = { order: match?.[1] ?? '', declassifyOn: found?.on ?? null };
  if (found) note(draft, 'declassification', found.range, text, found.on ?? wordFor(text, found.range));
}

function wordFor(text: string, range: TextRange): string {
  const words = text.slice(range.start, range.end).toUpperCase();
  return /^N\s?\/\s?A/.test(words) ? 'N/A' : words.replace(/\s+/g, ' ');
}

function declassificationIn(text: string, range: TextRange): Declassification | null {
  const words = text.slice(range.start, range.end);
  const match = declassification.exec(words);
  if (!match) return bareDate(words, range);
  const label = match[0].replace(/[:;.\s]/g, '').toUpperCase();
  const start = range.start + match.index;
  const value = words.slice(match.index + match[0].length).trim();
  if (label === 'N/A') return { on: null, range: { start, end: start + match[0].trimEnd().length } };
  const whole = { start, end: start + words.slice(match.index).trimEnd().length };
  if (/^(?:OADR|GDS|XGDS|XDS|RDS|OR-.)$/.test(label)) {
    return { on: dateIn(value) ?? [label, value].filter(Boolean).join(value.startsWith('-') ? '' : ' '), range: whole };
  }
  if (label === 'DERIVED') return { on: null, range: whole };
  if (!value) return { on: null, range: whole };
  if (label === 'DECLASSIFIED') return { on: words.slice(match.index).trim().replace(/\s+/g, ' '), range: whole };
  const valueRange = {
    start: range.start + match.index + match[0].length + words.slice(match.index + match[0].length).search(/\S/),
    end: whole.end,
  };
  return { on: dateIn(value) ?? value.replace(/\s+/g, ' '), range: valueRange };
}

function bareDate(words: string, range: TextRange): Declassification | null {
  const match = /\S[\s\S]*/.exec(words.replace(/^[\s:;.]+/, ''));
  if (!match) return null;
  const on = dateIn(match[0]);
  const start = range.start + words.indexOf(match[0]);
  return on === null ? null : { on, range: { start, end: start + match[0].trimEnd().length } };
}

/**
 * The first date of some words as ISO 8601: `11/20/2019`, `2019/11/20`, `2019-02-12`, `20191120`, `NOVEMBER 20, 2019`,
 * `20 NOV 2019`, `11/20/19`; the day first where it cannot be the month. `null` for none.
 */
function dateIn(words: string): string | null {
  const numbers = /(?<!\d)(\d{1,4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/.exec(words);
  if (numbers) {
    const [first, second, third] = numbers.slice(1) as [string, string, string];
    return first.length === 4
      ? dated(first, second, third)
      : (dated(third, first, second) ?? dated(third, second, first));
  }
  const solid = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(words);
  if (solid) return dated(solid[1]!, solid[2]!, solid[3]!);
  const monthFirst = /\b([A-Z]{3,9})\.?\s(\d{1,2}),?\s{1,2}(\d{4})\b/i.exec(words);
  if (monthFirst) return dated(monthFirst[3]!, String(monthNumber(monthFirst[1]!)), monthFirst[2]!);
  const dayFirst = /\b(\d{1,2})\s([A-Z]{3,9})\.?,?\s(\d{4}|\d{2})\b/i.exec(words);
  return dayFirst ? dated(dayFirst[3]!, String(monthNumber(dayFirst[2]!)), dayFirst[1]!) : null;
}

/** Declassification dates lie ahead: a two-digit year under 70 is one of this century. */
function dated(year: string, month: string, day: string): string | null {
  const full = year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  return isDate(full, Number(month), Number(day)) ? isoDay(full, Number(month), Number(day)) : null;
}
