import type { CableHeader } from './header';

/** The header as `gloss outline` prints it: every field, `infoCount` beside `info`, no places. */
export function cableFields(header: CableHeader): Readonly<Record<string, unknown>> {
  const { tokens: _, info, ...fields } = header;
  return { ...fields, info, infoCount: info.length };
}
