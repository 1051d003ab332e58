import { CLOSER, classOf, DIGIT, LOWER, SPACE } from './characters';

// What may stand behind the full stop of a sentence and still belongs to it. Offsets are in UTF-16 code units.

/** How far behind a sentence a citation in parentheses may reach and still belong to it. */
const LONGEST_CITATION = 160;

/** Behind a footnote's number that stands on a full stop: `accord.12 The`, `accord.[3] The`; `cut` where there is none. */
export function skipFootnoteNumber(text: string, mark: number, cut: number, last: number): number {
  const bracket = text[cut] === '[';
  let at = bracket ? cut + 1 : cut;
  const digits = at;
  while (at < last && at - digits < 3 && isFootnoteDigit(text.charCodeAt(at))) at++;
  if (at === digits) return cut;
  if (bracket && text[at++] !== ']') return cut;
  const before = mark > 0 ? classOf(text.charCodeAt(mark - 1)) : 0;
  if (!bracket && !(before & (LOWER | CLOSER))) return cut;
  if (at >= last) return bracket ? at : cut;
  return classOf(text.charCodeAt(at)) & SPACE ? at : cut;
}

const isFootnoteDigit = (code: number) =>
  (classOf(code) & DIGIT) !== 0 ||
  code === 0xb9 ||
  code === 0xb2 ||
  code === 0xb3 ||
  (code >= 0x2070 && code <= 0x2079);

/**
 * Behind a citation in parentheses at `open`: `(MRE, 2018)`, `(ibid., p. 4)`; 0 where the parentheses hold something else.
 */
export function skipCitation(text: string, open: number, last: number): number {
  const close = closingParenthesis(text, open, Math.min(last, open + LONGEST_CITATION));
  if (close < 0) return 0;
  const inside = text.slice(open + 1, close);
  return CITATION.test(inside) && !/^\s*\d{1,3}\s*$/.test(inside) ? close + 1 : 0;
}

const CITATION =
  /(?:^|[\s,;:“"])(?:1[5-9]|20)\d\d[a-z]?\b|\b(?:ib[ií]d|op\. ?cit|loc\. ?cit|s\. ?f|n\. ?d|pp?|págs?|párr|art|arts|para|paras|cf|cfr|véase|see|ver)\b[.]? ?/i;

/** Where the parenthesis at `open` closes, in front of `limit`; -1 where it does not. */
export function closingParenthesis(text: string, open: number, limit: number): number {
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return at;
  }
  return -1;
}
