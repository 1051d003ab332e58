import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type KnownChange, withEdit } from '../incremental';
import { normalUri } from './uris';

/** What is told of texts that the editor opens, changes and closes; at once and in the order of the messages. */
export interface TextListener {
  opened(document: TextDocument): void;
  /** `edited`: what changed of the text before. */
  changed(document: TextDocument, edited: KnownChange | undefined): void;
  closed(document: TextDocument): void;
}

/** The texts that the editor has open, kept in step by incremental changes. URIs are spelled as `normalUri` does. */
export class OpenTexts {
  readonly #documents = new Map<string, TextDocument>();
  readonly #listener: TextListener;

  constructor(connection: Connection, listener: TextListener) {
    this.#listener = listener;
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = TextDocument.create(normalUri(uri), languageId, version, text);
      this.#documents.set(document.uri, document);
      this.#listener.opened(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      this.#change(normalUri(uri), contentChanges, version),
    );
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const document = this.#documents.get(normalUri(textDocument.uri));
      if (!document) return;
      this.#documents.delete(document.uri);
      this.#listener.closed(document);
    });
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<TextDocument> {
    return this.#documents.values();
  }

  #change(uri: string, changes: TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    // Without a change there is another version all the same, and edits are asked to be of it.
    if (changes.length === 0) TextDocument.update(document, changes, version);
    let edited: KnownChange | undefined;
    for (const each of changes) {
      const text = document.getText();
      const ends =
        'range' in each ? [document.offsetAt(each.range.start), document.offsetAt(each.range.end)] : [0, text.length];
      edited = withEdit(edited, text, { start: Math.min(...ends), end: Math.max(...ends) });
      TextDocument.update(document, [each], version);
    }
    this.#listener.changed(document, edited);
  }
}
