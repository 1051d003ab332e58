import { readFileSync } from 'node:fs';
import type { SourceKind, SourceLanguage } from '../../../server/src/source';

/** A sentence of our own that stands alone, in a text of this kind. */
export interface LabelledSentence {
  readonly text: string;
  readonly language: SourceLanguage;
  readonly kind: SourceKind;
  /** Whether it states an agreement (level 3 and above). */
  readonly agrees: boolean;
}

/**
 * Reads a file of `sentences/`: the first line is the language, `# kind` the kind of text that the sentences below it stand in;
 * `+` states an agreement, `-` states none.
 */
export function* labelledSentences(path: string): Generator<LabelledSentence> {
  const [language, ...lines] = readFileSync(path, 'utf8').split('\n');
  let kind: SourceKind = 'plain';
  for (const line of lines) {
    if (line.startsWith('# ')) kind = line.slice(2) as SourceKind;
    else if (line) yield { text: line.slice(2), language: language as SourceLanguage, kind, agrees: line[0] === '+' };
  }
}
