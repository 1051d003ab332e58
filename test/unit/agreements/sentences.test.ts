import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceKind, SourceLanguage } from '../../../server/src/source';
import { levelOf } from './read';

/**
 * Single sentences of our own in `sentences/`: the first line is their language, `# kind` the kind of text that those below
 * stand in; `+` states an agreement (level 3 and above), `-` states none.
 */
function* sentences(name: string): Generator<[sign: string, kind: SourceKind, sentence: string, SourceLanguage]> {
  const [language, ...lines] = readFileSync(join(import.meta.dirname, 'sentences', name), 'utf8').split('\n');
  let kind: SourceKind = 'plain';
  for (const line of lines) {
    if (line.startsWith('# ')) kind = line.slice(2) as SourceKind;
    else if (line) yield [line[0]!, kind, line.slice(2), language as SourceLanguage];
  }
}

describe.each(readdirSync(join(import.meta.dirname, 'sentences')))('sentences of %s', name => {
  it.each([...sentences(name)])('%s (%s) %s', (sign, kind, sentence, language) => {
    const level = levelOf(sentence, kind, language);
    if (sign === '+') expect(level).toBeGreaterThanOrEqual(3);
    else expect(level).toBeLessThan(3);
  });
});
