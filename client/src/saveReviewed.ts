import * as vscode from 'vscode';

/** Saves `gloss.reviewed.yaml` where an edit has changed it behind the reader's back: nobody keeps it open to look at. */
export async function saveReviewed(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && document.uri.path.endsWith('/gloss.reviewed.yaml')) await document.save();
  }
}
