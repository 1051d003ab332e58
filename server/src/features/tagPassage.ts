import { t } from '@vscode/l10n';
import { laySpanOverSelection, quoteScalar, type RefusalReason, type TextRange } from '../markup';
import type { AnalysedDocument, Snapshot } from '../project';
import type { ProjectChange } from './change';
import { newEntry } from './newEntry';
import { trimmed } from './trimmed';

export interface Tagging {
  readonly document: AnalysedDocument;
  readonly snapshot: Snapshot;
  /** The passage, in the file; white space at its ends is left out. */
  readonly range: TextRange;
  readonly layer: 'entity' | 'agreement';
  /** An entry's id; for an agreement also `new` or `none`. */
  readonly id: string;
  /** An entry to be made for it; then `id` is not asked. */
  readonly newEntry?: { readonly name: string; readonly type: string };
}

/** Lays a span over a passage, and makes the entry that it names where there is none yet. */
export function tagPassage(tagging: Tagging): { readonly change: ProjectChange } | { readonly refused: string } {
  const { document, snapshot, layer } = tagging;
  const range = trimmed(document.document.text, tagging.range);
  if (range.start === range.end) return { refused: t('Select the words first.') };
  const made = tagging.newEntry && newEntry(snapshot, tagging.newEntry);
  const id = quoteScalar(made?.id ?? tagging.id, true);
  const laid = laySpanOverSelection(document.document, range, layer === 'entity' ? id : `agreement: ${id}`);
  if (laid.refused !== null) return { refused: refusalText(laid.refused) };
  const edits = [{ uri: document.uri, edits: laid.edits }];
  return {
    change: {
      edits: made?.edit ? [...edits, made.edit] : edits,
      ...(made?.newFile ? { newFiles: [made.newFile] } : {}),
    },
  };
}

/** Why a span cannot be laid or changed, for a reader. */
export function refusalText(reason: RefusalReason): string {
  switch (reason) {
    case 'blank-line':
      return t('A span cannot run over a blank line: tag each paragraph by itself.');
    case 'crosses-span':
      return t('A span cannot begin inside another one and end outside it.');
    case 'outside-source':
      return t('Only the text can be tagged, not the front matter.');
    case 'unreadable':
      return t('The annotation cannot be read: mend it first.');
    default:
      return t('This would change the source text, so it was not done.');
  }
}
