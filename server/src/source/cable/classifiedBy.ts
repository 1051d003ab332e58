import type { TextRange } from '../../markup';
import { type HeaderDraft, note } from './draft';
import { joinedWords } from './lines';

const section = /\b1\s?\.\s?([45])/g;
const nextLetter = /[\s,;:&/().-]*(?:(?:and|or)\b[\s(]*)?([a-h])(?![a-z])\)?/diy;
/** The label, written again by the drafter. */
const doubledLabel = /^[\s:.]*CLASSIFIED BY:?\s/i;
/** The order, named between the classifier and the reasons. */
const orderWords = /[\s;,.]{0,4}\b(?:per|under)?\s?E\.?\s?O\.?\s?\d{4,5}[\s\S]{0,20}$/i;
const reasonWord = /[\s;,.:(-]*(?:\b(?:for|per)\s+)?(?:\bthe\s+)?\breasons?\b/i;

/**
 * Reads `Classified By: NAME, title; Reason: 1.4 (b), (d)` and `DERIVED FROM: …`. `range` is the field's with its label,
 * `label` the label's.
 */
export function readClassifiedBy(text: string, range: TextRange, label: TextRange, draft: HeaderDraft): void {
  const words = text.slice(range.start, range.end);
  const from = label.end - range.start;
  let firstReason = words.length;
  for (const match of words.matchAll(section)) {
    firstReason = Math.min(firstReason, match.index);
    readLetters(text, words, range.start, match, draft);
  }
  const derived = /^\W*(?:\([A-Z]+\)\s*)?DERIVED/i.test(words);
  const reason = reasonWord.exec(words.slice(from));
  const end = Math.min(firstReason, reason ? from + reason.index : words.length);
  const value = joinedWords(words.slice(from, Math.max(from, end)))
    .replace(doubledLabel, '')
    .replace(orderWords, '')
    .replace(/\s+for$/i, '')
    .replace(/^[\s:.]+|[\s;,:(]+$/g, '');
  if (value === '') return;
  draft.classifiedBy = derived ? `Derived from: ${value}` : value;
  const start = from + Math.max(0, words.slice(from).search(/[^\s:.]/));
  note(
    draft,
    'classified-by',
    { start: range.start + start, end: range.start + Math.max(start, end) },
    text,
    draft.classifiedBy,
  );
}

/** The letters behind `1.4`: `(b), (d)`, `(B) and (D)`, `b/d`. */
function readLetters(text: string, words: string, offset: number, match: RegExpExecArray, draft: HeaderDraft): void {
  nextLetter.lastIndex = match.index + match[0].length;
  for (let first = true; ; first = false) {
    const found = nextLetter.exec(words);
    if (!found) return;
    const [start, end] = found.indices![1]!;
    const value = `${first ? `1.${match[1]}` : ''}(${found[1]})`;
    draft.reasons = [...draft.reasons, value];
    const from = first ? match.index : start - (words[start - 1] === '(' ? 1 : 0);
    note(draft, 'reason', { start: offset + from, end: offset + end + (words[end] === ')' ? 1 : 0) }, text, value);
  }
}
