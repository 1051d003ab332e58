import { shortCitation } from '../citations';
import type { TextRange } from '../markup';
import type { AnalysedDocument, Snapshot } from '../project';
import { inTextWorks } from './inTextWorks';
import { locate } from './locate';
import { webUrl } from './markdown';
import { citedWork } from './symbol';

/** A passage that leads somewhere: to a page of the web, or to a place in a document of the project. */
export interface Link {
  readonly range: TextRange;
  readonly target: { readonly url: string } | { readonly uri: string; readonly offset: number };
  readonly title?: string;
}

const address = /https?:\/\/[^\s<>"'\][{}|\\^`]+/g;

/**
 * Web addresses in the text, citations in annotations and in the text itself (`REF A`, `09 LIMA 1661`, `(Quispe, 2001)`): to
 * a document of the project, to the address of a work, or, from the text itself, to the work among the references.
 */
export function links(document: AnalysedDocument, snapshot: Snapshot): readonly Link[] {
  const found: Link[] = [];
  const { text } = document.document;
  for (const match of text.matchAll(address)) {
    const shown = match[0].replace(/[.,;:!?)]+$/, '');
    const url = webUrl(shown);
    if (url) found.push({ range: { start: match.index, end: match.index + shown.length }, target: { url } });
  }
  for (const fact of document.facts.spans) {
    if (fact.role !== 'cite') continue;
    const target = targetOf(fact.value, document, snapshot);
    if (target) found.push({ range: fact.valueRange, ...target });
  }
  for (const { range, ids, locator } of inTextWorks(document, snapshot)) {
    const [id] = ids;
    if (ids.length !== 1 || id === document.id) continue;
    const target = targetOf(locator ? `${id}#${locator}` : id!, document, snapshot) ?? entryOf(id!, document);
    if (target) found.push({ range, ...target });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A work without an address is shown in its file of references. */
function entryOf(id: string, { references }: AnalysedDocument): Omit<Link, 'range'> | undefined {
  const work = references.get(id);
  return work && { target: { uri: work.origin.uri, offset: work.origin.idRange.start }, title: shortCitation(work) };
}

function targetOf(citation: string, document: AnalysedDocument, snapshot: Snapshot): Omit<Link, 'range'> | undefined {
  const { id, locator } = citedWork(citation);
  const cited = id === '' ? document.facts : snapshot.factsById(id);
  if (cited) {
    const atHand = cited.uri === document.uri ? document : snapshot.document(cited.uri);
    const place = atHand && locator !== undefined ? locate(atHand, locator) : undefined;
    return { target: { uri: cited.uri, offset: place?.start ?? 0 }, title: cited.title ?? undefined };
  }
  const item = document.references.get(id)?.item;
  const url = item && webUrl(typeof item.DOI === 'string' ? `https://doi.org/${item.DOI}` : String(item.URL ?? ''));
  return url ? { target: { url }, title: typeof item!.title === 'string' ? item!.title : undefined } : undefined;
}
