import type { GlossDocument } from '../document';
import { lineBreakOf, nextLine } from '../lines';
import { parseDocument } from '../parse';
import { type Field, field, toData } from '../values';
import { quoteScalar, writeFlow } from '../yaml';
import { sourceUnchanged } from './sourceGuard';
import { applyEdits, type EditResult, refuse, type TextEdit } from './textEdit';

/**
 * Gives a key of the front matter this value (plain data, written in flow style; strings are quoted where needed); adds
 * the key, and the front matter, where there is none. The rest keeps its spelling. Refused where the front matter cannot
 * be read.
 */
export function setFrontMatterField(document: GlossDocument, key: string, value: unknown): EditResult {
  const { range, data } = document.frontMatter;
  const written = writeFlow(value, SPELLED.has(key));
  const line = `${quoteScalar(key, true)}: ${written}${lineBreakOf(document.text)}`;
  if (range.start === range.end) {
    const mark = `---${lineBreakOf(document.text)}`;
    return checked(document, [{ range, newText: mark + line + mark }], key, written);
  }
  if (!data) return refuse('unreadable');
  const existing = field(data, key);
  if (existing) return checked(document, [replacement(document.text, existing, written)], key, written);
  if (document.text[data.range.start] === '{' && data.fields.length > 0) {
    const at = data.fields.at(-1)!.value?.range.end ?? data.fields.at(-1)!.keyRange.end;
    const pair = `, ${quoteScalar(key, true)}: ${written}`;
    return checked(document, [{ range: { start: at, end: at }, newText: pair }], key, written);
  }
  const at = closingMark(document);
  return checked(document, [{ range: { start: at, end: at }, newText: line }], key, written);
}

/** Takes a key out of the front matter, with its line or lines. Refused where it has no such key. */
export function removeFrontMatterField(document: GlossDocument, key: string): EditResult {
  const { data } = document.frontMatter;
  const existing = field(data, key);
  if (!data || !existing) return refuse('not-found');
  const next = data.fields[data.fields.indexOf(existing) + 1];
  const end =
    next?.keyRange.start ?? (document.text[data.range.start] === '{' ? data.range.end - 1 : closingMark(document));
  return checked(document, [{ range: { start: existing.keyRange.start, end }, newText: '' }], key, null);
}

/** Front matter keys whose scalars are read as they are spelled. */
const SPELLED: ReadonlySet<string> = new Set(['id', 'title', 'date']);

/** The start of the line that closes the front matter. */
function closingMark({ text, frontMatter: { range } }: GlossDocument): number {
  let line = nextLine(text, range.start);
  for (let next = nextLine(text, line); next < range.end; next = nextLine(text, line)) line = next;
  return line;
}

/** Replaces all behind the key; a block value ends with a line break, which stays. */
function replacement(text: string, { keyRange, value }: Field, written: string): TextEdit {
  const colon = text.indexOf(':', keyRange.end) + 1;
  if (!value) return { range: { start: keyRange.end, end: Math.max(colon, keyRange.end) }, newText: `: ${written}` };
  const removed = text.slice(colon, value.range.end);
  const lineBreak = /(?:\r\n?|\n)$/.exec(removed)?.[0] ?? '';
  return { range: { start: colon, end: value.range.end }, newText: ` ${written}${lineBreak}` };
}

/** The edits, if after them the key has this value, every other its own, and the source text stays. */
function checked(document: GlossDocument, edits: readonly TextEdit[], key: string, written: string | null): EditResult {
  const after = parseDocument(applyEdits(document.text, edits), document);
  const others = (each: GlossDocument) => toJson(each.frontMatter.data?.fields.filter(own => own.key !== key) ?? []);
  const own = field(after.frontMatter.data, key);
  const expected =
    written === null
      ? undefined
      : field(parseDocument(`---\n${quoteScalar(key, true)}: ${written}\n---\n`).frontMatter.data, key);
  const holds =
    sourceUnchanged(document, after) &&
    others(document) === others(after) &&
    toJson(own ? [own] : []) === toJson(expected ? [expected] : []);
  return holds ? { edits, refused: null } : refuse('changes-source');
}

const toJson = (fields: readonly Field[]): string => JSON.stringify(fields.map(each => [each.key, toData(each.value)]));
