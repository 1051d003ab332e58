import { coreScalar } from './coreSchema';

/** Characters with which a plain scalar may always start and go on; anything else is quoted rather than reasoned about. */
const PLAIN = /^[\p{L}\p{N}_^./](?:[\p{L}\p{M}\p{N}_^./+*%=~;!?@&$()'’"“”–—-]|[ :#](?=[\p{L}\p{N}_^./(]))*$/u;

/** A `#` behind a space starts a comment, a `:` before one ends a key. */
const COMMENT_OR_KEY = / #|: /;

/** What ends a document, or starts one, at the start of a line. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)/;

/**
 * The text as a YAML scalar that reads back as this string, in a flow mapping as in a block one: plain where that is
 * safe, double-quoted where it is not, on one line. With `spelled`, it stands under a key whose scalars are read as they
 * are spelled, so `012` and `true` need no quotes.
 */
export function quoteScalar(text: string, spelled = false): string {
  const plain =
    PLAIN.test(text) &&
    !COMMENT_OR_KEY.test(text) &&
    !DOCUMENT_MARK.test(text) &&
    (spelled || coreScalar(text) === text);
  return plain ? text : doubleQuoted(text);
}

/** Line breaks, control characters, marks and lone surrogates are escaped: an editor may not keep them. */
const doubleQuoted = (text: string): string => `"${text.replace(UNSAFE, escaped)}"`;

const UNSAFE = /["\\\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
