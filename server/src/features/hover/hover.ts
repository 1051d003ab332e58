import { hoverAgreement } from './agreement';
import type { Hover, HoverQuery } from './cards';
import { hoverFinding } from './finding';
import { hoverHeader } from './header';
import { hoverInText } from './inText';
import { kindCard } from './kind';
import { hoverMention } from './mention';
import { hoverPassage } from './passage';
import { hoverWritten } from './written';

/** What the pointer rests on, and on the first line why the text is read as it is. */
export async function hover(query: HoverQuery): Promise<Hover | undefined> {
  const found = await firstFound(query);
  const kind = kindCard(query);
  if (!kind) return found;
  return found
    ? { ...found, cards: [...found.cards, kind] }
    : { range: { start: query.offset, end: query.offset }, cards: [kind] };
}

/** The first finder that knows something. */
async function firstFound(query: HoverQuery): Promise<Hover | undefined> {
  return (
    (await hoverWritten(query)) ??
    (await hoverPassage(query)) ??
    // A token of a cable's header is that first, whatever names stand in it.
    hoverHeader(query) ??
    hoverMention(query) ??
    (await hoverInText(query)) ??
    (await hoverAgreement(query)) ??
    hoverFinding(query)
  );
}
