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

/**
 * The first finder that knows something; but what a citation in the text means is told before whose name is in it, or
 * what the passage around it is.
 */
async function firstFound(query: HoverQuery): Promise<Hover | undefined> {
  const written = await hoverWritten(query);
  if (written) return written;
  const passage = await hoverPassage(query);
  // A token of a cable's header is that first, whatever names stand in it and whatever it cites.
  const header = passage ? undefined : hoverHeader(query);
  if (header) return header;
  const inText = await hoverInText(query);
  const other =
    passage ?? hoverMention(query) ?? (inText ? undefined : ((await hoverAgreement(query)) ?? hoverFinding(query)));
  return inText && other ? { range: inText.range, cards: [...inText.cards, ...other.cards] } : (inText ?? other);
}
