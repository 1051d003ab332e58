import type { BibReader } from './bib';

let reader: Promise<BibReader> | undefined;

/** The reader of `.bib` files. Its library is run when first asked for: most projects have none. */
export function loadBibReader(): Promise<BibReader> {
  reader ??= import('./bibLibrary').then(library => library.bibReader);
  return reader;
}
