import { parse } from 'edtf';

const known = new Map<string, boolean>();

/**
 * Whether the text is a date of the Extended Date Time Format (ISO 8601-2, levels 0 to 2): `2009-11-20`, `2007-05`,
 * `2010~`, `2009-06-17/2009-06-20`. A day that its month does not have is none.
 */
export function isEdtf(text: string): boolean {
  if (text.length > 100) return false;
  let is = known.get(text);
  if (is === undefined) {
    is = isPlainDate(text) ?? isParsed(text);
    if (known.size > 10_000) known.clear();
    known.set(text, is);
  }
  return is;
}

/** Years, months and days by themselves, which are nearly all there are: the grammar takes a thousand times as long. */
function isPlainDate(text: string): boolean | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (day === undefined && Number(month) > 12) return null;
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
}

function isParsed(text: string): boolean {
  try {
    return parse(text) !== undefined;
  } catch {
    return false;
  }
}
