import { parseDocument, plainDocument } from '../../markup';
import { isPlainText } from '../../project';
import type { Command } from '../command';
import { eachFile } from '../eachFile';

export const strip: Command = {
  name: 'strip',
  operands: 'FILE…',
  about: 'Prints the source text of documents, without their annotations.',
  options: [],
  formats: ['text', 'json'],
  run: (options, terminal) =>
    eachFile(options, terminal, ({ uri, text }) => {
      const { source } = isPlainText(uri) ? plainDocument(text) : parseDocument(text);
      return { json: { text: source.text }, text: () => source.text };
    }),
};
