import type { TextRange } from '../../markup';
import type { CableHeader, HeaderToken } from './header';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A header while it is being read. */
export interface HeaderDraft extends Mutable<Omit<CableHeader, 'tokens'>> {
  readonly tokens: HeaderToken[];
}

/** A header with nothing read yet. */
export function emptyDraft(): HeaderDraft {
  return {
    id: null,
    channelId: null,
    prosign: null,
    de: null,
    dateTime: null,
    precedence: [],
    from: null,
    to: [],
    info: [],
    classification: null,
    section: null,
    post: null,
    mrn: null,
    captions: [],
    executiveOrder: null,
    tags: [],
    subject: null,
    refs: [],
    classifiedBy: null,
    reasons: [],
    signature: null,
    tokens: [],
  };
}

/** Notes a token; `value` where it differs from the characters of its range. */
export function note(
  draft: HeaderDraft,
  kind: HeaderToken['kind'],
  range: TextRange,
  text: string,
  value = text.slice(range.start, range.end),
): void {
  if (range.end > range.start) draft.tokens.push({ kind, range, value });
}

/** The range of a regular expression's group (`d` flag) moved to where its text stands; `null` where it did not match. */
export function groupRange(match: RegExpExecArray, group: number, offset: number): TextRange | null {
  const place = match.indices?.[group];
  return place ? { start: offset + place[0], end: offset + place[1] } : null;
}
