import { exchangeOfNotes, type SourceReading } from '../source';

/**
 * In an exchange of notes the first note proposes and the second accepts: the same words bind only in the second. Gives the
 * offset where the acceptance begins, or null where the text is no exchange of notes. A first note without its answer
 * gives the length of the text: nothing of it binds.
 */
export function acceptanceIn({ text }: Pick<SourceReading, 'text'>): number | null {
  const notes = exchangeOfNotes(text);
  return notes && (notes.acceptance?.start ?? text.length);
}
