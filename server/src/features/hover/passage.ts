import { touches } from '../../markup';
import { annotationsAt } from '../cursor';
import { agreementCard } from './agreement';
import type { Card, Hover, HoverQuery } from './cards';
import { entryCard } from './entryCard';
import { noteCard } from './noteCard';
import { workCard } from './workCard';

/** An annotated passage: the innermost span's entry first, then what the spans around it say (agreement, sources, notes). */
export async function hoverPassage(query: HoverQuery): Promise<Hover | undefined> {
  const { document, offset } = query;
  const around = annotationsAt(document, offset).filter(each => touches(each.span.content, offset));
  const cards: Card[] = [];
  for (const each of around) {
    const entry = each.entity ? document.glossary.get(each.entity.spelling) : undefined;
    if (entry && !cards.some(card => card.kind === 'entry')) cards.push(await entryCard(entry, query));
    if (each.agreement && each.agreement.spelling !== 'none') cards.push(await agreementCard(each, query));
    else for (const citation of each.citations) cards.push(await workCard(citation, query));
    cards.push(...noteCard(each));
  }
  return cards.length > 0 ? { range: around[0]!.span.content, cards } : undefined;
}
