import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextRange } from '../markup';

/** A text of a file, with the way from offsets to the protocol's lines and characters (UTF-16, 0-based) and back. */
export interface PlacedText {
  readonly uri: string;
  readonly text: string;
  position(offset: number): Position;
  range(range: TextRange): Range;
  /** Clamped to the text, and to the line where the character is past its end. */
  offset(position: Position): number;
  offsets(range: Range): TextRange;
}

/** The text with its lines counted when first asked for. */
export function placedText(uri: string, text: string): PlacedText {
  const document = TextDocument.create(uri, '', 0, text);
  return {
    uri,
    text,
    position: offset => document.positionAt(offset),
    range: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    offset: position => document.offsetAt(position),
    offsets: ({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }),
  };
}
