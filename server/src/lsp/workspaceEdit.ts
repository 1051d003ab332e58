import { t } from '@vscode/l10n';
import type {
  AnnotatedTextEdit,
  TextEdit as PlainTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ProjectChange, TextEdit } from '../features/change';
import { applyEdits, parseDocument, sourceUnchanged } from '../markup';
import type { PlacedText } from './texts';

/** What the rim must know to turn a change into edits of the protocol. */
export interface EditContext {
  /** The text as the server has it; `undefined` where there is no such file. */
  text(uri: string): Promise<PlacedText | undefined>;
  /** Whether there is such a file, on the disk or open. */
  exists(uri: string): Promise<boolean>;
  /** The text that the change was worked out for, where one was at hand. */
  seen(uri: string): string | undefined;
  /** The editor's version of an open text, else `null`. */
  version(uri: string): number | null;
  /** What the client said it can do with a workspace edit. */
  readonly supports: { readonly documentChanges: boolean; readonly create: boolean; readonly annotations?: boolean };
}

/** A workspace edit, or one sentence that says why there is none. */
export type CheckedEdit = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/**
 * Turns a change into a workspace edit once every edit of a document was applied in memory and left its source text as it
 * was. This is the one door through which edits leave the server.
 */
export async function workspaceEdit(change: ProjectChange, context: EditContext): Promise<CheckedEdit> {
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  const changeAnnotations: NonNullable<WorkspaceEdit['changeAnnotations']> = {};
  let previewLabel: string | undefined;
  for (const { uri, text } of change.newFiles ?? []) {
    if (!context.supports.create) return { refused: `The editor cannot make the file ${uri}.` };
    // Somebody made it meanwhile, and nobody has told yet.
    if (await context.exists(uri)) return { refused: t('{0} was edited meanwhile: try again.', uri) };
    documentChanges.push({ kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false } });
    const start = { line: 0, character: 0 };
    documentChanges.push({
      textDocument: { uri, version: null },
      edits: [{ range: { start, end: start }, newText: text }],
    });
  }
  for (const { uri, edits } of change.edits) {
    const before = await context.text(uri);
    if (!before) return { refused: `${uri} cannot be read.` };
    const seen = context.seen(uri);
    if (seen !== undefined && seen !== before.text) return { refused: t('{0} was edited meanwhile: try again.', uri) };
    if (uri.endsWith('.gloss') && !keepsSource(before.text, edits)) {
      return { refused: `The change would alter the source text of ${uri}, so it was not made.` };
    }
    const converted = edits.map(({ range, newText, label }): PlainTextEdit | AnnotatedTextEdit => {
      const edit = { range: before.range(range), newText };
      if (label === undefined || !context.supports.annotations) return edit;
      changeAnnotations[label] = { label };
      return { ...edit, annotationId: label };
    });
    changes[uri] = converted;
    if (previewLabel === undefined && Object.keys(changeAnnotations).length > 0) {
      previewLabel = t('Untick what is to stay as it is. This line changes nothing.');
      changeAnnotations[previewLabel] = { label: previewLabel, needsConfirmation: true };
      // Where several begin at one place, the protocol wants insertions first.
      converted.unshift({ ...nothing, annotationId: previewLabel });
    }
    const edit: TextDocumentEdit = { textDocument: { uri, version: context.version(uri) }, edits: converted };
    documentChanges.push(edit);
  }
  if (!context.supports.documentChanges) return { edit: { changes } };
  return {
    edit: Object.keys(changeAnnotations).length > 0 ? { documentChanges, changeAnnotations } : { documentChanges },
  };
}

/**
 * Editors show a preview where an edit wants to be confirmed, and such an edit begins unticked. So that every place begins
 * ticked, the one that asks is an edit of nothing.
 */
const nothing: PlainTextEdit = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  newText: '',
};

const keepsSource = (text: string, edits: readonly TextEdit[]): boolean =>
  sourceUnchanged(parseDocument(text), parseDocument(applyEdits(text, edits)));
