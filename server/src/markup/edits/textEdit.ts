import type { TextRange } from '../range';

/** One replacement in a text; offsets of the text as it stands before any edit. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Why an edit of a document is not made. */
export type RefusalReason =
  /** The span would hold a blank line. */
  | 'blank-line'
  /** The span would begin inside another one and end outside it, or the other way round. */
  | 'crosses-span'
  /** The range does not lie in the source text. */
  | 'outside-source'
  /** What is given as annotation does not end where its text ends, or holds a blank line. */
  | 'annotation-text'
  /** The annotation, or the front matter, could not be read, so nothing in it can be changed. */
  | 'unreadable'
  /** There is no such span or field. */
  | 'not-found'
  /** The source text, or another span, would not stay as it is. */
  | 'changes-source';

/** Edits, in order and not overlapping, that leave the source text as it is; or why there are none. */
export type EditResult =
  | { readonly edits: readonly TextEdit[]; readonly refused: null }
  | { readonly edits: null; readonly refused: RefusalReason };

export const refuse = (reason: RefusalReason): EditResult => ({ edits: null, refused: reason });

/** The text after the edits, which may come in any order but do not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = inOrder(edits);
  const pieces: string[] = [];
  let from = 0;
  for (const { range, newText } of sorted) {
    pieces.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  return pieces.join('') + text.slice(from);
}

/** The edits by place; insertions before a replacement that starts at the same place. */
export const inOrder = (edits: readonly TextEdit[]): TextEdit[] =>
  [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
