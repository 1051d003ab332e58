import type { Say } from '../say';
import type { CableHeader, HeaderToken } from './header';

/** What a token of a header means, in the reader's language; names of places and codes are the official English ones. */
export interface Explanation {
  readonly title: string;
  readonly lines: readonly string[];
  /** The cable that a reference means, or that the token numbers. */
  readonly cable?: string;
}

/** What the project knows, and the reader's language. */
export interface ExplanationContext {
  /** The subject of a cable of the project; `null` where it has none or does not hold that cable. */
  readonly subjectOf?: (id: string) => string | null;
  readonly say: Say;
}

export type Explain = (header: CableHeader, token: HeaderToken, context: ExplanationContext) => Explanation | null;

/** An explanation of a title and those of the lines that there is something to say on. */
export const said = (title: string, ...lines: readonly (string | null | undefined | false)[]): Explanation => ({
  title,
  lines: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
});
