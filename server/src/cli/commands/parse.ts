import { parseDocument, parseToJson, plainDocument } from '../../markup';
import { isPlainText } from '../../project';
import type { Command } from '../command';
import { eachFile } from '../eachFile';

export const parse: Command = {
  name: 'parse',
  operands: 'FILE…',
  about: 'Reads documents: front matter, source text, spans, problems.',
  options: [],
  formats: ['text', 'json'],
  run: (options, terminal) =>
    eachFile(options, terminal, ({ path, uri, text }) => {
      const document = isPlainText(uri) ? plainDocument(text) : parseDocument(text);
      const json = parseToJson(document);
      const lines = () => [
        `${path}: ${json.text.length} characters of source text, ${json.spans.length} spans, ${json.problems.length} problems`,
        ...json.spans.map(
          each => `  ${each.start}–${each.end} ${JSON.stringify(each.text)} ${JSON.stringify(each.annotation)}`,
        ),
        ...json.problems.map(each => `  ${each.code}`),
        '',
      ];
      return { json, text: () => lines().join('\n') };
    }),
};
