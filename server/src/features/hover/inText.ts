import { inTextCandidatesAt, inTextWorkAt } from '../inTextWorks';
import { cableCard } from './cableCard';
import type { Hover, HoverQuery } from './cards';
import { entryCard } from './entryCard';
import { threadCard } from './threadCard';
import { workCard } from './workCard';

/**
 * A citation that stands in the source text itself: the references, cables or agreement that it means; where it is not clear
 * which, the first of those that fit alike.
 */
export async function hoverInText(query: HoverQuery): Promise<Hover | undefined> {
  const { document, offset, snapshot } = query;
  const work = inTextWorkAt(document, snapshot, offset) ?? inTextCandidatesAt(document, snapshot, offset);
  if (!work) return undefined;
  if (work.agreement) {
    const cards = [await entryCard(work.agreement, query), ...(await threadCard(work.agreement.id, query))];
    return { range: work.range, cards };
  }
  if (work.entry) return { range: work.range, cards: [{ kind: 'note', text: work.entry }] };
  const cards = work.ids.map(async id => {
    const known = await query.knowing(id);
    // of a cable that is not here there is nothing to format
    const cable = known.factsById(id) ? undefined : cableCard(id, known);
    return cable ?? workCard({ id, ...(work.locator ? { locator: work.locator } : {}) }, query);
  });
  return { range: work.range, cards: await Promise.all(cards) };
}
