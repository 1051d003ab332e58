import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDocument, parseToJson } from '../../../server/src/markup';

interface Example {
  name: string;
  source: string;
  text: string;
  spans: unknown[];
  problems: string[];
  frontMatter: unknown;
}

const path = fileURLToPath(new URL('../../../../shared/design/markup-examples.json', import.meta.url));
const examples: Example[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

describe('the examples that are part of the markup', () => {
  test('are at hand', context => {
    if (examples.length === 0) context.skip(`no examples at ${path}`);
    console.log(`${examples.length} examples`);
  });

  test.each(examples)('$name', ({ source, text, spans, problems, frontMatter }) => {
    const json = JSON.parse(JSON.stringify(parseToJson(parseDocument(source))));
    expect({ ...json, problems: json.problems.map((each: { code: string }) => each.code) }).toEqual({
      text,
      spans,
      problems,
      frontMatter,
    });
  });
});
