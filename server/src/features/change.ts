import type { TextRange } from '../markup';

/** Edits of several files, as a feature proposes them: the rim checks that no source text changes, then offers them. */
export interface ProjectChange {
  readonly edits: readonly FileEdits[];
  /** Files to make, with their text; edits of them are not allowed. */
  readonly newFiles?: readonly { readonly uri: string; readonly text: string }[];
}

export interface FileEdits {
  readonly uri: string;
  /** In order, not overlapping; offsets of the file as it stands. */
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
  /** For the refactor preview: why this place changes. */
  readonly label?: string;
}
