import type { Entry } from '../glossary';
import { type TextRange, touches } from '../markup';
import {
  type AnalysedDocument,
  citedAgreement,
  inTextResolutionsWithNumbers,
  numberedEntriesOf,
  type Snapshot,
} from '../project';

/** What a citation in the source text itself means. */
export interface InTextWork {
  /** As printed, in the file. */
  readonly range: TextRange;
  /** The references or documents that are meant: more than one for `reftels`. A cable's id, whether it is here or not. */
  readonly ids: readonly string[];
  /** The agreement of the glossary that a law or treaty is, where no reference is it; then there are no ids. */
  readonly agreement?: Entry;
  /** What the text itself says under the number that it cites, where no reference is it; then there are no ids. */
  readonly entry?: string;
  /** As printed behind the work: `p. 12`. */
  readonly locator?: string;
}

/** The works that the text itself cites (`REF A`, `09 LIMA 1661`, `(Quispe, 2001)`), in the order of the text. */
export function inTextWorks(document: AnalysedDocument, snapshot: Snapshot): readonly InTextWork[] {
  const { source } = document.document;
  const resolutions = inTextResolutionsWithNumbers(document, snapshot);
  const entries = numberedEntriesOf(document);
  const found: (InTextWork & { readonly ids: string[] })[] = [];
  for (const [index, { kind, works, range: whole }] of document.citations.entries()) {
    for (const [which, work] of works.entries()) {
      const { range, locator, document: cable } = work;
      const id = cable ?? resolutions[index]?.[which]?.id;
      const agreement = id || kind !== 'other' ? undefined : citedAgreement(work, document.glossary);
      if (agreement) found.push({ range: source.rangeToDocument(whole), ids: [], agreement });
      const entry = id || work.number === undefined ? undefined : entries.get(work.number);
      if (entry) found.push({ range: source.rangeToDocument(works.length === 1 ? whole : range), ids: [], entry });
      if (!id) continue;
      // of `Berg (2010)` the work alone would end before the parenthesis
      const place = source.rangeToDocument(works.length === 1 ? whole : range);
      const last = found.at(-1);
      if (last && last.range.start === place.start && last.range.end === place.end) last.ids.push(id);
      else found.push({ range: place, ids: [id], ...(locator ? { locator } : {}) });
    }
  }
  return found;
}

/** The work that is cited in the text at an offset of the file. */
export const inTextWorkAt = (
  document: AnalysedDocument,
  snapshot: Snapshot,
  offset: number,
): InTextWork | undefined => {
  const at = document.document.source.toSource(offset);
  const isNear = at !== null && document.citations.some(each => touches(each.range, at));
  return isNear ? inTextWorks(document, snapshot).find(each => touches(each.range, offset)) : undefined;
};

/** More would hide what is beneath the hover. */
const MOST_CANDIDATES = 4;

/** Where it is not clear which reference is cited in the text at an offset of the file: the first of those that fit alike. */
export function inTextCandidatesAt(
  document: AnalysedDocument,
  snapshot: Snapshot,
  offset: number,
): InTextWork | undefined {
  const { source } = document.document;
  const at = source.toSource(offset);
  const index = at === null ? -1 : document.citations.findIndex(each => touches(each.range, at));
  const citation = document.citations[index];
  if (!citation) return undefined;
  const { works, range: whole } = citation;
  const which = works.length === 1 ? 0 : works.findIndex(each => touches(each.range, at!));
  const work = works[which];
  const { id, candidates } = inTextResolutionsWithNumbers(document, snapshot)[index]?.[which] ?? {
    id: null,
    candidates: [],
  };
  if (!work || id !== null || candidates.length === 0) return undefined;
  const { locator } = work;
  const range = source.rangeToDocument(works.length === 1 ? whole : work.range);
  return { range, ids: candidates.slice(0, MOST_CANDIDATES), ...(locator ? { locator } : {}) };
}
