import { hoverAgreement } from './agreement';
import type { Hover, HoverQuery } from './cards';
import { hoverFinding } from './finding';
import { hoverHeader } from './header';
import { hoverInText } from './inText';
import { hoverMention } from './mention';
import { hoverPassage } from './passage';
import { hoverWritten } from './written';

/** What the pointer rests on: the first finder that knows something. */
export async function hover(query: HoverQuery): Promise<Hover | undefined> {
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
