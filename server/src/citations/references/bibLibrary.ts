import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibEntry, BibReader } from './bib';

/** Citation.js, with its BibLaTeX mapping: it knows BibTeX's types and fields too. */
export const bibReader: BibReader = {
  entries: text => plugins.input.data(text, '@biblatex/text') as BibEntry[],
  items: entries => plugins.input.data(entries, '@biblatex/entries+list') as Record<string, unknown>[],
};
