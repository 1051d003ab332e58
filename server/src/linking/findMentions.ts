import { type SourceReading, unitsOf } from '../source';
import type { LinkingContext } from './context';
import type { Matcher } from './matcher';
import type { Mention } from './mention';
import { passageLanguage } from './passageLanguage';
import { rank } from './ranking';
import { type MatchRun, rematch } from './rematch';

/**
 * Every mention of an entry in a source text, in order, with its candidates ranked by the evidence of the document.
 * `source` is the reading of the text, or the bare text where there is none. `previous` is what this function gave before an
 * edit: with the same matcher, only the paragraphs that the edit touched are searched again, and candidates that are the
 * same are the same objects.
 */
export function findMentions(
  source: string | SourceReading,
  matcher: Matcher,
  context: LinkingContext = {},
  previous?: readonly Mention[],
): Mention[] {
  const reading = typeof source === 'string' ? undefined : source;
  const text = typeof source === 'string' ? source : source.text;
  const { document } = context;
  const languageAt = passageLanguage(reading, context.language);
  const language = `${context.language} ${reading?.language}`;
  const run = { text, matcher, masks: reading?.masks ?? [], document, language, units: reading && unitsOf(reading) };
  const { matches, shared } = rematch({ ...run, languageAt }, previous && runs.get(previous));
  const earlier = (index: number): Mention | undefined => {
    if (index < shared.head) return previous![index];
    return index < matches.length - shared.tail ? undefined : previous![index - matches.length + previous!.length];
  };
  const candidates = rank(matches, text, languageAt, reading, context, index => earlier(index)?.candidates);
  const mentions = matches.map(({ start, end }, index): Mention => {
    const known = earlier(index);
    const own = candidates[index]!;
    const isSame = known?.candidates === own && known.range.start === start && known.range.end === end;
    return isSame ? known : { range: { start, end }, candidates: own };
  });
  runs.set(mentions, { ...run, matches });
  return mentions;
}

/** The matcher's run behind the mentions that were given: kept as long as whoever has these keeps them. */
const runs = new WeakMap<readonly Mention[], MatchRun>();
