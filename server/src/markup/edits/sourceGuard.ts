import type { GlossDocument } from '../document';
import { parseDocument } from '../parse';
import { withLineFeeds } from '../sourceHash';
import { applyEdits, type TextEdit } from './textEdit';

/**
 * The one guard that every edit passes: whether two readings have the same source text. Line breaks count as LF, since
 * editors rewrite mixed ones.
 */
export function sourceUnchanged(before: GlossDocument, after: GlossDocument): boolean {
  const [a, b] = [before.source.text, after.source.text];
  return a === b || withLineFeeds(a) === withLineFeeds(b);
}

/** Whether the edits of the document leave its source text as it is. */
export const keepsSource = (document: GlossDocument, edits: readonly TextEdit[]): boolean =>
  sourceUnchanged(document, parseDocument(applyEdits(document.text, edits), document));
