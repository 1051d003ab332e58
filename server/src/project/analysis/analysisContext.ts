import type { LexiconData } from '../../agreements';
import type { References } from '../../citations';
import type { Glossary } from '../../glossary';
import type { Settings } from '../settings/settings';
import type { MatcherSource } from './matcherSource';

/** What a document's analysis takes from the project. A change gives another one. */
export interface AnalysisContext {
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly references: References;
  /** Finds the names of the glossary. */
  readonly matcher: MatcherSource;
  /** The project's own agreement words. */
  readonly lexicon: readonly LexiconData[];
  /** How often other documents than the one of that URI link a name to each entry, by entry id. */
  readonly chosen: (name: string, uri: string) => ReadonlyMap<string, number> | undefined;
}

/** What of the version before still holds. */
export interface Kept {
  readonly text: boolean;
  readonly layers: boolean;
  readonly glossary: boolean;
  readonly references: boolean;
  /** The language of texts that do not say theirs. */
  readonly language: boolean;
  readonly lexicon: boolean;
  readonly mentions: boolean;
}

export const keptOf = (
  before: AnalysisContext | undefined,
  now: AnalysisContext,
  known: Pick<Kept, 'text' | 'mentions'>,
): Kept => ({
  ...known,
  layers: before?.settings.layers === now.settings.layers,
  glossary: before?.glossary === now.glossary,
  references: before?.references === now.references,
  language: before?.settings.language === now.settings.language,
  lexicon: before !== undefined && sameLexicon(before.lexicon, now.lexicon),
});

const sameLexicon = (a: readonly LexiconData[], b: readonly LexiconData[]): boolean =>
  a === b || (!a.length && !b.length);
