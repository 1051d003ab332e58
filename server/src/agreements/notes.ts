import type { TextRange } from '../markup';
import { exchangeOfNotes, type SourceReading } from '../source';

/**
 * In an exchange of notes the first note proposes and the second accepts: the same words bind only in the second. Gives
 * the range of the proposal, or null where the text is no exchange of notes. What stands before the first note (the
 * declaration that it refers to) is none of it; a first note without its answer goes to the end of the text.
 */
export function proposalIn({ text }: Pick<SourceReading, 'text'>): TextRange | null {
  const notes = exchangeOfNotes(text);
  if (!notes) return null;
  const greeting = SALUTATION.exec(text);
  const start = greeting && greeting.index < notes.proposal.start ? greeting.index : 0;
  return { start, end: notes.acceptance?.start ?? text.length };
}

/** How a note turns to whom it is written to. */
const SALUTATION =
  /^[ \t]*(?:(?:your )?excellency|sir|mr\. (?:minister|ambassador)|excelencia|señora? (?:ministr[oa]|embajadora?|canciller)\b[^\n.]{0,60})[,:.]?[ \t]*$/im;
