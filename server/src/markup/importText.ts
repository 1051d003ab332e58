import { lineBreakOf } from './lines';
import { parseDocument } from './parse';
import { sourceHash } from './sourceHash';
import { writeMapping } from './yaml';

/** The source text of a Gloss document. */
export const strip = (text: string): string => parseDocument(text).source.text;

/**
 * A Gloss document of a source text (markup, section 5): `strip` of it is `sourceText`, character for character. Front
 * matter is always written, `text-sha256` as its last key, with the line break that the source text uses first.
 */
export function importText(sourceText: string, frontMatter: Readonly<Record<string, unknown>>): string {
  const data = { ...frontMatter, 'text-sha256': sourceHash(sourceText) };
  const lines = `---\n${writeMapping(data, key => SPELLED.has(key))}---\n`;
  return lines.replaceAll('\n', lineBreakOf(sourceText)) + escapeBody(sourceText);
}

/** Front matter keys that are read as they are spelled. */
const SPELLED: ReadonlySet<string> = new Set(['id', 'title', 'date']);

/** A source text as a body without spans: every `]{` broken up, every backslash doubled that would make an escape. */
const escapeBody = (sourceText: string): string =>
  sourceText.replace(/\\(?=[[\]{}\\])|\](?=\{)/g, found => (found === '\\' ? '\\\\' : ']\\'));
