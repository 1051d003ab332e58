import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type KnownChange, type LongText, PiecedText, withEdit } from '../incremental';
import { type PlacedText, placedText } from './texts';
import { normalUri } from './uris';

/** A text that the editor has open, as it is now. */
export interface OpenText {
  /** As `normalUri` spells it. */
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** The text with its lines. */
  readonly placed: PlacedText;
}

/** What is told of texts that the editor opens, changes and closes; at once and in the order of the messages. */
export interface TextListener {
  opened(text: OpenText): void;
  /** `edited`: what changed of the text before. */
  changed(text: OpenText, edited: KnownChange | undefined): void;
  closed(text: OpenText): void;
}

/** The texts that the editor has open, kept in step by incremental changes. URIs are spelled as `normalUri` does. */
export class OpenTexts {
  readonly #texts = new Map<string, OpenText>();
  readonly #listener: TextListener;

  constructor(connection: Connection, listener: TextListener) {
    this.#listener = listener;
    connection.onDidOpenTextDocument(({ textDocument: { uri: given, languageId, version, text } }) => {
      const uri = normalUri(given);
      const opened: OpenText = { uri, languageId, version, placed: placedText(uri, text) };
      this.#texts.set(uri, opened);
      this.#listener.opened(opened);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      this.#change(normalUri(uri), contentChanges, version),
    );
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const closed = this.#texts.get(normalUri(textDocument.uri));
      if (!closed) return;
      this.#texts.delete(closed.uri);
      this.#listener.closed(closed);
    });
  }

  get(uri: string): OpenText | undefined {
    return this.#texts.get(uri);
  }

  all(): Iterable<OpenText> {
    return this.#texts.values();
  }

  #change(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const open = this.#texts.get(uri);
    if (!open) return;
    let { placed } = open;
    let edited: KnownChange | undefined;
    for (const change of changes) {
      const { written } = placed;
      const ends =
        'range' in change ? [placed.offset(change.range.start), placed.offset(change.range.end)] : [0, written.length];
      const range = { start: Math.min(...ends), end: Math.max(...ends) };
      edited = withEdit(edited, written, range);
      const text: LongText =
        'range' in change ? PiecedText.replaced(written, range.start, range.end, change.text) : change.text;
      placed = placedText(uri, text, placed, withEdit(undefined, written, range));
    }
    // Without a change there is another version all the same, and edits are asked to be of it.
    const changed = { ...open, version, placed };
    this.#texts.set(uri, changed);
    this.#listener.changed(changed, edited);
  }
}
