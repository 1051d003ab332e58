import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error a plain module without types
import { writeCitationStyles } from '../../../scripts/citation-styles.mjs';
import { type CiteprocModule, createFormatter, type Formatter } from '../../../server/src/citations';

const folder = mkdtempSync(join(tmpdir(), 'gloss-styles-'));
let written: Promise<void> | undefined;

/** The file's text, or `null`. */
async function text(path: string): Promise<string | null> {
  await (written ??= writeCitationStyles(folder) as Promise<void>);
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return null;
  }
}

/** A formatter with the styles and locales that the build writes; `own` are styles of a user's. */
export const bundledFormatter = (own: Readonly<Record<string, string>> = {}): Formatter =>
  createFormatter({
    loadProcessor: async () => ((await import('citeproc' as string)) as { default: CiteprocModule }).default,
    loadStyle: async id => own[id] ?? text(`styles/${id}.csl`),
    loadLocale: language => text(`locales/${language}.xml`),
  });
