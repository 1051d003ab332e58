import { touches } from '../../markup';
import { inTextResolutions } from '../../project';
import type { Hover, HoverQuery } from './cards';
import { workCard } from './workCard';

/** A citation that stands in the source text itself: the reference that it means, where it is clear which. */
export async function hoverInText(query: HoverQuery): Promise<Hover | undefined> {
  const { document, offset, snapshot } = query;
  const { source } = document.document;
  const at = source.toSource(offset);
  const index = at === null ? -1 : document.citations.findIndex(each => touches(each.range, at));
  const citation = document.citations[index];
  if (at === null || !citation) return undefined;
  const which = Math.max(
    0,
    citation.works.findIndex(each => touches(each.range, at)),
  );
  const work = citation.works[which];
  const id = work?.document ?? inTextResolutions(document, snapshot)[index]?.[which]?.id;
  if (!work || !id) return undefined;
  return { range: source.rangeToDocument(work.range), cards: [await workCard({ id }, query)] };
}
