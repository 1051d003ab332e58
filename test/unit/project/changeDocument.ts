import { type KnownChange, type LongText, PiecedText, withEdit } from '../../../server/src/incremental';
import type { TextRange } from '../../../server/src/markup';
import type { Project } from '../../../server/src/project';

/** An edit as an editor tells it. The range is of the text after the edits before. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** The text of an open document after edits, with what they are known to leave of it, as the language server hands it over. */
export function changeDocument(project: Project, uri: string, edits: readonly TextEdit[], version: number): void {
  let text: LongText = project.snapshot().document(uri)!.document.written;
  let edited: KnownChange | undefined;
  for (const { range, text: own } of edits) {
    edited = withEdit(edited, text, range);
    text = PiecedText.replaced(text, range.start, range.end, own);
  }
  project.openDocument(uri, text, version, edited);
}
