import { spliced } from '../incremental';
import { changeSince, type SourceReading, unitsOf } from '../source';
import type { LinkingContext } from './context';
import type { Matcher } from './matcher';
import { eachOf } from './matches';
import type { Candidate, Mention } from './mention';
import { passageLanguage } from './passageLanguage';
import { isShared, only, rank } from './ranking';
import { type MatchRun, rematch } from './rematch';

/** The mentions of a text, in columns (see `Matches`), kept for the next version of it. */
export interface MentionsRead extends MatchRun {
  /** In step with the matches: of a mention that is as it was before an edit, the same object. */
  readonly candidates: readonly (readonly Candidate[])[];
}

/**
 * Every mention of an entry in a source text, in order, with its candidates ranked by the evidence of the document.
 * `source` is the reading of the text, or the bare text where there is none. `previous` is what this function gave before an
 * edit: with the same matcher, only the paragraphs that the edit touched are searched again.
 */
export function readMentions(
  source: string | SourceReading,
  matcher: Matcher,
  context: LinkingContext = {},
  previous?: MentionsRead,
): MentionsRead {
  const reading = typeof source === 'string' ? undefined : source;
  const text = typeof source === 'string' ? source : source.text;
  const { document } = context;
  const languageAt = passageLanguage(reading, context.language);
  const language = `${context.language} ${reading?.language}`;
  const run = { text, matcher, masks: reading?.masks ?? [], document, language, units: reading && unitsOf(reading) };
  const { matches, shared } = rematch(
    { ...run, languageAt, changeSince: before => changeSince(reading ?? { text }, before) },
    previous,
  );
  const { names } = matches;
  const { head, tail } = shared;
  const known = previous?.candidates ?? [];
  if (!names.some(isShared)) {
    const found = names.slice(head, names.length - tail).map(only);
    return { ...run, matches, candidates: spliced(known, shared, found) };
  }
  const earlier = (index: number): readonly Candidate[] | undefined => {
    if (index < head) return known[index];
    return index < names.length - tail ? undefined : known[index - names.length + known.length];
  };
  return { ...run, matches, candidates: rank(eachOf(matches), text, languageAt, reading, context, earlier) };
}

/** Each as an object. */
export const mentionsIn = ({ matches: { starts, ends }, candidates }: MentionsRead): Mention[] =>
  candidates.map((each, index) => ({ range: { start: starts[index]!, end: ends[index]! }, candidates: each }));

/** The same of a text that has no earlier version. */
export const findMentions = (
  source: string | SourceReading,
  matcher: Matcher,
  context: LinkingContext = {},
): Mention[] => mentionsIn(readMentions(source, matcher, context));
