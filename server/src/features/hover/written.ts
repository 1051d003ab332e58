import { touches } from '../../markup';
import { citedWork, nameAt } from '../symbol';
import type { Hover, HoverQuery } from './cards';
import { entryCard } from './entryCard';
import { threadCard } from './threadCard';
import { workCard } from './workCard';

/** An id as written in an annotation: the entry, or the work that is cited. */
export async function hoverWritten(query: HoverQuery): Promise<Hover | undefined> {
  const { document, offset } = query;
  const fact = document.facts.spans.find(each => touches(each.valueRange, offset));
  if (!fact) return undefined;
  const range = fact.valueRange;
  if (fact.role === 'cite') return { range, cards: [await workCard(citedWork(fact.value), query)] };
  const name = nameAt(query);
  const entry = name?.thing.kind === 'entry' ? document.glossary.get(name.thing.id) : undefined;
  if (!entry) return undefined;
  const thread = entry.type === 'agreement' ? await threadCard(entry.id, query) : [];
  return { range, cards: [await entryCard(entry, query), ...thread] };
}
