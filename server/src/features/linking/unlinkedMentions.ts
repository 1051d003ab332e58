import type { Mention } from '../../linking';
import { type AnalysedDocument, isApparatus, mentionsWithSpans, type Snapshot } from '../../project';

/**
 * The mentions in the text of a document that no span links and nobody set aside, in order; with `id`, those of which that entry is the
 * likeliest candidate.
 */
export function unlinkedMentions(document: AnalysedDocument, snapshot: Snapshot, id?: string): Mention[] {
  const found: Mention[] = [];
  for (const { mention, spans } of mentionsWithSpans(document)) {
    if (spans.length > 0 || (id !== undefined && mention.candidates[0]?.id !== id)) continue;
    if (isDoubtful(mention) || isApparatus(document, mention) || isSetAside(document, mention, snapshot)) continue;
    found.push(mention);
  }
  return found;
}

/** A name that is more likely an ordinary word, as an acronym in a line of capitals may be. */
const isDoubtful = ({ candidates: [only, another] }: Mention): boolean => !another && only!.score < 0.3;

/** Whether somebody looked at the mention and found that it is not this entity. */
export const isSetAside = (document: AnalysedDocument, { range }: Mention, { reviewed }: Snapshot): boolean =>
  reviewed.findings.length > 0 && reviewed.has('entity/unlinked', document.id, document.document.source.text, range);
