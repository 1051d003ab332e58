import { touches } from '../../markup';
import type { Annotation } from '../../project';
import { annotationsAt } from '../cursor';
import { agreementCard } from './agreement';
import type { Card, Hover, HoverQuery } from './cards';
import { entryCard, namesOf } from './entryCard';
import { noteCard } from './noteCard';
import { threadCard } from './threadCard';
import { workCard } from './workCard';

/** An annotated passage: the innermost span's entry first, then what the spans around it say (agreement, sources, notes). */
export async function hoverPassage(query: HoverQuery): Promise<Hover | undefined> {
  const { document, offset } = query;
  const around = annotationsAt(document, offset).filter(each => touches(each.span.content, offset));
  const cards: Card[] = [];
  const agreements = new Set<string>();
  for (const each of around) {
    const entry = each.entity ? document.glossary.get(each.entity.spelling) : undefined;
    if (entry && !cards.some(card => card.kind === 'entry')) cards.push(await entryCard(entry, query));
    if (entry?.type === 'agreement') agreements.add(entry.id);
    if (each.agreement && each.agreement.spelling !== 'none') {
      cards.push(await agreementCard(each, query));
      agreements.add(each.agreement.spelling);
    } else
      for (const citation of each.citations)
        cards.push(await workCard(citation, query, linkedNames(each, around, query)));
    cards.push(...noteCard(each));
  }
  // Where this passage is all that states it, the cards above say it already.
  const alone = around.some(each => each.agreement) ? 1 : 0;
  for (const id of agreements) if (id !== 'new') cards.push(...(await threadCard(id, query, alone)));
  return cards.length > 0 ? { range: around[0]!.span.content, cards } : undefined;
}

/**
 * What a reader looks for in the cited passage: the names of the entry that the pointer rests on, else of those that the
 * citing passage is linked to.
 */
function linkedNames(
  citing: Annotation,
  around: readonly Annotation[],
  { document: { glossary, annotations } }: HoverQuery,
): readonly string[] {
  const { start, end } = citing.span.content;
  const under = around.find(each => each.entity);
  const linked = under
    ? [under]
    : annotations.filter(({ entity, span }) => entity && start <= span.content.start && span.content.end <= end);
  return linked.flatMap(({ entity }) => {
    const entry = entity && glossary.get(entity.spelling);
    return entry ? namesOf(entry) : [];
  });
}
