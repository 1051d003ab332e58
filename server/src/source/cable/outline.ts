import type { CableHeader } from './header';

/** The header as `gloss outline` prints it: every field, `infoCount` beside `info`, no places. */
export function cableFields(header: CableHeader): Readonly<Record<string, unknown>> {
  const fields = Object.entries(header).flatMap(([name, value]) =>
    name === 'tokens'
      ? []
      : name === 'info'
        ? [[name, value] as const, ['infoCount', header.info.length] as const]
        : [[name, value] as const],
  );
  return Object.fromEntries(fields);
}
