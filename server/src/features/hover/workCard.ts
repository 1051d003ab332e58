import type { CslItem } from '../../citations';
import { citableWorks } from '../../project';
import { webUrl } from '../markdown';
import type { HoverQuery, WorkCard } from './cards';
import { quoteOf } from './quote';

/**
 * A citation, formatted; where it points into a document of the project, with the passage that it points to, and in it
 * the `names` that the reader asked about marked.
 */
export async function workCard(
  cited: { readonly id: string; readonly locator?: string },
  query: HoverQuery,
  names: readonly string[] = [],
): Promise<WorkCard> {
  const { document, format } = query;
  const { id, locator } = cited;
  const snapshot = await query.knowing(id);
  const citation = locator === undefined ? id : id === '' ? `^${locator}` : `${id}#${locator}`;
  const facts = id === '' ? document.facts : snapshot.factsById(id);
  const source = facts && (facts.uri === document.uri ? document : await query.load(facts.uri));
  const quote = source && locator !== undefined ? quoteOf(source, locator, names) : null;
  if (id === '') {
    const text = quote && [{ text: facts?.title ?? document.id }];
    return { kind: 'work', citation, text, quote, addresses: [] };
  }
  const reference = citableWorks(snapshot, document.references).get(id);
  const text = reference ? await format(reference, snapshot.settings) : null;
  const link = facts && !quote ? { document: { uri: facts.uri, title: facts.title ?? id } } : {};
  const shown = new Set(text?.map(({ url }) => url && webUrl(url)));
  const addresses = reference ? addressesOf(reference.item).filter(each => !shown.has(each)) : [];
  return { kind: 'work', citation, text, quote, ...link, addresses };
}

/** A work's DOI, its address, and its place in an archive of the web. */
function addressesOf(item: CslItem): readonly string[] {
  const { DOI: doi, URL: url, archive, archive_location: place } = item;
  const resolver =
    typeof doi === 'string' ? [`https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`] : [];
  const found = [...resolver, url, archive, place].map(each => (typeof each === 'string' ? webUrl(each) : undefined));
  return [...new Set(found.filter(each => each !== undefined))];
}
