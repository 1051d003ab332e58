/*
 * The end of an annotation (markup, section 3):
 *
 *   annotation <- '{' (quoted / comment / annotation / !(']{') other)* '}'
 *   quoted     <- "'" ("''" / !"'" any)* "'"  /  '"' ('\' any / !'"' any)* '"'      where a quote opens one
 *   comment    <- (behind white space) '#' (!linebreak any)*
 *
 * A quote opens a quoted scalar only behind `{`, `[` or `,`, behind `:` and white space, or behind the `:` of a quoted
 * key; white space may stand between. Only braces balance. A `]{` outside a quoted scalar ends the search.
 */

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const QUOTE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

const isWhite = (code: number): boolean => code === SPACE || code === TAB || code === LF || code === CR;

/**
 * Where the annotation that opens at `start` (a `{`) ends: behind its closing brace. Where it is unclosed, the bitwise
 * complement of where the search ended, a negative number. `text` is one block, so its end ends the search.
 */
export function annotationEnd(text: string, start: number): number {
  let depth = 0;
  /** Whether a quote here opens a quoted scalar. */
  let opens = false;
  /** Whether the last thing was a quoted scalar, which may be a key. */
  let quotedKey = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWhite(code)) continue;
    if (opens && (code === QUOTE || code === DOUBLE_QUOTE)) {
      at = code === QUOTE ? singleQuotedEnd(text, at) : doubleQuotedEnd(text, at);
      if (at < 0) return ~text.length;
      opens = false;
      quotedKey = true;
      continue;
    }
    if (code === HASH && at > start && isWhite(text.charCodeAt(at - 1))) {
      at = commentEnd(text, at);
      if (at < 0) return at;
      continue;
    }
    switch (code) {
      case OPENING_BRACE:
        depth++;
        opens = true;
        break;
      case CLOSING_BRACE:
        if (--depth === 0) return at + 1;
        opens = false;
        break;
      case CLOSING_BRACKET:
        if (text.charCodeAt(at + 1) === OPENING_BRACE) return ~at;
        opens = false;
        break;
      case OPENING_BRACKET:
      case COMMA:
        opens = true;
        break;
      case COLON:
        opens = quotedKey || isWhite(text.charCodeAt(at + 1));
        break;
      default:
        opens = false;
    }
    quotedKey = false;
  }
  return ~text.length;
}

/** Offset of the quote that ends the scalar opened at `start`, or -1. */
function singleQuotedEnd(text: string, start: number): number {
  let at = text.indexOf("'", start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf("'", at + 2);
  return at;
}

function doubleQuotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return -1;
}

/** Offset of the line break that ends the comment; the complement of that of a `]{`, or of the text's end, before it. */
function commentEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
    if (code === CLOSING_BRACKET && text.charCodeAt(at + 1) === OPENING_BRACE) return ~at;
  }
  return ~text.length;
}
