import { t } from '@vscode/l10n';
import type { Mapping, TextRange } from '../../markup';
import { fieldText, readYaml } from '../../markup';
import { fingerprint } from '../facts/fingerprint';
import { yamlMessage } from './yamlMessage';

/** A finding that someone looked at and set aside: one item of `gloss.reviewed.yaml`. */
export interface ReviewedFinding {
  readonly rule: string;
  /** The document's id. */
  readonly document: string;
  /** The words that were found, white space as single blanks. */
  readonly quote: string;
  /** Of the words around it; see `contextHash`. */
  readonly context: string | null;
  readonly by: string | null;
  readonly date: string | null;
  /** Its item in the file. */
  readonly range: TextRange;
}

/** The findings that were set aside in a project. Immutable. */
export interface Reviewed {
  readonly findings: readonly ReviewedFinding[];
  readonly problems: readonly { readonly message: string; readonly range: TextRange }[];
  /**
   * Whether a finding of that rule in the document, on such words, was set aside somewhere; see `quoteOf`. What was set
   * aside as unlinked is so as ambiguous too, and the other way round.
   */
  names(rule: string, document: string, quote: string): boolean;
  /** Whether a finding of that rule on that range of the document's source text was set aside. */
  has(rule: string, document: string, text: string, range: TextRange): boolean;
}

export const nothingReviewed: Reviewed = {
  findings: [],
  problems: [],
  names: () => false,
  has: () => false,
};

/** Reads `gloss.reviewed.yaml`: a list, one flow mapping a line. A bad item costs itself alone. */
export function readReviewed(text: string): Reviewed {
  const problems: { message: string; range: TextRange }[] = [];
  const findings: ReviewedFinding[] = [];
  for (const { start, end } of items(text)) {
    const { value, problems: yamlProblems } = readYaml(text.slice(start, end), start, isSpelled);
    problems.push(...yamlProblems.map(yamlMessage));
    const item = value?.kind === 'list' ? value.items[0] : undefined;
    const finding = item?.kind === 'mapping' ? readFinding(item) : null;
    if (finding) findings.push(finding);
    else if (value || !yamlProblems.length) {
      problems.push({ range: { start, end }, message: t('A reviewed finding needs a rule, a document and a quote.') });
    }
  }
  if (!findings.length) return { ...nothingReviewed, problems };
  const byQuote = new Map<string, ReviewedFinding[]>();
  for (const each of findings) {
    const key = keyOf(each.rule, each.document, each.quote);
    byQuote.get(key)?.push(each) ?? byQuote.set(key, [each]);
  }
  return {
    findings,
    problems,
    names: (rule, document, quote) => byQuote.has(keyOf(rule, document, quote)),
    has(rule, document, source, range) {
      const found = byQuote.get(keyOf(rule, document, quoteOf(source, range)));
      if (!found) return false;
      // Words that stand once need no context, so that edits around them change nothing.
      return found.some(each => each.context === null || isPlaceOf(each.context, source, range));
    },
  };
}

/** The words of a range as a reviewed finding quotes them: runs of white space are one blank. */
export const quoteOf = (source: string, range: TextRange): string => normalized(source.slice(range.start, range.end));

/**
 * Tells one place of a quote from others in the same document: a hash of what stands before it in its paragraph and one of
 * what stands behind, 32 characters each, white space left out. So edits further off, new line breaks and moving the paragraph
 * leave it as it is. `0` stands for a side with less than a word or two, which tells nothing by itself.
 */
export function contextHash(source: string, { start, end }: TextRange): string {
  const before = source
    .slice(Math.max(0, start - reach), start)
    .split(blankLine)
    .at(-1)!;
  const behind = source.slice(end, end + reach).split(blankLine)[0]!;
  return `${sideHash(before.replace(/\s+/g, '').slice(-kept))}-${sideHash(behind.replace(/\s+/g, '').slice(0, kept))}`;
}

/** Characters of a side that are looked at, with white space and without. */
const reach = 64;
const kept = 32;
const blankLine = /(?:\n|\r(?!\n))[ \t]*[\r\n]/;

const sideHash = (side: string): string => (side.length < 8 ? '0' : fingerprint(side).slice(-10));

/** Everything here is text as spelled: a document's id may be `012`. */
const isSpelled = () => true;

/** From each line that is not indented to the next; a merge that went wrong spoils the lines that it touched alone. */
function items(text: string): TextRange[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0].replace(/^\uFEFF/, '');
    const end = match.index + match[0].length;
    if (/^\s*(#|$)/.test(line) || line === '---' || line === '[]') continue;
    const last = found.at(-1);
    if (!last || !/^\s/.test(line)) found.push({ start: end - line.length, end });
    else last.end = end;
  }
  return found;
}

function readFinding(item: Mapping): ReviewedFinding | null {
  const rule = fieldText(item, 'rule');
  const document = fieldText(item, 'document');
  const quote = fieldText(item, 'quote');
  if (!rule || !document || quote === undefined) return null;
  return {
    rule,
    document,
    quote: normalized(quote),
    context: fieldText(item, 'context') ?? null,
    by: fieldText(item, 'by') ?? null,
    date: fieldText(item, 'date') ?? null,
    range: item.range,
  };
}

/**
 * Whether a context was taken at this place: both sides are as they were; or one is, the other having been edited, and
 * no other place of the words has as much.
 */
function isPlaceOf(context: string, source: string, range: TextRange): boolean {
  const alike = sidesAlike(context, contextHash(source, range));
  if (alike === 2) return true;
  const words = source.slice(range.start, range.end);
  let others = 0;
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + words.length)) {
    if (at === range.start) continue;
    others++;
    // A place of which nothing is left says only that the words stand more than once.
    if (alike === 0) return false;
    if (sidesAlike(context, contextHash(source, { start: at, end: at + words.length })) > 0) return false;
  }
  return others === 0 || alike > 0;
}

/** How many sides of two contexts are the same; one that tells nothing counts where the other side is the same too. */
function sidesAlike(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2;
  const [one, other] = [a.split('-'), b.split('-')];
  return one.some((side, index) => side !== '0' && side === other[index]) ? 1 : 0;
}

/** That a name is not this entity holds however sure the text makes it look: an edit elsewhere may change that. */
const sameRules = new Map([['entity/ambiguous', 'entity/unlinked']]);

const keyOf = (rule: string, ...parts: string[]): string => JSON.stringify([sameRules.get(rule) ?? rule, ...parts]);
const normalized = (text: string): string => text.trim().replace(/\s+/g, ' ');
