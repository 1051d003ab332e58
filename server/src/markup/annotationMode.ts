/** What a search for an annotation's end is in the midst of, at some place in the text. */
export enum Mode {
  Plain,
  /** A quote here opens a quoted scalar. */
  Opening,
  /** Behind a quoted scalar, which may be a key. */
  QuotedKey,
  SingleQuoted,
  /** At the second of two quotes in a single-quoted scalar. */
  SecondQuote,
  DoubleQuoted,
  /** Behind a backslash in a double-quoted scalar. */
  Escaped,
  /** In a comment; behind it, plain, opening or quoted key again. */
  CommentInPlain,
  CommentInOpening,
  CommentInQuotedKey,
  /** At a `]{`. */
  Failed,
}

/** The mode behind the character at `at`; the grammar is that of `annotationEnd.ts`. */
export function step(mode: Mode, text: string, at: number): Mode {
  const character = text[at]!;
  switch (mode) {
    case Mode.SingleQuoted:
      if (character !== "'") return mode;
      return text[at + 1] === "'" ? Mode.SecondQuote : Mode.QuotedKey;
    case Mode.SecondQuote:
      return Mode.SingleQuoted;
    case Mode.DoubleQuoted:
      if (character === '\\') return Mode.Escaped;
      return character === '"' ? Mode.QuotedKey : mode;
    case Mode.Escaped:
      return Mode.DoubleQuoted;
  }
  if (character === ']' && text[at + 1] === '{') return Mode.Failed;
  if (mode >= Mode.CommentInPlain) return character === '\n' || character === '\r' ? mode - Mode.CommentInPlain : mode;
  if (isWhite(character)) return mode;
  if (mode === Mode.Opening && character === "'") return Mode.SingleQuoted;
  if (mode === Mode.Opening && character === '"') return Mode.DoubleQuoted;
  if (character === '#' && isWhite(text[at - 1])) return mode + Mode.CommentInPlain;
  if (character === '{' || character === '[' || character === ',') return Mode.Opening;
  if (character === ':' && (mode === Mode.QuotedKey || isWhite(text[at + 1]))) return Mode.Opening;
  return Mode.Plain;
}

const isWhite = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';
