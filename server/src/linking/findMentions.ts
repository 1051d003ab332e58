import type { SourceReading } from '../source';
import type { LinkingContext } from './context';
import type { Matcher } from './matcher';
import type { Mention } from './mention';
import { rank } from './ranking';

/**
 * Every mention of an entry in a source text, in order, with its candidates ranked by the evidence of the document.
 * `source` is the reading of the text, or the bare text where there is none.
 */
export function findMentions(
  source: string | SourceReading,
  matcher: Matcher,
  context: LinkingContext = {},
): Mention[] {
  const reading = typeof source === 'string' ? undefined : source;
  const text = typeof source === 'string' ? source : source.text;
  const language = context.language ?? reading?.language;
  const matches = matcher.find(text, 0, text.length, {
    masks: reading?.masks,
    document: context.document,
    languageAt: () => language,
  });
  const candidates = rank(matches, text, reading, context);
  return matches.map(({ start, end }, index) => ({ range: { start, end }, candidates: candidates[index]! }));
}
