import { fieldText, type Mapping, toData, type Value } from '../../markup';
import type { CslDate } from '../reference';

/**
 * A date of a reference, in whichever way the file writes it: EDTF (`2018-05`, `2010~`, `2009-06-17/2009-06-20`), a plain
 * year, CSL's `date-parts`, or pandoc's `year`, `month`, `day` (a list of two for a range). Other words stay as `raw`,
 * which the processor tries to read; nothing is lost.
 */
export function cslDate(value: Value): CslDate | undefined {
  if (value.kind === 'scalar') return value.spelling.trim() ? dateOfText(value.spelling) : undefined;
  if (value.kind === 'mapping') return dateOfMapping(value);
  const ends = value.items.map(cslDate);
  const parts = ends.flatMap(each => each?.['date-parts'] ?? []);
  return parts.length > 0 ? { ...ends[0], 'date-parts': parts.slice(0, 2) } : ends[0];
}

/** A date written as text; EDTF levels 0 and 1 as far as CSL can hold them. */
export function dateOfText(text: string): CslDate {
  const ends = text.trim().split('/');
  const read = ends.map(edtfParts);
  const known = read.filter(each => each !== null);
  if (
    ends.length > 2 ||
    known.length < ends.filter(each => each !== '' && each !== '..').length ||
    known.length === 0
  ) {
    return { raw: text.trim() };
  }
  const date: { -readonly [key in keyof CslDate]: CslDate[key] } = { 'date-parts': known.map(each => each.parts) };
  if (known.some(each => each.circa)) date.circa = true;
  if (known.length === 1 && known[0]?.season) date.season = known[0].season;
  return date;
}

/** `2018-05-02`, `2018-05`, `-0043`, `2018-21` (spring), each with `~`, `?` or `%` behind; `null` for anything else. */
function edtfParts(text: string): { parts: number[]; season?: number; circa: boolean } | null {
  const match = /^([-+]?\d{1,6})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(text.trim());
  if (!match) return null;
  const parts = [match[1], match[2], match[3]].filter(each => each !== undefined).map(Number);
  const month = parts[1];
  const circa = match[4] !== '';
  if (month !== undefined && month >= 21 && month <= 24 && parts.length === 2) {
    return { parts: parts.slice(0, 1), season: month - 20, circa };
  }
  const real = (month === undefined || (month >= 1 && month <= 12)) && (parts[2] === undefined || inMonth(parts[2]));
  return real ? { parts, circa } : null;
}

const inMonth = (day: number): boolean => day >= 1 && day <= 31;

function dateOfMapping(mapping: Mapping): CslDate {
  const year = fieldText(mapping, 'year');
  if (year !== undefined && /^-?\d+$/.test(year)) {
    const parts = [year, fieldText(mapping, 'month'), fieldText(mapping, 'day')];
    const end = parts.findIndex(each => each === undefined || !/^-?\d+$/.test(each));
    const rest = toData(mapping) as Record<string, unknown>;
    const date: Record<string, unknown> = { 'date-parts': [parts.slice(0, end < 0 ? 3 : end).map(Number)] };
    for (const key of ['season', 'circa', 'literal']) if (rest[key] !== undefined) date[key] = rest[key];
    return date as CslDate;
  }
  const data = { ...(toData(mapping) as Record<string, unknown>) };
  if (Array.isArray(data['date-parts'])) {
    data['date-parts'] = data['date-parts']
      .filter(Array.isArray)
      .map(part => part.map(Number).filter((each: number) => Number.isFinite(each)))
      .filter(part => part.length > 0);
    if ((data['date-parts'] as unknown[]).length === 0) delete data['date-parts'];
  } else delete data['date-parts'];
  if (typeof data.raw === 'string' && !data['date-parts']) return { ...data, raw: undefined, ...dateOfText(data.raw) };
  return data as CslDate;
}
